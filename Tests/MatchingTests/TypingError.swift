/// One typing error of the kinds that fingers make.
enum TypingError {
    /// The word with a letter swapped with the next, left out, doubled or hit beside.
    static func `in`(_ word: String, _ random: inout Repeatable) -> String {
        var letters = Array(word)
        let place = 1 + Int(random.next() % UInt64(letters.count - 2))
        switch random.next() % 4 {
        case 0: letters.swapAt(place, place + 1)
        case 1: letters.remove(at: place)
        case 2: letters.insert(letters[place], at: place)
        default: letters[place] = beside(letters[place])
        }
        return String(letters)
    }

    private static func beside(_ letter: Character) -> Character {
        let rows = ["qwertyuiopå", "asdfghjklöä", "zxcvbnm"]
        for row in rows {
            let keys = Array(row)
            if let place = keys.firstIndex(of: letter) { return keys[place == 0 ? 1 : place - 1] }
        }
        return "x"
    }
}

/// Random numbers that are the same in every run (SplitMix64).
struct Repeatable: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
