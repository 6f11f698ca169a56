internal import ArgumentParser

/// What the program tells the one that started it (design §1; the numbers are sysexits.h's).
enum ExitStatus: Int32 {
    /// No answer was found, or a check found something.
    case notFound = 1
    /// The command line was wrong.
    case usage = 64
    /// The data is wrong.
    case badData = 65
    /// There is no such input.
    case noInput = 66
    /// What is needed is not installed.
    case unavailable = 69
    /// An output cannot be written.
    case cannotWrite = 73
    /// Reading or writing failed.
    case inputOutput = 74

    /// The error that ends the program with this status and no further words.
    var exit: ExitCode { ExitCode(rawValue) }
}
