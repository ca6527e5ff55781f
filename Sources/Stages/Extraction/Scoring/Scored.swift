import DocumentModel

/// A possible value of a field with the weight of the evidence for it, on a logarithmic scale: two points more make a
/// value about seven times as likely as its rival.
struct Scored: Sendable {
    var candidate: Candidate
    var score: Double
    /// False when the value's check digits are wrong.
    var isValid = true
    /// How well the least legible word was read, 0...1.
    var legibility = 1.0
    /// What the value is believed at most, whatever its rivals: it may mean something else.
    var ceiling = 1.0

    var isLabelled: Bool { candidate.evidence.contains { $0.hasPrefix("label:") } }
    var isUnconfirmed: Bool { candidate.evidence.contains(Unconfirmed.evidence) }

    /// The candidates of one value as one: the best place, and a little for each further one.
    static func merged(_ all: [Scored]) -> [Scored] {
        var order: [String] = []
        var byValue: [String: Scored] = [:]
        for item in all.sorted(by: { $0.score > $1.score }) {
            if var known = byValue[item.candidate.value] {
                known.score += min(0.6, max(0.1, 0.15 * item.score))
                if known.isUnconfirmed, !item.isUnconfirmed {
                    known.ceiling = item.ceiling
                    known.candidate.evidence.removeAll { $0 == Unconfirmed.evidence }
                }
                for note in item.candidate.evidence
                where note != Unconfirmed.evidence && !known.candidate.evidence.contains(note) {
                    known.candidate.evidence.append(note)
                }
                byValue[item.candidate.value] = known
            } else {
                order.append(item.candidate.value)
                byValue[item.candidate.value] = item
            }
        }
        return order.compactMap { byValue[$0] }.sorted { $0.score > $1.score }
    }
}

/// From scores to a choice with its probability: the candidates and *absent* compete.
enum Choice {
    static let maximumRivals = 5

    /// - Parameters:
    ///   - name: the field's.
    ///   - kind: the field's.
    ///   - all: the candidates; the same value may be there several times.
    ///   - absent: the score of the field not being on the document.
    ///   - calibration: makes probabilities of scores.
    ///   - isReceipt: whether the document is a till's.
    /// - Returns: the field with its choice and the rivals.
    static func make(
        _ name: String, _ kind: FieldKind, from all: [Scored], absent: Double, calibration: Calibration,
        isReceipt: Bool = false
    ) -> Extraction.Field {
        let ranked = Scored.merged(all)
        let weights = ranked.map { exponential(min($0.score, 40)) }
        let none = exponential(absent)
        // Beyond the first few, more unlikely readings make none of them likelier.
        let sum = weights.prefix(maximumRivals + 1).reduce(none, +)
        var candidates: [Candidate] = []
        for (item, weight) in zip(ranked, weights) {
            var candidate = item.candidate
            let others = max(sum - weight, 1e-9)
            candidate.confidence = calibration.probability(
                name, lead: logarithm(weight / others),
                legibility: candidate.source == .ocr ? min(item.legibility, 0.999) : 1, isReceipt: isReceipt)
            if calibration.isBounded {
                candidate.confidence = min(candidate.confidence, item.ceiling)
                // In a text layer wrong check digits are those of the page; what that means, the rules' checks say.
                if !item.isValid, candidate.source == .ocr {
                    // Money goes to an account: there is none with wrong check digits, however often they are read alike.
                    if kind != .iban {
                        candidate.evidence.append(
                            SecondOpinion.checkDigits + "\(Int((candidate.confidence * 100).rounded()))%")
                    }
                    candidate.confidence = min(candidate.confidence, doubtful)
                }
            }
            // What a rival can be right with is what the choice leaves.
            if let best = candidates.first {
                candidate.confidence = min(candidate.confidence, 1 - best.confidence)
            }
            // What a fit of the weights starts from.
            if !calibration.isBounded { candidate.evidence.append("score:\(item.score)") }
            if candidate.source == .ocr {
                candidate.evidence.append("legibility:\(Int((item.legibility * 100).rounded()))%")
            }
            candidates.append(candidate)
        }
        let absence = min(none / sum, calibration.ceiling)
        guard let best = candidates.first, (weights.first ?? 0) >= none else {
            return Extraction.Field(
                name: name, kind: kind, chosen: nil, rivals: Array(candidates.prefix(maximumRivals)),
                confidence: absence)
        }
        return Extraction.Field(
            name: name, kind: kind, chosen: best, rivals: Array(candidates.dropFirst().prefix(maximumRivals)),
            confidence: best.confidence)
    }

    /// What a recognised value with wrong check digits is believed at most: a person sees it.
    private static let doubtful = 0.6
}
