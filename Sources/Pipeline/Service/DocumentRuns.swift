package import DocumentModel
import Orchestration
import RecordStorage

/// Starts runs about documents.
package enum DocumentRuns {
    /// The run of a document that has just arrived. One document has one such run, however often it arrives.
    static func submission(arrivalOf input: DocumentInput) throws -> RunSubmission {
        try submission(input, key: "arrival:" + input.document.hex, priority: 100, actor: "inbox")
    }

    /// Puts a document through the workflow again.
    ///
    /// - Returns: the run, and whether it is a new one: two who ask for the same get the same.
    @discardableResult
    static func reprocess(
        _ document: StoredDocument, retriesUnreadable: Bool = false, inheriting inheritance: Inheritance? = nil,
        actor: String, jobs: any JobStore
    ) async throws -> SubmissionResult {
        let input = DocumentInput(
            document: document.id, name: document.name, receivedAt: document.receivedAt.iso8601,
            occasion: .reprocess, retriesUnreadable: retriesUnreadable)
        var submission = try submission(input, key: key("reprocess", document), priority: 200, actor: actor)
        submission.inheritance = inheritance
        return try await jobs.submit(submission, effects: [])
    }

    /// - Throws: `InstallationError` when retention has removed the document's original.
    static func refuseRemoved(_ document: DocumentIdentifier, _ installation: Installation) async throws {
        guard let removal = try await installation.records.removal(of: document), removal.parts.contains(.original)
        else { return }
        throw InstallationError(
            "The original of \(document.short) was removed on \(removal.at.iso8601): it cannot be read again.",
            hint: removal.reason)
    }

    /// Takes every decision about a document back: it goes before a person again.
    package static func undo(
        _ document: DocumentIdentifier, by actor: Actor, installation: Installation
    ) async throws {
        guard let stored = try await installation.records.document(document) else {
            throw RecordStoreError.unknownDocument(document)
        }
        try await refuseRemoved(document, installation)
        let decisions = try await decisions(about: document, installation)
        let isAnswered = try await isAnswered(document, installation.jobs)
        guard isAnswered || !decisions.inForce.isEmpty else {
            throw InstallationError(
                "Nobody has decided anything about \(document.short), so there is nothing to take back.")
        }
        try await installation.jobs.register(DocumentWorkflow.definition)
        // What others were told is not undone: it is corrected, and the log names it so.
        let isExported = try await installation.records.isExported(document)
        let input = DocumentInput(
            document: document, name: stored.name, receivedAt: stored.receivedAt.iso8601, occasion: .undo,
            decision: Decision(
                by: actor.name, through: actor.through, at: installation.clock.now().iso8601,
                action: isExported ? .correct : .undo))
        let occasion = isExported ? "correction" : "undo"
        _ = try await installation.jobs.submit(
            submission(input, key: key(occasion, stored), priority: 50, actor: actor.signature), effects: [])
    }

    /// Goes on with a document whose run has ended because people have said something new: what they said so far is known
    /// to the new run. Repeating it changes nothing.
    static func askAgain(
        _ input: DocumentInput, after run: RunIdentifier, _ installation: Installation
    ) async throws {
        var next = input
        next.occasion = .reprocess
        next.decision = nil
        next.retriesUnreadable = false
        var submission = try submission(next, key: "again:" + run.text, priority: 50, actor: EventDraft.system)
        submission.trace = try await installation.jobs.run(run)?.trace
        submission.parent = run
        submission.inheritance = try await reading(in: run, installation)
        _ = try await installation.jobs.submit(submission, effects: [])
    }

    /// What a run has read of its document.
    private static func reading(in run: RunIdentifier, _ installation: Installation) async throws -> Inheritance? {
        let steps = try await installation.jobs.steps(of: run)
        func output(_ name: String) -> String? { steps.first { $0.name == name }?.output }
        guard let load = output(DocumentWorkflow.Step.load), let recognize = output(DocumentWorkflow.Step.recognize)
        else { return nil }
        return Inheritance(
            run: run, outputs: [DocumentWorkflow.Step.load: load, DocumentWorkflow.Step.recognize: recognize])
    }

    /// What the record holds, and what the next run about the document will find besides.
    static func decisions(
        about document: DocumentIdentifier, _ installation: Installation
    ) async throws -> [Decision] {
        try await DecisionsSoFar.gathered(
            earlierRunsEnd: { try await DecisionsSoFar.inRunsCutShort(about: document, installation.jobs) },
            recorded: { try await installation.records.decisions(of: document) })
    }

    /// Everybody whose word about a document stands, or has been given and is not in the record yet.
    static func deciders(of document: DocumentIdentifier, _ installation: Installation) async throws -> Set<String> {
        let decisions = try await decisions(about: document, installation).inForce
        var people = Set(decisions.flatMap { [$0.by, $0.through].compactMap { $0 } })
        let answered = try await installation.jobs.tasks(
            HumanTaskFilter(kind: "review", subject: document.description, phases: [.answered]))
        for task in answered where try await installation.jobs.run(task.run)?.phase == .running {
            if let person = task.answeredBy { people.insert(person) }
        }
        return people
    }

    /// Whether a person has given an answer that no engine has made a record of yet.
    private static func isAnswered(_ document: DocumentIdentifier, _ jobs: any JobStore) async throws -> Bool {
        let answered = try await jobs.tasks(
            HumanTaskFilter(kind: "review", subject: document.description, phases: [.answered]))
        for task in answered where try await jobs.run(task.run)?.phase == .running { return true }
        return false
    }

    /// Gives what failed another go.
    package static func retry(
        _ document: DocumentIdentifier, actor: String, installation: Installation
    ) async throws {
        guard let stored = try await installation.records.document(document) else {
            throw RecordStoreError.unknownDocument(document)
        }
        try await refuseRemoved(document, installation)
        try await installation.jobs.register(DocumentWorkflow.definition)
        if let run = stored.run, try await installation.jobs.run(run)?.phase == .dead,
            // A review that lapsed is asked anew; its step would only end the same way again.
            try await !installation.jobs.steps(of: run).contains(where: { $0.fault?.code == lapsed })
        {
            return try await installation.jobs.retry(run, from: nil, actor: actor, effects: [])
        }
        switch stored.status {
        case .processing:
            throw InstallationError("\(document.short) is being worked on already.")
        case .accepted, .rejected:
            throw InstallationError(
                "\(document.short) did not fail: it is \(stored.status.rawValue).",
                hint: "`intake reprocess \(document.short)` runs it again all the same.")
        case .review, .failed:
            try await reprocess(stored, retriesUnreadable: true, actor: actor, jobs: installation.jobs)
        }
    }

    /// The fault of a document that nobody decided in time.
    static let lapsed = "review-expired"

    private static func submission(
        _ input: DocumentInput, key: String, priority: Int, actor: String
    ) throws -> RunSubmission {
        RunSubmission(
            workflow: DocumentWorkflow.name, idempotencyKey: key, subject: input.document.description,
            input: try RecentValues.encoded(input), priority: priority, actor: actor)
    }

    /// Names the document's state by its latest run: who sees the same state asks for the same run.
    private static func key(_ occasion: String, _ document: StoredDocument) -> String {
        "\(occasion):\(document.id.hex):\(document.run?.text ?? "none")"
    }
}
