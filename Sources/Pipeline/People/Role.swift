/// What somebody is in an installation, by the name that settings and rule files use.
package struct Role: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let name: String

    package init(_ name: String) {
        self.name = name
    }

    /// Decides documents in doubt.
    package static let reviewer = Role("reviewer")
    /// Gives the second consent where the rules want one, and takes others' decisions back.
    package static let approver = Role("approver")
    /// Keeps the service going: retries, reprocesses, exports, puts rules in force.
    package static let `operator` = Role("operator")
    /// May act for others.
    package static let deputy = Role("deputy")

    /// Those that the product itself knows; settings may name more.
    package static let known = [reviewer, approver, `operator`, deputy]

    package var description: String { name }
    package static func < (left: Self, right: Self) -> Bool { left.name < right.name }
}
