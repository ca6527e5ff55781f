/// When a document passes without a person, and what a review of it asks for.
package struct RouteRule: Hashable, Sendable {
    package static let defaultThreshold = 0.95
    package static let defaultTypeThreshold = 0.8
    package static let defaultTargetError = 0.01

    /// What becomes of a certain document that is drawn for a blind look.
    package enum SampledDocument: String, Hashable, Sendable, CaseIterable {
        /// It is accepted and leaves; what the person finds makes a new version of the record.
        case release
        /// It waits for the person.
        case hold
    }

    package enum Acceptance: String, Hashable, Sendable, CaseIterable {
        /// A document in which nothing is in doubt is accepted by itself.
        case automatic
        /// A person sees every document.
        case never
    }

    /// What becomes of a document that nobody decides in time.
    package enum Expiry: String, Hashable, Sendable, CaseIterable {
        /// It is rejected, and its record says why.
        case reject
        /// It fails, and an operator sees to it.
        case fail
    }

    package var acceptance: Acceptance
    /// For fields that name no threshold of their own.
    package var threshold: Double
    /// The confidence in the document's type, 0...1, from which it passes without a person.
    package var typeThreshold: Double
    /// The share of certain documents that a person sees anyway, 0...1.
    package var sampling: Double
    package var sampled: SampledDocument
    /// For fields that name none of their own; nil where the file names none.
    package var targetError: Double?
    /// The file's own threshold; nil where it names none.
    package var floor: Double?
    /// In rising order of amount, those without one first.
    package var approvals: [Approval]
    /// Lower is more urgent.
    package var priority: Int
    package var dueIn: Duration?
    package var remindIn: Duration?
    package var escalateIn: Duration?
    /// The roles to whom a review is assigned when it is escalated for the first time, the second, …
    package var escalateTo: [String]
    package var expireIn: Duration?
    package var expiry: Expiry

    package init(
        acceptance: Acceptance = .automatic, threshold: Double = Self.defaultThreshold,
        typeThreshold: Double = Self.defaultTypeThreshold, sampling: Double = 0,
        sampled: SampledDocument = .release, targetError: Double? = nil, floor: Double? = nil,
        approvals: [Approval] = [], priority: Int = 100, dueIn: Duration? = nil, remindIn: Duration? = nil,
        escalateIn: Duration? = nil, escalateTo: [String] = [], expireIn: Duration? = nil, expiry: Expiry = .reject
    ) {
        self.acceptance = acceptance
        self.threshold = threshold
        self.typeThreshold = typeThreshold
        self.sampling = sampling
        self.sampled = sampled
        self.targetError = targetError
        self.floor = floor
        self.approvals = approvals
        self.priority = priority
        self.dueIn = dueIn
        self.remindIn = remindIn
        self.escalateIn = escalateIn
        self.escalateTo = escalateTo
        self.expireIn = expireIn
        self.expiry = expiry
    }
}
