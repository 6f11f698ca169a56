internal import Dialogue
internal import Terminal

/// What stands before a line that is asked for; it says how to leave.
enum Prompts {
    /// Where the program asks.
    enum Place {
        /// The chat, and wherever a number is chosen.
        case chat
        /// A question of a plan.
        case plan
    }

    /// The prompt of a place.
    ///
    /// - Parameters:
    ///   - place: Where the program asks.
    ///   - isPlain: Whether it is read aloud: words, and no mark that has to be spelled out.
    /// - Returns: The prompt, with the space after it.
    static func text(_ place: Place, isPlain: Bool) -> StyledText {
        let wayOut = place == .chat ? "/" + ChatCommand.quit.rawValue : "/tauko"
        if isPlain {
            return StyledText(place == .chat ? "Kysy tai lopeta: " : "Vastaa tai tauko: ")
        }
        return StyledText(wayOut + " ", .dim) + StyledText("> ", .bold)
    }
}
