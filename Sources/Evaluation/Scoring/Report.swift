import DocumentModel
package import Statistics

/// Everything that is measured of some documents.
package struct Report: Hashable, Codable, Sendable {
    package var documents: Int
    package var typeAccuracy: Double
    /// Over all fields: precision, recall and F1 are micro averages.
    package var all: Figures
    package var fields: [String: Figures]
    package var straightThrough: StraightThrough
    /// Wrong values in accepted documents.
    package var silentErrors: Int
    package var risk: Risk
    package var reliability: Reliability
    /// By where values came from: text, ocr, xml.
    package var reliabilityBySource: [String: Reliability]

    package struct Risk: Hashable, Codable, Sendable {
        /// Values, against the number of labels.
        package var values: RiskCoverage
        /// Documents by their least certain value; one is right when nothing is wrong and nothing required is missing.
        package var documents: RiskCoverage
        package var fields: [String: RiskCoverage]
    }

    enum CodingKeys: String, CodingKey {
        case documents
        case typeAccuracy = "type_accuracy"
        case all, fields
        case straightThrough = "straight_through"
        case silentErrors = "silent_errors"
        case risk, reliability
        case reliabilityBySource = "reliability_by_source"
    }

    package init(of documents: [JudgedDocument]) {
        let names = Set(documents.flatMap { $0.fields.map(\.name) })
        let found = documents.flatMap(\.found)
        self.documents = documents.count
        typeAccuracy =
            documents.isEmpty
            ? 0 : Double(documents.count { $0.typeFound == $0.type }) / Double(documents.count)
        all = Figures(of: documents)
        fields = Dictionary(uniqueKeysWithValues: names.map { ($0, Figures(of: documents, field: $0)) })
        straightThrough = StraightThrough(of: documents)
        silentErrors = documents.filter { $0.status == .accepted }.reduce(0) { $0 + $1.wrong.count }
        reliability = Reliability(of: found.map(JudgedConfidence.init))
        reliabilityBySource = Dictionary(grouping: found) { $0.source?.rawValue ?? "unknown" }
            .mapValues { Reliability(of: $0.map(JudgedConfidence.init)) }
        risk = Risk(
            values: RiskCoverage(of: found.map(JudgedConfidence.init), total: all.labels),
            documents: RiskCoverage(
                of: documents.filter { !$0.found.isEmpty }.map {
                    JudgedConfidence(confidence: $0.confidence, isRight: $0.wrong.isEmpty && $0.missing.isEmpty)
                }, total: documents.count),
            fields: Dictionary(
                uniqueKeysWithValues: names.map { name in
                    let values = found.filter { $0.name == name }
                    let labels = documents.reduce(0) { sum, document in
                        sum + document.fields.count { $0.name == name && !$0.wanted.isEmpty }
                    }
                    return (name, RiskCoverage(of: values.map(JudgedConfidence.init), total: labels))
                }))
    }
}

extension Report {
    /// The fields in the order in which people look for them.
    package var orderedFields: [(name: String, figures: Figures)] {
        fields.sorted { FieldMatching.precedes($0.key, $1.key) }.map { (name: $0.key, figures: $0.value) }
    }
}

extension JudgedConfidence {
    fileprivate init(_ field: JudgedField) {
        self.init(confidence: field.confidence, isRight: field.match.right)
    }
}
