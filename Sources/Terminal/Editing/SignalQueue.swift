internal import CReadline
internal import Glibc

/// Holds back signals and hands them out one by one, with no work in a handler.
///
/// Made before the program has other threads, for a signal held back in one thread goes to another
/// that takes it.
final class SignalQueue {
    /// Readable when a signal waits.
    let descriptor: Int32

    private var previousMask = sigset_t()

    /// Begins to hold back; nil when the system refuses.
    init?(_ signals: [Int32]) {
        var mask = sigset_t(signals: signals)
        descriptor = signalfd(-1, &mask, Int32(SFD_NONBLOCK | SFD_CLOEXEC))
        guard descriptor >= 0 else { return nil }
        pthread_sigmask(SIG_BLOCK, &mask, &previousMask)
    }

    /// Lets signals through again; one that still waits is forgotten, for it would now end the
    /// program in the middle of its own ending.
    deinit {
        while next() != nil {}
        close(descriptor)
        pthread_sigmask(SIG_SETMASK, &previousMask, nil)
    }

    /// The next signal that came; nil when none waits.
    func next() -> Int32? {
        var information = signalfd_siginfo()
        let size = MemoryLayout<signalfd_siginfo>.size
        guard read(descriptor, &information, size) == size else { return nil }
        return Int32(information.ssi_signo)
    }

    /// Lets a signal do what it does by default, here and now; a stopped program goes on from here.
    static func deliver(_ signal: Int32) {
        var mask = sigset_t(signals: [signal])
        var previous = sigset_t()
        raise(signal)
        pthread_sigmask(SIG_UNBLOCK, &mask, &previous)
        pthread_sigmask(SIG_SETMASK, &previous, nil)
    }
}

extension sigset_t {
    /// A set of some signals.
    init(signals: [Int32]) {
        self.init()
        sigemptyset(&self)
        for signal in signals { sigaddset(&self, signal) }
    }
}
