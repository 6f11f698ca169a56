internal import CReadline

/// Readline asks for a byte.
func readlineNextByte(_ stream: UnsafeMutablePointer<FILE>?) -> Int32 {
    activeSession?.nextByte().map { Int32($0) } ?? -1
}

/// Readline gives a finished line.
func readlineTakeLine(_ line: UnsafeMutablePointer<CChar>?) {
    activeSession?.take(line)
}

/// The keys that begin a bracketed paste.
func readlinePaste(_ count: Int32, _ key: Int32) -> Int32 {
    let bytes = PastedText.read {
        let byte = rl_read_key()
        return byte < 0 ? nil : UInt8(truncatingIfNeeded: byte)
    }
    if bytes.count >= PastedText.limit { rl_ding() }
    rl_insert_text(PastedText.line(bytes))
    return 0
}

/// The Tab key.
func readlineComplete(_ count: Int32, _ key: Int32) -> Int32 {
    guard let session = activeSession, let line = EditedLine() else { return 0 }
    let offer = session.completion(line.text, line.cursor)
    let candidates = offer.candidates.map { SafeText.oneLine($0) }.filter { !$0.isEmpty }
    guard let first = candidates.first else {
        rl_ding()
        return 0
    }
    let completion = Completion(replacedCount: offer.replacedCount, candidates: candidates)
    let insertion = candidates.count == 1 ? first : completion.commonPrefix
    let isLonger = line.replaceBeforeCursor(completion.replacedCount, with: insertion)
    if candidates.count > 1, !isLonger { CandidateList.show(candidates, on: session.screen) }
    return 0
}

/// What readline has in its buffer.
private struct EditedLine {
    let text: String
    /// In characters from 0.
    let cursor: Int

    private let before: String

    init?() {
        let bytes = UnsafeRawBufferPointer(start: kumppaniLine(), count: Int(kumppaniLineEnd()))
        guard let text = String(validating: bytes, as: UTF8.self),
            let before = String(validating: bytes.prefix(Int(kumppaniPoint())), as: UTF8.self)
        else { return nil }
        self.text = text
        self.before = before
        cursor = before.count
    }

    /// Puts text in the place of characters before the cursor; whether that changed the line.
    ///
    /// Nothing is taken away that the text does not bring back.
    func replaceBeforeCursor(_ count: Int, with insertion: String) -> Bool {
        let replaced = before.suffix(max(0, count))
        guard insertion.count >= replaced.count, insertion != replaced else { return false }
        let end = Int32(before.utf8.count)
        rl_begin_undo_group()
        rl_delete_text(end - Int32(replaced.utf8.count), end)
        kumppaniMove(end - Int32(replaced.utf8.count))
        rl_insert_text(insertion)
        rl_end_undo_group()
        return true
    }
}
