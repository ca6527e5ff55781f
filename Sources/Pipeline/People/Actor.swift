import Orchestration

/// Who does something: the person responsible, and who sat at the keyboard when that is somebody else.
package struct Actor: Hashable, Sendable {
    /// In whose name it is done.
    package var name: String
    /// Who did it, when somebody stood in.
    package var through: String?

    package init(_ name: String, through: String? = nil) {
        self.name = name
        self.through = through == name ? nil : through
    }

    /// Everybody involved: none of them is a second pair of eyes for another.
    package var people: Set<String> { Set([name, through].compactMap { $0 }) }

    /// As the store knows it.
    var person: Person { Person(name, through: through) }

    /// For the log, and for a person to read.
    package var signature: String { through.map { "\(name) (through \($0))" } ?? name }
}
