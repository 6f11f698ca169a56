internal import Glibc

/// Reads whole files with a limit on their size.
public enum FileBytes {
    /// The content of a regular file.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - limit: The largest size taken, in bytes.
    /// - Returns: The bytes of the file.
    /// - Throws: `XMLProblem` of kind `missing`, `unreadable` or `tooLarge`.
    public static func read(_ path: String, limit: Int) throws(XMLProblem) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw problem(path, errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw problem(path, errno) }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw XMLProblem(file: path, line: nil, kind: .missing)
        }
        guard Int(status.st_size) <= limit else {
            throw XMLProblem(file: path, line: nil, kind: .tooLarge(limit: limit))
        }
        return try readAll(descriptor, count: Int(status.st_size), path)
    }

    private static func readAll(
        _ descriptor: Int32,
        count: Int,
        _ path: String
    ) throws(XMLProblem) -> [UInt8] {
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let got = Glibc.read(
                    descriptor,
                    UnsafeMutableRawBufferPointer(
                        rebasing: UnsafeMutableRawBufferPointer(buffer)[filled...]
                    )
                    .baseAddress,
                    count - filled
                )
                if got < 0 && errno == EINTR { continue }
                if got < 0 { failure = errno }
                if got <= 0 { break }
                filled += got
            }
        }
        guard failure == 0 else { throw problem(path, failure) }
        return bytes
    }

    private static func problem(_ path: String, _ code: Int32) -> XMLProblem {
        let missing = code == ENOENT || code == ENOTDIR
        return XMLProblem(
            file: path,
            line: nil,
            kind: missing ? .missing : .unreadable(errno: code)
        )
    }
}
