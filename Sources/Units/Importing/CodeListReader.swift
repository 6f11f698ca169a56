internal import JSONText

/// Reads a code list of the Koodisto service: `koodiUri`, `versio`, names by language.
struct CodeListReader {
    /// The most codes of a list, five times those of the nation's largest one.
    static let codeLimit = 50_000

    let file: String
    private(set) var problems: [ImportProblem] = []

    init(file: String) {
        self.file = file
    }

    /// The codes of the file; nil when it is no code list.
    static func items(_ json: JSONValue) -> [JSONValue]? {
        let items = json["koodiUri"] == nil ? json.items : [json]
        let isList = items.contains { $0["koodiUri"] != nil && $0["metadata"] != nil }
        return isList ? items : nil
    }

    /// The list; nil when no code could be taken.
    mutating func list(_ items: [JSONValue]) -> CodeList? {
        guard items.count <= Self.codeLimit else {
            problems.append(ImportProblem(file: file, kind: .tooMuch))
            return nil
        }
        let codes = items.enumerated().compactMap { code($1, at: $0 + 1) }
        guard let set = codes.first.map({ Self.set(of: $0.uri) }) else { return nil }
        for code in codes where Self.set(of: code.uri) != set {
            note(.badCode(code.uri), code.uri)
        }
        return CodeList(set: set, codes: codes.filter { Self.set(of: $0.uri) == set })
    }

    private mutating func code(_ item: JSONValue, at number: Int) -> CodeList.Code? {
        guard let uri = item["koodiUri"]?.string, CodeURI.isValid(uri) else {
            note(item["koodiUri"]?.string.map { .badCode($0) } ?? .noCode, "\(number)")
            return nil
        }
        guard let version = item["versio"]?.whole.flatMap(CodeURI.version) else {
            note(.noVersion, uri)
            return nil
        }
        let metadata = item["metadata"]?.items ?? []
        let names = UnitNames { language in
            metadata.first { $0["kieli"]?.string?.lowercased() == language }?["nimi"]?.string
        }
        guard !names.isEmpty else {
            note(.noName, uri)
            return nil
        }
        return CodeList.Code(uri: uri, version: version, names: names)
    }

    private mutating func note(_ kind: ImportProblem.Kind, _ part: String) {
        problems.append(ImportProblem(file: file, part: part, kind: kind))
    }

    private static func set(of uri: String) -> String {
        String(uri.prefix { $0 != "_" })
    }
}

/// The URIs of codes: the list's name, an underscore and the code.
enum CodeURI {
    /// A number that can be a code's version; nil for others.
    static func version(_ number: Int) -> Int? {
        (1...9_999).contains(number) ? number : nil
    }

    static func isValid(_ uri: String) -> Bool {
        uri.utf8.count <= 200 && uri.wholeMatch(of: /[a-z0-9]+_[A-Za-z0-9._\-]+/) != nil
    }
}
