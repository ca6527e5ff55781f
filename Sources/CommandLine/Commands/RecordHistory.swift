import DocumentModel
import FoundationEssentials
import Orchestration
import RecordStorage

/// The versions of a record, and what changed from each to the next.
struct RecordHistory {
    var document: StoredDocument
    /// Oldest first.
    var earlier: [StoredRecord]
    var current: DocumentRecord?

    func print(to console: Console) {
        console.print(console.style.bold(InertText.line(document.name)) + "  " + document.id.short)
        var before: DocumentRecord?
        for version in earlier {
            printVersion(version.record, "version \(version.version)", Times.readable(version.savedAt), before, console)
            before = version.record
        }
        guard let current else { return console.print("  There is no record yet.") }
        let number = (earlier.last?.version ?? 0) + 1
        printVersion(current, "version \(number), current", Times.readable(document.updatedAt), before, console)
    }

    private func printVersion(
        _ record: DocumentRecord, _ title: String, _ time: String, _ before: DocumentRecord?, _ console: Console
    ) {
        console.print()
        console.print(console.style.bold(title) + "  \(time)  \(record.status.rawValue)")
        for reason in record.reason { console.print("  " + InertText.line(reason)) }
        guard let before else {
            return console.print("  " + Words.count(record.fields.count, "field"))
        }
        let changes = Self.changes(from: before, to: record)
        for change in changes.isEmpty ? ["Only evidence, checks or versions changed."] : changes {
            console.print("  " + InertText.line(change))
        }
    }

    static func changes(from before: DocumentRecord, to after: DocumentRecord) -> [String] {
        var changes: [String] = []
        if before.type.value != after.type.value { changes.append("type: \(before.type.value) → \(after.type.value)") }
        let names = Set(before.fields.keys).union(after.fields.keys)
        for name in after.orderedFields.map(\.name) + names.subtracting(after.fields.keys).sorted() {
            let values = (before.fields[name]?.value, after.fields[name]?.value)
            if values.0 != values.1 {
                changes.append("\(name): \(values.0 ?? "absent") → \(values.1 ?? "absent")")
            }
        }
        if before.lineItems != after.lineItems {
            changes.append("line items: \(before.lineItems.count) → \(after.lineItems.count), or other values")
        }
        for decision in after.decisions.dropFirst(before.decisions.count) { changes.append(decision.sentence) }
        return changes
    }

    var json: JSONValue {
        func version(_ number: Int, _ savedAt: Timestamp, _ record: DocumentRecord) -> JSONValue {
            [
                "version": .integer(number), "saved_at": .text(savedAt.iso8601),
                "record": JSONValue(parsing: String(decoding: record.json(), as: UTF8.self)),
            ]
        }
        var versions = earlier.map { version($0.version, $0.savedAt, $0.record) }
        if let current { versions.append(version((earlier.last?.version ?? 0) + 1, document.updatedAt, current)) }
        return ["document": .text(document.id.description), "versions": .array(versions)]
    }
}
