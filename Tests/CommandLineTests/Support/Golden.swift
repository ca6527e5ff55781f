import Foundation
import Testing

/// Compares output with files of `Golden/`; with INTAKE_RECORD=1 writes them anew.
enum Golden {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Golden")

    static func expect(
        _ text: String, is name: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let file = folder.appending(path: name)
        if ProcessInfo.processInfo.environment["INTAKE_RECORD"] == "1" {
            try Data(text.utf8).write(to: file)
            return
        }
        let expected = try String(contentsOf: file, encoding: .utf8)
        guard text != expected else { return }
        let lines = (
            text.split(separator: "\n", omittingEmptySubsequences: false),
            expected.split(separator: "\n", omittingEmptySubsequences: false)
        )
        let place = zip(lines.0, lines.1).prefix { $0 == $1 }.count
        func line(_ lines: [Substring]) -> String { place < lines.count ? String(lines[place]) : "the end" }
        Issue.record(
            """
            \(name), line \(place + 1), is
            \(line(lines.0))
            and not
            \(line(lines.1))
            (INTAKE_RECORD=1 swift test writes what is new; look at it with git diff)
            """, sourceLocation: sourceLocation)
    }
}
