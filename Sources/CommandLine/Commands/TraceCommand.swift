package import ArgumentParser
import DocumentModel
import Orchestration
import Pipeline
import RecordStorage

/// `intake trace`
package struct TraceCommand: Command {
    package static let configuration = CommandConfiguration(
        commandName: "trace", abstract: "A document's whole story: arrivals, steps, waits, people, errors.",
        discussion: """
            For example, the story behind a line of the log that names a trace:

              intake trace 4bf92f3577b34da6a3ce929d0e0e4736

            Steps' outputs are shortened; --json has all of them.
            """)

    @Argument(
        help: ArgumentHelp("A document's identifier, its beginning, or a trace's 32 digits.", valueName: "doc|trace"))
    package var subject: String

    @OptionGroup package var home: HomeOptions
    @OptionGroup package var output: OutputOptions

    package init() {}

    package func perform(_ context: CommandContext) async throws -> ExitStatus {
        try await context.withInstallation(home, access: .reading) { installation in
            let story = try await Story.find(subject, in: installation)
            if output.json {
                context.console.print(story.json)
            } else {
                StoryPrinter(story: story, console: context.console, now: installation.clock.now()).print()
            }
            return .done
        }
    }
}

/// All that is stored of what happened to a document, or under a trace.
struct Story: Sendable {
    struct Chapter: Sendable {
        var run: RunState
        var steps: [StepState]
        var tasks: [HumanTask]
        var events: [RunEvent]
    }

    /// Nil for a trace that is about no document.
    var document: StoredDocument?
    var arrivals: [StoredArrival] = []
    /// What retention took away.
    var removal: Removal?
    /// Oldest first.
    var chapters: [Chapter] = []

    static func find(_ text: String, in installation: Installation) async throws -> Story {
        let digits = text.lowercased()
        if digits.utf8.count == 32, digits.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) }) {
            let runs = try await installation.jobs.runs(RunFilter(trace: digits))
            if let first = runs.first {
                return try await story(runs, of: DocumentIdentifier(first.subject), in: installation)
            }
        }
        let document = try await installation.document(named: text)
        let runs = try await installation.jobs.runs(RunFilter(subject: document.description))
        return try await story(runs, of: document, in: installation)
    }

    private static func story(
        _ runs: [RunState], of document: DocumentIdentifier?, in installation: Installation
    ) async throws -> Story {
        var story = Story()
        if let document {
            story.document = try await installation.records.document(document)
            story.removal = try await installation.records.removal(of: document)
            story.arrivals = try await installation.records.arrivals(of: document)
        }
        for run in runs.reversed() {
            let tasks = try await installation.jobs.tasks(
                HumanTaskFilter(subject: run.subject, phases: Set(HumanTask.Phase.allCases)))
            story.chapters.append(
                Chapter(
                    run: run, steps: try await installation.jobs.steps(of: run.id),
                    tasks: tasks.filter { $0.run == run.id }.sorted { $0.createdAt < $1.createdAt },
                    events: try await installation.jobs.events(of: run.id)))
        }
        return story
    }
}
