import DocumentModel
import RuleEngine

/// Who stands behind a document as it was decided: people who have decided or approved it since a value was last
/// changed.
struct Consent: Hashable, Sendable {
    /// What is missing, as the next person can give it.
    struct Gap: Hashable, Sendable {
        var role: Role
        /// Those who have a part in it already.
        var excluded: Set<String>
        /// To whom it goes when it takes too long.
        var escalateTo: [String]
    }

    private struct Voice: Hashable, Sendable {
        var people: Set<String>
        var role: String?
    }

    private var voices: [Voice] = []

    /// - Parameter decisions: those in force.
    init(_ decisions: [Decision]) {
        for decision in decisions {
            switch decision.action {
            // Nobody has agreed to the new value yet.
            case .set, .absent, .illegible: voices = []
            case .accept, .approve:
                let people = Set([decision.by, decision.through].compactMap { $0 })
                // Whoever has a part in an earlier voice adds none.
                guard voices.allSatisfy({ $0.people.isDisjoint(with: people) }) else { continue }
                voices.append(Voice(people: people, role: decision.role))
            case .reject, .undo, .correct: voices = []
            case .confirm: break
            }
        }
    }

    /// What the approvals still ask for; nil when it is enough. Nobody has begun where nobody has decided.
    func gap(for approvals: [Approval]) -> Gap? {
        guard !voices.isEmpty else { return nil }
        let excluded = voices.reduce(into: Set<String>()) { $0.formUnion($1.people) }
        for approval in approvals {
            let role = approval.role.map { Role($0) } ?? .approver
            let given = voices.count { $0.role == role.name }
            if given < approval.count - 1 {
                return Gap(role: role, excluded: excluded, escalateTo: approval.escalateTo)
            }
        }
        // An approver who changed a value needs the consent of somebody else, too.
        guard let count = approvals.map(\.count).max(), voices.count < count else { return nil }
        return Gap(role: .reviewer, excluded: excluded, escalateTo: [])
    }
}
