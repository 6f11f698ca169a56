internal import Glibc

/// A file that only this user or root can have written, open for reading.
final class TrustedFile: Sendable {
    /// How many bytes it has.
    let count: Int
    /// Its descriptor, closed with it.
    let descriptor: Int32

    /// Opens a file.
    ///
    /// Nil when it cannot be read, is no regular file, is empty or larger than the limit, or somebody
    /// other than this user and root could have written it.
    init?(_ path: String, limit: Int) {
        descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        var status = stat()
        guard descriptor >= 0, fstat(descriptor, &status) == 0,
            status.st_mode & S_IFMT == S_IFREG, [geteuid(), 0].contains(status.st_uid),
            status.st_mode & 0o022 == 0, status.st_size > 0, status.st_size <= limit
        else {
            count = 0
            return nil
        }
        count = Int(status.st_size)
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// Fills memory with the bytes from a position on; false when they are not all there.
    func fill(_ memory: UnsafeMutableRawBufferPointer, from position: Int) -> Bool {
        var rest = memory[...]
        while !rest.isEmpty {
            let space = UnsafeMutableRawBufferPointer(rebasing: rest)
            let place = off_t(position + rest.startIndex)
            let got = pread(descriptor, space.baseAddress, space.count, place)
            if got < 0 && errno == EINTR { continue }
            guard got > 0 else { return false }
            rest = rest.dropFirst(got)
        }
        return true
    }
}
