import FoundationEssentials

/// A folder that is gone when the test is over.
public final class TemporaryFolder {
    /// The folder's path.
    public let path: String

    /// Makes an empty folder.
    public init() throws {
        path =
            FileManager.default.temporaryDirectory.path
            + "/kumppani-test-\(UInt64.random(in: 0...UInt64.max))"
        try FileManager.default.createDirectory(
            atPath: path,
            withIntermediateDirectories: true
        )
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Writes a file, making the folders on the way.
    public func write(_ text: String, to file: String) throws {
        try write(Array(text.utf8), to: file)
    }

    /// Writes a file, making the folders on the way.
    public func write(_ bytes: [UInt8], to file: String) throws {
        let whole = path + "/" + file
        if let slash = whole.lastIndex(of: "/") {
            try FileManager.default.createDirectory(
                atPath: String(whole[..<slash]),
                withIntermediateDirectories: true
            )
        }
        try Data(bytes).write(to: URL(filePath: whole))
    }

    /// Puts a link to something that exists.
    public func link(_ file: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: path + "/" + file,
            withDestinationPath: target
        )
    }

    /// The names of what is in the folder.
    public func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    }
}
