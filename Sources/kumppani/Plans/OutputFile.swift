internal import ArgumentParser
internal import Glibc
internal import PrivateFiles
internal import Terminal

/// Writes what was made where the person wanted it.
enum OutputFile {
    /// Writes a text to standard output, or to a file that only its owner can read.
    ///
    /// A file is there whole or not at all: what was there before stays until the new one is done.
    ///
    /// - Parameters:
    ///   - text: What to write.
    ///   - path: The file, or a folder to put it in; nil or `-` for standard output.
    ///   - name: What the file is called in a folder.
    /// - Throws: An exit status, after a sentence on standard error.
    static func write(_ text: String, to path: String?, named name: String) throws {
        guard let path, path != "-" else {
            let isTerminal = isatty(STDOUT_FILENO) == 1
            guard Output().write(isTerminal ? SafeText.cleaned(text) : text) || errno == EPIPE
            else {
                throw refusal("vakiotuloste", SystemError())
            }
            return
        }
        let kind = kind(of: path)
        let file = kind == S_IFDIR ? path + "/" + name : path
        do throws(SystemError) {
            // A pipe or a device cannot be replaced by a file.
            try kind == nil || kind == S_IFREG || kind == S_IFDIR
                ? replace(file, with: text) : put(text, in: file, O_WRONLY)
        } catch {
            throw refusal(file, error)
        }
        if isatty(STDERR_FILENO) == 1 { StandardStreams.printError(PlanSentences.wrote(file)) }
    }

    /// Says why nothing could be written there; the exit status of that.
    private static func refusal(_ place: String, _ error: SystemError) -> ExitCode {
        StandardStreams.printError(PlanSentences.cannotWrite(place, error.reason))
        return ExitStatus.cannotWrite.exit
    }

    private static func kind(of path: String) -> mode_t? {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
    }

    private static func replace(_ file: String, with text: String) throws(SystemError) {
        let new = file + ".\(getpid()).new"
        do throws(SystemError) {
            try put(text, in: new, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
            guard rename(new, file) == 0 else { throw SystemError() }
        } catch {
            unlink(new)
            throw error
        }
    }

    private static func put(_ text: String, in file: String, _ flags: Int32) throws(SystemError) {
        let descriptor = open(file, flags | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw SystemError() }
        defer { close(descriptor) }
        guard Output(descriptor: descriptor).write(text), fsync(descriptor) == 0 || errno == EINVAL
        else { throw SystemError() }
    }
}
