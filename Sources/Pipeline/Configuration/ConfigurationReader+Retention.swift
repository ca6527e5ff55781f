import RecordStorage
import RuleEngine
import Yams

/// The section `retention:`.
extension ConfigurationSections {
    func retention(_ node: Node) -> Configuration.Retention {
        var result = Configuration.Retention()
        guard let entries = reader.entries(node, "retention", keys: ["runs_days", "documents"]) else { return result }
        if let node = entries["runs_days"] {
            let days = reader.integer(node, "runs_days", in: 0...100_000) ?? result.runDays
            result.runDays = days == 0 ? nil : days
        }
        if let node = entries["documents"], let elements = reader.elements(node, "documents") {
            result.documents = elements.compactMap(documentRule)
        }
        return result
    }

    private func documentRule(_ node: Node) -> Configuration.Retention.DocumentRule? {
        let keys = ["after_days", "statuses", "types", "remove"]
        guard let entries = reader.entries(node, "a rule of retention", keys: keys) else { return nil }
        guard let daysNode = entries["after_days"] else {
            reader.report(node, "a rule of retention needs `after_days:`")
            return nil
        }
        guard let days = reader.integer(daysNode, "after_days", in: 1...100_000) else { return nil }
        var result = Configuration.Retention.DocumentRule(days: days)
        if let node = entries["statuses"], let elements = reader.elements(node, "statuses", orOne: true) {
            let statuses = elements.compactMap { reader.choice($0, "status", as: DocumentStatus.self) }
            if statuses.contains(where: { $0 == .processing || $0 == .review }) {
                reader.report(node, "expected accepted, rejected or failed: nothing is removed from what is at work")
            }
            result.statuses = Set(statuses)
        }
        if let node = entries["types"], let elements = reader.elements(node, "types", orOne: true) {
            result.types = Set(elements.compactMap { reader.text($0, "a type such as invoice") })
        }
        if let node = entries["remove"], let elements = reader.elements(node, "remove", orOne: true) {
            result.parts = Set(elements.compactMap { reader.choice($0, "part", as: RemovablePart.self) })
            if elements.isEmpty { reader.report(node, "expected original, pages or values") }
            if result.parts.contains(.values), result.parts.count < RemovablePart.allCases.count {
                reader.report(node, "values go with original and pages, from which they could be read again")
            }
        }
        return result
    }
}
