import FoundationEssentials
import RuleEngine

extension Examination {
    /// Whether everybody whom the rules ask for is there.
    func people(_ configuration: Configuration) -> [Finding] {
        let people = configuration.people
        let types = RuleLoader.load(folder: URL(filePath: home.rules)).rules.types
        let asking = types.filter { $0.route.approvals.contains { $0.count > 1 } }.map(\.type)
        guard people.isConfigured else {
            guard !asking.isEmpty else { return [] }
            return [
                Finding(
                    .warning, "people",
                    "The rules for \(asking.joined(separator: ", ")) ask for approvals, but nobody has a role: "
                        + "one person is enough.",
                    advice: "Name the people under `people:` in \(home.configurationFile).")
            ]
        }
        let needed = Set(
            types.flatMap { type in
                type.route.approvals.filter { $0.count > 1 }.map { $0.role ?? Role.approver.name }
                    + type.route.escalateTo
            }.map { Role($0) })
        let missing = needed.subtracting(people.roles).sorted()
        var findings = missing.map { role in
            Finding(
                .problem, "people", "The rules ask for the role \(role), which nobody has.",
                advice: "Give it to somebody under `people:` in \(home.configurationFile), or correct the rules.")
        }
        if !people.roles.contains(.reviewer) {
            findings.append(
                Finding(
                    .problem, "people", "Nobody is a reviewer, so nobody can decide what is in doubt.",
                    advice: "Name somebody in `people: reviewers:` of \(home.configurationFile)."))
        }
        guard findings.isEmpty else { return findings }
        let roles = people.roles.sorted().map(\.name).joined(separator: ", ")
        return [Finding(.ok, "people", "Somebody has each role that is needed: \(roles).")]
    }
}
