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
        let task = ReviewTask(
            document: document.input.document, name: document.input.name, extraction: validated.extraction,
            checks: validated.checks, decision: decision,
            requiredFields: Set(rules.fields.filter(\.isRequired).map(\.name)), pages: document.judgement.pages)
        workshop.pages.forget(document.input.document, reader: document.recognized.reader)
        return .wait(request(try RecentValues.encoded(task), priority: decision.priority, rules.route))
    }

    /// The rule file's times, else those of the settings.
    private func request(_ payload: String, priority: Int, _ route: RouteRule) -> HumanTaskRequest {
        let policy = workshop.configuration.review
        func hours(_ hours: Double?) -> Policy.Milliseconds? { hours.map { Policy.Milliseconds($0 * 3_600_000) } }
        return HumanTaskRequest(
            kind: "review", payload: payload, priority: priority,
            dueIn: route.dueIn?.wholeMilliseconds ?? hours(policy.dueHours),
            remindIn: route.remindIn?.wholeMilliseconds ?? hours(policy.remindHours),
            escalateIn: route.escalateIn?.wholeMilliseconds ?? hours(policy.escalateHours))
    }
}

/// The step `revalidate`: the rules see what the person decided.
struct RevalidateHandler: StepHandler {
    let workshop: Workshop

    func run(_ context: StepContext) async throws -> StepOutcome {
        let document = try await DocumentCase(context, workshop)
        let before = try workshop.values.value(Validated.self, of: DocumentWorkflow.Step.validate, in: context)
        let answer = try workshop.values.value(ReviewAnswer.self, of: DocumentWorkflow.Step.review, in: context)
        let decided = before.extraction.applying(answer.decisions)
        let validated = try document.judgement.validate(
            before.extraction, decisions: before.decisions + answer.decisions, applying: answer.decisions,
            duplicates: try await DocumentCase.duplicates(of: document.input.document, decided, workshop.records))
        return .advance(StepResult(output: workshop.values.output(validated, of: context)))
    }
}

/// The step `index`: what is known becomes the record.
struct IndexHandler: StepHandler {
    let workshop: Workshop

    func run(_ context: StepContext) async throws -> StepOutcome {
        let document = try await DocumentCase(context, workshop)
        let final =
            try workshop.values.optionalValue(Validated.self, of: DocumentWorkflow.Step.revalidate, in: context)
            ?? workshop.values.value(Validated.self, of: DocumentWorkflow.Step.validate, in: context)
        let save = try await document.save(final, workshop)
        workshop.pages.forget(document.input.document, reader: document.recognized.reader)
        return .finish(StepResult(effects: [save]))
    }
}
