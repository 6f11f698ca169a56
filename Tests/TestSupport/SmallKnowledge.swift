public import Knowledge

/// A knowledge folder with two entries, for tests that break it in one place.
public struct SmallKnowledge {
    /// The folder; it is gone when this value is.
    public let folder: TemporaryFolder

    /// The path of the folder.
    public var path: String { folder.path }

    /// Writes a sound folder, with some files in the place of its own.
    ///
    /// - Parameter files: Contents by path in the folder.
    /// - Throws: When the folder cannot be written.
    public init(_ files: [String: String] = [:]) throws {
        folder = try TemporaryFolder()
        try folder.link("schema", to: ProjectFolder.knowledge + "/schema")
        for (path, text) in Self.sound.merging(files, uniquingKeysWith: { $1 }) {
            try folder.write(text, to: path)
        }
    }

    /// What the loader makes of the folder.
    ///
    /// - Throws: `KnowledgeMissing`, which a test of the loader tells.
    public func load() throws -> LoadedKnowledge {
        try withExtendedLifetime(folder) { try KnowledgeLoader.load(folder: path) }
    }

    /// The version of the folder.
    ///
    /// - Throws: `KnowledgeMissing`, which a test of the loader tells.
    public func contentHash() throws -> String {
        try withExtendedLifetime(folder) { try KnowledgeLoader.contentHash(folder: path) }
    }

    /// An entry file of what stands inside its root, from line 2 on.
    public static func entries(_ body: String) -> String {
        "<entries \(space)>\n\(body)\n</entries>"
    }

    /// The attributes that every root element has.
    public static let space = "xmlns='urn:kumppani:knowledge:1' xml:lang='fi'"

    /// The files of the sound folder by path.
    public static let sound: [String: String] = [
        "entries/a.xml": entries(
            """
            <concept id="hoks"><term>HOKS</term><alias>suunnitelma</alias>
            <define><p>HOKS on suunnitelma opinnoista.</p><source ref="laki" at="44 §"/></define>
            <timing><p>HOKS tehdään alussa.</p><source ref="laki"/></timing>
            <related to="opettaja"/>
            <example intent="define">Mikä on HOKS?</example></concept>
            <role id="opettaja"><term>Opettaja</term>
            <define><p>Opettaja ohjaa opiskelijaa.</p><source ref="laki"/></define>
            <tasks><item>Opettaja arvioi näytön.</item><source ref="laki"/></tasks>
            <example intent="tasks">Mitä opettaja tekee?</example></role>
            """
        ),
        "questions/hoks.xml":
            "<questions \(space) for='hoks'>\n<example intent='timing'>Milloin HOKS tehdään?</example>\n</questions>",
        "questions/talk.xml":
            "<talk \(space)>\n<plan>Suunnitellaan jakso</plan>\n<smalltalk kind='greeting'>Hei</smalltalk>\n</talk>",
        "elsewhere.xml":
            "<elsewhere \(space)>\n<topic id='kela'><term>Kela</term><ask>Kela neuvoo.</ask><example>Paljonko opintoraha on?</example></topic>\n</elsewhere>",
        "language.xml":
            "<language \(space)>\n<words><word lemma='hoks' stem='hoks' like='boksi' like-stem='boks'/></words><spoken><form means='onko'>onks</form></spoken><stopwords>ja on</stopwords><cues><cue intent='define'>mikä on</cue></cues><allowed>HOKS</allowed>\n</language>",
        "sources.xml":
            "<sources \(space)>\n<origin id='laki' checked='2025-02'><name>Laki ammatillisesta koulutuksesta</name><short>Laki</short></origin>\n</sources>",
    ]
}
