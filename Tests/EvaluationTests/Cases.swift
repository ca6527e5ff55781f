import DocumentModel
import Evaluation
import Foundation

/// Labelled documents, what was made of them, and what an independent program of the same rules computes from both.
enum Cases {
    /// This file lies three folders below the project.
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Fixtures/evaluation")

    static func labels() throws -> [LabelledDocument] {
        try LabelledDocument.all(in: Data(contentsOf: folder.appending(path: "truth.jsonl")), file: "truth.jsonl")
    }

    /// A document without a prediction has failed.
    static func judged() throws -> [JudgedDocument] {
        let predictions = try lines("predictions.jsonl", of: PredictionLine.self)
        let bySource = Dictionary(predictions.map { ($0.sha256, $0.prediction) }, uniquingKeysWith: { $1 })
        return try labels().map { JudgedDocument($0, prediction: bySource[$0.sha256] ?? Prediction(status: .failed)) }
    }

    static func evaluation(_ change: ([JudgedDocument]) -> [JudgedDocument] = { $0 }) throws -> Evaluation {
        Evaluation(
            of: change(try judged()),
            versions: .init(pipeline: "1.0.0+1", rules: ["invoice@sha256:aa"], reader: "poppler 22"))
    }

    static func lines<Line: Decodable>(_ name: String, of type: Line.Type) throws -> [Line] {
        let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
        return try text.split(separator: "\n").map { try JSONDecoder().decode(type, from: Data($0.utf8)) }
    }

    private struct PredictionLine: Decodable {
        struct Value: Decodable {
            var value: String
            var confidence: Double?
            var source: ValueSource
        }

        var sha256: String
        var type: String
        var status: Prediction.Status
        var fields: [String: Value]

        enum CodingKeys: String, CodingKey {
            case sha256 = "source_sha256"
            case type, status, fields
        }

        var prediction: Prediction {
            var prediction = Prediction(status: status, type: type)
            prediction.fields = fields.mapValues {
                Prediction.Value(value: $0.value, confidence: $0.confidence ?? 1, source: $0.source)
            }
            return prediction
        }
    }
}
