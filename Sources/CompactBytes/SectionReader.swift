/// Takes the sections of a file one after another, in the order in which they were written.
public struct SectionReader {
    private let file: SectionFile
    private var next = 0

    /// Starts at the first section.
    public init(_ file: SectionFile) {
        self.file = file
    }

    /// The next section's bytes, copied.
    ///
    /// - Throws: `BadBytes` when there are no more sections.
    public mutating func bytes() throws(BadBytes) -> [UInt8] {
        defer { next += 1 }
        return try file.bytes(next)
    }

    /// The next section as numbers that stay where they are.
    ///
    /// - Throws: `BadBytes` when there are no more sections, or it is not whole numbers.
    public mutating func column<Number>() throws(BadBytes) -> NumberColumn<Number> {
        defer { next += 1 }
        return try NumberColumn(block: file.block, range: try file.range(next))
    }

    /// The next section as numbers, copied.
    ///
    /// - Throws: `BadBytes` when there are no more sections, or it is not whole numbers.
    public mutating func numbers<Number: BitwiseCopyable & Sendable>() throws(BadBytes) -> [Number]
    {
        let column: NumberColumn<Number> = try column()
        return column.withNumbers { Array($0) }
    }

    /// The next two sections as keys that stay where they are.
    ///
    /// - Throws: `BadBytes` when there are no more sections, or they are no keys.
    public mutating func keys() throws(BadBytes) -> KeyColumn {
        try KeyColumn(highs: column(), lows: column())
    }

    /// The next two sections as strings that stay where they are.
    ///
    /// - Throws: `BadBytes` when there are no more sections, or they are no strings.
    public mutating func strings() throws(BadBytes) -> StringTable {
        try StringTable(bytes: column(), ends: column())
    }
}

/// Gathers the sections of a file, for `SectionReader` to take in the same order.
public struct SectionWriter {
    /// The sections so far.
    public private(set) var sections: [[UInt8]] = []

    /// Starts with none.
    public init() {}

    /// Adds a section of bytes.
    public mutating func add(_ bytes: [UInt8]) {
        sections.append(bytes)
    }

    /// Adds a section of numbers.
    public mutating func add<Number>(_ column: NumberColumn<Number>) {
        sections.append(column.withNumbers { Array(UnsafeRawBufferPointer($0)) })
    }

    /// Adds a section of numbers.
    public mutating func add<Number: BitwiseCopyable>(_ numbers: [Number]) {
        sections.append(numbers.withUnsafeBytes { Array($0) })
    }

    /// Adds two sections of keys.
    public mutating func add(_ keys: KeyColumn) {
        add(keys.highs)
        add(keys.lows)
    }

    /// Adds two sections of strings.
    public mutating func add(_ strings: StringTable) {
        add(strings.bytes)
        add(strings.ends)
    }
}
