package import ArgumentParser
import DocumentModel
import Pipeline
import RecordStorage

/// `intake reconcile`
package struct ReconcileCommand: Command {
    package static let configuration = CommandConfiguration(
        commandName: "reconcile", abstract: "Accounts for every file ever seen.",
        discussion: """
            Holds arrivals, documents, stored bytes, runs and records against one another, and names each difference
            with what to do about it. Ends with 1 when there is one; for example, every night:

              intake reconcile || mail -s 'intake: something is missing' operator@example.org
            """)

    @OptionGroup package var home: HomeOptions
    @OptionGroup package var output: OutputOptions

    package init() {}

    package func perform(_ context: CommandContext) async throws -> ExitStatus {
        try await context.withInstallation(home, access: .reading) { installation in
            let accounting = try await installation.accounting()
            if output.json {
                context.console.print(Self.json(accounting))
            } else {
                Self.print(accounting, to: context.console)
            }
            return accounting.differences.isEmpty ? .done : .failed
        }
    }

    private static func json(_ accounting: Accounting) -> JSONValue {
        [
            "arrivals": .integer(accounting.arrivals), "duplicates": .integer(accounting.duplicates),
            "refusals": .integer(accounting.refusals), "documents": .integer(accounting.documents),
            "by_status": .object(accounting.byStatus.mapValues { .integer($0) }),
            "records": .integer(accounting.records),
            "differences": .array(accounting.differences.map { .text($0) }),
        ]
    }

    private static func print(_ accounting: Accounting, to console: Console) {
        var table = Table(["", "COUNT"], right: [1])
        func add(_ label: String, _ count: Int) { table.add(label, Words.grouped(count)) }
        add("files that arrived", accounting.arrivals)
        add("  of these again, with the same bytes", accounting.duplicates)
        add("files that were refused", accounting.refusals)
        add("documents", accounting.documents)
        for status in DocumentStatus.allCases { add("  \(status.rawValue)", accounting.byStatus[status.rawValue] ?? 0) }
        add("records", accounting.records)
        console.print(table)
        console.print()
        guard !accounting.differences.isEmpty else {
            return console.print(console.style.green("Everything is accounted for."))
        }
        console.print(console.style.red(Words.count(accounting.differences.count, "difference") + ":"))
        for difference in accounting.differences { console.print("  - " + InertText.line(difference)) }
    }
}
