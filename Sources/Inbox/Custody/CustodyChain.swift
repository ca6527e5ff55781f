import Glibc
package import Logging

/// The steps after which a crash is imagined in tests.
package enum CustodyStep: String, Hashable, Sendable, CaseIterable {
    case opened, copying, copied, synchronized, stored, recorded, moved
    case noted
    /// An original was copied to another file system, and is still there itself.
    case duplicated
}

/// Takes files into custody: bytes copied and durable, arrival committed, and only then the original moved.
///
/// Killed at any instant nothing is lost, because the original moves last, and nothing counts twice, because the
/// arrival's key is the same when the file is handled again: see `ArrivalKey`.
package struct CustodyChain: Sendable {
    package let store: BlobStore
    let recorder: any ArrivalRecorder
    let limits: CustodyLimits
    let files: BlockingWork
    let moves = MovedFolders()
    /// Milliseconds since 1970.
    let now: @Sendable () -> Int64
    let logger: Logger
    /// Called after each step; throws where a test imagines a crash.
    let checkpoint: @Sendable (CustodyStep) throws -> Void

    /// Sets the chain up; `files` are the threads for blocking work, `now` the wall clock in milliseconds since 1970.
    package init(
        store: BlobStore, recorder: any ArrivalRecorder, limits: CustodyLimits = CustodyLimits(),
        files: BlockingWork, now: @escaping @Sendable () -> Int64 = CustodyChain.wallClock, logger: Logger,
        checkpoint: @escaping @Sendable (CustodyStep) throws -> Void = { _ in }
    ) {
        self.store = store
        self.recorder = recorder
        self.limits = limits
        self.files = files
        self.now = now
        self.logger = logger
        self.checkpoint = checkpoint
    }

    /// Makes the store's folders and clears leftovers of dead processes.
    package func prepare() async throws {
        let removed = try await files { [store] in try store.prepare() }
        if removed > 0 {
            logger.info("Removed incomplete copies that an earlier process left", metadata: ["count": "\(removed)"])
        }
    }

    /// Makes the moves of originals durable; call it when there is nothing more urgent to do.
    package func synchronizeMoves() async {
        try? await files { [moves] in moves.synchronize() }
    }

    /// The system's clock, in milliseconds since 1970.
    package static let wallClock: @Sendable () -> Int64 = {
        var time = timespec()
        unsafe clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
    }
}

/// What is taken at all.
package struct CustodyLimits: Hashable, Sendable {
    /// Bytes; a larger file is rejected.
    package var maximumSize: Int64

    package init(maximumSize: Int64 = 512 * 1024 * 1024) {
        self.maximumSize = maximumSize
    }
}
