internal import ArgumentParser
internal import Glibc
internal import PrivateFiles
internal import Terminal

/// Standard input, output and error as whole lines of UTF-8.
enum StandardStreams {
    /// Writes a line to standard output and flushes it; a closed pipe ends the program quietly.
    ///
    /// On a terminal what could steer it is taken out: knowledge, drafts and transcripts may come
    /// from others. A pipe or a file gets every byte.
    static func print(_ line: String) {
        write((isTerminal ? SafeText.cleaned(line) : line) + "\n", to: STDOUT_FILENO)
    }

    /// Writes lines for people to standard output: wrapped on a terminal, as they are elsewhere.
    static func show(_ lines: [String]) {
        let screen = Screen()
        for line in lines { print(screen.rendered(StyledText(line))) }
    }

    /// Writes a line to standard error, without what could steer a terminal.
    static func printError(_ line: String) {
        write(SafeText.cleaned(line) + "\n", to: STDERR_FILENO)
    }

    private static let isTerminal = isatty(STDOUT_FILENO) == 1

    /// Ends a command whose output could not be written, as on a full disk.
    ///
    /// - Throws: An exit status, after a sentence on standard error.
    static func requireWritten(_ output: Output) throws {
        guard let failure = output.failure else { return }
        printError("Tulostetta ei voi kirjoittaa: " + SystemError(failure).reason)
        throw ExitStatus.inputOutput.exit
    }

    /// Writes a line to standard error, over a line of progress that may stand there.
    static func printNotice(_ line: String) {
        if isatty(STDERR_FILENO) == 1 { printProgress("") }
        printError(line)
    }

    /// Puts a text in the place of the line that the terminal's cursor is on.
    static func printProgress(_ text: String) {
        write("\r\u{1B}[K" + text, to: STDERR_FILENO)
    }

    private static func write(_ text: String, to descriptor: Int32) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let written = bytes.withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress, $0.count)
            }
            if written < 0 && errno == EINTR { continue }
            guard written > 0 else {
                exit(errno == EPIPE ? 0 : ExitStatus.inputOutput.rawValue)
            }
            bytes = bytes.dropFirst(written)
        }
    }

    /// Lets a closed pipe, or a file as large as the person may have, show as an error of `write`
    /// rather than kill the program.
    static func ignoreBrokenPipes() {
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
    }
}
