internal import Knowledge

/// What is wanted, in plain words.
enum IntentWording {
    static func name(_ intent: Intent) -> String {
        switch intent {
        case .define: "mikä se on"
        case .purpose: "miksi"
        case .procedure: "miten"
        case .responsible: "kuka vastaa"
        case .tasks: "mitä joku tekee"
        case .timing: "milloin"
        case .contents: "mitä siihen kuuluu"
        case .criteria: "pohdittavia kysymyksiä"
        case .compare: "mitä eroa on"
        case .plan: "suunnittelu"
        case .smalltalk: "juttelu"
        case .outOfScope: "ei tietopohjassa"
        }
    }
}
