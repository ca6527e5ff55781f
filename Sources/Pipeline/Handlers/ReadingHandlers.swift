import DocumentModel
import FoundationEssentials
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
            let isShared = context.fanOuts.contains(DocumentWorkflow.Step.pages)
            let result = try await recognize(
                try await workshop.path(of: input.document), pageCount: loaded.description.pages.count,
                sizes: loaded.description.pages, reader: workshop.reader,
                cache: StoredPages(document: input.document, reader: reader, records: workshop.records),
                retriesUnreadable: input.retriesUnreadable, mostLost: workshop.configuration.reader.lostPages,
                portion: isShared ? workshop.configuration.reader.pagesPerStep : nil)
            workshop.count(pagesRead: result.readNow)
            var recognized = Recognized(
                pages: result.pages.count, pagesRead: result.readNow, unreadable: result.unreadable, reader: reader)
            guard !result.left.isEmpty else {
                workshop.pages.keep(result.pages, of: input.document, reader: reader)
                return .advance(StepResult(output: workshop.values.output(recognized, of: context)))
            }
            workshop.pages.forget(input.document, reader: reader)
            let left = result.left.reduce(0) { $0 + $1.count }
            recognized.pages += left
            recognized.pagesLeft = left
            let portions = result.left.map { Portion(pages: $0, reader: reader).json }
            return .advance(
                StepResult(
                    output: workshop.values.output(recognized, of: context),
                    fanOut: [.init(step: DocumentWorkflow.Step.pages, inputs: portions)]))
        } catch {
            throw Workshop.fault(error)
        }
    }
}

/// The step `pages`: some of a long document's pages, on whichever machine has a hand free.
struct PagesHandler: StepHandler {
    let workshop: Workshop

    func run(_ context: StepContext) async throws -> StepOutcome {
        let input = try workshop.values.input(of: context)
        let loaded = try workshop.values.value(Loaded.self, of: DocumentWorkflow.Step.load, in: context)
        let portion = try JSONDecoder().decode(Portion.self, from: Data((context.instanceInput ?? "").utf8))
        do {
            let reader = try await workshop.reader.fingerprint()
            guard reader == portion.reader else {
                throw StepFault(
                    code: "other-reader",
                    message: "This machine's reader is \(reader), and the document's other pages are read by "
                        + "\(portion.reader); give all machines the same version, languages and models.",
                    isPermanent: false)
            }
            let result = try await recognizePortion(
                portion.pages, of: try await workshop.path(of: input.document), sizes: loaded.description.pages,
                reader: workshop.reader,
                cache: StoredPages(document: input.document, reader: reader, records: workshop.records),
                retriesUnreadable: input.retriesUnreadable, mostLost: workshop.configuration.reader.lostPages)
            workshop.count(pagesRead: result.readNow)
            // What was kept here of an earlier reading is not the whole any more.
            workshop.pages.forget(input.document, reader: reader)
            let recognized = Recognized(
                pages: result.pages.count, pagesRead: result.readNow, unreadable: result.unreadable, reader: reader)
            return .advance(StepResult(output: recognized.json))
        } catch {
            throw Workshop.fault(error)
        }
    }
}
