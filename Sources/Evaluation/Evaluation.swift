/// What an installation makes of labelled documents, in figures: the result of `intake evaluate`.
package struct Evaluation: Hashable, Codable, Sendable {
    package static let schema = "intake/evaluation/1"

    package struct Versions: Hashable, Codable, Sendable {
        package var pipeline: String
        package var rules: [String]
        package var reader: String

        package init(pipeline: String, rules: [String], reader: String) {
            self.pipeline = pipeline
            self.rules = rules
            self.reader = reader
        }
    }

    /// The documents of one layout.
    package struct Family: Hashable, Codable, Sendable {
        package var documents: Int
        package var f1: Double
        package var accepted: Int
        package var silentErrors: Int

        enum CodingKeys: String, CodingKey {
            case documents, f1, accepted
            case silentErrors = "silent_errors"
        }
    }

    /// A wrong value that nobody would have looked at.
    package struct SilentError: Hashable, Codable, Sendable {
        package var file: String
        package var set: String
        package var field: JudgedField
    }

    package var schema: String
    package var versions: Versions
    /// False when scores were taken as they are instead of probabilities.
    package var isCalibrated: Bool
    package var report: Report
    package var sets: [String: Report]
    package var languages: [String: Report]
    package var families: [String: Family]
    package var silentErrors: [SilentError]
    package var documents: [JudgedDocument]
    package var comparison: Comparison?

    enum CodingKeys: String, CodingKey {
        case schema, versions
        case isCalibrated = "calibrated"
        case report, sets, languages, families
        case silentErrors = "silent_errors"
        case documents, comparison
    }

    package init(of documents: [JudgedDocument], versions: Versions, isCalibrated: Bool = true) {
        schema = Self.schema
        self.versions = versions
        self.isCalibrated = isCalibrated
        self.documents = documents
        report = Report(of: documents)
        sets = Dictionary(grouping: documents, by: \.set).mapValues { Report(of: $0) }
        languages = Dictionary(grouping: documents) { $0.language.isEmpty ? "unknown" : $0.language }
            .mapValues { Report(of: $0) }
        families = Dictionary(grouping: documents.filter { !$0.family.isEmpty }, by: \.family).mapValues { documents in
            let accepted = documents.filter { $0.status == .accepted }
            return Family(
                documents: documents.count, f1: Figures(of: documents).f1, accepted: accepted.count,
                silentErrors: accepted.reduce(0) { $0 + $1.wrong.count })
        }
        silentErrors = documents.filter { $0.status == .accepted }.flatMap { document in
            document.wrong.map { SilentError(file: document.file, set: document.set, field: $0) }
        }
    }
}
