import DocumentModel
import FoundationEssentials
import Glibc

/// Where commands write: standard output for results, standard error for remarks.
package struct Console: Sendable {
    package var terminal: Terminal
    package var style: Style
    private let output: Int32
    private let errors: Int32

    /// Writes to standard output and standard error, or to the descriptors given.
    package init(terminal: Terminal, output: Int32 = STDOUT_FILENO, errors: Int32 = STDERR_FILENO) {
        self.terminal = terminal
        style = Style(isOn: terminal.hasColor)
        self.output = output
        self.errors = errors
    }

    /// Writes a line, or several, to standard output. Callers make foreign text inert, so that it cannot break a line;
    /// what they forget becomes inert here, but for the line breaks.
    package func print(_ line: String = "") {
        Self.write(style.guarded(line) + "\n", to: output)
    }

    /// Draws lines from the top of the terminal over what is there, guarded as `print` does.
    package func draw(_ lines: [String]) {
        let screen = lines.map { style.guarded($0) + "\u{1B}[K\n" }.joined()
        Self.write("\u{1B}[H" + screen + "\u{1B}[J", to: output)
    }

    package func print(_ table: Table) {
        for line in table.lines(width: width, style: style) { print(line) }
    }

    /// Columns to lay text out in. What is not seen on a terminal is read by programs, for which nothing is cut.
    package var width: Int { terminal.isInteractive ? terminal.width : 1_000 }

    /// Writes a remark to standard error, guarded as `print` does.
    package func remark(_ line: String) {
        Self.write(style.guarded(line) + "\n", to: errors)
    }

    /// Writes one JSON document, keys sorted, to standard output.
    package func printJSON(_ value: some Encodable, pretty: Bool = true) throws {
        print(try Self.json(value, pretty: pretty))
    }

    package static func json(_ value: some Encodable, pretty: Bool) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting =
            pretty ? [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes] : [.sortedKeys, .withoutEscapingSlashes]
        return JSONText.inert(String(decoding: try encoder.encode(value), as: UTF8.self))
    }

    /// Writes all bytes, also through short writes; a closed pipe ends quietly.
    package static func write(_ text: String, to descriptor: Int32) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = unsafe bytes.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count > 0 {
                bytes = bytes.dropFirst(count)
            } else if errno != EINTR {
                return
            }
        }
    }
}
