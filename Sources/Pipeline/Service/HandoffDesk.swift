package import DocumentModel
package import Orchestration
package import RecordStorage

/// What operators do about handoffs: look, have something delivered again, pause and resume.
package struct HandoffDesk: Sendable {
    /// A handoff as it stands.
    package struct State: Hashable, Sendable {
        package var name: String
        /// Nil for one that the settings do not name any more.
        package var settings: Configuration.Handoff?
        package var isPaused: Bool
        package var counts: [StoredDelivery.Phase: Int]
        /// Since when the oldest that is not delivered has been due.
        package var oldestAt: Timestamp?

        package func count(_ phase: StoredDelivery.Phase) -> Int { counts[phase] ?? 0 }
        /// Waiting or under way.
        package var pending: Int { count(.waiting) + count(.open) }
    }

    /// A delivery with the step that makes it.
    package struct Item: Hashable, Sendable {
        package var delivery: StoredDelivery
        package var step: StepState?
        package var trace: String?
    }

    /// Which deliveries are to be made again.
    package enum Selection: Hashable, Sendable {
        case documents([DocumentIdentifier])
        /// Those given up.
        case dead
        /// Records that it takes and was never given.
        case missing
        /// All records that it takes.
        case all
    }

    private let installation: Installation

    package init(_ installation: Installation) {
        self.installation = installation
    }

    private var jobs: any JobStore { installation.jobs }
    private var records: any RecordStore { installation.records }

    // MARK: Looking

    /// In the settings' order; then those that only the store knows.
    package func states() async throws -> [State] {
        let counts = try await records.deliveryCounts()
        let paused = Set(try await jobs.queues().filter(\.isPaused).map(\.name))
        let settings = installation.configuration.handoffs
        let known = settings.map(\.name)
        let others = Set(counts.map(\.handoff)).subtracting(known).sorted()
        return (known + others).map { name in
            let own = counts.filter { $0.handoff == name }
            return State(
                name: name, settings: settings.first { $0.name == name },
                isPaused: paused.contains(HandoffRoute.workflow(name)),
                counts: Dictionary(own.map { ($0.phase, $0.count) }, uniquingKeysWith: +),
                oldestAt: own.filter { $0.phase == .waiting || $0.phase == .open }.compactMap(\.oldestAt).min())
        }
    }

    /// Newest first.
    package func items(_ filter: DeliveryFilter) async throws -> [Item] {
        var items: [Item] = []
        for delivery in try await records.deliveries(filter) {
            var item = Item(delivery: delivery)
            if let run = delivery.run {
                item.step = try await jobs.steps(of: run).first
                item.trace = try await jobs.run(run)?.trace.traceID
            }
            items.append(item)
        }
        return items
    }

    /// - Throws: `InstallationError` when neither the settings nor the store know the name.
    package func check(_ name: String) async throws {
        let known = try await states().map(\.name)
        guard known.contains(name) else {
            throw InstallationError(
                "There is no handoff “\(InertText.line(name, limit: 60))”.",
                hint: known.isEmpty
                    ? "Name one in `handoffs:` in \(installation.home.configurationFile); see docs/handoffs.md."
                    : "There are: " + known.map { InertText.line($0, limit: 60) }.joined(separator: ", ") + ".")
        }
    }

    // MARK: Pausing

    /// A paused handoff keeps what it is to be given.
    package func pause(_ name: String, _ isPaused: Bool) async throws {
        try await check(name)
        try await jobs.pause(queue: HandoffRoute.workflow(name), isPaused)
    }

    // MARK: Again

    /// - Returns: the documents whose records are delivered by `intake run`.
    package func redeliver(
        _ selection: Selection, to name: String, actor: String
    ) async throws -> [DocumentIdentifier] {
        guard let settings = installation.configuration.handoffs.first(where: { $0.name == name }) else {
            try await check(name)
            throw InstallationError(
                "The settings do not name the handoff \(name) any more.",
                hint: "Put it back into \(installation.home.configurationFile).")
        }
        try await HandoffWorkflow.register([settings], jobs: jobs)
        switch selection {
        case .documents(let documents):
            for document in documents { try await redeliver(document, to: settings, actor: actor) }
            return documents
        case .dead:
            let dead = try await records.deliveries(
                DeliveryFilter(handoff: name, phase: .dead, limit: 1_000_000))
            return try await redeliver(dead.reversed().map(\.document), to: settings, actor: actor)
        case .missing, .all:
            return try await redeliver(candidates(for: settings, selection), to: settings, actor: actor)
        }
    }

    /// Of many: what is on its way already is left alone.
    private func redeliver(
        _ documents: [DocumentIdentifier], to handoff: Configuration.Handoff, actor: String
    ) async throws -> [DocumentIdentifier] {
        var done: [DocumentIdentifier] = []
        for document in documents {
            do {
                try await redeliver(document, to: handoff, actor: actor)
                done.append(document)
            } catch JobStoreError.notAllowed {
                continue
            }
        }
        return done
    }

    private func redeliver(
        _ document: DocumentIdentifier, to handoff: Configuration.Handoff, actor: String
    ) async throws {
        if try await records.removal(of: document)?.parts.contains(.values) == true {
            throw JobStoreError.notAllowed("retention has removed the values of \(document.short)")
        }
        let last = try await records.deliveries(
            DeliveryFilter(handoff: handoff.name, document: document, limit: 100_000)
        ).max { $0.version < $1.version }
        if let last, last.phase == .dead, let run = last.run, try await jobs.run(run)?.phase == .dead {
            return try await jobs.retry(run, from: nil, actor: actor, effects: [])
        }
        if let last, last.phase == .open || last.phase == .waiting {
            throw JobStoreError.notAllowed("\(document.short) is on its way to \(handoff.name) already")
        }
        guard let version = try await version(of: document, for: handoff, after: last) else {
            throw InstallationError(
                "\(handoff.name) is not given the record of \(document.short).",
                hint: "Its status or type is not among those that intake.yaml names for it.")
        }
        // Whoever sees the same state asks for the same run.
        let again = last?.run.map { ":after:\($0.text)" } ?? ""
        _ = try await jobs.submit(
            RunSubmission(
                workflow: HandoffRoute.workflow(handoff.name),
                idempotencyKey: HandoffRoute.idempotencyKey(handoff.name, document, version: version) + again,
                subject: document.description,
                input: HandoffRoute.input(handoff.name, document, version: version), priority: 150, actor: actor),
            effects: [RecordEffect.handOver(handoff: handoff.name, document, version: version)])
    }

    /// The current record where the handoff takes it, else what it was given last.
    private func version(
        of document: DocumentIdentifier, for handoff: Configuration.Handoff, after last: StoredDelivery?
    ) async throws -> Int? {
        guard let current = try await records.recordVersion(of: document),
            let record = try await records.record(of: document, version: current)
        else { return nil }
        return handoff.route.takes(record) ? current : last?.version
    }

    private func candidates(
        for handoff: Configuration.Handoff, _ selection: Selection
    ) async throws -> [DocumentIdentifier] {
        let given =
            selection == .all
            ? []
            : Set(
                try await records.deliveries(DeliveryFilter(handoff: handoff.name, limit: 10_000_000)).map(\.document))
        var found: [DocumentIdentifier] = []
        var cursor: Int64 = 0
        while true {
            let entries = try await records.outbox(after: cursor, for: nil, includingUnaccepted: true, limit: 500)
            guard let last = entries.last else { return found }
            cursor = last.sequence
            found += entries.map(\.record).filter { handoff.route.takes($0) && !given.contains($0.document) }
                .map(\.document)
        }
    }
}
