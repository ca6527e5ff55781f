import DocumentModel
import Orchestration
import RecordStorage
import RuleEngine

/// The step `extract`.
struct ExtractHandler: StepHandler {
    let workshop: Workshop

    func run(_ context: StepContext) async throws -> StepOutcome {
        if try workshop.values.input(of: context).occasion != .arrival { try await workshop.rules.refresh() }
        let document = try await DocumentCase(context, workshop)
        let lines = LineReading(
            path: { try await workshop.path(of: document.input.document) }, reader: workshop.reader,
            cache: StoredPages(
                document: document.input.document, reader: LineReading.name(besides: document.recognized.reader),
                records: workshop.records))
        do {
            let extraction = try await document.judgement.extract(lines, learned: workshop.records)
            return .advance(StepResult(output: workshop.values.output(extraction, of: context)))
        } catch {
            throw Workshop.fault(error)
        }
    }
}

/// The step `validate`.
struct ValidateHandler: StepHandler {
    let workshop: Workshop

    func run(_ context: StepContext) async throws -> StepOutcome {
        let document = try await DocumentCase(context, workshop)
        let extraction = try workshop.values.value(
            Extraction.self, of: DocumentWorkflow.Step.extract, in: context)
        let validated = try document.judgement.validate(
            extraction, decisions: try await decisions(document.input, context),
            duplicates: try await DocumentCase.duplicates(
                of: document.input.document, extraction, workshop.records))
        return .advance(StepResult(output: workshop.values.output(validated, of: context)))
    }

    /// Everything that people have decided about the document so far.
    private func decisions(_ input: DocumentInput, _ context: StepContext) async throws -> [Decision] {
        // Nobody can have decided anything about a document that is seen for the first time.
        let isFirst = input.occasion == .arrival && context.attempt == 1
        var decisions = try await DecisionsSoFar.gathered(
            earlierRunsEnd: { input.occasion == .arrival ? [] : try await supersede(input, context) },
            recorded: { isFirst ? [] : try await workshop.records.decisions(of: input.document) })
        if let decision = input.decision, !decisions.contains(decision) { decisions.append(decision) }
        return decisions
    }

    /// Ends earlier runs about the document, which this one replaces.
    ///
    /// - Returns: what people said in runs that were cut short, for it may not have become part of the record yet.
    private func supersede(_ input: DocumentInput, _ context: StepContext) async throws -> [Decision] {
        let jobs = workshop.installation.jobs
        let subject = input.document.description
        let open = try await jobs.runs(
            RunFilter(workflow: DocumentWorkflow.name, subject: subject, phases: [.running]))
        for run in open where run.id < context.run {
            do {
                try await jobs.cancel(
                    run.id, actor: "system", reason: "Replaced by the run \(context.run).", effects: [])
            } catch JobStoreError.notAllowed {
                // It has ended by itself meanwhile.
            }
        }
        return try await DecisionsSoFar.inRunsCutShort(about: input.document, jobs)
    }
}

/// The step `route`.
struct RouteHandler: StepHandler {
    let workshop: Workshop

    func run(_ context: StepContext) async throws -> StepOutcome {
        let document = try await DocumentCase(context, workshop)
        let validated = try workshop.values.value(Validated.self, of: DocumentWorkflow.Step.validate, in: context)
        let decision = try document.judgement.route(validated)
        if document.input.occasion == .arrival, validated.decisions.isEmpty {
            await workshop.shadow.judge(
                document.judgement, name: document.input.name,
                live: Replayed(
                    extraction: validated.extraction, decision: decision,
                    rules: try document.judgement.rules(of: validated.extraction)),
                lines: .stored(document.input.document, reader: document.recognized.reader, workshop.records),
                records: workshop.records)
        }
        let output = workshop.values.output(decision, of: context)
        let next: String
        switch decision.outcome {
        case .accept: return .advance(StepResult(output: output, choice: [DocumentWorkflow.Step.index]))
        case .review: next = DocumentWorkflow.Step.review
        case .approve: next = DocumentWorkflow.Step.approve
        }
        let rules = try document.judgement.rules(of: validated.extraction)
        // What was only drawn may leave meanwhile.
        let isReleased = decision.isReleased(by: rules)
        if isReleased, let again = try await document.heldAgainstOthersAgain(validated, context, workshop) {
            return try await document.askedAgain(again, document.judgement.route(again), context, workshop)
        }
        let save = try await document.save(validated, waiting: isReleased ? nil : decision, workshop)
        return .advance(StepResult(output: output, choice: [next], effects: [save]))
    }
}

extension RoutingDecision {
    /// Whether the document was only drawn, and is accepted meanwhile.
    func isReleased(by rules: DocumentTypeRules) -> Bool { isSample && rules.route.sampled == .release }
}
