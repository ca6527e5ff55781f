import Delivery
import DocumentModel
import Orchestration
import RecordStorage
import RuleEngine
import Yams

/// The section `handoffs:`.
extension ConfigurationSections {
    /// Keys of what messages are sent to.
    static let webhookKeys = ["url", "secret_file", "secret_env", "token_file", "token_env", "ca_file"]
    static let commandKeys = ["command"]

    private static let commonKeys = [
        "name", "kind", "format", "statuses", "types", "timeout_seconds", "parallel", "attempts", "retry_seconds",
        "longest_retry_seconds",
    ]

    func handoffs(_ node: Node, home: String) -> [Configuration.Handoff] {
        guard let elements = reader.elements(node, "handoffs") else { return [] }
        var names: Set<String> = []
        return elements.compactMap { element in
            guard let handoff = handoff(element, home: home) else { return nil }
            if !names.insert(handoff.name).inserted {
                reader.report(element, "a second handoff with the name \"\(handoff.name)\"")
            }
            return handoff
        }
    }

    private func handoff(_ node: Node, home: String) -> Configuration.Handoff? {
        let keys = Self.commonKeys + ["directory"] + Self.webhookKeys + Self.commandKeys
        guard let entries = reader.entries(node, "a handoff", keys: keys) else { return nil }
        for key in ["name", "kind"] where entries[key] == nil { reader.report(node, "a handoff needs `\(key):`") }
        guard let nameNode = entries["name"], let name = name(nameNode, "a handoff"), let kindNode = entries["kind"],
            let kind = reader.choice(kindNode, "kind", as: Configuration.Handoff.Kind.self)
        else { return nil }
        var limit = kind == .webhook ? 30.0 : 60.0
        set(&limit, entries["timeout_seconds"], "timeout_seconds", 0.1...3_600)
        let duration = Duration.milliseconds(Int64(limit * 1_000))
        guard let target = target(kind, node, entries, limit: duration, home: home) else { return nil }
        var result = Configuration.Handoff(route: HandoffRoute(name: name), kind: kind, target: target)
        result.limit = duration
        route(&result.route, entries)
        if let node = entries["format"] {
            result.format = reader.choice(node, "format", as: ExportFormat.self) ?? result.format
            if kind == .webhook, result.format == .csv { reader.report(node, "a webhook sends json") }
        }
        set(&result.parallel, entries["parallel"], "parallel", 1...64)
        set(&result.retry.maximumAttempts, entries["attempts"], "attempts", 1...1_000)
        var base = Double(result.retry.base) / 1_000
        var cap = Double(result.retry.cap) / 1_000
        set(&base, entries["retry_seconds"], "retry_seconds", 0.01...86_400)
        set(&cap, entries["longest_retry_seconds"], "longest_retry_seconds", 0.01...86_400)
        result.retry.base = Policy.Milliseconds(base * 1_000)
        result.retry.cap = Policy.Milliseconds(max(base, cap) * 1_000)
        return result
    }

    private func route(_ route: inout HandoffRoute, _ entries: [String: Node]) {
        if let node = entries["statuses"], let elements = reader.elements(node, "statuses", orOne: true) {
            route.statuses = Set(
                elements.compactMap { reader.choice($0, "status", as: DocumentRecord.Status.self) })
            if elements.isEmpty { reader.report(node, "expected at least one status, such as accepted") }
        }
        if let node = entries["types"], let elements = reader.elements(node, "types", orOne: true) {
            route.types = Set(elements.compactMap { reader.text($0, "a type such as invoice") })
        }
    }

    private func target(
        _ kind: Configuration.Handoff.Kind, _ node: Node, _ entries: [String: Node], limit: Duration, home: String
    ) -> Configuration.Handoff.Target? {
        let foreign: [String]
        switch kind {
        case .directory: foreign = Self.webhookKeys + Self.commandKeys
        case .webhook: foreign = Self.commandKeys + ["directory"]
        case .command: foreign = Self.webhookKeys + ["directory"]
        }
        for key in foreign {
            if let node = entries[key] { reader.report(node, "`\(key):` is of no use for a \(kind.rawValue)") }
        }
        switch kind {
        case .directory:
            guard let directoryNode = entries["directory"] else {
                reader.report(node, "a directory handoff needs `directory:`")
                return nil
            }
            return reader.text(directoryNode, "the directory").map { .directory($0) }
        case .webhook: return webhook(node, entries, limit: limit, home: home).map { .message(.webhook($0)) }
        case .command: return program(node, entries, limit: limit, home: home).map { .message(.program($0)) }
        }
    }

    /// What the keys `url`, `secret_file`, … of a mapping say.
    func webhook(_ node: Node, _ entries: [String: Node], limit: Duration, home: String) -> Webhook? {
        guard let urlNode = entries["url"] else {
            reader.report(node, "a webhook needs `url:`")
            return nil
        }
        guard let url = reader.text(urlNode, "url") else { return nil }
        if let problem = Webhook.problem(url: url) {
            reader.report(urlNode, problem)
            return nil
        }
        return Webhook(
            url: url, secret: secret("secret", entries, home: home), token: secret("token", entries, home: home),
            authorities: entries["ca_file"].flatMap { reader.text($0, "ca_file") }
                .map { Home(path: home).resolve($0) },
            limit: limit, agent: "intake/" + PipelineVersion.product)
    }

    private func secret(_ what: String, _ entries: [String: Node], home: String) -> Secret? {
        let file = entries[what + "_file"]
        let variable = entries[what + "_env"]
        if file != nil, let variable { reader.report(variable, "expected `\(what)_file:` or `\(what)_env:`, not both") }
        if let file { return reader.text(file, "\(what)_file").map { .file(Home(path: home).resolve($0)) } }
        return variable.flatMap { reader.text($0, "\(what)_env") }.map { .environment($0) }
    }

    /// What the key `command` of a mapping says: a program and its arguments.
    func program(_ node: Node, _ entries: [String: Node], limit: Duration, home: String) -> ExternalProgram? {
        guard let commandNode = entries["command"] else {
            reader.report(node, "a command handoff needs `command:`, a list of the program and its arguments")
            return nil
        }
        guard let elements = reader.elements(commandNode, "command", orOne: true) else { return nil }
        var arguments = elements.compactMap { reader.text($0, "a program or an argument") }
        guard let first = arguments.first, arguments.count == elements.count else {
            if elements.isEmpty { reader.report(commandNode, "expected a program") }
            return nil
        }
        if arguments.contains(where: { $0.utf8.contains(0) }) {
            reader.report(commandNode, "expected arguments without the character NUL")
            return nil
        }
        // A name without a slash is looked for in PATH.
        if first.contains("/") { arguments[0] = Home(path: home).resolve(first) }
        return ExternalProgram(arguments: arguments, limit: limit)
    }

    /// Such names are part of names of queues, headers and commands.
    func name(_ node: Node, _ what: String) -> String? {
        guard let name = reader.text(node, "the name of \(what)") else { return nil }
        let isPlain = name.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
        guard isPlain, name.utf8.count <= 40 else {
            reader.report(node, "expected the name of \(what) in lower-case letters, digits and hyphens")
            return nil
        }
        return name
    }
}
