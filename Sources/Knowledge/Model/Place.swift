/// Where something stands in the knowledge, for findings and explanations.
public struct Place: Hashable, Sendable {
    /// The file, relative to the knowledge folder.
    public let file: String
    /// The line from 1.
    public let line: Int

    /// Makes a place.
    public init(file: String, line: Int) {
        self.file = file
        self.line = line
    }
}

extension Place: CustomStringConvertible {
    /// The file and the line with a colon between them.
    public var description: String { "\(file):\(line)" }
}
