package import DocumentModel

/// A field with a label, and what was made of it.
package struct JudgedField: Hashable, Codable, Sendable {
    package var name: String
    /// Acceptable values; none when the field is known not to be on the page.
    package var wanted: [String]
    package var got: String?
    /// Of the value that was given; 0 without one.
    package var confidence: Double
    package var match: Match
    package var source: ValueSource?
    package var page: Int?
    package var box: BoundingBox?
    package var evidence: [String]

    package enum Verdict: String, Codable, Sendable, CaseIterable { case right, wrong, missing }

    /// A value where there is none on the page is wrong; none where there is none is right.
    package var verdict: Verdict {
        guard got != nil else { return wanted.isEmpty ? .right : .missing }
        return match.right ? .right : .wrong
    }

    package init(_ label: LabelledDocument, field name: String, wanted: [String], prediction: Prediction) {
        let value = prediction.value(of: name)
        self.name = name
        self.wanted = wanted
        got = value?.value
        confidence = value?.confidence ?? 0
        match =
            value.map { Match($0.value, labels: wanted, field: name, isCreditNote: label.type == "credit_note") }
            ?? Match()
        source = value?.source
        page = value?.page
        box = value?.box
        evidence = value?.evidence ?? []
    }
}

/// A labelled document, and what was made of it.
package struct JudgedDocument: Hashable, Codable, Sendable {
    package var file: String
    package var sha256: String
    package var set: String
    package var family: String
    package var type: String
    /// Nil when the document could not be read.
    package var typeFound: String?
    package var language: String
    package var status: Prediction.Status
    package var failure: String?
    package var reasons: [String]
    package var fields: [JudgedField]

    enum CodingKeys: String, CodingKey {
        case file, sha256, set, family, type
        case typeFound = "type_found"
        case language, status, failure, reasons, fields
    }

    package init(_ label: LabelledDocument, prediction: Prediction) {
        file = label.file
        sha256 = label.sha256
        set = label.set
        family = label.family
        type = label.type
        typeFound = prediction.type
        language = label.language
        status = prediction.status
        failure = prediction.failure
        reasons = prediction.reasons
        fields = label.fields.sorted { FieldMatching.precedes($0.key, $1.key) }.map {
            JudgedField(label, field: $0.key, wanted: $0.value, prediction: prediction)
        }
    }

    /// Fields with a value that is not right.
    package var wrong: [JudgedField] { fields.filter { $0.verdict == .wrong } }

    /// Required fields that are on the page and have no value.
    package var missing: [JudgedField] {
        let required = FieldMatching.required(of: type)
        return fields.filter { $0.verdict == .missing && required.contains($0.name) }
    }

    /// Of the least certain value.
    package var confidence: Double { found.map(\.confidence).min() ?? 1 }

    /// Fields with a value.
    var found: [JudgedField] { fields.filter { $0.got != nil } }
}
