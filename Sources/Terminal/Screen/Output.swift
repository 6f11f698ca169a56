internal import Glibc

/// Writes to a file descriptor, whole texts at a time.
///
/// When nobody reads any more (a closed pipe, a closed terminal) the rest goes nowhere, quietly;
/// `isOpen` tells. A broken pipe never ends the program.
public final class Output {
    /// Whether somebody still reads.
    public private(set) var isOpen = true
    /// The system's error number when the rest was lost though somebody reads, as on a full disk.
    public private(set) var failure: Int32?

    let descriptor: Int32

    /// Makes an output.
    ///
    /// - Parameter descriptor: Where to write; 1 is the standard output.
    public init(descriptor: Int32 = 1) {
        self.descriptor = descriptor
        _ = brokenPipesAreIgnored
    }

    /// Writes a text as it is.
    ///
    /// - Returns: Whether all of it was written.
    @discardableResult
    public func write(_ text: String) -> Bool {
        var text = text
        return isOpen && text.withUTF8 { write(UnsafeRawBufferPointer($0)) }
    }

    private func write(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = Glibc.write(
                descriptor,
                UnsafeRawBufferPointer(rebasing: rest).baseAddress,
                rest.count
            )
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if !mayGoOn(after: errno) {
                // A closed pipe and a closed terminal are how people leave.
                failure = errno == EPIPE || errno == EIO ? nil : errno
                isOpen = false
                return false
            }
        }
        return true
    }

    private func mayGoOn(after problem: Int32) -> Bool {
        if problem == EINTR { return true }
        guard problem == EAGAIN else { return false }
        var waited = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        return poll(&waited, 1, -1) > 0 || errno == EINTR
    }
}

/// Writing to a closed pipe gives an error instead of ending the program.
private let brokenPipesAreIgnored: Bool = {
    signal(SIGPIPE, SIG_IGN)
    return true
}()
