internal import Glibc

/// One line on the terminal that tells how far a long job is; silent elsewhere.
struct ProgressLine {
    /// How long a job must take before the line shows, in seconds.
    static let patience = 1.0
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
    init(_ title: String, isQuiet: Bool = false) {
        self.title = title
        isTerminal = !isQuiet && isatty(STDERR_FILENO) == 1
    }

    /// Shows how many of how many are done, when the job has taken a while.
    mutating func show(_ done: Int, of total: Int) {
        guard isTerminal else { return }
        let now = Self.now
        guard now - start > Self.patience, now - last > Self.interval else { return }
        (isShown, last) = (true, now)
        StandardStreams.printProgress("\(title): \(done)/\(total)")
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
