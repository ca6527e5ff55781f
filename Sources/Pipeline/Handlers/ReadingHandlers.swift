import DocumentModel
import Loading
import Orchestration
import ReaderProtocol
import Recognition
import RecordStorage

/// The step `load`.
struct LoadHandler: StepHandler {
    let workshop: Workshop

    func run(_ context: StepContext) async throws -> StepOutcome {
        let input = try workshop.values.input(of: context)
        do {
            let description = try await load(
                try await workshop.path(of: input.document), name: input.name,
                maximumPages: workshop.configuration.limits.pages, reader: workshop.reader)
            let output = workshop.values.output(Loaded(description: description), of: context)
            return .advance(
                StepResult(output: output, effects: [RecordEffect.describe(input.document, description)]))
        } catch let error as LoadingError where error.failure.isViolent && context.attempt > 1 {
            throw StepFault(code: error.code, message: error.lastExplanation, isPermanent: true)
        } catch {
            throw Workshop.fault(error)
        }
    }
}

/// The step `recognize`.
struct RecognizeHandler: StepHandler {
    let workshop: Workshop

    func run(_ context: StepContext) async throws -> StepOutcome {
        let input = try workshop.values.input(of: context)
        let loaded = try workshop.values.value(Loaded.self, of: DocumentWorkflow.Step.load, in: context)
        do {
            let reader = try await workshop.reader.fingerprint()
            let result = try await recognize(
                try await workshop.path(of: input.document), pageCount: loaded.description.pages.count,
                sizes: loaded.description.pages, reader: workshop.reader,
                cache: StoredPages(document: input.document, reader: reader, records: workshop.records),
                retriesUnreadable: input.retriesUnreadable)
            workshop.count(pagesRead: result.readNow)
            workshop.pages.keep(result.pages, of: input.document, reader: reader)
            let recognized = Recognized(
                pages: result.pages.count, pagesRead: result.readNow, unreadable: result.unreadable, reader: reader)
            return .advance(StepResult(output: workshop.values.output(recognized, of: context)))
        } catch {
            throw Workshop.fault(error)
        }
    }
}
