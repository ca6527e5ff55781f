import DocumentModel
import RuleEngine
import Yams

extension ConfigurationSections {
    /// An entry of `notify:`.
    func notificationTarget(_ node: Node) -> NotificationTarget? {
        guard let entries = reader.entries(node, "a notification", keys: ["command", "events", "timeout_seconds"])
        else {
            return nil
        }
        guard let commandNode = entries["command"],
            let elements = reader.elements(commandNode, "command", orOne: true), !elements.isEmpty
        else {
            reader.report(node, "a notification needs `command:`, a program and its arguments as a list")
            return nil
        }
        var target = NotificationTarget(command: elements.compactMap { reader.text($0, "a word of the command") })
        if let node = entries["events"] {
            target.events = (reader.elements(node, "events", orOne: true) ?? []).compactMap { element -> String? in
                guard let name = reader.text(element, "an event") else { return nil }
                guard NotificationTarget.allEvents.contains(name) else {
                    reader.report(
                        element,
                        "unknown event “\(InertText.line(name, limit: 60))”"
                            + reader.hint(name, NotificationTarget.allEvents))
                    return nil
                }
                return name
            }
        }
        set(&target.timeoutSeconds, entries["timeout_seconds"], "timeout_seconds", 0.1...600)
        return target
    }

    /// `audit:`.
    func audit(_ node: Node) -> Configuration.Audit {
        var result = Configuration.Audit()
        guard let entries = reader.entries(node, "audit", keys: ["anchor", "seal_seconds"]) else { return result }
        if let node = entries["anchor"] { result.anchor = reader.text(node, "the anchor's path") ?? result.anchor }
        set(&result.sealSeconds, entries["seal_seconds"], "seal_seconds", 0.1...3_600)
        return result
    }
}
