internal import Testing

/// Every rule that a person at the keyboard counts on, in a real terminal.
@Suite(.serialized) struct LineEditorTests {
    static let rules = [
        ("typed", "öljy ja ääni", "öljy ja ääni"),
        ("combining", "tyo\u{308} a\u{30A}", "tyo\u{308} a\u{30A}"),
        ("backspace", "työ\(Key.backspace)", "ty"),
        ("backspace takes the mark with its letter", "tyo\u{308}\(Key.backspace)", "ty"),
        ("arrows", "äö\(Key.left)\(Key.left)å\(Key.right)-", "åä-ö"),
        ("arrow over a combined letter", "xo\u{308}y\(Key.left)\(Key.left)-", "x-o\u{308}y"),
        ("delete", "o\u{308}y\(Key.home)\(Key.delete)", "y"),
        ("word back", "oma työ\u{308} äää\(Key.deleteWord)", "oma työ\u{308} "),
        ("wide", "日本語\(Key.backspace)", "日本"),
        ("paste", "\(Key.paste("yksi\n  kaksi ö\r\n\nkolme\n"))!", "yksi kaksi ö kolme!"),
        ("paste in the middle", "ab\(Key.left)\(Key.paste("ä\u{1B}[2J\u{7}"))", "aäb"),
        ("completion of one", "ää\t", "ääkköset"),
        ("completion of the common part", "öl\t", "öljy"),
        ("completion before other text", "ää!\(Key.left)\t", "ääkköset!"),
        ("no completion", "x\t", "x"),
        ("tab in a paste completes nothing", Key.paste("ää\tx"), "ää x"),
        ("a paste is undone at once", "a\(Key.paste("b ö c"))\u{1F}", "a"),
        ("names of files are not offered", "/et\u{1B}?\u{1B}*", "/et"),
    ]

    @Test(arguments: rules, [40, 80, 200])
    func editing(rule: (name: String, keys: String, line: String), columns: Int) throws {
        let (_, keys, line) = rule
        let terminal = try startProbe(columns: columns)
        terminal.type(keys + Key.enter)
        terminal.expect("[\(line)]\n>")
        terminal.type(Key.controlD)
        #expect(terminal.exitStatus() == 0)
    }

    @Test(arguments: [40, 80, 200])
    func downGivesTheHalfTypedLineBack(columns: Int) throws {
        let terminal = try startProbe(columns: columns)
        terminal.type("ensimmäinen\r")
        terminal.expect("[ensimmäinen]\n>")
        terminal.type("puoli\(Key.up)")
        terminal.expect("> ensimmäinen\n[ensimmäinen]\n> ensimmäinen")
        terminal.type("\(Key.down)kas\r")
        terminal.expect("[puolikas]")
    }

    @Test(arguments: [40, 80, 200])
    func reverseSearchFinds(columns: Int) throws {
        let terminal = try startProbe(columns: columns)
        terminal.type("tyo\u{308} ensin\rtoinen\r")
        terminal.expect("[toinen]\n>")
        terminal.type("\u{12}ensi")
        terminal.expect("(haku) `ensi': tyo\u{308} ensin")
        terminal.type("\r")
        terminal.expect("[toinen]\n> tyo\u{308} ensin\n[tyo\u{308} ensin]\n>")
        terminal.type("\u{12}öq")
        terminal.expect("(ei löydy, haku) `öq'")
    }

    @Test(arguments: [40, 80, 200])
    func tabShowsSeveral(columns: Int) throws {
        let terminal = try startProbe(columns: columns)
        terminal.type("/l\t")
        terminal.expect("> /l\n/lopeta   /luonnos\n> /l")
        terminal.type("o\t\r")
        terminal.expect("[/lopeta]")
    }

    @Test func historyIsThereInTheNextSession() throws {
        let folder = ScratchFolder()
        var terminal = try startProbe(["\(folder.path)/history"])
        terminal.type("öljy\r")
        terminal.expect("[öljy]\n>")
        terminal.type(Key.controlD)
        #expect(terminal.exitStatus() == 0)
        terminal = try startProbe(["\(folder.path)/history"])
        terminal.type("\(Key.up)lamppu\r")
        terminal.expect("[öljylamppu]")
    }

    @Test func editedHistoryLeavesNoTrace() throws {
        let terminal = try startProbe()
        terminal.type("eka\r\(Key.up) salaisuus\(Key.down)toka\r\(Key.up)\(Key.up)\r")
        terminal.expect("[toka]\n> eka\n[eka]")
    }

    @Test func prefilledTextIsEdited() throws {
        let terminal = try startProbe(["-", "aiempi\nvastaus"])
        terminal.expect("> aiempi vastaus")
        terminal.type("\(Key.home)x\r")
        terminal.expect("[xaiempi vastaus]")
    }

    @Test(arguments: ["C", "POSIX", "fi_FI.UTF-8", "fi_FI.ISO-8859-1", ""])
    func anyLocaleIsUTF8(locale: String) throws {
        let terminal = try startProbe(environment: ["LANG": locale, "LC_ALL": locale])
        terminal.type("työ\(Key.backspace)ä\r")
        terminal.expect("[tyä]")
    }

    @Test func dumbTerminalWorks() throws {
        let terminal = try startProbe(environment: ["TERM": "dumb"])
        terminal.type("työ\(Key.backspace)\r")
        terminal.expect("[ty]\n>")
        terminal.type(Key.controlD)
        terminal.expect("\n<end>")
    }

    @Test func bytesThatAreNoTextAreNotTyped() throws {
        let terminal = try startProbe()
        terminal.type([0x61, 0xE4, 0x0D, 0x62, 0xFF, 0x63, 0x0D])
        terminal.expect("[a]")
        terminal.expect("<invalid>")
    }
}
