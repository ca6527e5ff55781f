import DocumentModel
import Orchestration
import RecordStorage

extension Removal {
    /// What is gone, for a person.
    var line: String {
        let parts = parts.map(\.rawValue).sorted().joined(separator: ", ")
        return InertText.line("Removed on \(Times.readable(at)): \(parts). \(reason)")
    }

    var json: JSONValue {
        [
            "parts": .array(parts.map(\.rawValue).sorted().map { .text($0) }), "at": .text(at.iso8601),
            "reason": .text(reason),
        ]
    }
}
