internal import JSONText

/// What a command says of itself, as `--experimental-dump-help` prints it.
struct CommandHelp {
    /// The words that call it, such as `kumppani drafts export`.
    let words: [String]
    /// What it does, in a sentence.
    let abstract: String
    /// The rest of what it says; empty when there is nothing.
    let discussion: String
    /// Its arguments and flags in the order of its help.
    let arguments: [ArgumentHelp]
    /// The commands under it.
    let subcommands: [CommandHelp]

    /// Reads the dump; nil when it is of another form.
    init?(dump: JSONValue) {
        guard let command = dump["command"] else { return nil }
        self.init(command, under: [])
    }

    private init?(_ command: JSONValue, under words: [String]) {
        guard let name = command["commandName"]?.string else { return nil }
        let words = words + [name]
        self.words = words
        abstract = command["abstract"]?.string ?? ""
        discussion = command["discussion"]?.string ?? ""
        arguments = command["arguments"].items.compactMap(ArgumentHelp.init).filter(\.isShown)
        // The parser's own command shows what stands on the page already.
        subcommands = command["subcommands"].items
            .filter { $0["shouldDisplay"].isTrue && $0["commandName"]?.string != "help" }
            .compactMap { CommandHelp($0, under: words) }
    }

    /// The command and those under it that do something of their own.
    var all: [CommandHelp] {
        subcommands.isEmpty ? [self] : subcommands.flatMap(\.all)
    }
}

/// What a command says of an argument or a flag.
struct ArgumentHelp {
    /// What may happen with the value.
    enum Kind: String {
        case positional
        case option
        case flag
    }

    /// Whether it stands alone, takes a value, or is a value itself.
    let kind: Kind
    /// Its names with their dashes, the short one first; none for a positional argument.
    let names: [String]
    /// What the value is called.
    let valueName: String
    /// What it is for.
    let abstract: String
    /// What the value may be; empty when it is free.
    let values: [String]
    /// What the value is when none is given.
    let defaultValue: String?
    /// Whether it can be left out.
    let isOptional: Bool
    /// Whether it can be given many times.
    let isRepeating: Bool
    /// Whether help shows it.
    let isShown: Bool

    init?(_ argument: JSONValue) {
        guard let kind = argument["kind"]?.string.flatMap(Kind.init) else { return nil }
        self.kind = kind
        names = argument["names"].items.compactMap(Self.name)
            .sorted { ($0.count > 2 ? 1 : 0, $0) < ($1.count > 2 ? 1 : 0, $1) }
        valueName = argument["valueName"]?.string ?? ""
        abstract = argument["abstract"]?.string ?? ""
        values = argument["allValues"].items.compactMap(\.string)
        defaultValue = argument["defaultValue"]?.string
        isOptional = argument["isOptional"].isTrue
        isRepeating = argument["isRepeating"].isTrue
        isShown = argument["shouldDisplay"].isTrue
    }

    private static func name(_ name: JSONValue) -> String? {
        guard let text = name["name"]?.string else { return nil }
        return (name["kind"]?.string == "long" ? "--" : "-") + text
    }
}

extension JSONValue? {
    /// The values of an array; none for anything else.
    fileprivate var items: [JSONValue] {
        guard case .array(let values)? = self else { return [] }
        return values
    }

    /// Whether this is `true`.
    fileprivate var isTrue: Bool { self == .boolean(true) }
}
