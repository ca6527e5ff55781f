package import DocumentModel

/// What several readings of the same lines make of a document's fields: values that were read alike by different models
/// from different pictures are believed more, others less, and all of them are kept.
package struct SecondOpinion {
    let first: Extraction
    let second: Extraction
    /// By the third reading, where the second was not like the first.
    let third: Extraction?
    let calibration: Calibration
    /// Whether a value's words were read more than once.
    let isReadAgain: (PagePlace) -> Bool

    package init(
        first: Extraction, second: Extraction, third: Extraction?, calibration: Calibration = .standard,
        isReadAgain: @escaping (PagePlace) -> Bool
    ) {
        self.first = first
        self.second = second
        self.third = third
        self.calibration = calibration
        self.isReadAgain = isReadAgain
    }

    /// The first extraction with each field as the readings together have it.
    package func extraction() -> Extraction {
        // Readings of single lines say less about the type than the page does.
        guard second.type.value == first.type.value else { return first }
        var result = first
        result.fields = first.fields.map(settled)
        return result
    }

    /// Evidence that a name may be another than was read well: no further reading settles that.
    static let formApart = "form-apart"

    /// Evidence that check digits are wrong, followed by how sure the value would be but for that.
    static let checkDigits = "check-digits:"

    /// What a value is believed at most whose wrong check digits two models read alike: they are the page's own, then.
    private static let readAlike = 0.97

    private func settled(_ field: Extraction.Field) -> Extraction.Field {
        if field.chosen?.evidence.contains(Self.formApart) == true { return field }
        let others = [second.field(field.name), third?.type.value == first.type.value ? third?.field(field.name) : nil]
        let fields = [field] + others.compactMap(\.self)
        let choices = fields.map(\.chosen)
        guard choices.contains(where: { $0.map(isReadAgain) ?? false }) else { return field }
        guard let (winner, agreement) = decision(field, fields.dropFirst().first, fields.dropFirst(2).first) else {
            return field
        }
        var result = fields[winner]
        guard var chosen = result.chosen else { return field }
        // The same value may have been read with more certainty.
        for other in choices.compactMap(\.self) where isSame(other, chosen, field.kind) {
            if other.confidence > chosen.confidence { chosen = other }
        }
        chosen.confidence = max(
            calibration.probability(chosen.confidence, after: agreement),
            agreement == .readTwice ? min(chosen.unchecked ?? 0, Self.readAlike) : 0)
        // Lines that were lost let others make a sum, or a name.
        let isFromLoss = agreement == .readOtherwiseTwice && (field.kind == .amount || field.kind == .name)
        if isFromLoss || chosen.evidence.contains(Unconfirmed.evidence) {
            chosen.confidence = min(chosen.confidence, Unconfirmed.most(of: field.name))
        }
        chosen.evidence.append(agreement.rawValue)
        result.chosen = chosen
        result.confidence = chosen.confidence
        var rivals: [Candidate] = []
        for candidate in choices.compactMap(\.self) + fields.flatMap(\.rivals)
        where !isSame(candidate, chosen, field.kind)
            && !rivals.contains(where: { isSame($0, candidate, field.kind) })
        {
            var candidate = candidate
            candidate.confidence = min(candidate.confidence, 1 - chosen.confidence)
            rivals.append(candidate)
        }
        result.rivals = Array(rivals.prefix(Choice.maximumRivals))
        return result
    }

    /// Which of the readings is believed, and how far.
    ///
    /// - Returns: nil when there is nothing to believe.
    private func decision(
        _ first: Extraction.Field, _ second: Extraction.Field?, _ third: Extraction.Field?
    ) -> (winner: Int, agreement: ReadingAgreement)? {
        let a = first.chosen
        let b = second?.chosen.flatMap { isRejected($0, by: first) ? nil : $0 }
        let c = third?.chosen.flatMap { isRejected($0, by: first) ? nil : $0 }
        if let a, let b, isSame(a, b, first.kind) { return (0, .readTwice) }
        // Two that are hardly sure do not outvote one that is.
        if let b, let c, isSame(b, c, first.kind), b.confidence + c.confidence > a?.confidence ?? 0 {
            return (1, .readOtherwiseTwice)
        }
        if let a, let c, isSame(a, c, first.kind), a.confidence + c.confidence > b?.confidence ?? 0 {
            return (0, .readTwiceOfThrice)
        }
        let ranked = [a, b, c].enumerated().compactMap { place, choice in choice.map { (place, $0.confidence) } }
        guard let best = ranked.max(by: { $0.1 < $1.1 }) else { return nil }
        return (best.0, .readOtherwise)
    }

    /// Whether another value of the page stands in only because its rival's words were lost: it was not read again, and the first
    /// reading knew it and preferred what it chose.
    private func isRejected(_ candidate: Candidate, by first: Extraction.Field) -> Bool {
        first.chosen != nil && !isReadAgain(candidate)
            && first.rivals.contains {
                isSame($0, candidate, first.kind) && $0.page == candidate.page && $0.box == candidate.box
            }
    }

    private func isReadAgain(_ candidate: Candidate) -> Bool {
        guard candidate.source == .ocr, let page = candidate.page, let box = candidate.box else { return false }
        return isReadAgain(PagePlace(page: page, box: box))
    }

    /// Names may differ in signs that make no other name of them.
    private func isSame(_ a: Candidate, _ b: Candidate, _ kind: FieldKind) -> Bool {
        switch kind {
        case .name, .text, .address: a.value == b.value || TextFolding.squash(a.value) == TextFolding.squash(b.value)
        default: a.value == b.value
        }
    }
}

extension Candidate {
    /// How sure the value would be if its check digits were right; nil when they are.
    var unchecked: Double? {
        evidence.lazy.compactMap { note -> Double? in
            guard note.hasPrefix(SecondOpinion.checkDigits) else { return nil }
            return Int(note.dropFirst(SecondOpinion.checkDigits.utf8.count).dropLast()).map { Double($0) / 100 }
        }.first
    }
}
