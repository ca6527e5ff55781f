import DocumentModel
package import Logging
package import ReaderProtocol
import Synchronization

/// Long-lived reader processes, each served by a thread of its own; started when there is work.
package final class ReaderPool: Sendable {
    let configuration: ReaderPoolConfiguration
    let logger: Logger
    let environment: [String]
    private let wakes: [WakeSignal]
    private let state: Mutex<PoolState>
    private let greeting = Mutex<(fingerprint: String, missingLayers: [SandboxLayer])?>(nil)
    private let early = Mutex(EarlyPages())
    private let stopped = Mutex<[CheckedContinuation<Void, Never>]>([])

    /// - Parameters:
    ///   - configuration: how the readers are run.
    ///   - environment: this process's own; readers get only what they need of it.
    ///   - logger: is told of readers that end before their time.
    /// - Throws: `.unavailable` when the process has no descriptors left.
    package init(
        configuration: ReaderPoolConfiguration, environment: [String: String] = [:], logger: Logger
    ) throws(ReaderFailure) {
        self.configuration = configuration
        self.logger = logger
        self.environment = Self.readerEnvironment(environment)
        var wakes: [WakeSignal] = []
        for _ in 0..<configuration.size {
            guard let wake = WakeSignal() else {
                throw ReaderFailure(
                    .unavailable, "too many files are open; raise the limit (ulimit -n) and start again")
            }
            wakes.append(wake)
        }
        self.wakes = wakes
        state = Mutex(PoolState(size: configuration.size))
    }

    /// Takes no more questions, lets readers finish the ones they have, and waits until all have left.
    package func shutDown() async {
        let abandoned = state.withLock { $0.shutDown() }
        for job in abandoned { job.finish(.failure(CancellationError())) }
        for wake in wakes { wake.raise() }
        await withCheckedContinuation { continuation in
            // Under one lock with `threadEnded`, so that the last thread cannot slip past between look and wait.
            let isOver = stopped.withLock { waiting in
                let isOver = state.withLock { $0.isEmpty }
                if !isOver { waiting.append(continuation) }
                return isOver
            }
            if isOver { continuation.resume() }
        }
    }

    /// Asks a reader, and waits without holding a thread.
    func ask(_ request: ReaderRequest?) async throws -> ReaderReply {
        let job = ReaderJob(request)
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                if job.begin(continuation) { submit(job) }
            }
        } onCancel: {
            job.finish(.failure(CancellationError()))
            perform(state.withLock { $0.cancel(job) }, for: job)
        }
    }

    /// What the readers call themselves, once one has said so.
    var fingerprintIfKnown: String? { greeting.withLock { $0?.fingerprint } }

    /// The parts of the readers' sandbox that this machine does not give; nil until a reader has greeted.
    package var missingLayers: [SandboxLayer]? { greeting.withLock { $0?.missingLayers } }

    func remember(fingerprint: String, missingLayers: [SandboxLayer]) {
        let isFirst = greeting.withLock { greeting in
            defer { greeting = (fingerprint, missingLayers) }
            return greeting == nil
        }
        guard isFirst, !missingLayers.isEmpty else { return }
        logger.warning(
            "Readers run with \(SandboxLayer.allCases.count - missingLayers.count) of \(SandboxLayer.allCases.count) layers of their sandbox; `intake doctor` says what that means.",
            metadata: ["missing": "\(missingLayers.map(\.rawValue).joined(separator: ", "))"])
    }

    func takeEarlyPages(of path: String) -> [PageContent]? { early.withLock { $0.take(path) } }

    // MARK: For the slots' threads

    func keep(earlyPages pages: [PageContent], of path: String) { early.withLock { $0.keep(pages, of: path) } }

    func nextJob(for slot: Int, lastPath: String?) -> ReaderJob? {
        state.withLock { $0.next(for: slot, lastPath: lastPath) }
    }

    var isShutDown: Bool { state.withLock { $0.isShutDown } }

    func wake(of slot: Int) -> WakeSignal { wakes[slot] }

    /// A slot's thread is about to end.
    func threadEnded(_ slot: Int) {
        let (job, waiting) = stopped.withLock { waiting in
            let (job, isEmpty) = state.withLock { state in
                let job = state.retire(slot)
                return (job, state.isEmpty)
            }
            defer { if isEmpty { waiting = [] } }
            return (job, isEmpty ? waiting : [])
        }
        for continuation in waiting { continuation.resume() }
        if let job { submit(job) }
    }

    private func submit(_ job: ReaderJob) {
        perform(state.withLock { $0.submit(job) }, for: job)
    }

    private func perform(_ effect: PoolState.Effect, for job: ReaderJob) {
        switch effect {
        case .none: break
        case .wake(let slot): wakes[slot].raise()
        case .refuse: job.finish(.failure(CancellationError()))
        case .start(let slot):
            guard !DedicatedThread.start({ [self] in ReaderSlot(slot, of: self).run() }) else { return }
            threadFailed(slot, job)
        }
    }

    private func threadFailed(_ slot: Int, _ job: ReaderJob) {
        _ = state.withLock { $0.retire(slot) }
        job.finish(.failure(ReaderFailure(.unavailable, "the system gives no more threads; raise its limit")))
    }

    /// Set before the program starts, as only the environment does it: Tesseract's threads cost many times what they
    /// save, and addresses of functions are looked up once instead of anew in every process of a document.
    private static func readerEnvironment(_ own: [String: String]) -> [String] {
        var result = ["OMP_THREAD_LIMIT": "1", "LD_BIND_NOW": "1", "SWIFT_BACKTRACE": "enable=no"]
        for name in [
            "PATH", "HOME", "TMPDIR", "TESSDATA_PREFIX", "XDG_CACHE_HOME", "FONTCONFIG_FILE", "FONTCONFIG_PATH",
        ] {
            result[name] = own[name]
        }
        return result.map { "\($0.key)=\($0.value)" }.sorted()
    }
}
