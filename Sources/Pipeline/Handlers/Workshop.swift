import DocumentModel
import Logging
import Metrics
import Orchestration
import ReaderProtocol
import RecordStorage
import Synchronization

/// What the handlers of a document's steps work with.
final class Workshop: Sendable {
    let installation: Installation
    let rules: RuleKeeper
    let reader: any DocumentReader
    let logger: Logger
    let pages: RecentPages
    let values = RecentValues()
    /// Rules that are only tried.
    let shadow: ShadowRules
    /// Called when a record is about to change.
    let recordChanges: @Sendable () -> Void
    private let counter = Counter(label: "intake_pages_read")
    private let read = Mutex(0)

    init(
        installation: Installation, rules: RuleKeeper, reader: any DocumentReader, logger: Logger,
        recordChanges: @escaping @Sendable () -> Void = {}
    ) {
        self.installation = installation
        self.rules = rules
        self.reader = reader
        self.logger = logger
        self.recordChanges = recordChanges
        pages = RecentPages(records: installation.records)
        shadow = ShadowRules(folder: installation.home.shadowRules, clock: installation.clock, logger: logger)
    }

    var records: any RecordStore { installation.records }
    var configuration: Configuration { installation.configuration }

    /// The file with a document's bytes.
    func path(of document: DocumentIdentifier) async throws -> String {
        try await installation.originals.path(of: document)
    }

    func count(pagesRead count: Int) {
        guard count > 0 else { return }
        counter.increment(by: count)
        read.withLock { $0 += count }
    }

    /// Pages that were read by this workshop.
    var pagesRead: Int { read.withLock { $0 } }

    /// What a stage threw, as the engine understands it.
    static func fault(_ error: any Error) -> any Error {
        guard let error = error as? any StageError else { return error }
        return StepFault(code: error.code, message: error.explanation, isPermanent: error.consequence == .fail)
    }
}
