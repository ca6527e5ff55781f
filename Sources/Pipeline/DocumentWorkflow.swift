package import Orchestration

/// One document's way, from its bytes to its record.
///
///     load ─▶ recognize ─▶ extract ─▶ validate ─▶ route ─┬──────────────────────────────────────────────────▶ index
///                  └─▶ pages ─┘                          └─▶ review ─▶ adjudicate ─▶ approve ─▶ revalidate ─▶ index
///
/// Custody comes before, in `ArrivalDesk`; export after, in `ContinuousExport`.
package enum DocumentWorkflow {
    package static let name = "document"

    /// The queue of the steps that keep reading processes busy.
    package static let readingQueue = "read"
    package static let judgingQueue = "default"

    package static let definition = WorkflowDefinition(
        name: name,
        steps: [
            // What it is, and whether it can be opened.
            StepDefinition(Step.load, queue: readingQueue, retry: reading, startToClose: 10 * minute),
            // The words of every page, by text layer or OCR; what was read before is not read again.
            StepDefinition(
                Step.recognize, queue: readingQueue, after: [Step.load], reads: [Step.load], retry: reading,
                startToClose: 6 * 60 * minute),
            // Portions of a long document's pages, for all machines; other documents have no such step.
            StepDefinition(
                Step.pages, queue: readingQueue, after: [Step.recognize], reads: [Step.load], retry: reading,
                startToClose: 6 * 60 * minute, isFanOut: true),
            // Its type, its fields, and their rivals.
            StepDefinition(
                Step.extract, after: [Step.recognize, Step.pages], reads: [Step.load, Step.recognize], retry: judging,
                startToClose: 2 * minute),
            // The values held against rules, e-invoice, earlier documents and what people decided.
            StepDefinition(
                Step.validate, after: [Step.extract], reads: [Step.load, Step.recognize, Step.extract],
                retry: judging, startToClose: 2 * minute),
            // Accepted, or before a person, and why.
            StepDefinition(
                Step.route, after: [Step.validate], reads: [Step.load, Step.recognize, Step.validate], retry: judging,
                startToClose: 2 * minute),
            // A person decides. No time is too long: the task has its own reminders.
            StepDefinition(
                Step.review, after: [Step.route], reads: [Step.load, Step.recognize, Step.validate, Step.route],
                retry: judging, startToClose: 2 * minute),
            // Where a blind look at an accepted document and the machine disagree, a second person decides.
            StepDefinition(
                Step.adjudicate, after: [Step.review],
                reads: [Step.load, Step.recognize, Step.validate, Step.route, Step.review], retry: judging,
                startToClose: 2 * minute),
            // Somebody else agrees, where the rules want more than one person.
            StepDefinition(
                Step.approve, after: [Step.route, Step.adjudicate],
                reads: [Step.load, Step.recognize, Step.validate, Step.review, Step.adjudicate], retry: judging,
                startToClose: 2 * minute),
            // The rules see what people decided.
            StepDefinition(
                Step.revalidate, after: [Step.approve],
                reads: [Step.load, Step.recognize, Step.validate, Step.review, Step.adjudicate, Step.approve],
                retry: judging,
                startToClose: 2 * minute),
            // The record, its full text and its outbox entry, in one transaction.
            StepDefinition(
                Step.index, after: [Step.route, Step.revalidate],
                reads: [Step.load, Step.recognize, Step.validate, Step.revalidate],
                retry: judging, startToClose: 2 * minute),
        ])

    package enum Step {
        package static let load = "load"
        package static let recognize = "recognize"
        package static let pages = "pages"
        package static let extract = "extract"
        package static let validate = "validate"
        package static let route = "route"
        package static let review = "review"
        package static let adjudicate = "adjudicate"
        package static let approve = "approve"
        package static let revalidate = "revalidate"
        package static let index = "index"

        /// The steps that may have an answer of a person's.
        static let answered = [review, adjudicate, approve]
    }

    /// The code behind the steps.
    static func handlers(_ workshop: Workshop) -> [String: any StepHandler] {
        [
            Step.load: LoadHandler(workshop: workshop),
            Step.recognize: RecognizeHandler(workshop: workshop),
            Step.pages: PagesHandler(workshop: workshop),
            Step.extract: ExtractHandler(workshop: workshop),
            Step.validate: ValidateHandler(workshop: workshop),
            Step.route: RouteHandler(workshop: workshop),
            Step.review: ReviewHandler(workshop: workshop),
            Step.adjudicate: AdjudicateHandler(workshop: workshop),
            Step.approve: ApproveHandler(workshop: workshop),
            Step.revalidate: RevalidateHandler(workshop: workshop),
            Step.index: IndexHandler(workshop: workshop),
        ]
    }

    private static let minute: Policy.Milliseconds = 60_000
    /// A file that breaks its reader is given up soon; a service that is killed over and over costs attempts, too.
    private static let reading = Policy.Retry(maximumAttempts: 6, base: 2_000, cap: 60_000)
    private static let judging = Policy.Retry(maximumAttempts: 12, base: 500, cap: 60_000)
}
