/// Where a word that does not fit may break.
enum WordPieces {
    /// Cuts a word after its hyphens and slashes, and what is still too wide between characters.
    static func of(_ word: ArraySlice<Cell>, width: Int) -> [ArraySlice<Cell>] {
        if word.columns <= width || isAddress(word) { return [word] }
        return atMarks(word).flatMap { cut($0, width: width) }
    }

    private static func isAddress(_ word: ArraySlice<Cell>) -> Bool {
        String(word.map(\.character)).contains("://")
    }

    private static func atMarks(_ word: ArraySlice<Cell>) -> [ArraySlice<Cell>] {
        var pieces: [ArraySlice<Cell>] = []
        var start = word.startIndex
        for index in word.indices where "-–/_".contains(word[index].character) {
            pieces.append(word[start...index])
            start = index + 1
        }
        if start < word.endIndex { pieces.append(word[start...]) }
        return pieces
    }

    private static func cut(_ piece: ArraySlice<Cell>, width: Int) -> [ArraySlice<Cell>] {
        var pieces: [ArraySlice<Cell>] = []
        var start = piece.startIndex
        var columns = 0
        for index in piece.indices {
            columns += piece[index].width
            guard columns > width, index > start else { continue }
            pieces.append(piece[start..<index])
            start = index
            columns = piece[index].width
        }
        pieces.append(piece[start...])
        return pieces
    }
}
