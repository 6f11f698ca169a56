internal import JSONText
internal import XMLTree

/// What a file of the national services held.
public struct NationalFile: Sendable {
    /// The largest file taken, in bytes.
    public static let sizeLimit = 64 * 1_048_576

    /// The file as it was named.
    public let name: String
    /// What was taken of it; nil when nothing could be.
    public let content: Content?
    /// What could not be taken.
    public let problems: [ImportProblem]

    /// What a file can hold.
    public enum Content: Hashable, Sendable {
        /// The requirements of a qualification, from ePerusteet.
        case qualification(Qualification)
        /// A code list, from Koodisto.
        case codes(CodeList)
    }

    /// Reads a file; whatever is wrong is in `problems`.
    public init(path: String) {
        do {
            let bytes = try FileBytes.read(path, limit: Self.sizeLimit)
            self.init(bytes, name: path)
        } catch {
            self.init(path, problem: ImportProblem(error))
        }
    }

    /// Reads the bytes of a file.
    ///
    /// - Parameters:
    ///   - bytes: JSON.
    ///   - name: What problems call the file.
    public init(_ bytes: [UInt8], name: String) {
        do {
            self.init(try JSONReader.read(bytes), name: name)
        } catch {
            self.init(name, problem: ImportProblem(file: name, kind: .notJSON(error)))
        }
    }

    private init(_ json: JSONValue, name: String) {
        self.name = name
        if json["tutkinnonOsat"] != nil || json["suoritustavat"] != nil {
            var reader = QualificationReader(file: name)
            content = reader.qualification(json).map(Content.qualification)
            problems = reader.problems
        } else if let codes = CodeListReader.items(json) {
            var reader = CodeListReader(file: name)
            content = reader.list(codes).map(Content.codes)
            problems = reader.problems
        } else {
            content = nil
            problems = [ImportProblem(file: name, kind: .unknownContent)]
        }
    }

    private init(_ name: String, problem: ImportProblem) {
        self.name = name
        content = nil
        problems = [problem]
    }

    /// What was taken, as a catalogue of its own.
    public var catalogue: Catalogue {
        switch content {
        case .qualification(let qualification): Catalogue(qualifications: [qualification])
        case .codes(let list): Catalogue(codeLists: [list])
        case nil: Catalogue()
        }
    }
}

extension JSONValue {
    /// The values of an array; empty for anything else.
    var items: [JSONValue] {
        guard case .array(let values) = self else { return [] }
        return values
    }

    /// The number, whole or not.
    var number: Double? {
        switch self {
        case .integer(let number): Double(number)
        case .decimal(let number): number
        default: nil
        }
    }

    /// The whole number.
    var whole: Int? {
        guard case .integer(let number) = self else { return nil }
        return number
    }

    /// The text of a language in an object whose members are named by language.
    func text(_ language: String) -> String? {
        self[language]?.string
    }
}
