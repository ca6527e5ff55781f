/// Who acts on a task: the person responsible, and who did it in that name, when somebody did.
package struct Person: Hashable, Codable, Sendable {
    package var name: String
    package var through: String?

    package init(_ name: String, through: String? = nil) {
        self.name = name
        self.through = through == name ? nil : through
    }

    /// Everybody involved: none of them is a second pair of eyes for another.
    package var names: Set<String> { Set([name, through].compactMap { $0 }) }
}

extension JobStore {
    package func claimTask(
        _ id: HumanTaskIdentifier, by name: String, for duration: Policy.Milliseconds
    ) async throws -> HumanTask {
        try await claimTask(id, by: Person(name), for: duration)
    }

    package func escalateTask(
        _ id: HumanTaskIdentifier, from level: Int, by name: String
    ) async throws -> HumanTask {
        try await escalateTask(id, from: level, by: Person(name))
    }

    package func releaseTask(_ id: HumanTaskIdentifier, by name: String) async throws {
        try await releaseTask(id, by: Person(name))
    }
}
