import Evaluation
import Foundation
import Statistics
import Testing

@Suite("Figures, as an independent program computes them")
struct AgreementTests {
    private struct Expected: Decodable {
        struct Counts: Decodable {
            var labels: Int
            var found: Int
            var right: Int
            var precision: Double
            var recall: Double
            var f1: Double
            var familyMeanF1: Double
            var families: Int
            var strictF1: Double?
            var fuzzyF1: Double?
            var invented: Int?
            var knownAbsent: Int?

            enum CodingKeys: String, CodingKey {
                case labels, found, right, precision, recall, f1
                case familyMeanF1 = "family_mean_f1"
                case families
                case strictF1 = "strict_f1"
                case fuzzyF1 = "fuzzy_f1"
                case invented
                case knownAbsent = "known_absent"
            }
        }

        struct Target: Decodable {
            var precision: Double
            var coverage: Double
            var threshold: Double?
            var taken: Int
        }

        var documents: Int
        var typeAccuracy: Double
        var all: Counts
        var fields: [String: Counts]
        var straightThrough: StraightThrough
        var silentErrors: Int
        var targets: [String: [Target]]
        var valueTargets: [Target]
        var documentTargets: [Target]
        var reliability: Reliability

        enum CodingKeys: String, CodingKey {
            case documents
            case typeAccuracy = "type_accuracy"
            case all, fields
            case straightThrough = "straight_through"
            case silentErrors = "silent_errors"
            case targets
            case valueTargets = "value_targets"
            case documentTargets = "document_targets"
            case reliability
        }
    }

    @Test("Of everything, and of each set", arguments: ["all", "first", "second", "receipts"])
    func agreement(_ group: String) throws {
        let data = try Data(contentsOf: Cases.folder.appending(path: "figures.json"))
        let expected = try #require(JSONDecoder().decode([String: Expected].self, from: data)[group])
        let evaluation = try Cases.evaluation()
        let report = try #require(group == "all" ? evaluation.report : evaluation.sets[group])
        #expect(report.documents == expected.documents)
        #expect(isNear(report.typeAccuracy, expected.typeAccuracy))
        expect(report.all, expected.all, "all")
        #expect(Set(report.fields.keys) == Set(expected.fields.keys))
        for (name, figures) in expected.fields { expect(try #require(report.fields[name]), figures, name) }
        expect(report.straightThrough, expected.straightThrough)
        #expect(report.silentErrors == expected.silentErrors)
        expect(report.risk.values, expected.valueTargets, "values")
        expect(report.risk.documents, expected.documentTargets, "documents")
        for (name, targets) in expected.targets { expect(try #require(report.risk.fields[name]), targets, name) }
        expect(report.reliability, expected.reliability)
    }

    private func expect(_ figures: Figures, _ expected: Expected.Counts, _ name: String) {
        #expect(figures.labels == expected.labels, "\(name)")
        #expect(figures.found == expected.found, "\(name)")
        #expect(figures.right == expected.right, "\(name)")
        #expect(isNear(figures.precision, expected.precision), "\(name)")
        #expect(isNear(figures.recall, expected.recall), "\(name)")
        #expect(isNear(figures.f1, expected.f1), "\(name)")
        #expect(isNear(figures.familyMeanF1, expected.familyMeanF1), "\(name)")
        #expect(figures.families == expected.families, "\(name)")
        #expect(isNear(figures.strictF1, expected.strictF1 ?? figures.strictF1), "\(name)")
        #expect(isNear(figures.fuzzyF1, expected.fuzzyF1 ?? figures.fuzzyF1), "\(name)")
        #expect(figures.invented == expected.invented ?? figures.invented, "\(name)")
        #expect(figures.knownAbsent == expected.knownAbsent ?? figures.knownAbsent, "\(name)")
    }

    private func expect(_ through: StraightThrough, _ expected: StraightThrough) {
        #expect(through.accepted == expected.accepted)
        #expect(through.review == expected.review)
        #expect(through.failed == expected.failed)
        #expect(through.clean == expected.clean)
        #expect(through.complete == expected.complete)
        #expect(through.values == expected.values)
        #expect(isNear(through.rate, expected.rate))
        #expect(isNear(through.usefulRate, expected.usefulRate))
        #expect(isNear(through.precision, expected.precision))
        #expect(isNear(through.precisionInterval?.low, expected.precisionInterval?.low))
        #expect(isNear(through.precisionInterval?.high, expected.precisionInterval?.high))
        #expect(isNear(through.valuePrecision, expected.valuePrecision))
        #expect(isNear(through.valuePrecisionInterval?.low, expected.valuePrecisionInterval?.low))
        #expect(isNear(through.valuePrecisionInterval?.high, expected.valuePrecisionInterval?.high))
    }

    private func expect(_ risk: RiskCoverage, _ expected: [Expected.Target], _ name: String) {
        #expect(risk.targets.count == expected.count, "\(name)")
        for (target, wanted) in zip(risk.targets, expected) {
            #expect(isNear(target.precision, wanted.precision), "\(name)")
            #expect(isNear(target.coverage, wanted.coverage), "\(name)")
            #expect(isNear(target.threshold, wanted.threshold), "\(name)")
            #expect(target.taken == wanted.taken, "\(name)")
        }
    }

    private func expect(_ reliability: Reliability, _ expected: Reliability) {
        #expect(reliability.values == expected.values)
        #expect(isNear(reliability.expectedError, expected.expectedError))
        #expect(isNear(reliability.brier, expected.brier))
        #expect(reliability.bins.count == expected.bins.count)
        for (bin, wanted) in zip(reliability.bins, expected.bins) {
            #expect(isNear(bin.from, wanted.from) && isNear(bin.to, wanted.to) && bin.values == wanted.values)
            #expect(isNear(bin.confidence, wanted.confidence) && isNear(bin.right, wanted.right))
        }
    }

    /// The expected figures are rounded to nine places.
    private func isNear(_ one: Double?, _ other: Double?) -> Bool {
        guard let one, let other else { return one == nil && other == nil }
        return abs(one - other) < 1e-8
    }
}
