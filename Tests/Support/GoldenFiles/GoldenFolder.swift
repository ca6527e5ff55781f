import Foundation

/// Texts that output is held to, one file each; with INTAKE_RECORD=1 they are written anew.
package struct GoldenFolder: Sendable {
    private let url: URL

    /// The folder `Golden` beside the folder of a source file.
    package init(besideFolderOf source: String) {
        url = URL(filePath: source).deletingLastPathComponent().deletingLastPathComponent().appending(path: "Golden")
    }

    /// What differs between a text and a file; nil when nothing does.
    package func difference(of text: String, from name: String) throws -> String? {
        let file = url.appending(path: name)
        if ProcessInfo.processInfo.environment["INTAKE_RECORD"] == "1" {
            try Data(text.utf8).write(to: file)
            return nil
        }
        let expected = try String(contentsOf: file, encoding: .utf8)
        guard text != expected else { return nil }
        let lines = (
            text.split(separator: "\n", omittingEmptySubsequences: false),
            expected.split(separator: "\n", omittingEmptySubsequences: false)
        )
        let place = zip(lines.0, lines.1).prefix { $0 == $1 }.count
        func line(_ lines: [Substring]) -> String { place < lines.count ? String(lines[place]) : "the end" }
        return """
            \(name), line \(place + 1), is
            \(line(lines.0))
            and not
            \(line(lines.1))
            (INTAKE_RECORD=1 swift test writes what is new; look at it with git diff)
            """
    }
}
