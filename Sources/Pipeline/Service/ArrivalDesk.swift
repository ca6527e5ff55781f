import DocumentModel
import Inbox
import Orchestration
import RecordStorage
import Synchronization

/// Commits arrivals: the arrival, its document and the document's run in one transaction.
struct ArrivalDesk: ArrivalRecorder {
    let installation: Installation
    /// Called when there is new work.
    let wake: @Sendable () -> Void

    func record(_ arrival: Arrival) async throws -> ArrivalOutcome {
        guard let document = DocumentIdentifier(arrival.contentHash) else {
            throw JobStoreError.notAllowed("“\(arrival.contentHash)” is not a digest")
        }
        let received = Timestamp(milliseconds: arrival.receivedAt)
        let stored = StoredArrival(
            key: arrival.key, document: document, name: arrival.name.text, origin: arrival.origin,
            receivedAt: received, isDuplicate: false)
        let submission = try DocumentRuns.submission(
            arrivalOf: DocumentInput(
                document: document, name: arrival.name.text, receivedAt: received.iso8601, occasion: .arrival))
        let result = try await installation.jobs.submit(
            submission,
            // The bytes before the arrival, which draws a number that others wait for.
            effects: installation.originals.effects(of: document)
                + [RecordEffect.arrival(stored, size: arrival.size)])
        switch result {
        case .created:
            wake()
            return .new
        case .existing:
            return try await installation.records.recordDuplicate(stored) ? .duplicate : .repeated
        }
    }

    func record(_ refusal: Refusal) async throws -> Bool {
        try await installation.records.recordRefusal(
            StoredRefusal(
                key: refusal.key, name: refusal.name.text, origin: refusal.origin,
                at: installation.clock.now(), reason: "\(refusal.explanation) \(refusal.advice)"))
    }
}

/// Lets files wait in the inbox while too many documents wait to be worked on.
final class QueueAdmission: Admission {
    /// How long one count is good for.
    private static let freshness = Duration.milliseconds(500)
    /// Where documents wait. What waits elsewhere, such as deliveries to a consumer that is down, is no reason to leave
    /// documents in the inbox.
    private static let queues: Set<String> = [DocumentWorkflow.readingQueue, DocumentWorkflow.judgingQueue]

    private let jobs: any JobStore
    private let backlog: Int
    private let clock: any WallClock
    private let last: Mutex<(at: Timestamp, isOpen: Bool)?> = Mutex(nil)

    init(jobs: any JobStore, backlog: Int, clock: any WallClock) {
        self.jobs = jobs
        self.backlog = backlog
        self.clock = clock
    }

    func mayTake() async -> Bool {
        let now = clock.now()
        if let last = last.withLock({ $0 }), now < last.at.advanced(by: Self.freshness), now >= last.at {
            return last.isOpen
        }
        // A database that does not answer will refuse the arrival itself, and say why.
        guard let queues = try? await jobs.queues() else { return true }
        let waiting = queues.filter { Self.queues.contains($0.name) }
        let isOpen = waiting.reduce(0) { $0 + $1.ready + $1.delayed + $1.running } < backlog
        last.withLock { $0 = (now, isOpen) }
        return isOpen
    }
}
