/// Who may do what: `people:` of the settings. Without any, whoever can use the home may do everything.
package struct People: Hashable, Sendable {
    /// One entry of a role's list.
    package enum Member: Hashable, Sendable {
        /// The name of an operating-system user.
        case user(String)
        /// A group of the settings, else one of the operating system.
        case group(String)
    }

    package var members: [Role: [Member]] = [:]
    /// Groups of names.
    package var groups: [String: [String]] = [:]

    package init() {}

    package var isConfigured: Bool { !members.isEmpty }

    /// The roles that somebody holds at all.
    package var roles: Set<Role> { Set(members.filter { !$0.value.isEmpty }.keys) }

    /// The roles of a person. `systemGroups` are the names of the operating system's groups that the person is in.
    package func roles(of person: String, systemGroups: () -> Set<String>) -> Set<Role> {
        var known: Set<String>?
        func isIn(_ group: String) -> Bool {
            if let names = groups[group] { return names.contains(person) }
            let found = known ?? systemGroups()
            known = found
            return found.contains(group)
        }
        return Set(
            members.filter { _, members in
                members.contains { member in
                    switch member {
                    case .user(let name): name == person
                    case .group(let name): isIn(name)
                    }
                }
            }.keys)
    }

    /// Who holds a role, as the settings write it, for a person who looks for somebody.
    package func holders(of role: Role) -> [String] {
        (members[role] ?? []).map { member in
            switch member {
            case .user(let name): name
            case .group(let name): "group:" + name
            }
        }
    }
}
