import DocumentModel
import Routing
import RuleEngine
package import Statistics

/// A calibration of this home, as it is put in force.
package struct InstalledCalibration: Hashable, Sendable {
    package var number: Int
    /// As records carry it: the number, and the digest of the file.
    package var identity: String
    package var model: CalibrationModel

    package init(number: Int, identity: String, model: CalibrationModel) {
        self.number = number
        self.identity = identity
        self.model = model
    }

    /// Turns scores into probabilities. What a choice leaves is what its rivals can be right with.
    func applied(to extraction: Extraction) -> Extraction {
        var result = extraction
        result.calibration = identity
        for index in result.fields.indices {
            guard var chosen = result.fields[index].chosen else { continue }
            let field = result.fields[index].name
            let map = model.map(field, chosen.source.rawValue)
            chosen.confidence = map.probability(result.fields[index].confidence)
            result.fields[index].confidence = chosen.confidence
            result.fields[index].chosen = chosen
            for rival in result.fields[index].rivals.indices {
                let found = result.fields[index].rivals[rival]
                result.fields[index].rivals[rival].confidence = min(
                    model.map(field, found.source.rawValue).probability(found.confidence), 1 - chosen.confidence)
            }
        }
        return result
    }

    /// What the samples carry for each field of a document, from where its value comes.
    func evidence(for extraction: Extraction, rules: DocumentTypeRules) -> [String: Routing.Evidence] {
        var result: [String: Routing.Evidence] = [:]
        for rule in rules.fields {
            guard let chosen = extraction.field(rule.name)?.chosen, chosen.source != .person else { continue }
            let source = chosen.source.rawValue
            switch model.proof(rule.name, source, target: rule.targetError) {
            case .claimed(let claim): result[rule.name] = .threshold(max(claim.threshold, rule.floor ?? 0))
            case .open(let samples, let needed):
                result[rule.name] = .unproven(
                    "an error of at most \(Self.percent(rule.targetError)) cannot be claimed yet of values from "
                        + "\(source): \(samples) samples judge them, at least \(needed) are needed.")
            case .contradicted:
                result[rule.name] = .unproven(
                    "its own samples contradict an error of at most \(Self.percent(rule.targetError)) for values from "
                        + "\(source).")
            }
        }
        return result
    }

    private static func percent(_ share: Double) -> String {
        let tenths = Int((share * 1_000).rounded())
        return tenths % 10 == 0 ? "\(tenths / 10) %" : "\(tenths / 10).\(tenths % 10) %"
    }
}
