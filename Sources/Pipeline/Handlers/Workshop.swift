import DocumentModel
import Inbox
import Logging
import Metrics
import Orchestration
import ReaderProtocol
import RecordStorage

/// What the handlers of a document's steps work with.
final class Workshop: Sendable {
    let installation: Installation
    let rules: RuleKeeper
    let reader: any DocumentReader
    let logger: Logger
    let pages: RecentPages
    let values = RecentValues()
    /// Called when a record is about to change.
    let recordChanges: @Sendable () -> Void
    private let pagesRead = Counter(label: "intake_pages_read")

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
    }

    var records: any RecordStore { installation.records }
    var configuration: Configuration { installation.configuration }

    func path(of document: DocumentIdentifier) -> String {
        BlobStore(root: installation.home.store).path(of: document.hex)
    }

    func count(pagesRead count: Int) {
        if count > 0 { pagesRead.increment(by: count) }
    }

    /// What a stage threw, as the engine understands it.
    static func fault(_ error: any Error) -> any Error {
        guard let error = error as? any StageError else { return error }
        return StepFault(code: error.code, message: error.explanation, isPermanent: error.consequence == .fail)
    }
}
