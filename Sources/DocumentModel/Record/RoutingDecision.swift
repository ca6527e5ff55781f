/// What happens to a document after validation, and why: the reason is data.
package struct RoutingDecision: Hashable, Codable, Sendable {
    package enum Outcome: String, Codable, Sendable, CaseIterable {
        case accept, review
        /// People have decided it, but not as many as its rules ask for.
        case approve
    }

    /// One reason for a person to look.
    package struct Reason: Hashable, Codable, Sendable {
        /// Stable and machine-readable, such as `below-threshold`, `required-missing`, `check-failed`, `page-unreadable`.
        package var code: String
        /// The field in doubt; nil when it concerns the whole document.
        package var field: String?
        /// The rule behind it; nil for thresholds.
        package var rule: String?
        /// For a person: what is in doubt and why.
        package var message: String

        package init(code: String, field: String? = nil, rule: String? = nil, message: String) {
            self.code = code
            self.field = field
            self.rule = rule
            self.message = message
        }
    }

    package var outcome: Outcome
    package var reasons: [Reason]
    /// Names of the fields that a person must look at, in the order of the rule file.
    package var flagged: [String]
    /// The threshold that each field was held against.
    package var thresholds: [String: Double]
    /// Lower is more urgent.
    package var priority: Int

    package init(
        outcome: Outcome, reasons: [Reason], flagged: [String], thresholds: [String: Double] = [:], priority: Int = 100
    ) {
        self.outcome = outcome
        self.reasons = reasons
        self.flagged = flagged
        self.thresholds = thresholds
        self.priority = priority
    }
}

extension RoutingDecision {
    /// Whether nothing is in doubt, and the document was only drawn.
    package var isSample: Bool { !reasons.isEmpty && reasons.allSatisfy { $0.code == Self.sampled } }

    /// The code of the reason of a document that is drawn although nothing in it is in doubt.
    package static let sampled = "sampled"
}
