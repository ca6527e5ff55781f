import Delivery
import DocumentModel
import RuleEngine
import Yams

extension ConfigurationSections {
    /// `notify:`. Who has no name is called by the place in the list.
    func notificationTargets(_ node: Node) -> [NotificationTarget] {
        var names: Set<String> = []
        return (reader.elements(node, "notify") ?? []).enumerated().compactMap { position, element in
            guard let target = notificationTarget(element, "notice-\(position + 1)") else { return nil }
            if !names.insert(target.name).inserted {
                reader.report(
                    element, "a second notification with the name “\(InertText.line(target.name, limit: 60))”")
            }
            return target
        }
    }

    private func notificationTarget(_ node: Node, _ usualName: String) -> NotificationTarget? {
        let keys = ["name", "events", "timeout_seconds"] + Self.webhookKeys + Self.commandKeys
        guard let entries = reader.entries(node, "a notification", keys: keys) else { return nil }
        var seconds = 30.0
        set(&seconds, entries["timeout_seconds"], "timeout_seconds", 0.1...600)
        let limit = Duration.milliseconds(Int64(seconds * 1_000))
        let target: MessageTarget?
        switch (entries["command"], entries["url"]) {
        case (.some, nil): target = program(node, entries, limit: limit, home: home).map { .program($0) }
        case (nil, .some): target = webhook(node, entries, limit: limit, home: home).map { .webhook($0) }
        default:
            reader.report(
                node, "a notification needs `command:`, a program and its arguments, or `url:`, a web address")
            return nil
        }
        guard let target else { return nil }
        var result = NotificationTarget(name: usualName, target: target)
        if let node = entries["name"] { result.name = name(node, "a notification") ?? result.name }
        if let node = entries["events"] {
            result.events = (reader.elements(node, "events", orOne: true) ?? []).compactMap(notificationEvent)
        }
        return result
    }

    private func notificationEvent(_ node: Node) -> String? {
        guard let name = reader.text(node, "an event") else { return nil }
        guard NotificationTarget.allEvents.contains(name) else {
            let known = NotificationTarget.allEvents
            reader.report(node, "unknown event “\(InertText.line(name, limit: 60))”" + reader.hint(name, known))
            return nil
        }
        return name
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
