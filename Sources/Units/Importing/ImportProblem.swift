public import JSONText
internal import XMLTree

/// What could not be taken from a file, as facts; `Wording/ImportProblem+Wording.swift` has the
/// sentences.
public struct ImportProblem: Error, Hashable, Sendable {
    /// The file as it was named.
    public let file: String
    /// The unit or code meant, by code or name or place; nil for the whole file.
    public let part: String?
    /// What is wrong.
    public let kind: Kind

    /// Makes a problem.
    public init(file: String, part: String? = nil, kind: Kind) {
        self.file = file
        self.part = part
        self.kind = kind
    }

    /// What can be wrong.
    public enum Kind: Hashable, Sendable {
        /// The file cannot be read.
        case unreadable(FileReason)
        /// The file is no JSON.
        case notJSON(JSONProblem)
        /// The file is JSON, but neither qualification requirements nor a code list.
        case unknownContent
        /// There are more units, codes or HTML than any qualification or code list has.
        case tooMuch
        /// The requirements have no diary number, so nothing could be updated later.
        case noDiaryNumber
        /// The qualification or the unit has no name in Finnish, Swedish or English.
        case noName
        /// The unit has no code of the national code list.
        case noCode
        /// The text is not the URI of a code.
        case badCode(String)
        /// The same code comes a second time; the first one was taken.
        case twice
        /// The code has no version.
        case noVersion
        /// The requirements are HTML too deep or too broken to be read.
        case unreadableRequirements
    }

    /// Why a file cannot be read.
    public enum FileReason: Hashable, Sendable {
        /// There is no such file.
        case missing
        /// The file is larger than is taken, in bytes.
        case tooLarge(limit: Int)
        /// The system refused.
        case refused
    }
}

extension ImportProblem {
    init(_ problem: XMLProblem) {
        let reason: FileReason =
            switch problem.kind {
            case .missing: .missing
            case .tooLarge(let limit): .tooLarge(limit: limit)
            default: .refused
            }
        self.init(file: problem.file, kind: .unreadable(reason))
    }
}
