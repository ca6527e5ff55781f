package import ArgumentParser
import DocumentModel
import Pipeline
import RecordStorage

/// `intake search`
package struct SearchCommand: Command {
    package static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Full text over records and pages.",
        discussion: """
            All words must occur. "Words in quotes" must follow one another, beginnings* may go on, -words must not
            occur, and field:value looks into one field. For example:

              intake search 'seller:müller toner -"credit note"'

            A query that begins with a dash is given after two more: intake search -- -toner
            """)

    @Argument(help: ArgumentHelp("What to look for.", valueName: "query"))
    package var words: [String]

    @OptionGroup package var home: HomeOptions
    @OptionGroup package var output: OutputOptions

    @Option(help: ArgumentHelp("The most that are shown, best first.", valueName: "number"))
    package var limit = 20

    package init() {}

    package func validate() throws {
        guard limit > 0 else { throw ValidationError("--limit takes a number from 1 on.") }
    }

    package func perform(_ context: CommandContext) async throws -> ExitStatus {
        try await context.withInstallation(home, access: .reading) { installation in
            let query = words.joined(separator: " ")
            let hits = try await installation.records.search(query, limit: limit)
            let console = context.console
            if hits.isEmpty { console.remark("Nothing was found for “\(InertText.line(query, limit: 80))”.") }
            if output.json {
                console.print(.array(hits.map(Self.json)))
            } else {
                for hit in hits { Self.print(hit, to: console) }
            }
            return .done
        }
    }

    private static func print(_ hit: SearchHit, to console: Console) {
        let style = console.style
        console.print(
            "\(hit.document.short)  \(style.status(hit.status, hit.status.rawValue))  \(style.bold(InertText.line(hit.name)))"
        )
        console.print("    " + highlighted(hit.snippet, style: style))
    }

    private static func json(_ hit: SearchHit) -> JSONValue {
        [
            "document": .text(hit.document.description), "name": .text(hit.name), "status": .text(hit.status.rawValue),
            "snippet": .text(hit.snippet), "rank": .number(hit.rank),
        ]
    }

    /// The snippet on one line; on a terminal the match stands out, elsewhere it stays in brackets.
    static func highlighted(_ snippet: String, style: Style) -> String {
        let line = InertText.line(snippet.split(whereSeparator: \.isWhitespace).joined(separator: " "))
        guard style.isOn else { return line }
        var result = ""
        var rest = line[...]
        while let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]") {
            result += rest[..<open] + style.reverse(String(rest[rest.index(after: open)..<close]))
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }
}
