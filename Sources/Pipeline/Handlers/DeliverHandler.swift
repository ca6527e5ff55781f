import Delivery
import DocumentModel
import FoundationEssentials
import Orchestration
import RecordStorage

/// The step `deliver`: gives one version of a record to one consumer.
struct DeliverHandler: StepHandler {
    static let name = "deliver"

    let workshop: Workshop

    private struct Input: Decodable {
        var handoff: String
        var document: DocumentIdentifier
        var version: Int
    }

    func run(_ context: StepContext) async throws -> StepOutcome {
        let input = try JSONDecoder().decode(Input.self, from: Data(context.input.utf8))
        guard let handoff = workshop.configuration.handoffs.first(where: { $0.name == input.handoff }) else {
            throw StepFault(
                code: "unknown-handoff",
                message: "intake.yaml names no handoff \(input.handoff) any more.", isPermanent: true)
        }
        if try await workshop.records.removal(of: input.document)?.parts.contains(.values) == true {
            throw StepFault(
                code: "values-removed", message: "Retention has removed the values of the record.", isPermanent: true)
        }
        guard let record = try await workshop.records.record(of: input.document, version: input.version) else {
            throw StepFault(
                code: "record-missing", message: "Version \(input.version) of the record is not stored any more.",
                isPermanent: true)
        }
        let evidence = try await deliver(record, input, to: handoff, context)
        return .advance(StepResult(output: try RecentValues.encoded(evidence)))
    }

    private func deliver(
        _ record: DocumentRecord, _ input: Input, to handoff: Configuration.Handoff, _ context: StepContext
    ) async throws -> DeliveryEvidence {
        switch handoff.target {
        case .directory(let path):
            let start = ContinuousClock.now
            let file = try await RecordExporter.write(
                record, as: handoff.format, to: workshop.installation.home.resolve(path))
            return DeliveryEvidence(file: file, milliseconds: (ContinuousClock.now - start).inMilliseconds)
        case .message(let target):
            let verdict = await target.send(
                message(record, input, as: handoff.format, context),
                seconds: workshop.installation.clock.now().milliseconds / 1_000)
            return try await Self.evidence(of: verdict)
        }
    }

    private func message(
        _ record: DocumentRecord, _ input: Input, as format: ExportFormat, _ context: StepContext
    ) -> DeliveryMessage {
        let isTable = format == .csv
        return DeliveryMessage(
            body: isTable ? format.text(of: [record]) : record.json() + [0x0A],
            contentType: isTable ? "text/csv; charset=utf-8" : "application/json",
            idempotencyKey: HandoffRoute.idempotencyKey(input.handoff, input.document, version: input.version),
            delivery: context.run.text, attempt: context.attempt,
            traceparent: "00-\(context.trace.traceID)-\(context.trace.spanID)-01",
            variables: [
                "INTAKE_HANDOFF": input.handoff, "INTAKE_DOCUMENT": input.document.description,
                "INTAKE_VERSION": String(input.version), "INTAKE_STATUS": record.status.rawValue,
                "INTAKE_TYPE": record.type.value.replacing("\0", with: ""),
            ])
    }

    /// - Throws: `StepFault` for what did not arrive, `CancellationError` when the attempt was stopped.
    static func evidence(of verdict: DeliveryVerdict) async throws -> DeliveryEvidence {
        switch verdict {
        case .delivered(let evidence): return evidence
        case .temporary(let problem, let after):
            throw StepFault(
                code: problem.code, message: InertText.line(problem.reason), isPermanent: false,
                retryAfter: after?.inMilliseconds)
        case .permanent(let problem):
            throw StepFault(code: problem.code, message: InertText.line(problem.reason), isPermanent: true)
        case .cancelled: throw CancellationError()
        }
    }
}
