/// What follows from a stage's failure.
package enum StageConsequence: String, Codable, Sendable, CaseIterable {
    /// Another attempt may succeed.
    case retry
    /// A person must look.
    case review
    /// No attempt will succeed: the document is refused as it stands.
    case fail
}

/// A stage's failure, which itself says what follows and what a person should read.
package protocol StageError: Error, Sendable {
    /// Stable and machine-readable, such as `document-encrypted`.
    var code: String { get }
    var consequence: StageConsequence { get }
    /// What happened, where, and what to do next.
    var explanation: String { get }
}
