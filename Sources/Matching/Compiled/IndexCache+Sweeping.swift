internal import Glibc

extension IndexCache {
    /// How long saving can take at most, in seconds.
    private static let savingTime = 600

    /// A file of the folder.
    private struct File {
        let path: String
        /// When it was last written, in seconds.
        let changed: Int

        /// The same name with another ending.
        func path(ending: String) -> String {
            (path.lastIndex(of: ".").map { String(path[..<$0]) } ?? path) + ending
        }
    }

    /// Deletes indexes beyond the newest few, and what killed programs left behind.
    func sweep() {
        let files = files()
        let indexes = files.filter { $0.path.hasSuffix(".index") }
        for file in indexes.sorted(by: { $0.changed > $1.changed }).dropFirst(Self.limit) {
            unlink(file.path)
            unlink(file.path(ending: ".entries"))
        }
        for file in files where isLeftBehind(file) { unlink(file.path) }
    }

    /// Whether a file belongs to an index that was never finished.
    private func isLeftBehind(_ file: File) -> Bool {
        guard abs(time(nil) - file.changed) > Self.savingTime else { return false }
        return file.path.hasSuffix(".new")
            || file.path.hasSuffix(".entries") && access(file.path(ending: ".index"), F_OK) != 0
    }

    private func files() -> [File] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var files: [File] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            let path = folder + "/" + name
            var status = stat()
            guard stat(path, &status) == 0 else { continue }
            files.append(File(path: path, changed: Int(status.st_mtim.tv_sec)))
        }
        return files
    }
}
