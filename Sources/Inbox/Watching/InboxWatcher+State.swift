extension InboxWatcher {
    /// What is known of one inbox folder.
    struct FolderState {
        /// How many whole scans were started and finished.
        var started = 0
        var finished = 0
        var isScanning = false
        var mustScanAgain = false
        /// Scans of parts that are under way.
        var partialScans = 0
        var nextScan: ContinuousClock.Instant?
        /// The problem that was reported last; empty when there is none.
        var problem = ""
        var watchProblem = ""
        /// Why files could not be reached, as it was reported last.
        var unreachable: Int32?
        /// What lay there at the last look under names that are never taken.
        var passedOver: Set<InboxFile> = []
        var isOnNetwork = false
        /// Folders that were looked through for what a crash left.
        var recovered: Set<InboxFile> = []
    }

    /// Somebody who waits for rest, and the scans that must have finished by then.
    struct Waiter {
        var scans: [Int]
        var answer: AsyncThrowingStream<InboxRest, any Error>.Continuation
    }

    /// How the store and the database do.
    struct StorageHealth {
        /// Rounds that failed without a success in between.
        var failures = 0
        var lastError = ""
        /// Nothing is taken before this.
        var resumeAt: ContinuousClock.Instant?

        /// How many failures in a row count as a standstill and not as one unlucky file.
        static let standstill = 3

        var isBlocked: Bool { failures >= Self.standstill }
    }
}
