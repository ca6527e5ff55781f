import DocumentModel
import RuleEngine
import Yams

extension ConfigurationSections {
    /// `people:`: who holds which role.
    func people(_ node: Node) -> People {
        var result = People()
        let lists: [String: Role] = [
            "reviewers": .reviewer, "approvers": .approver, "operators": .operator, "deputies": .deputy,
        ]
        let keys = ["reviewers", "approvers", "operators", "deputies", "roles", "groups"]
        guard let entries = reader.entries(node, "people", keys: keys) else { return result }
        for (key, role) in lists {
            if let node = entries[key] { result.members[role] = members(node, key) }
        }
        for entry in entries["roles"].flatMap({ reader.entries($0, "roles") }) ?? [] {
            guard let name = name(entry, "a role") else { continue }
            if Role.known.contains(Role(name)) {
                reader.report(entry.keyNode, "the role \(name) has a list of its own: \(name)s:")
                continue
            }
            result.members[Role(name)] = members(entry.value, name)
        }
        for entry in entries["groups"].flatMap({ reader.entries($0, "groups") }) ?? [] {
            guard let name = name(entry, "a group"), let elements = reader.elements(entry.value, name, orOne: true)
            else { continue }
            result.groups[name] = elements.compactMap { reader.text($0, "the name of a user") }
        }
        return result
    }

    private func members(_ node: Node, _ what: String) -> [People.Member] {
        (reader.elements(node, what, orOne: true) ?? []).compactMap { element in
            guard let text = reader.text(element, "the name of a user, or group:NAME") else { return nil }
            guard text == InertText.line(text), text.utf8.count <= 100 else {
                reader.report(element, "expected the name of a user in one line of at most 100 bytes")
                return nil
            }
            guard text.hasPrefix("group:") else { return .user(text) }
            return .group(String(text.dropFirst("group:".count)))
        }
    }

    /// Names of roles stand in rule files, in tables and in the log.
    private func name(_ entry: RuleFileReader.Entry, _ what: String) -> String? {
        let isPlain = entry.key.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
        guard isPlain, (1...40).contains(entry.key.utf8.count) else {
            reader.report(entry.keyNode, "expected \(what) as a name of lower-case letters, digits and dashes")
            return nil
        }
        return entry.key
    }
}
