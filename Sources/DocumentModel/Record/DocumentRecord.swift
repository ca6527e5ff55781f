/// A document's facts as they leave the product: the contract `intake/record/1`.
package struct DocumentRecord: Hashable, Codable, Sendable {
    package static let schemaName = "intake/record/1"

    package enum Status: String, Codable, Sendable, CaseIterable { case accepted, review, rejected, failed }

    package struct Source: Hashable, Codable, Sendable {
        /// The file's name as it arrived, with bytes that are not UTF-8 replaced.
        package var name: String
        /// ISO 8601 in UTC.
        package var receivedAt: String
        package var pages: Int

        package init(name: String, receivedAt: String, pages: Int) {
            self.name = name
            self.receivedAt = receivedAt
            self.pages = pages
        }

        enum CodingKeys: String, CodingKey {
            case name
            case receivedAt = "received_at"
            case pages
        }
    }

    package struct Field: Hashable, Codable, Sendable {
        package var value: String
        package var confidence: Double
        package var page: Int?
        package var box: BoundingBox?
        package var raw: String?
        package var source: ValueSource
        package var evidence: [String]

        package init(
            value: String, confidence: Double, page: Int? = nil, box: BoundingBox? = nil, raw: String? = nil,
            source: ValueSource, evidence: [String] = []
        ) {
            self.value = value
            self.confidence = confidence
            self.page = page
            self.box = box
            self.raw = raw
            self.source = source
            self.evidence = evidence
        }
    }

    package struct Versions: Hashable, Codable, Sendable {
        package var pipeline: String
        package var rules: String
        package var reader: String
        /// The calibration of this home that made the confidences; nil for the shipped one.
        package var calibration: String?

        package init(pipeline: String, rules: String, reader: String, calibration: String? = nil) {
            self.pipeline = pipeline
            self.rules = rules
            self.reader = reader
            self.calibration = calibration
        }

        /// What judged the document: rules and calibration as one text, by which records are stale or not.
        package var judging: String { Self.judging(rules: rules, calibration: calibration) }

        package static func judging(rules: String, calibration: String?) -> String {
            calibration.map { rules + "+calibration:" + $0 } ?? rules
        }
    }

    package var schema = DocumentRecord.schemaName
    package var document: DocumentIdentifier
    /// W3C trace id: 32 hex digits.
    package var trace: String
    package var source: Source
    package var type: Extraction.TypeGuess
    package var language: String?
    package var status: Status
    /// Why the document has this status, for a person; empty when accepted without remark.
    package var reason: [String]
    package var fields: [String: Field]
    package var lineItems: [LineItem]
    package var checks: [CheckResult]
    package var decisions: [Decision]
    package var versions: Versions

    package init(
        document: DocumentIdentifier, trace: String, source: Source, type: Extraction.TypeGuess, language: String?,
        status: Status, reason: [String], fields: [String: Field], lineItems: [LineItem], checks: [CheckResult],
        decisions: [Decision], versions: Versions
    ) {
        self.document = document
        self.trace = trace
        self.source = source
        self.type = type
        self.language = language
        self.status = status
        self.reason = reason
        self.fields = fields
        self.lineItems = lineItems
        self.checks = checks
        self.decisions = decisions
        self.versions = versions
    }

    enum CodingKeys: String, CodingKey {
        case schema, document, trace, source, type, language, status, reason, fields
        case lineItems = "line_items"
        case checks, decisions, versions
    }
}
