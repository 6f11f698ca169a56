internal import Glibc

/// A folder for one test, gone with it.
final class ScratchFolder {
    let path: String

    init() {
        var template = Array("/tmp/terminal-test-XXXXXX".utf8CString)
        path = mkdtemp(&template).map { String(cString: $0) } ?? "/nonexistent"
    }

    deinit {
        guard let folder = opendir(path) else { return }
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            unlink(path + "/" + name)
        }
        closedir(folder)
        rmdir(path)
    }

    /// Makes an empty file; its descriptor.
    func create(_ name: String) -> Int32 {
        open(path + "/" + name, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    }

    /// Makes a file of bytes.
    func write(_ bytes: [UInt8], to name: String) {
        let file = create(name)
        _ = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
        close(file)
    }
}
