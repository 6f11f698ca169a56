internal import Glibc
internal import Synchronization

/// Runs two pieces of work at the same time, on two cores where there are two.
///
/// A command is no task, so there is nothing to await in; a plain thread that is joined at once
/// keeps it that way, and nothing outlives the call.
enum SideBySide {
    /// Does the first on a thread of its own and the second here; back when both are done.
    static func run<First: Sendable, Second>(
        _ first: @escaping @Sendable () -> First,
        _ second: () -> Second
    ) -> (First, Second) {
        let box = Box<First>()
        let thread = start(Work { box.fill(first()) })
        let here = second()
        if let thread { pthread_join(thread, nil) }
        // No thread could be had, so the first is done after the second.
        return (box.content ?? first(), here)
    }

    /// Changes each item, the first half on a thread of its own.
    ///
    /// - Parameters:
    ///   - items: The items.
    ///   - transform: What is done to each; called from two threads.
    ///   - progress: Told now and then how much of the second half is done, 0…1.
    /// - Returns: What the items became, in their order.
    static func map<Item: Sendable, Result: Sendable>(
        _ items: [Item],
        _ transform: @escaping @Sendable (Item) -> Result,
        progress: (Double) -> Void = { _ in }
    ) -> [Result] {
        let middle = items.count / 2
        let (first, second) = run {
            items[..<middle].map(transform)
        } _: {
            items[middle...].indices
                .map { index in
                    if index.isMultiple(of: 500) {
                        progress(Double(index - middle) / Double(items.count - middle))
                    }
                    return transform(items[index])
                }
        }
        return first + second
    }

    /// Where the thread leaves what it made.
    private final class Box<Content: Sendable>: Sendable {
        private let held = Mutex<Content?>(nil)

        var content: Content? { held.withLock { $0 } }

        func fill(_ content: Content) {
            held.withLock { $0 = content }
        }
    }

    /// What a thread is started with: C hands it on as one pointer.
    private final class Work: Sendable {
        let body: @Sendable () -> Void

        init(_ body: @escaping @Sendable () -> Void) {
            self.body = body
        }
    }

    private static func start(_ work: Work) -> pthread_t? {
        let passed = Unmanaged.passRetained(work)
        var thread = pthread_t()
        let failure = pthread_create(
            &thread,
            nil,
            { pointer in
                guard let pointer else { return nil }
                Unmanaged<Work>.fromOpaque(pointer).takeRetainedValue().body()
                return nil
            },
            passed.toOpaque()
        )
        guard failure == 0 else {
            passed.release()
            return nil
        }
        return thread
    }
}
