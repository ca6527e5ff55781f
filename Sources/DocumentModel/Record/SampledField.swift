/// What a blind look at an accepted document says of one value.
package struct SampledField: Hashable, Sendable {
    package var name: String
    /// Whether the machine's value stands after the last person's word.
    package var isRight: Bool
    /// Different people who looked.
    package var people: Int
    /// Whether all of them read the same.
    package var isAgreed: Bool
    package var share: Double
    /// ISO 8601 in UTC.
    package var decidedAt: String
}

extension DocumentRecord {
    /// The values of a document that was drawn, in the order in which they were decided.
    package var sampledFields: [SampledField] {
        // What was taken back as a whole says nothing any more.
        let undone = decisions.lastIndex { $0.takesBack && $0.field == nil }
        let standing = undone.map { decisions[($0 + 1)...] } ?? decisions[...]
        var order: [String] = []
        var byField: [String: [Decision]] = [:]
        for decision in standing {
            guard let field = decision.field, decision.sample != nil else { continue }
            if byField[field] == nil { order.append(field) }
            byField[field, default: []].append(decision)
        }
        return order.compactMap { name in
            guard let decisions = byField[name], let first = decisions.first, let last = decisions.last,
                let share = last.sample, let machine = first.from
            else { return nil }
            return SampledField(
                name: name, isRight: last.to.map { ValueAgreement.isAlike($0, machine) } ?? false,
                people: Set(decisions.map(\.by)).count,
                isAgreed: decisions.allSatisfy { decision in
                    switch (decision.to, last.to) {
                    case (let one?, let other?): ValueAgreement.isAlike(one, other)
                    case (nil, nil): true
                    default: false
                    }
                }, share: share, decidedAt: last.at)
        }
    }
}
