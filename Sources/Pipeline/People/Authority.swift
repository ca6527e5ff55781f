import DocumentModel

/// The one place that says who may do what.
package struct Authority: Sendable {
    package let people: People
    /// The settings file, for those who want it changed.
    private let file: String

    package init(_ people: People, file: String) {
        self.people = people
        self.file = file
    }

    /// Without people in the settings, everybody may do everything.
    package var isEnforced: Bool { people.isConfigured }

    package func roles(of person: String) -> Set<Role> {
        people.roles(of: person) { SystemUser.groups(of: person) }
    }

    package func holds(_ person: String, _ role: Role) -> Bool {
        !isEnforced || roles(of: person).contains(role)
    }

    /// Whether anybody else than these holds a role, as far as the settings tell: who is in a group of the operating
    /// system, or uses the home where people have no roles, nobody can say.
    func isHeld(_ role: Role, besides people: Set<String>) -> Bool {
        guard isEnforced else { return true }
        return (self.people.members[role] ?? []).contains { member in
            switch member {
            case .user(let name): !people.contains(name)
            case .group(let group):
                self.people.groups[group].map { !Set($0).isSubset(of: people) } ?? true
            }
        }
    }

    package func allows(_ actor: Actor, _ permission: Permission) -> Bool {
        guard isEnforced else { return true }
        let held = roles(of: actor.name)
        return permission.roles.map { !held.isDisjoint(with: $0) } ?? !held.isEmpty
    }

    /// - Throws: `InstallationError` that says who may not do what, which role that takes, and whom to ask.
    package func require(_ permission: Permission, of actor: Actor) throws(InstallationError) {
        guard !allows(actor, permission) else { return }
        throw refusal(permission, of: actor)
    }

    /// Who acts: the user, in the name of somebody else where one is given.
    ///
    /// - Throws: `InstallationError` when the user may not act for others, or nobody knows the other.
    package func actor(user: String, standingInFor other: String?) throws(InstallationError) -> Actor {
        guard let other, other != user else { return Actor(user) }
        guard isEnforced else { return Actor(other) }
        try require(.actForOthers, of: Actor(user))
        guard !roles(of: other).isEmpty else {
            throw InstallationError(
                "There is no \(shown(other)) among the people of \(file).",
                hint: "Name somebody who has a role there; the names are those of operating-system users.")
        }
        return Actor(other, through: user)
    }

    private func refusal(_ permission: Permission, of actor: Actor) -> InstallationError {
        let held = roles(of: actor.name).sorted().map(\.name)
        let who = shown(actor.name)
        let has =
            held.isEmpty
            ? "\(who) has no role" : "\(who) has the role\(held.count == 1 ? "" : "s") \(held.joined(separator: ", "))"
        let needed = permission.roles ?? Role.known
        let names = needed.map(\.name).joined(separator: " or ")
        let helpers = needed.flatMap(people.holders).map(shown)
        let ask =
            helpers.isEmpty
            ? "Nobody has it. Whoever keeps \(file) can give it, under `people:`."
            : "Ask one of those who have it (\(helpers.prefix(8).joined(separator: ", "))), or whoever keeps \(file)."
        return InstallationError(
            "\(who) may not \(permission.description): that takes the role \(names), and \(has).", hint: ask)
    }

    private func shown(_ name: String) -> String { InertText.line(name, limit: 80) }
}
