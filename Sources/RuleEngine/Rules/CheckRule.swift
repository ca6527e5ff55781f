package import DocumentModel

/// A statement that should hold for a document of a type.
package struct CheckRule: Sendable {
    /// A stable name, such as `total-adds-up`.
    package var id: String
    /// The statement as written.
    package var source: String
    package var severity: CheckResult.Severity
    /// What a person reads when it does not hold.
    package var message: String

    package init(id: String, source: String, severity: CheckResult.Severity, message: String) {
        self.id = id
        self.source = source
        self.severity = severity
        self.message = message
    }
}
