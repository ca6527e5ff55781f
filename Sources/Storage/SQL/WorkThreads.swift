import Glibc
import Orchestration
import Synchronization

/// Threads of their own for calls that block. They start when they are needed; each takes what waits, up to a limit.
package final class WorkThreads<Work: Sendable>: Sendable {
    private struct State {
        var waiting: [Work] = []
        var started = 0
        var asleep = 0
        var isStopped = false
        /// Told when the last thread has ended.
        var observers: [@Sendable () -> Void] = []
    }

    private let state = Mutex(State())
    private let signal = Signal()
    private let count: Int
    private let limit: Int
    private let patience: useconds_t
    private let makeWorker: @Sendable () -> ([Work]) -> Void

    /// At most `count` threads, each of which hands at most `limit` pieces of work to `perform` at once. After a batch
    /// of several, which is a sign of more to come, the next one is waited for up to `patience`.
    package convenience init(
        count: Int, limit: Int, patience: Duration = .zero, perform: @escaping @Sendable ([Work]) -> Void
    ) {
        self.init(count: count, limit: limit, patience: patience, makeWorker: { perform })
    }

    /// Each thread makes its own worker, and keeps it while it lives: a connection that no other thread touches.
    package init(
        count: Int, limit: Int, patience: Duration = .zero, makeWorker: @escaping @Sendable () -> ([Work]) -> Void
    ) {
        self.count = count
        self.limit = limit
        self.patience = useconds_t(patience / .microseconds(1))
        self.makeWorker = makeWorker
    }

    /// How many pieces of work no thread has taken yet.
    package var waiting: Int { state.withLock { $0.waiting.count } }

    private enum Need { case nothing, wake, start }

    /// Hands in work.
    /// - Returns: false when the threads were stopped, or none could be started: the work is not taken.
    package func add(_ work: Work) -> Bool {
        let need: Need? = state.withLock { state in
            guard !state.isStopped else { return nil }
            state.waiting.append(work)
            if state.asleep > 0 {
                state.asleep -= 1
                return .wake
            }
            guard state.started < count else { return .nothing }
            state.started += 1
            return .start
        }
        switch need {
        case nil: return false
        case .nothing: break
        case .wake: signal.raise()
        case .start: return BlockingThread.start { [self] in run() } || withdraw()
        }
        return true
    }

    /// Lets the threads end when they have done what waits, then tells `whenDone`.
    package func stop(whenDone: (@Sendable () -> Void)? = nil) {
        let (sleepers, isDone) = state.withLock { state in
            state.isStopped = true
            let sleepers = state.asleep
            state.asleep = 0
            if state.started == 0 { return (sleepers, true) }
            if let whenDone { state.observers.append(whenDone) }
            return (sleepers, false)
        }
        for _ in 0..<sleepers { signal.raise() }
        if isDone { whenDone?() }
    }

    private func run() {
        var worker: (([Work]) -> Void)? = makeWorker()
        var last = 0
        while true {
            if last > 1 { gather(last) }
            let batch: [Work]? = state.withLock { state in
                if state.waiting.isEmpty {
                    if state.isStopped { return nil }
                    state.asleep += 1
                    return []
                }
                let batch = Array(state.waiting.prefix(limit))
                state.waiting.removeFirst(batch.count)
                return batch
            }
            guard let batch else { break }
            last = batch.count
            if batch.isEmpty { signal.wait() } else { worker?(batch) }
        }
        // What the worker holds is closed before anybody hears that the threads have ended.
        worker = nil
        let observers: [@Sendable () -> Void] = state.withLock { state in
            state.started -= 1
            guard state.started == 0 else { return [] }
            defer { state.observers = [] }
            return state.observers
        }
        for observer in observers { observer() }
    }

    /// Waits a moment for more work than there was the last time.
    private func gather(_ last: Int) {
        let slices: useconds_t = 4
        for _ in 0..<slices where patience > 0 {
            let isEnough = state.withLock { $0.isStopped || $0.waiting.count > last }
            if isEnough { return }
            usleep(patience / slices)
        }
    }

    /// Takes back the work that no thread could be started for.
    /// - Returns: whether another thread will do it all the same.
    private func withdraw() -> Bool {
        state.withLock { state in
            state.started -= 1
            if state.started > 0 || state.waiting.isEmpty { return true }
            state.waiting.removeLast()
            return false
        }
    }
}

/// Lets one thread sleep until another one wakes it.
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

/// A detached thread.
package enum BlockingThread {
    private final class Body {
        let run: @Sendable () -> Void

        init(_ run: @escaping @Sendable () -> Void) {
            self.run = run
        }
    }

    /// Runs `body` on a thread of its own, and waits for it.
    /// - Throws: what `body` throws, and `JobStoreError.unavailable` when the system has no thread left.
    package static func run<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            let isStarted = start { continuation.resume(with: Result { try body() }) }
            if !isStarted {
                continuation.resume(throwing: JobStoreError.unavailable("The system has no thread left."))
            }
        }
    }

    /// - Returns: false when the system has no thread left.
    package static func start(_ body: @escaping @Sendable () -> Void) -> Bool {
        let box = unsafe Unmanaged.passRetained(Body(body))
        var thread = pthread_t()
        let status = unsafe pthread_create(
            &thread, nil,
            { argument in
                if let argument = unsafe argument {
                    unsafe Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run()
                }
                return nil
            }, box.toOpaque())
        guard status == 0 else {
            unsafe box.release()
            return false
        }
        pthread_detach(thread)
        return true
    }
}
