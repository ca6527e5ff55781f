import DocumentModel
import Orchestration
import RecordStorage
import Validation

extension DocumentCase {
    /// Holds a document that is about to be accepted against the others once more, where an earlier attempt may have been
    /// refused because one with the same seller and number was accepted after it had been validated.
    ///
    /// - Returns: the document with its others among the checks; nil when nothing has changed.
    func heldAgainstOthersAgain(
        _ validated: Validated, _ context: StepContext, _ workshop: Workshop
    ) async throws -> Validated? {
        let saysNone = validated.checks.contains { $0.rule == CheckResult.noBusinessDuplicate && $0.passed == true }
        guard context.attempt > 1, saysNone, validated.decisions.verdict?.action != .reject,
            try await workshop.records.record(of: input.document)?.status != .accepted
        else { return nil }
        let duplicates = try await Self.duplicates(of: input.document, validated.extraction, workshop.records)
        guard !duplicates.isEmpty else { return nil }
        return try judgement.validate(
            validated.extraction, decisions: validated.decisions, applying: [], duplicates: duplicates)
    }

    /// Ends the run, and begins another that asks people: what speaks against the document becomes part of the record.
    func askedAgain(
        _ validated: Validated, _ decision: RoutingDecision, _ context: StepContext, _ workshop: Workshop
    ) async throws -> StepOutcome {
        let save = try await save(validated, waiting: decision, workshop)
        try await DocumentRuns.askAgain(input, after: context.run, workshop.installation)
        return .finish(StepResult(effects: [save]))
    }
}
