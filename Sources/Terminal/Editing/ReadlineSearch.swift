internal import CReadline

/// Ctrl-R: searches from newer lines to older ones.
func readlineSearchBackward(_ count: Int32, _ key: Int32) -> Int32 {
    kumppaniShowThrough(readlineShowSearch)
    return rl_reverse_search_history(count, key)
}

/// Ctrl-S: searches from older lines to newer ones.
func readlineSearchForward(_ count: Int32, _ key: Int32) -> Int32 {
    kumppaniShowThrough(readlineShowSearch)
    return rl_forward_search_history(count, key)
}

/// Shows the line during a search; readline's own prompt is English, so ours takes its place.
///
/// Only during a search: readline draws a resized line with less care through another's function.
private func readlineShowSearch() {
    guard let prompt = activeSession?.searchPrompt,
        let shown = kumppaniShownPrompt().flatMap({ String(validatingCString: $0) }),
        let translated = prompt.translated(shown)
    else {
        rl_redisplay()
        return
    }
    // Readline comes back here with the new prompt.
    kumppaniShowMessage(translated)
}
