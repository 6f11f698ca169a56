/// Takes out of HTML what nobody reads and what a parser could choke on.
///
/// libxml2 compares every attribute of an element with every other, so one tag of a megabyte could
/// take it hours. Only elements and their text are wanted; attributes, comments, declarations and
/// instructions go before it looks.
struct BareHTML {
    private let bytes: [UInt8]
    private var place = 0
    private var bare: [UInt8] = []

    /// How many tags there are, closing ones included.
    private(set) var tags = 0

    /// Takes everything out.
    init(_ text: String) {
        bytes = Array(text.utf8)
        bare.reserveCapacity(bytes.count)
        while place < bytes.count { takeNext() }
    }

    /// The HTML that is left.
    var text: String { String(decoding: bare, as: UTF8.self) }

    private mutating func takeNext() {
        let byte = bytes[place]
        guard byte == UInt8(ascii: "<") else {
            bare.append(byte)
            place += 1
            return
        }
        if startsComment {
            skipComment()
        } else if let name = nameOfTag {
            takeTag(name)
        } else if place + 1 < bytes.count, Self.declares(bytes[place + 1]) {
            skipTag()
        } else {
            bare += Array("&lt;".utf8)
            place += 1
        }
    }

    /// A tag's name with its slash; nil when the `<` begins none.
    private var nameOfTag: ArraySlice<UInt8>? {
        let start = place + 1
        var end = start
        if end < bytes.count, bytes[end] == UInt8(ascii: "/") { end += 1 }
        guard end < bytes.count, Self.isLetter(bytes[end]) else { return nil }
        while end < bytes.count, Self.isLetter(bytes[end]) || (48...57).contains(bytes[end]) {
            end += 1
        }
        return bytes[start..<end]
    }

    private mutating func takeTag(_ name: ArraySlice<UInt8>) {
        bare.append(UInt8(ascii: "<"))
        bare += name
        bare.append(UInt8(ascii: ">"))
        tags += 1
        skipTag()
    }

    /// Goes past the `>` that ends a tag; one in a quoted value does not.
    private mutating func skipTag() {
        var quote: UInt8?
        var follows = false
        while place < bytes.count {
            let byte = bytes[place]
            place += 1
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: ">") {
                return
            } else if follows, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            }
            follows = byte == UInt8(ascii: "=") || follows && byte == UInt8(ascii: " ")
        }
    }

    private static let commentStart = Array("<!--".utf8)
    private static let commentEnd = Array("-->".utf8)

    private var startsComment: Bool {
        bytes[place...].starts(with: Self.commentStart)
    }

    private mutating func skipComment() {
        place += 4
        while place < bytes.count, !bytes[place...].starts(with: Self.commentEnd) { place += 1 }
        place = min(place + Self.commentEnd.count, bytes.count)
    }

    private static func declares(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "/")
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (65...90).contains(byte) || (97...122).contains(byte)
    }
}
