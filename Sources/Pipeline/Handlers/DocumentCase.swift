import DocumentModel
import Indexing
import Orchestration
import RecordStorage

/// One document in front of a judging handler: the step's inputs, and what is fetched once.
struct DocumentCase: Sendable {
    let input: DocumentInput
    let recognized: Recognized
    let judgement: Judgement
    private let trace: String

    init(_ context: StepContext, _ workshop: Workshop) async throws {
        input = try workshop.values.input(of: context)
        recognized = try workshop.values.value(Recognized.self, of: DocumentWorkflow.Step.recognize, in: context)
        let loaded = try workshop.values.value(Loaded.self, of: DocumentWorkflow.Step.load, in: context)
        let pages = try await workshop.pages.pages(of: input.document, reader: recognized.reader)
        guard pages.count == recognized.pages else {
            throw StepFault(
                code: "pages-missing",
                message: "\(pages.count) of \(recognized.pages) pages are stored; `intake reprocess` reads them again.",
                isPermanent: true)
        }
        judgement = Judgement(
            document: input.document, description: loaded.description, pages: pages, rules: workshop.rules.rules,
            today: try CalendarDay(workshop.installation.clock.now()),
            countsApprovals: workshop.installation.authority.isEnforced, calibration: workshop.rules.calibration)
        trace = context.trace.traceID
    }

    /// The record's save, which commits with the step.
    func save(
        _ validated: Validated, waiting: RoutingDecision? = nil, _ workshop: Workshop
    ) async throws -> RecordEffect {
        let earlier = validated.decisions.isEmpty ? nil : try await workshop.records.record(of: input.document)
        let record = try judgement.record(
            validated, waiting: waiting,
            source: DocumentRecord.Source(
                name: input.name, receivedAt: input.receivedAt, pages: recognized.pages),
            trace: trace, reader: recognized.reader, earlier: earlier)
        workshop.recordChanges()
        return .save(record, pageText: PageText.text(of: judgement.pages))
    }

    /// Other documents of the same seller with the same number.
    static func duplicates(
        of document: DocumentIdentifier, _ extraction: Extraction, _ records: any RecordStore
    ) async throws -> [DocumentIdentifier] {
        guard let number = extraction.field("invoice_number")?.chosen?.value,
            let seller = extraction.field("seller_name")?.chosen?.value
        else { return [] }
        return try await records.businessDuplicates(seller: seller, number: number, besides: document)
    }
}
