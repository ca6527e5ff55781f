import DocumentModel
import Orchestration
import RecordStorage
import Review
import RuleEngine

/// The step `review`: asks a person, and waits.
struct ReviewHandler: StepHandler {
    let workshop: Workshop

    func run(_ context: StepContext) async throws -> StepOutcome {
        let document = try await DocumentCase(context, workshop)
        let validated = try workshop.values.value(Validated.self, of: DocumentWorkflow.Step.validate, in: context)
        let decision = try workshop.values.value(RoutingDecision.self, of: DocumentWorkflow.Step.route, in: context)
        let rules = try document.judgement.rules(of: validated.extraction)
        var asked = decision
        if decision.isSample { asked.flagged = validated.extraction.machineFields }
        let task = ReviewTask(
            document: document.input.document, name: document.input.name, extraction: validated.extraction,
            checks: validated.checks, decision: asked,
            requiredFields: Set(rules.fields.filter(\.isRequired).map(\.name)), pages: document.judgement.pages,
            sample: decision.isSample ? ReviewTask.Sample(share: rules.route.sampling) : nil)
        // Nobody's silence takes back what was accepted, and has left.
        let lapse =
            decision.isReleased(by: rules) ? ReviewAnswer.asItStands : ReviewAnswer.lapse(rules.route.expiry)
        workshop.pages.forget(document.input.document, reader: document.recognized.reader)
        return .wait(
            try TaskTimes(workshop.configuration, rules.route).request(
                RecentValues.encoded(task), priority: decision.priority, role: .reviewer,
                escalateTo: rules.route.escalateTo.isEmpty
                    ? workshop.configuration.review.escalateTo : rules.route.escalateTo,
                lapse: lapse, at: workshop.installation.clock.now()))
    }
}

/// The step `approve`: asks somebody else for consent to what was decided, where the rules ask for more than one person.
struct ApproveHandler: StepHandler {
    let workshop: Workshop

    func run(_ context: StepContext) async throws -> StepOutcome {
        let document = try await DocumentCase(context, workshop)
        let decided = try await document.decided(
            context, workshop, by: [DocumentWorkflow.Step.review, DocumentWorkflow.Step.adjudicate])
        guard let gap = try document.judgement.consentGap(decided) else { return .advance(StepResult()) }
        let rules = try document.judgement.rules(of: decided.extraction)
        var decision = try document.judgement.route(decided)
        decision.reasons += decided.decisions.inForce.compactMap(RoutingDecision.Reason.proposed)
        let task = ReviewTask(
            document: document.input.document, name: document.input.name, extraction: decided.extraction,
            checks: decided.checks, decision: decision,
            requiredFields: Set(rules.fields.filter(\.isRequired).map(\.name)), pages: document.judgement.pages,
            proposed: decided.decisions.inForce)
        workshop.pages.forget(document.input.document, reader: document.recognized.reader)
        return .wait(
            try TaskTimes(workshop.configuration, rules.route).request(
                RecentValues.encoded(task), priority: decision.priority, role: gap.role,
                excluded: gap.excluded.sorted(), escalateTo: gap.escalateTo,
                lapse: ReviewAnswer.lapse(rules.route.expiry), at: workshop.installation.clock.now()))
    }
}

/// The step `revalidate`: the rules see what people decided.
struct RevalidateHandler: StepHandler {
    let workshop: Workshop

    func run(_ context: StepContext) async throws -> StepOutcome {
        let document = try await DocumentCase(context, workshop)
        let answers = try document.answers(
            context, workshop, of: DocumentWorkflow.Step.answered)
        if answers.contains(where: { $0.outcome == .lapse }) {
            throw StepFault(
                code: DocumentRuns.lapsed,
                message: "Nobody decided the document in the time that its rules give. "
                    + "`intake retry DOC` asks again.", isPermanent: true)
        }
        let validated = try await document.decided(
            context, workshop, by: DocumentWorkflow.Step.answered)
        let output = workshop.values.output(validated, of: context)
        if let back = answers.last(where: { $0.outcome == .sendBack }) {
            // It becomes part of the record here, and the new run begins with it.
            let save = try await document.save(validated, waiting: .sentBack(back), workshop)
            try await DocumentRuns.askAgain(document.input, after: context.run, workshop.installation)
            return .finish(StepResult(output: output, effects: [save]))
        }
        if try document.judgement.consentGap(validated) != nil {
            // A value was changed by who should have agreed, or three people are needed: one more is asked.
            let decision = try document.judgement.route(validated)
            let save = try await document.save(validated, waiting: decision, workshop)
            try await DocumentRuns.askAgain(document.input, after: context.run, workshop.installation)
            return .finish(StepResult(output: output, effects: [save]))
        }
        return .advance(StepResult(output: output))
    }
}

extension DocumentCase {
    /// What people answered in these steps; those that were skipped, or asked nobody, gave no answer.
    fileprivate func answers(
        _ context: StepContext, _ workshop: Workshop, of steps: [String]
    ) throws -> [ReviewAnswer] {
        try steps.compactMap { try workshop.values.optionalValue(ReviewAnswer.self, of: $0, in: context) }
    }

    /// The document as people decided it in these steps.
    fileprivate func decided(
        _ context: StepContext, _ workshop: Workshop, by steps: [String]
    ) async throws -> Validated {
        let before = try workshop.values.value(Validated.self, of: DocumentWorkflow.Step.validate, in: context)
        let answered = try answers(context, workshop, of: steps).flatMap(\.decisions)
        guard !answered.isEmpty else { return before }
        let decisions = before.decisions + answered
        // Who takes everything back leaves nothing to be applied.
        let applied = answered.inForce
        let decided = before.extraction.applying(applied)
        return try judgement.validate(
            before.extraction, decisions: decisions, applying: applied,
            duplicates: try await DocumentCase.duplicates(of: input.document, decided, workshop.records))
    }
}

extension RoutingDecision {
    fileprivate static func sentBack(_ answer: ReviewAnswer) -> RoutingDecision {
        RoutingDecision(
            outcome: .review, reasons: answer.decisions.last.map { [.sentBack($0)] } ?? [], flagged: [])
    }
}

extension RoutingDecision.Reason {
    /// What somebody decided, for who should agree; nil for what merely stands as it was read.
    fileprivate static func proposed(_ decision: Decision) -> RoutingDecision.Reason? {
        let who = decision.by + (decision.through.map { " (through \($0))" } ?? "")
        let said: String
        switch (decision.action, decision.field) {
        case (.set, let field?): said = "changed \(field): \(decision.from ?? "nothing") → \(decision.to ?? "nothing")"
        case (.absent, let field?):
            guard let from = decision.from else { return nil }
            said = "said that \(field) is not on the document, which was \(from)"
        case (.illegible, let field?): said = "said that \(field) cannot be read"
        case (.accept, nil): said = "accepted it" + (decision.reason.map { ": \($0)" } ?? "")
        case (.approve, nil): said = "approved it"
        default: return nil
        }
        return RoutingDecision.Reason(code: "decided", message: "\(who) \(said).")
    }

    /// Why it is asked again: somebody who should have agreed did not.
    static func sentBack(_ decision: Decision) -> RoutingDecision.Reason {
        RoutingDecision.Reason(
            code: "sent-back", message: "\(decision.by) sent it back: \(decision.reason ?? "no reason given")")
    }
}

/// The step `index`: what is known becomes the record.
struct IndexHandler: StepHandler {
    let workshop: Workshop

    func run(_ context: StepContext) async throws -> StepOutcome {
        let document = try await DocumentCase(context, workshop)
        var final =
            try workshop.values.optionalValue(Validated.self, of: DocumentWorkflow.Step.revalidate, in: context)
            ?? workshop.values.value(Validated.self, of: DocumentWorkflow.Step.validate, in: context)
        if let again = try await document.heldAgainstOthersAgain(final, context, workshop) {
            let decision = try document.judgement.route(again)
            guard decision.outcome == .accept else {
                return try await document.askedAgain(again, decision, context, workshop)
            }
            final = again
        }
        let save = try await document.save(final, workshop)
        let effects = Lessons(
            before: try workshop.values.value(Validated.self, of: DocumentWorkflow.Step.validate, in: context),
            after: final, judgement: document.judgement
        ).effects
        workshop.pages.forget(document.input.document, reader: document.recognized.reader)
        return .finish(StepResult(effects: [save] + effects))
    }
}
