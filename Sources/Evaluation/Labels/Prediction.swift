package import DocumentModel

/// What was made of a document.
package struct Prediction: Hashable, Sendable {
    package enum Status: String, Codable, Sendable, CaseIterable { case accepted, review, failed }

    package struct Value: Hashable, Sendable {
        package var value: String
        package var confidence: Double
        package var source: ValueSource
        package var page: Int?
        package var box: BoundingBox?
        package var evidence: [String]
        /// Other candidates, best first.
        package var rivals: [Value]
        /// Whether it is what the label says; nil where that was not asked.
        package var isRight: Bool?

        package init(
            value: String, confidence: Double, source: ValueSource, page: Int? = nil, box: BoundingBox? = nil,
            evidence: [String] = [], rivals: [Value] = []
        ) {
            self.value = value
            // As it is written, so that a reader of the file counts with the same number.
            self.confidence = (min(max(confidence, 0), 1) * 1_000_000).rounded() / 1_000_000
            self.source = source
            self.page = page
            self.box = box
            self.evidence = evidence
            self.rivals = rivals
        }
    }

    package var status: Status
    /// Nil when the document could not be read.
    package var type: String?
    package var typeConfidence: Double?
    package var language: String?
    package var fields: [String: Value] = [:]
    /// How likely the fields that have no value are absent indeed.
    package var absent: [String: Double] = [:]
    /// The candidates of such fields, where scores are wanted.
    package var unchosen: [String: [Value]] = [:]
    /// Why the document goes to a person, as codes with the field and the rule behind them.
    package var reasons: [String] = []
    package var failedChecks: [String] = []
    /// Why nothing is known of the document.
    package var failure: String?

    package init(status: Status, type: String? = nil, failure: String? = nil) {
        self.status = status
        self.type = type
        self.failure = failure
    }

    /// The value of a field under the name that labels give it.
    func value(of field: String) -> Value? {
        guard let found = fields[field] ?? FieldMatching.recordName(of: field).flatMap({ fields[$0] }),
            !LabelText.trimmed(found.value).isEmpty
        else { return nil }
        return found
    }
}

extension Prediction {
    /// The same, with each candidate of a labelled field marked as right or wrong: what weights are fitted on.
    package func judged(by label: LabelledDocument) -> Prediction {
        func judged(_ value: Value, _ name: String, _ wanted: [String]) -> Value {
            var value = value
            value.isRight =
                Match(value.value, labels: wanted, field: name, isCreditNote: label.type == "credit_note").right
            value.rivals = value.rivals.map { judged($0, name, wanted) }
            return value
        }
        var result = self
        for (labelled, wanted) in label.fields {
            let name = FieldMatching.recordName(of: labelled) ?? labelled
            result.fields[name] = fields[name].map { judged($0, labelled, wanted) }
            result.unchosen[name] = unchosen[name]?.map { judged($0, labelled, wanted) }
        }
        return result
    }

    /// One JSON object without a line break.
    package func json(sha256: String, name: String) -> [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        json.member("source_sha256", sha256)
        json.member("source_name", name)
        json.member("type", type)
        if let typeConfidence { json.member("type_confidence", typeConfidence) }
        json.member("language", language)
        json.member("status", status.rawValue)
        json.member("failure", failure)
        json.name("fields")
        json.beginObject()
        for (name, value) in fields.sorted(by: { FieldMatching.precedes($0.key, $1.key) }) {
            json.name(name)
            value.write(to: &json)
        }
        json.endObject()
        json.name("absent")
        json.beginObject()
        for (name, confidence) in absent.sorted(by: { FieldMatching.precedes($0.key, $1.key) }) {
            json.member(name, confidence)
        }
        json.endObject()
        if !unchosen.isEmpty {
            json.name("unchosen")
            json.beginObject()
            for (name, values) in unchosen.sorted(by: { FieldMatching.precedes($0.key, $1.key) }) {
                json.name(name)
                json.beginArray()
                for value in values { value.write(to: &json) }
                json.endArray()
            }
            json.endObject()
        }
        json.member("failed_checks", failedChecks)
        json.member("reasons", reasons)
        json.endObject()
        return json.bytes
    }
}

extension Prediction.Value {
    fileprivate func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("value", value)
        json.member("confidence", confidence)
        json.member("source", source.rawValue)
        if let page {
            json.name("page")
            json.number(page)
        }
        if let box {
            json.name("box")
            json.numbers([box.x0, box.y0, box.x1, box.y1], digits: 2)
        }
        json.member("evidence", evidence)
        if let isRight {
            json.name("right")
            json.boolean(isRight)
        }
        if !rivals.isEmpty {
            json.name("rivals")
            json.beginArray()
            for rival in rivals { rival.write(to: &json) }
            json.endArray()
        }
        json.endObject()
    }
}

extension JSONWriter {
    fileprivate mutating func member(_ name: String, _ text: String?) {
        guard let text else { return }
        self.name(name)
        self.text(text)
    }

    fileprivate mutating func member(_ name: String, _ number: Double) {
        self.name(name)
        self.number(number, digits: 6)
    }

    fileprivate mutating func member(_ name: String, _ texts: [String]) {
        self.name(name)
        beginArray()
        for text in texts { self.text(text) }
        endArray()
    }
}
