internal import Glibc
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
            Output().write(text)
            return
        }
        let kind = kind(of: path)
        let file = kind == S_IFDIR ? path + "/" + name : path
        do throws(Refusal) {
            // A pipe or a device cannot be replaced by a file.
            try kind == nil || kind == S_IFREG || kind == S_IFDIR
                ? replace(file, with: text) : put(text, in: file, O_WRONLY)
        } catch {
            let reason = String(cString: strerror(error.code))
            StandardStreams.printError(PlanSentences.cannotWrite(file, reason))
            throw ExitStatus.cannotWrite.exit
        }
        if isatty(STDERR_FILENO) == 1 { StandardStreams.printError(PlanSentences.wrote(file)) }
    }

    private struct Refusal: Error {
        let code = errno
    }

    private static func kind(of path: String) -> mode_t? {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
    }

    private static func replace(_ file: String, with text: String) throws(Refusal) {
        let new = file + ".\(getpid()).new"
        do throws(Refusal) {
            try put(text, in: new, O_WRONLY | O_CREAT | O_EXCL)
            guard rename(new, file) == 0 else { throw Refusal() }
        } catch {
            unlink(new)
            throw error
        }
    }

    private static func put(_ text: String, in file: String, _ flags: Int32) throws(Refusal) {
        let descriptor = open(file, flags | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Refusal() }
        defer { close(descriptor) }
        guard Output(descriptor: descriptor).write(text), fsync(descriptor) == 0 || errno == EINVAL
        else { throw Refusal() }
    }
}
