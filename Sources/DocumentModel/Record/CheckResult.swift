/// The verdict of one rule on one document.
package struct CheckResult: Hashable, Codable, Sendable {
    package enum Severity: String, Codable, Sendable, CaseIterable { case error, warning, info }

    /// The rule's id, such as `total-adds-up`.
    package var rule: String
    package var severity: Severity
    /// Nil when the rule could not be applied because a value it needs is absent.
    package var passed: Bool?
    /// What a person should read when it failed.
    package var message: String
    /// The fields the rule read.
    package var fields: [String]

    package init(rule: String, severity: Severity, passed: Bool?, message: String, fields: [String]) {
        self.rule = rule
        self.severity = severity
        self.passed = passed
        self.message = message
        self.fields = fields
    }
}
