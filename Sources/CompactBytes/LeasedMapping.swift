internal import CLease
internal import Glibc
internal import Synchronization

/// A file mapped into memory that stays as it is, whatever happens to the file.
///
/// A mapping alone shows what others write to the file, and kills the program that looks where the file
/// was cut short. So the kernel is asked to tell before (a lease, `fcntl(2)`): whoever wants to write
/// waits for the milliseconds that it takes to put a copy in the mapping's place, at the same address.
/// Nobody waits who deletes the file or renames another over it, since the mapped one stays then.
///
/// The kernel lets nobody wait for more than 45 s, so a program that is stopped for so long while somebody
/// writes is not safe; nor is one whose disk fails.
final class LeasedMapping: Sendable {
    /// Where the bytes are, as many as the file has.
    let address: UInt
    private let file: TrustedFile
    private let slot: Int

    /// Maps a file.
    ///
    /// Nil when there can be no lease: on a network's file system, for a file of somebody else, or
    /// for one that is open for writing.
    init?(_ file: TrustedFile) {
        let flags = MAP_PRIVATE | Int32(MAP_POPULATE)
        guard let memory = mmap(nil, file.count, PROT_READ, flags, file.descriptor, 0),
            memory != MAP_FAILED
        else { return nil }
        let address = UInt(bitPattern: memory)
        guard let slot = Leases.all.hold(address, file.count, file.descriptor) else {
            munmap(memory, file.count)
            return nil
        }
        self.address = address
        self.file = file
        self.slot = slot
    }

    deinit {
        Leases.all.letGo(slot)
        munmap(UnsafeMutableRawPointer(bitPattern: address), file.count)
    }
}

/// The mappings of this process that have leases, for the signal that tells that one is wanted back.
private final class Leases: Sendable {
    static let all = Leases()

    /// Two are in use, and two more while an index is made anew.
    private let slots = InlineArray<8, Slot> { _ in Slot() }

    private init() {
        var action = sigaction()
        action.__sigaction_handler.sa_handler = { _ in Leases.all.giveBack() }
        action.sa_flags = Int32(SA_RESTART)
        sigaction(SIGIO, &action, nil)
    }

    /// Takes a lease on a file.
    ///
    /// - Returns: Where it is kept; nil when there is none to be had.
    func hold(_ address: UInt, _ count: Int, _ descriptor: Int32) -> Int? {
        guard let free = slots.indices.first(where: { slots[$0].take() }) else { return nil }
        slots[free].fill(address, count, descriptor)
        guard kumppaniTakeLease(descriptor) == 0 else {
            letGo(free)
            return nil
        }
        return free
    }

    /// Forgets a mapping; its lease ends when the file is closed.
    func letGo(_ slot: Int) {
        slots[slot].empty()
    }

    /// Ends the leases that are wanted back; called by a signal at any moment, so that it neither
    /// allocates nor waits.
    private func giveBack() {
        let error = errno
        for slot in slots.indices { slots[slot].detachIfWanted() }
        errno = error
    }
}

/// Room for one mapping: plain numbers that can be looked at in any moment.
private struct Slot: ~Copyable, Sendable {
    private enum State {
        static let free = 0
        /// Being filled, or copied by the signal.
        static let busy = 1
        static let held = 2
        /// Out of reach of whoever writes to the file.
        static let copied = 3
    }

    private let state = Atomic(State.free)
    private let address = Atomic<UInt>(0)
    private let count = Atomic(0)
    private let descriptor = Atomic<Int32>(-1)

    /// Whether it was free; it is taken now.
    func take() -> Bool { change(from: State.free, to: State.busy) }

    func fill(_ address: UInt, _ count: Int, _ descriptor: Int32) {
        self.address.store(address, ordering: .relaxed)
        self.count.store(count, ordering: .relaxed)
        self.descriptor.store(descriptor, ordering: .relaxed)
        state.store(State.held, ordering: .releasing)
    }

    /// Frees it, when no other thread is copying any longer.
    func empty() {
        while !change(from: State.held, to: State.free),
            !change(from: State.copied, to: State.free)
        { sched_yield() }
    }

    /// Puts a copy in the place of the mapping when somebody wants to write to its file.
    func detachIfWanted() {
        // Looked at first: while a thread holds the slot, no other one's signal may be missed.
        let descriptor = descriptor.load(ordering: .relaxed)
        guard kumppaniHoldsLease(descriptor) == 0, change(from: State.held, to: State.busy)
        else { return }
        let isCopied = copyInPlace()
        if isCopied { _ = kumppaniEndLease(descriptor) }
        state.store(isCopied ? State.copied : State.held, ordering: .releasing)
    }

    /// A file without a name takes the bytes, and its mapping the old one's place at once.
    ///
    /// The kernel reads them, so that none are looked at here that may be gone.
    private func copyInPlace() -> Bool {
        let count = count.load(ordering: .relaxed)
        let place = UnsafeMutableRawPointer(bitPattern: address.load(ordering: .relaxed))
        let copy = kumppaniMemoryFile()
        guard copy >= 0, let place else { return false }
        defer { close(copy) }
        var done = 0
        while done < count {
            let written = write(copy, place + done, count - done)
            guard written > 0 else { return false }
            done += written
        }
        return mmap(place, count, PROT_READ, MAP_PRIVATE | MAP_FIXED, copy, 0) == place
    }

    private func change(from old: Int, to new: Int) -> Bool {
        state.compareExchange(expected: old, desired: new, ordering: .acquiringAndReleasing)
            .exchanged
    }
}
