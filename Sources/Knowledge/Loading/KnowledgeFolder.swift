internal import FoundationEssentials
internal import XMLTree

/// The files of a knowledge folder, in the order in which they are read.
struct KnowledgeFolder {
    /// The folder as the user named it.
    let path: String
    /// Files with entries, by name.
    let entries: [String]
    /// Files with example questions, by name.
    let questions: [String]

    /// Lists the folder.
    ///
    /// - Throws: `KnowledgeMissing` when there is no folder with entries in it.
    init(path: String) throws(KnowledgeMissing) {
        self.path = path
        entries = Self.files(in: path, under: "entries")
        questions = Self.files(in: path, under: "questions")
        guard !entries.isEmpty else { throw KnowledgeMissing(folder: path) }
    }

    /// Every file whose content is part of the knowledge's version, relative to the folder.
    var all: [String] {
        entries + questions
            + ["elsewhere.xml", "language.xml", "planning.xml", "sources.xml"]
    }

    /// The whole path of a file of the folder.
    func path(of file: String) -> String {
        path + "/" + file
    }

    /// The content of a file of the folder; nil when it cannot be read.
    func bytes(of file: String) -> [UInt8]? {
        try? FileBytes.read(path(of: file), limit: XMLReader.sizeLimit)
    }

    private static func files(in folder: String, under name: String) -> [String] {
        let names = try? FileManager.default.contentsOfDirectory(atPath: folder + "/" + name)
        return (names ?? [])
            .filter { $0.hasSuffix(".xml") && !$0.hasPrefix(".") }
            .sorted()
            .map { name + "/" + $0 }
    }
}

/// There is no knowledge in the folder that was named.
public struct KnowledgeMissing: Error, Equatable {
    /// The folder as it was named.
    public let folder: String

    /// Makes the error.
    public init(folder: String) {
        self.folder = folder
    }
}
