/// Compiled files as inputs: a list of sections, each with its length before it in four bytes.
enum Sections {
    static func read(_ bytes: [UInt8]) -> [[UInt8]] {
        var sections: [[UInt8]] = []
        var rest = bytes[...]
        while rest.count >= 4 {
            let length = rest.prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
            rest = rest.dropFirst(4)
            sections.append(Array(rest.prefix(length)))
            rest = rest.dropFirst(length)
        }
        return sections
    }

    static func written(_ sections: [[UInt8]]) -> [UInt8] {
        sections.flatMap { section in
            (0..<4).map { UInt8(truncatingIfNeeded: section.count >> ($0 * 8)) } + section
        }
    }
}
