import Glibc
import Synchronization

/// A thread of its own for calls that block; it starts with the first piece of work and takes all that waits at once.
final class WorkThread<Work: Sendable>: Sendable {
    private struct State {
        var waiting: [Work] = []
        var isStarted = false
        var isStopped = false
    }

    private let state = Mutex(State())
    private let signal: Signal
    private let perform: @Sendable ([Work]) -> Void
    private let limit: Int

    /// - Parameters:
    ///   - limit: most pieces of work that are taken at once.
    ///   - perform: runs on the thread.
    init(limit: Int, perform: @escaping @Sendable ([Work]) -> Void) {
        self.limit = limit
        self.perform = perform
        signal = Signal()
    }

    /// - Returns: false when the thread was stopped; the work is not taken.
    func add(_ work: Work) -> Bool {
        let (isTaken, mustStart) = state.withLock { state -> (Bool, Bool) in
            guard !state.isStopped else { return (false, false) }
            state.waiting.append(work)
            defer { state.isStarted = true }
            return (true, !state.isStarted)
        }
        if mustStart { start() }
        signal.raise()
        return isTaken
    }

    /// Lets the thread end when it has done what waits.
    func stop() {
        state.withLock { $0.isStopped = true }
        signal.raise()
    }

    private func start() {
        BlockingThread.start { [self] in
            while true {
                signal.wait()
                let (batch, isOver) = state.withLock { state -> ([Work], Bool) in
                    let batch = Array(state.waiting.prefix(limit))
                    state.waiting.removeFirst(batch.count)
                    if !state.waiting.isEmpty { signal.raise() }
                    return (batch, state.isStopped && state.waiting.isEmpty)
                }
                if !batch.isEmpty { perform(batch) }
                if isOver { return }
            }
        }
    }
}

/// Wakes one waiting thread; raising it several times before it is seen counts once or more.
@safe private final class Signal: Sendable {
    // A POSIX semaphore is made for use from several threads; the memory never moves and is freed with the owner.
    private nonisolated(unsafe) let semaphore: UnsafeMutablePointer<sem_t>

    init() {
        unsafe semaphore = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)
        unsafe sem_init(semaphore, 0, 0)
    }

    deinit {
        unsafe sem_destroy(semaphore)
        unsafe semaphore.deallocate()
    }

    func raise() { _ = unsafe sem_post(semaphore) }

    func wait() {
        while unsafe sem_wait(semaphore) != 0, errno == EINTR {}
    }
}

/// Starts a detached thread.
enum BlockingThread {
    private final class Body {
        let run: @Sendable () -> Void

        init(_ run: @escaping @Sendable () -> Void) {
            self.run = run
        }
    }

    static func start(_ body: @escaping @Sendable () -> Void) {
        let box = unsafe Unmanaged.passRetained(Body(body)).toOpaque()
        var thread = pthread_t()
        let status = unsafe pthread_create(
            &thread, nil,
            { argument in
                if let argument = unsafe argument {
                    unsafe Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run()
                }
                return nil
            }, box)
        guard status == 0 else { fatalError("no thread can be started: \(status)") }
        pthread_detach(thread)
    }
}
