internal import Glibc

/// One line on the terminal that tells how far a long job is; silent elsewhere.
struct ProgressLine {
    /// How long a job must take before the line shows, in seconds.
    static let patience = 1.0

    private let title: String
    private let start = Self.now
    private let isTerminal = isatty(STDERR_FILENO) == 1
    private var isShown = false

    init(_ title: String) {
        self.title = title
    }

    /// Shows how many of how many are done, when the job has taken a while.
    mutating func show(_ done: Int, of total: Int) {
        guard isTerminal, Self.now - start > Self.patience else { return }
        isShown = true
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
