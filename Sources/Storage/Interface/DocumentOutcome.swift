package import DocumentModel
package import Orchestration

/// How one document fared, for reports.
package struct DocumentOutcome: Hashable, Sendable {
    package var document: DocumentIdentifier
    package var type: String?
    package var seller: String?
    package var receivedAt: Timestamp
    package var status: DocumentStatus
    /// When it was first accepted or rejected.
    package var settledAt: Timestamp?
    /// Whether nobody had decided anything by then.
    package var isUntouched: Bool
    /// Versions of its record that came after it was settled, with other content.
    package var laterVersions: Int

    package init(
        document: DocumentIdentifier, type: String?, seller: String?, receivedAt: Timestamp, status: DocumentStatus,
        settledAt: Timestamp?, isUntouched: Bool, laterVersions: Int
    ) {
        self.document = document
        self.type = type
        self.seller = seller
        self.receivedAt = receivedAt
        self.status = status
        self.settledAt = settledAt
        self.isUntouched = isUntouched
        self.laterVersions = laterVersions
    }
}

/// What blind looks at accepted documents have found.
package struct SampleCounts: Hashable, Codable, Sendable {
    package var values = 0
    package var wrongValues = 0
    package var documents = 0
    package var wrongDocuments = 0
    /// Values that more than one person has read, and those of them that all read alike.
    package var readTwice = 0
    package var agreed = 0

    package init(
        values: Int = 0, wrongValues: Int = 0, documents: Int = 0, wrongDocuments: Int = 0, readTwice: Int = 0,
        agreed: Int = 0
    ) {
        self.values = values
        self.wrongValues = wrongValues
        self.documents = documents
        self.wrongDocuments = wrongDocuments
        self.readTwice = readTwice
        self.agreed = agreed
    }

    enum CodingKeys: String, CodingKey {
        case values
        case wrongValues = "wrong_values"
        case documents
        case wrongDocuments = "wrong_documents"
        case readTwice = "read_twice"
        case agreed
    }
}

/// What rules that are only tried made of a document, beside what those in force made of it.
package struct ShadowResult: Hashable, Sendable {
    package var document: DocumentIdentifier
    /// The tried set's version.
    package var rules: String
    package var at: Timestamp
    /// JSON.
    package var body: String

    package init(document: DocumentIdentifier, rules: String, at: Timestamp, body: String) {
        self.document = document
        self.rules = rules
        self.at = at
        self.body = body
    }
}
