/// What a search through earlier lines calls itself, in the person's language.
public struct SearchPrompt: Equatable, Sendable {
    private let backward: String
    private let forward: String
    private let failed: String

    /// Names the search.
    ///
    /// - Parameters:
    ///   - backward: Ctrl-R, from newer lines to older ones.
    ///   - forward: Ctrl-S, from older lines to newer ones.
    ///   - failed: Stands before either when no line has what was typed.
    public init(backward: String, forward: String, failed: String) {
        self.backward = backward
        self.forward = forward
        self.failed = failed
    }

    /// Readline's own prompt, ``(failed reverse-i-search)`text': ``, in these words; nil for
    /// another prompt.
    func translated(_ prompt: String) -> String? {
        for (original, words) in [
            ("(reverse-i-search)`", backward), ("(i-search)`", forward),
            ("(failed reverse-i-search)`", "\(failed) \(backward)"),
            ("(failed i-search)`", "\(failed) \(forward)"),
        ] where prompt.hasPrefix(original) {
            return "(\(SafeText.oneLine(words))) " + prompt.dropFirst(original.count - 1)
        }
        return nil
    }
}
