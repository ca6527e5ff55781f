import DocumentModel
package import Orchestration
import RecordStorage

extension RecordHooks {
    /// Follows the runs whose subject is a document. Only the latest run of a document moves it.
    package func runChanged(
        _ run: RunState, reason: StepFault?, session: some SQLSession, following: any FollowingRuns
    ) throws {
        guard let document = DocumentIdentifier(run.subject) else { return }
        if let handoff = HandoffRoute.name(ofWorkflow: run.workflow) {
            let deliveries = Deliveries(session: session, following: following)
            return try deliveries.runChanged(run, about: document, to: handoff, reason: reason)
        }
        switch run.phase {
        case .running: try begin(document, run, session)
        case .succeeded: break
        case .dead:
            guard try isLatest(run, of: document, session) else { return }
            let message = reason?.message ?? "The run ended without a reason."
            try markFailed(document, message, run, session, following)
        case .cancelled:
            guard try isLatest(run, of: document, session) else { return }
            try markCancelled(document, reason?.message ?? "The run was cancelled.", run, session, following)
        }
    }

    private func begin(_ document: DocumentIdentifier, _ run: RunState, _ session: some SQLSession) throws {
        try session.perform(
            """
            UPDATE document SET run = $2, trace = $3, status = 'processing', reason = '[]', updated_at = $4
            WHERE hash = $1
            """,
            [.text(document.hex), .text(run.id.text), .text(run.trace.traceID), .integer(session.now)])
    }

    private func isLatest(_ run: RunState, of document: DocumentIdentifier, _ session: some SQLSession) throws -> Bool {
        let row: SQLRow? =
            switch session.dialect {
            case .sqlite: try session.first("SELECT run FROM document WHERE hash = $1", [.text(document.hex)])
            case .postgreSQL:
                // A newer run that begins now waits until this one has said its word, or has said its own first.
                try session.first("SELECT run FROM document WHERE hash = $1 FOR UPDATE", [.text(document.hex)])
            }
        return row?.optionalText(0) == run.id.text
    }

    /// A document that was done before its run was cancelled is as it was; any other needs somebody to look.
    private func markCancelled(
        _ document: DocumentIdentifier, _ message: String, _ run: RunState, _ session: some SQLSession,
        _ following: any FollowingRuns
    ) throws {
        if let earlier = try RecordRows.current(document, session),
            earlier.status == .accepted || earlier.status == .rejected,
            let status = DocumentStatus(rawValue: earlier.status.rawValue)
        {
            try setStatus(document, status, earlier.reason, session)
        } else {
            try markFailed(document, message, run, session, following)
        }
    }

    /// The document has failed: what was known of it stays, with the reason.
    private func markFailed(
        _ document: DocumentIdentifier, _ message: String, _ run: RunState, _ session: some SQLSession,
        _ following: any FollowingRuns
    ) throws {
        guard let stored = try DocumentRows.document(document, session) else { return }
        var record =
            try RecordRows.current(document, session)
            ?? DocumentRecord(
                document: document, trace: run.trace.traceID,
                source: DocumentRecord.Source(
                    name: stored.name, receivedAt: stored.receivedAt.iso8601,
                    pages: stored.description?.pages.count ?? 0),
                type: Extraction.TypeGuess(value: "unknown", confidence: 0), language: nil, status: .failed,
                reason: [], fields: [:], lineItems: [], checks: [], decisions: [],
                versions: DocumentRecord.Versions(pipeline: pipelineVersion, rules: "none", reader: "none"))
        record.trace = run.trace.traceID
        record.status = .failed
        record.reason = [message]
        try save(record, pageText: nil, session, following)
    }
}
