internal import Glibc
internal import Testing

/// The rights of a file or folder, such as `0o600`.
func mode(of path: String) throws -> mode_t {
    var status = stat()
    try #require(stat(path, &status) == 0)
    return status.st_mode & 0o777
}
