/// The events of a plan's file, and what of the file was whole.
public struct PlanLog: Hashable, Sendable {
    /// The events in order.
    public let events: [PlanEvent]
    /// How many bytes from the start are whole lines; append after them, cutting off the rest.
    public let wholeLength: Int
    /// The numbers, from 1, of whole lines that are no events.
    public let badLines: [Int]

    /// Reads events, one a line.
    ///
    /// A last line without its line break was cut short and is left out.
    public init(_ bytes: [UInt8]) {
        let end = bytes.lastIndex(of: 10).map { $0 + 1 } ?? 0
        let lines = bytes[..<end].dropLast().split(separator: 10, omittingEmptySubsequences: false)
        var events: [PlanEvent] = []
        var bad: [Int] = []
        for (index, line) in lines.enumerated() where end > 0 && !line.isEmpty {
            if let event = PlanEvent(line: String(decoding: line, as: UTF8.self)) {
                events.append(event)
            } else {
                bad.append(index + 1)
            }
        }
        self.events = events
        wholeLength = end
        badLines = bad
    }
}
