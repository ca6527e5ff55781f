import DocumentModel
import Orchestration
import Review
import RuleEngine

/// The step `adjudicate`: where a blind look at an accepted document and the machine disagree, a second person sees
/// both, and decides.
struct AdjudicateHandler: StepHandler {
    let workshop: Workshop

    func run(_ context: StepContext) async throws -> StepOutcome {
        let decision = try workshop.values.value(RoutingDecision.self, of: DocumentWorkflow.Step.route, in: context)
        let answer = try workshop.values.value(ReviewAnswer.self, of: DocumentWorkflow.Step.review, in: context)
        let disputed = answer.disputed
        guard decision.isSample, !disputed.isEmpty else { return .advance(StepResult()) }
        let document = try await DocumentCase(context, workshop)
        let validated = try workshop.values.value(Validated.self, of: DocumentWorkflow.Step.validate, in: context)
        let rules = try document.judgement.rules(of: validated.extraction)
        let first = Set(disputed.flatMap { [$0.by, $0.through].compactMap(\.self) })
        let isAlone = !workshop.installation.authority.isHeld(.reviewer, besides: first)
        let times = TaskTimes(workshop.configuration, rules.route)
        let now = workshop.installation.clock.now()
        let end = Timestamp(milliseconds: now.milliseconds + times.secondLook)
        let task = ReviewTask(
            document: document.input.document, name: document.input.name,
            extraction: validated.extraction.offering(disputed), checks: validated.checks,
            decision: Self.question(disputed, decision, isAlone: isAlone, until: end),
            requiredFields: Set(rules.fields.filter(\.isRequired).map(\.name)), pages: document.judgement.pages,
            sample: ReviewTask.Sample(share: rules.route.sampling))
        workshop.pages.forget(document.input.document, reader: document.recognized.reader)
        return .wait(
            try times.request(
                RecentValues.encoded(task), priority: decision.priority, role: .reviewer,
                excluded: isAlone ? [] : first.sorted(),
                escalateTo: rules.route.escalateTo.isEmpty
                    ? workshop.configuration.review.escalateTo : rules.route.escalateTo,
                ownEnd: times.secondLook, lapse: ReviewAnswer.asItStands, at: now))
    }

    private static func question(
        _ disputed: [Decision], _ decision: RoutingDecision, isAlone: Bool, until end: Timestamp
    ) -> RoutingDecision {
        var result = decision
        result.flagged = disputed.compactMap(\.field)
        result.reasons = disputed.map { one in
            .init(
                code: "disagreement", field: one.field,
                message: "\(InertText.line(one.by, limit: 80)) read "
                    + (one.to.map { "“\(InertText.line($0, limit: 80))”" } ?? "that it is not on the document")
                    + ", the machine “\(InertText.line(one.from ?? "", limit: 80))”.")
        }
        let who = InertText.line(disputed.first?.by ?? "", limit: 80)
        let whose = isAlone ? "Nobody else is a reviewer, so \(who) decides again, knowing both readings." : nil
        let end = "Without a decision until \(end.iso8601.prefix(10)), what \(who) read stands."
        result.reasons.append(
            .init(code: "second-look", message: [whose, end].compactMap(\.self).joined(separator: " ")))
        return result
    }
}

extension Extraction {
    /// Fields with a value of the machine's.
    var machineFields: [String] {
        fields.filter { $0.chosen != nil && $0.chosen?.source != .person }.map(\.name)
    }

    /// With the values of another person as the first rivals.
    fileprivate func offering(_ decisions: [Decision]) -> Extraction {
        var result = self
        for decision in decisions {
            guard let value = decision.to, let index = result.fields.firstIndex(where: { $0.name == decision.field })
            else { continue }
            result.fields[index].rivals.removeAll { $0.value == value }
            result.fields[index].rivals.insert(
                Candidate(value: value, raw: value, source: .person, evidence: ["person:" + decision.by]), at: 0)
        }
        return result
    }
}
