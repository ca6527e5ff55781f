package import DocumentModel
package import Orchestration
package import RecordStorage

/// Something that somebody did, and that is no transition of a run: the log keeps it all the same.
package struct LogNote: Sendable {
    package enum What: String, Sendable {
        /// Somebody saw a document's question, and the values in it.
        case viewed
        /// Somebody was not permitted what they asked for.
        case refused
        /// Records went to a consumer.
        case exported
        /// Other rules are in force.
        case rules
        /// The settings are others.
        case configuration
        /// Another key writes the log.
        case key
    }

    package var what: What
    package var actor: Actor
    package var document: DocumentIdentifier?
    package var details: [(String, JSONText.Value?)]

    package init(
        _ what: What, by actor: Actor, document: DocumentIdentifier? = nil, _ details: [(String, JSONText.Value?)] = []
    ) {
        self.what = what
        self.actor = actor
        self.document = document
        self.details = details
    }

    /// Records went to a folder or a stream.
    package static func exported(
        _ records: Int, upTo cursor: Int64, to consumer: String, format: ExportFormat, by actor: Actor
    ) -> LogNote {
        LogNote(
            .exported, by: actor,
            [
                ("consumer", .text(consumer)), ("format", .text(format.rawValue)),
                ("records", .number(Int64(records))), ("cursor", .number(cursor)),
            ])
    }

    var draft: EventDraft {
        let members: [(String, JSONText.Value?)] = [
            ("what", .text(what.rawValue)), ("through", actor.through.map { .text($0) }),
            ("document", document.map { .text($0.description) }),
        ]
        return EventDraft(kind: .noted, actor: actor.name, data: JSONText.object(members + details))
    }
}

/// Where the log keeps what belongs to no document: a run without work, a new one each month.
package enum InstallationLog {
    package static let subject = "installation"
    private static let step = "log"

    private static let definition = WorkflowDefinition(name: subject, steps: [StepDefinition(step)])

    static func run(_ jobs: any JobStore, at now: Timestamp) async throws -> RunIdentifier {
        try await jobs.register(definition)
        return try await jobs.submit(
            RunSubmission(
                workflow: subject, idempotencyKey: String(now.iso8601.prefix(7)), subject: subject, input: "null",
                // It has nothing to do, and so has ended when it begins.
                inheritance: Inheritance(run: RunIdentifier("none"), outputs: [step: "null"])), effects: []
        ).run
    }
}

extension Installation {
    /// What writes records into a folder or a stream, by its name in the log. Cursor and note move in one transaction.
    package func exporter(to consumer: String, as format: ExportFormat, by actor: Actor) -> RecordExporter {
        RecordExporter(store: records, foldersHaveIdentity: isShared) { given, cursor, move in
            try await note(
                .exported(given, upTo: cursor, to: consumer, format: format, by: actor),
                effects: move.map { [RecordEffect.exported($0)] } ?? [])
        }
    }

    /// Adds to the log: to that of the document's latest run, or to that of the installation. What is done along with it
    /// is done in the same transaction.
    package func note(_ note: LogNote, effects: [RecordEffect] = []) async throws {
        if let document = note.document, let run = try await records.document(document)?.run {
            do {
                return try await jobs.note(run, note.draft, effects: effects)
            } catch JobStoreError.unknownRun {
                // It was pruned: what it did is in the log, and the note goes to the installation's.
            }
        }
        try await jobs.note(try await InstallationLog.run(jobs, at: clock.now()), note.draft, effects: effects)
    }

    /// Adds a refusal to the log, where that can be written.
    package func noteRefusal(_ permission: Permission, _ actor: Actor, about document: DocumentIdentifier? = nil) async
    {
        try? await note(
            LogNote(
                .refused, by: actor, document: document,
                [
                    ("permission", .text(permission.code)),
                    ("needs", .list((permission.roles ?? []).map(\.name))),
                    ("has", .list(authority.roles(of: actor.name).sorted().map(\.name))),
                ]))
    }
}
