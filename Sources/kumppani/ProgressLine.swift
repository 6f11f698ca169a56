internal import Glibc

/// One line on the terminal that tells how far a long job is; silent elsewhere.
struct ProgressLine {
    /// How long a job must take before the line shows, in seconds.
    private let patience: Double
    /// How long the line stays as it is, in seconds.
    private static let interval = 0.1

    private let title: String
    private let start = Self.now
    private let isTerminal: Bool
    private var isShown = false
    private var last = 0.0

    /// Begins a job.
    ///
    /// - Parameters:
    ///   - title: What is being done.
    ///   - isQuiet: Whether lines of the result show the progress themselves.
    ///   - patience: How long the job must take before the line shows, in seconds.
    init(_ title: String, isQuiet: Bool = false, patience: Double = 1) {
        self.title = title
        self.patience = patience
        isTerminal = !isQuiet && isatty(STDERR_FILENO) == 1
    }

    /// Shows how many of how many are done, when the job has taken a while.
    mutating func show(_ done: Int, of total: Int) {
        guard isDue() else { return }
        StandardStreams.printProgress("\(title): \(done)/\(total)")
    }

    /// Shows what share of the job is done, 0…1, when the job has taken a while.
    mutating func show(share: Double) {
        guard isDue() else { return }
        StandardStreams.printProgress("\(title): \(Int(share * 100)) %")
    }

    /// Whether it is time to show the line, and notes that it is shown.
    private mutating func isDue() -> Bool {
        guard isTerminal else { return false }
        let now = Self.now
        guard now - start >= patience, now - last > Self.interval else { return false }
        (isShown, last) = (true, now)
        return true
    }

    /// Takes the line away.
    mutating func clear() {
        guard isShown else { return }
        isShown = false
        StandardStreams.printProgress("")
    }

    /// Seconds of a clock that never goes back.
    private static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
