package import DocumentModel

/// What is known of a document when its record is written.
package struct RecordMaterial: Sendable {
    package var document: DocumentIdentifier
    /// W3C trace id: 32 hex digits.
    package var trace: String
    package var source: DocumentRecord.Source
    /// With people's decisions laid over it.
    package var extraction: Extraction
    package var checks: [CheckResult]
    /// All decisions, oldest first.
    package var decisions: [Decision]
    package var status: DocumentRecord.Status
    /// Why the document has this status, for a person.
    package var reason: [String]
    package var versions: DocumentRecord.Versions

    package init(
        document: DocumentIdentifier, trace: String, source: DocumentRecord.Source, extraction: Extraction,
        checks: [CheckResult], decisions: [Decision], status: DocumentRecord.Status, reason: [String],
        versions: DocumentRecord.Versions
    ) {
        self.document = document
        self.trace = trace
        self.source = source
        self.extraction = extraction
        self.checks = checks
        self.decisions = decisions
        self.status = status
        self.reason = reason
        self.versions = versions
    }
}
