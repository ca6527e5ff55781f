import DocumentModel
import Glibc
package import Logging
package import Orchestration

/// Log lines on standard error: `TIME LEVEL message key=value`, or one JSON object each.
package struct LineLog: LogHandler {
    package enum Format: String, Sendable, CaseIterable { case text, json }

    package var logLevel: Logger.Level
    package var metadata: Logger.Metadata = [:]
    private let label: String
    private let format: Format
    private let clock: any WallClock

    package init(label: String, level: Logger.Level, format: Format, clock: any WallClock = SystemClock()) {
        self.label = label
        self.format = format
        self.clock = clock
        logLevel = level
    }

    package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    package func log(event: LogEvent) {
        let all = event.metadata.map { metadata.merging($0) { $1 } } ?? metadata
        let text = line(level: event.level, message: "\(event.message)", all)
        Console.write(text + "\n", to: STDERR_FILENO)
    }

    func line(level: Logger.Level, message: String, _ metadata: Logger.Metadata) -> String {
        let pairs = metadata.sorted { $0.key < $1.key }.map { (key: $0.key, value: "\($0.value)") }
        let time = clock.now().iso8601
        switch format {
        case .text:
            var text = "\(time) \(level) \(InertText.line(message))"
            for (key, value) in pairs { text += " \(key)=\(Self.quoted(InertText.line(value)))" }
            return text
        case .json:
            var writer = JSONWriter()
            writer.beginObject()
            let head = [("time", time), ("level", "\(level)"), ("label", label), ("message", message)]
            for (key, value) in head + pairs.map({ (Self.reserved.contains($0.key) ? $0.key + "_" : $0.key, $0.value) })
            {
                writer.name(key)
                writer.text(value)
            }
            writer.endObject()
            return String(decoding: writer.bytes, as: UTF8.self)
        }
    }

    /// Members that every line has; metadata of such a name is told apart from them.
    private static let reserved: Set<String> = ["time", "level", "label", "message"]

    private static func quoted(_ text: String) -> String {
        guard text.isEmpty || text.unicodeScalars.contains(where: { " \"=".unicodeScalars.contains($0) }) else {
            return text
        }
        return "\"" + EscapedText.marking("\\\"", in: text, with: "\\") + "\""
    }
}
