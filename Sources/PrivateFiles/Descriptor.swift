public import Glibc

/// Owns one open file or folder and closes it.
public struct Descriptor: ~Copyable {
    /// The system's number of it.
    public let number: Int32

    /// Takes over what a system call opened.
    ///
    /// - Throws: `SystemError` when nothing was.
    public init(_ number: Int32) throws(SystemError) {
        guard number >= 0 else { throw SystemError() }
        self.number = number
    }

    deinit {
        close(number)
    }

    /// What the system says of the file.
    ///
    /// - Throws: `SystemError` when it does not.
    public func status() throws(SystemError) -> stat {
        var status = stat()
        guard fstat(number, &status) == 0 else { throw SystemError() }
        return status
    }

    /// Takes away the rights that others than the owner have; false when they had none.
    ///
    /// - Throws: `SystemError` when the system refuses.
    public func narrow() throws(SystemError) -> Bool {
        let mode = try status().st_mode
        guard mode & 0o077 != 0 else { return false }
        guard fchmod(number, mode & 0o700) == 0 else { throw SystemError() }
        return true
    }

    /// Keeps every other program out until the file is closed; false when one is in already.
    ///
    /// Tries for a tenth of a second: a program that is just being started by this one holds the
    /// lock for a moment.
    ///
    /// - Throws: `SystemError` when the system refuses.
    public func lock() throws(SystemError) -> Bool {
        for _ in 0..<10 {
            if flock(number, LOCK_EX | LOCK_NB) == 0 { return true }
            guard errno == EWOULDBLOCK || errno == EINTR else { throw SystemError() }
            usleep(10_000)
        }
        return false
    }

    /// Puts what was written on the disk itself.
    ///
    /// - Throws: `SystemError` when the system refuses.
    public func sync() throws(SystemError) {
        while fsync(number) != 0 {
            guard errno == EINTR else { throw SystemError() }
        }
    }

    /// Cuts the file to a length in bytes.
    ///
    /// - Throws: `SystemError` when the system refuses.
    public func truncate(to length: Int) throws(SystemError) {
        while ftruncate(number, off_t(length)) != 0 {
            guard errno == EINTR else { throw SystemError() }
        }
    }
}

extension Descriptor {
    /// The whole file from its start.
    ///
    /// - Throws: `SystemError` when the system refuses.
    public func readAll(count: Int) throws(SystemError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        var filled = 0
        while filled < count {
            let got = bytes.withUnsafeMutableBytes { buffer in
                let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
                return pread(number, rest.baseAddress, rest.count, off_t(filled))
            }
            if got < 0 && errno == EINTR { continue }
            guard got >= 0 else { throw SystemError() }
            guard got > 0 else { break }
            filled += got
        }
        return Array(bytes.prefix(filled))
    }

    /// Writes all bytes over what stands at a place, as one call to the system where it takes it so.
    ///
    /// - Parameters:
    ///   - bytes: What to write.
    ///   - offset: Where, in bytes from the file's start.
    /// - Throws: `SystemError` when the system refuses.
    public func writeAll(_ bytes: [UInt8], at offset: Int) throws(SystemError) {
        var written = 0
        while written < bytes.count {
            let put = bytes.withUnsafeBytes { buffer in
                let rest = UnsafeRawBufferPointer(rebasing: buffer[written...])
                return pwrite(number, rest.baseAddress, rest.count, off_t(offset + written))
            }
            if put < 0 && errno == EINTR { continue }
            guard put > 0 else { throw SystemError() }
            written += put
        }
    }

    /// Writes all bytes where the file stands, or at its end when it was opened so.
    ///
    /// - Throws: `SystemError` when the system refuses.
    public func writeAll(_ bytes: [UInt8]) throws(SystemError) {
        var written = 0
        while written < bytes.count {
            let put = bytes.withUnsafeBytes { buffer in
                let rest = UnsafeRawBufferPointer(rebasing: buffer[written...])
                return write(number, rest.baseAddress, rest.count)
            }
            if put < 0 && errno == EINTR { continue }
            guard put > 0 else { throw SystemError() }
            written += put
        }
    }
}

/// The system's error number right after a call that failed.
public struct SystemError: Error, Hashable, Sendable {
    /// The number, as in `errno.h`.
    public let code: Int32

    /// Takes the number now, or another one.
    public init(_ code: Int32 = errno) {
        self.code = code
    }
}
