package import DocumentModel
import FoundationEssentials
import Hashing
package import Orchestration
import RecordStorage
package import Review
package import RuleEngine

/// Where one reviewer takes documents that are in doubt, and gives answers.
package struct ReviewDesk: Sendable {
    /// What human tasks of documents are called.
    package static let kind = "review"

    /// One document that waits for a decision.
    package struct Item: Hashable, Sendable {
        package var task: HumanTask
        package var question: ReviewTask

        package var document: DocumentIdentifier { question.document }
        /// The role that it takes to decide it.
        package var role: Role { task.role.map { Role($0) } ?? .reviewer }
        /// Whether it is about consent to what somebody else has decided.
        package var isApproval: Bool { question.proposed != nil }
    }

    package let actor: Actor
    let installation: Installation
    let questions = ReviewQuestions()
    private let rules: RuleLibrary?

    /// Without rules, their checks stand as they were when the document came here.
    package init(installation: Installation, actor: Actor, rules: RuleLibrary?) {
        self.installation = installation
        self.actor = actor
        self.rules = rules
    }

    /// In whose name decisions are made here.
    package var reviewer: String { actor.name }

    /// What waits, the most urgent first unless another order is wanted: all of it, or what this reviewer may decide.
    /// Questions that another version of the program wrote are left out.
    package func list(_ selection: ReviewSelection = ReviewSelection(), all: Bool = false) async throws -> [Item] {
        let filter = HumanTaskFilter(kind: Self.kind, roles: all ? nil : roles, limit: 10_000)
        return try await items(selection, filter).filter { all || mayDecide($0) }
    }

    /// How many documents wait that this reviewer may decide, those included that others have claimed.
    package func waiting() async throws -> Int {
        guard installation.authority.isEnforced else {
            return try await installation.jobs.taskCount(HumanTaskFilter(kind: Self.kind))
        }
        return try await installation.jobs.tasks(HumanTaskFilter(kind: Self.kind, roles: roles, limit: 10_000))
            .count { actor.people.isDisjoint(with: $0.excluded) }
    }

    /// Those whose tasks this reviewer may decide; nil for all.
    private var roles: Set<String>? {
        let authority = installation.authority
        return authority.isEnforced ? Set(authority.roles(of: actor.name).map(\.name)) : nil
    }

    package func mayDecide(_ item: Item) -> Bool {
        installation.authority.allows(actor, .decide(assignedTo: item.role))
            && actor.people.isDisjoint(with: item.task.excluded)
    }

    /// Claims the first document that nobody else has claimed, the most urgent one unless another order is wanted.
    ///
    /// - Returns: nil when there is none besides those to skip.
    package func next(
        _ selection: ReviewSelection = ReviewSelection(), skipping skipped: Set<HumanTaskIdentifier> = []
    ) async throws -> Item? {
        let limit = selection.isPlain ? skipped.count + 32 : 10_000
        let items = try await items(
            selection, HumanTaskFilter(kind: Self.kind, availableTo: reviewer, roles: roles, limit: limit))
        for item in items where !skipped.contains(item.task.id) && actor.people.isDisjoint(with: item.task.excluded) {
            do {
                return try await claim(item)
            } catch JobStoreError.taskClaimed, JobStoreError.taskClosed {
                continue
            }
        }
        return nil
    }

    /// The open question about a document.
    ///
    /// - Throws: `InstallationError` when no decision about it is awaited.
    package func task(of document: DocumentIdentifier) async throws -> Item {
        let tasks = try await installation.jobs.tasks(
            HumanTaskFilter(kind: Self.kind, subject: document.description, limit: 1))
        guard let task = tasks.first else { throw try await nothingOpen(document) }
        do {
            return try Item(task)
        } catch {
            throw InstallationError(
                "The question about the document \(document.short) was written by another version of intake.",
                hint: "`intake reprocess \(document.short)` asks it anew.")
        }
    }

    private func nothingOpen(_ document: DocumentIdentifier) async throws -> InstallationError {
        let status = try await installation.records.document(document)?.status
        let answered = try await installation.jobs.tasks(
            HumanTaskFilter(kind: Self.kind, subject: document.description, phases: [.answered]))
        if status == .review, let person = answered.last?.answeredBy {
            return InstallationError(
                "\(InertText.line(person, limit: 80)) has decided \(document.short) already.",
                hint: "`intake run` writes its record; `intake review undo \(document.short)` takes the decision back.")
        }
        return InstallationError(
            "The document \(document.short) waits for no decision"
                + (status.map { "; its status is “\($0.rawValue)”." } ?? "."),
            hint: "`intake review list` shows those that do.")
    }

    /// Reserves a document for this reviewer, or makes the reservation last longer.
    package func claim(_ item: Item) async throws -> Item {
        try await authorize(item)
        let duration = Policy.Milliseconds(installation.configuration.review.claimMinutes * 60_000)
        var result = item
        result.task = try await installation.jobs.claimTask(item.task.id, by: actor.person, for: max(1_000, duration))
        return result
    }

    /// - Throws: `InstallationError` when this reviewer may not decide it.
    func authorize(_ item: Item) async throws {
        try await installation.authorize(.decide(assignedTo: item.role), actor, about: item.document)
        guard let first = actor.people.intersection(item.task.excluded).min() else { return }
        await installation.noteRefusal(.decide(assignedTo: item.role), actor, about: item.document)
        let who = InertText.line(first, limit: 80)
        throw InstallationError(
            "\(who) has decided \(item.document.short) already; its rules ask for somebody else's consent.",
            hint: "It waits for somebody else with the role \(item.role).")
    }

    /// Tells the log that the reviewer has seen the question, and the values in it.
    package func seen(_ item: Item) async throws {
        try await installation.note(
            LogNote(
                .viewed, by: actor, document: item.document,
                [("task", .text(item.task.id.text)), ("question", .text(ContentHash.sha256(item.task.payload)))]))
    }

    package func release(_ item: Item) async throws {
        try await installation.jobs.releaseTask(item.task.id, by: actor.person)
    }

    /// Leaves a document for later, or for others.
    package func skip(_ item: Item) async throws {
        try await release(item)
    }

    /// Takes back what was decided about a document: it is judged again, and comes before a person if it must.
    package func undo(_ document: DocumentIdentifier) async throws {
        let others = try await DocumentRuns.deciders(of: document, installation).subtracting(actor.people)
        try await installation.authorize(.undo(own: others.isEmpty), actor, about: document)
        try await DocumentRuns.undo(document, by: actor, installation: installation)
    }

    /// Whether an engine is at work, which goes on with what was decided.
    package func isServed() async throws -> Bool {
        let now = installation.clock.now()
        return try await installation.jobs.workers().contains { $0.aliveUntil > now }
    }

    /// Gives the answer, under a claim.
    ///
    /// - Returns: the answer as it is kept.
    @discardableResult
    package func answer(_ item: Item, with answer: ReviewAnswer) async throws -> ReviewAnswer {
        _ = try await claim(item)
        let signed = signed(answer.sampled(for: item.question), about: item)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let output = String(decoding: try encoder.encode(signed), as: UTF8.self)
        try await installation.jobs.answer(
            item.task.id,
            TaskAnswer(
                actor: actor.name, through: actor.through, output: output, requiresClaim: true,
                summary: AnswerSummary(signed, about: item).json), effects: [])
        return signed
    }

    /// The record of an accepted document says who accepted it, and who stood in for whom.
    func signed(_ answer: ReviewAnswer, about item: Item) -> ReviewAnswer {
        var result = answer
        if answer.outcome == .accept, !answer.decisions.contains(where: { $0.action == .accept }) {
            result.decisions.append(Decision(by: reviewer, at: now, action: .accept))
        }
        for index in result.decisions.indices {
            result.decisions[index].through = actor.through
            guard item.isApproval, result.decisions[index].action == .accept else { continue }
            result.decisions[index].action = .approve
            result.decisions[index].role = item.role.name
        }
        return result
    }

    var now: String { installation.clock.now().iso8601 }

    /// The rules of the document's type as they are now.
    func rules(for item: Item) -> DocumentTypeRules? {
        rules?.rules[item.question.type.value]
    }
}

extension ReviewDesk.Item {
    package init(_ task: HumanTask) throws {
        self.init(
            task: task, question: try JSONDecoder().decode(ReviewTask.self, from: Data(task.payload.utf8)))
    }

    /// The item's reviewer at this instant.
    package func holder(at now: Timestamp) -> String? { task.holder(at: now) }
}
