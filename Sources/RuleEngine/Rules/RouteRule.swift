/// When a document passes without a person, and what a review of it asks for.
package struct RouteRule: Hashable, Sendable {
    package static let defaultThreshold = 0.95
    package static let defaultTypeThreshold = 0.8

    package enum Acceptance: String, Hashable, Sendable, CaseIterable {
        /// A document in which nothing is in doubt is accepted by itself.
        case automatic
        /// A person sees every document.
        case never
    }

    /// How many people must agree, from an amount upwards.
    package struct Approval: Hashable, Sendable {
        /// Canonical decimal text; applies to a grand total greater than this.
        package var above: String
        /// How many different people.
        package var count: Int
        /// The role that they need; nil for any reviewer.
        package var role: String?

        package init(above: String, count: Int, role: String? = nil) {
            self.above = above
            self.count = count
            self.role = role
        }
    }

    package var acceptance: Acceptance
    /// For fields that name no threshold of their own.
    package var threshold: Double
    /// The confidence in the document's type, 0...1, from which it passes without a person.
    package var typeThreshold: Double
    /// The share of certain documents that a person sees anyway, 0...1.
    package var sampling: Double
    /// In rising order of amount.
    package var approvals: [Approval]
    /// Lower is more urgent.
    package var priority: Int
    package var dueIn: Duration?
    package var remindIn: Duration?
    package var escalateIn: Duration?

    package init(
        acceptance: Acceptance = .automatic, threshold: Double = Self.defaultThreshold,
        typeThreshold: Double = Self.defaultTypeThreshold, sampling: Double = 0,
        approvals: [Approval] = [], priority: Int = 100, dueIn: Duration? = nil, remindIn: Duration? = nil,
        escalateIn: Duration? = nil
    ) {
        self.acceptance = acceptance
        self.threshold = threshold
        self.typeThreshold = typeThreshold
        self.sampling = sampling
        self.approvals = approvals
        self.priority = priority
        self.dueIn = dueIn
        self.remindIn = remindIn
        self.escalateIn = escalateIn
    }

    /// The strictest approval that a total asks for; nil when it asks for none.
    package func approval(forTotal total: String) -> Approval? {
        guard let amount = ExactDecimal(total)?.magnitude else { return nil }
        return approvals.last { approval in
            ExactDecimal(approval.above).flatMap { $0.isLess(than: amount) } ?? true
        }
    }
}
