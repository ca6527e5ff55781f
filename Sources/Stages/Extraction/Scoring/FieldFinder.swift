import DocumentModel
import RuleEngine

/// Finds every field of a type: by label and form, and where names and sums need it, by place and arithmetic.
struct FieldFinder {
    let labelled: LabelledValues
    let type: DocumentTypeRules
    let language: String?
    let order: DateOrder
    let calibration: Calibration

    private var layout: DocumentLayout { labelled.layout }
    private var weights: ScoringWeights { labelled.weights }

    /// - Returns: every field of the type, and the names of those whose patterns took too much work to be tried on all
    ///   of the document.
    func fields() -> (fields: [Extraction.Field], unfinished: [String]) {
        var search = PatternSearch(labelled: labelled, language: language)
        let isReceipt = type.type == "receipt"
        let totals = Totals(labelled: labelled, isReceipt: isReceipt)
        let parties = Parties(labelled: labelled, isReceipt: isReceipt).find()
        let buyer = parties.buyerBlock
        let dates = DateFinder(labelled: labelled, isReceipt: isReceipt, order: order)
        let fields = type.fields.map { field in
            let found: [Scored]
            var absent = weights[.absent]
            switch field.name {
            case "grand_total", "net_total", "tax_total":
                found = totals.candidates(for: field.name)
                // Every till prints what was to be paid.
                if isReceipt, field.name == "grand_total" { absent = weights[.absentTotalOfTill] }
            case "seller_name":
                found = parties.sellers
                absent = weights[.absentSeller]
            case "seller_address": found = parties.addresses
            case "buyer_name":
                found = parties.buyers
                absent = weights[.absentBuyer]
            case "currency":
                found = Currencies(labelled: labelled, language: language).candidates()
                absent = weights[.absentCurrency]
            case "seller_vat_id", "buyer_vat_id":
                let isBuyers = field.name == "buyer_vat_id"
                let numbers = candidates(field)
                let isOnly = Set(numbers.map(\.candidate.value)).count == 1
                found = numbers.map { item in
                    var item = item
                    let isBeside = item.candidate.box.map { buyer?.holds($0) ?? false } ?? false
                    if isBeside {
                        item.score += weights[isBuyers ? .vatIDOfBuyerBesideBuyer : .vatIDOfSellerBesideBuyer]
                    }
                    // Sellers print who they are at the foot, and beside their name.
                    if !isBuyers, !isBeside, isSellers(item.candidate, parties.sellers) {
                        item.score += weights[.vatIDBesideSeller]
                        item.candidate.evidence.append("beside-seller")
                    } else if !isBuyers, !isOnly, item.isValid, VATIdentifier.parse(item.candidate.value) == nil {
                        // Many a form tells the buyer's, too.
                        item = Unconfirmed.doubted(item)
                    }
                    return item
                }
            default: found = field.kind == .date ? dates.candidates(for: field.name) : candidates(field)
            }
            return Choice.make(
                field.name, field.kind, from: found + search.matches(of: field), absent: absent,
                calibration: calibration,
                isReceipt: isReceipt)
        }
        return (fields, search.unfinished)
    }

    /// Whether a value stands at the foot of its page or in the few lines below the seller's name.
    private func isSellers(_ candidate: Candidate, _ sellers: [Scored]) -> Bool {
        guard let box = candidate.box, let page = candidate.page else { return false }
        if layout.depth(box, page: page) > 0.86 { return true }
        guard let best = sellers.max(by: { $0.score < $1.score }), best.candidate.page == page,
            let name = best.candidate.box
        else { return false }
        return AddressBlocks.Place(box: name).holds(box) || abs(name.midY - box.midY) < name.height
    }

    private func candidates(_ field: FieldRule) -> [Scored] {
        switch field.kind {
        case .amount:
            return labelled.candidates(for: field.name, accepts: { $0.form == .amount }, prefersLast: true)
        case .number, .percentage:
            return labelled.candidates(
                for: field.name, accepts: { [.amount, .wholeNumber, .percentage].contains($0.form) }, prefersLast: false
            )
        case .iban: return coded(field.name, .iban, alone: weights[.codeIBAN])
        case .vatIdentifier:
            return coded(
                field.name, .vatIdentifier,
                alone: weights[field.name == "seller_vat_id" ? .codeVATID : .codeVATIDOfOther])
                + NationalVATNumbers(labelled: labelled).candidates(for: field.name)
        case .bic: return bics(field.name)
        case .identifier, .taxNumber: return Identifiers(labelled: labelled).candidates(for: field.name)
        case .currency: return Currencies(labelled: labelled, language: language).candidates()
        case .text, .name, .address: return LabelledTexts(labelled: labelled).candidates(for: field.name, field.kind)
        case .date: return []
        }
    }

    /// Values whose checksum says what they are; a label only decides between several.
    private func coded(_ name: String, _ form: DetectedValue.Form, alone: Double) -> [Scored] {
        var result = labelled.candidates(for: name, accepts: { $0.form == form }, prefersLast: false).map { item in
            let isValid = item.isValid
            return Scored(
                candidate: item.candidate, score: item.score + (isValid ? weights[.codeChecksum] : 0), isValid: isValid,
                legibility: item.legibility)
        }
        let all = labelled.values.filter { $0.form == form && $0.speaksForItself }
        let isOnly = Set(all.map(\.value)).count == 1
        for value in all {
            let others = labelled.matches.contains { match in
                match.field != name && match.field.hasSuffix("vat_id") && !match.isExclusion && match.line == value.line
                    && match.words.upperBound <= value.words.lowerBound && match.tokenCount > 1
            }
            let score = alone + (isOnly ? weights[.codeOnly] : 0) + (others ? weights[.codeOfOther] : 0)
            result.append(
                Scored(
                    candidate: labelled.candidate(value, evidence: ["checksum"]), score: score,
                    legibility: value.confidence))
        }
        return result
    }

    private func bics(_ name: String) -> [Scored] {
        labelled.matches.filter { $0.field == name && !$0.isExclusion }.compactMap { match in
            bic(inLine: match.line, layout.lines[match.line].words.indices.dropFirst(match.words.upperBound), match)
                ?? bicBelow(match)
        }
    }

    private func bicBelow(_ match: LabelMatch) -> Scored? {
        for number in layout.lines.indices.dropFirst(match.line + 1).prefix(3) {
            let line = layout.lines[number]
            guard line.page == layout.lines[match.line].page, line.box.y0 - match.box.y1 < match.box.height * 2 else {
                return nil
            }
            guard let cell = line.segments.first(where: { abs(line.box($0).x0 - match.box.x0) < 8 }) else { continue }
            return bic(inLine: number, cell, match)
        }
        return nil
    }

    private func bic(inLine number: Int, _ words: Range<Int>, _ match: LabelMatch) -> Scored? {
        let line = layout.lines[number]
        for index in words.prefix(3) {
            let word = line.words[index]
            // Words of eight letters look like codes, but for their case.
            guard !word.text.contains(where: \.isLowercase), let bic = BIC.parse(Detector.strip(word.text)) else {
                continue
            }
            let candidate = Candidate(
                value: bic, raw: word.text, source: labelled.source(number), page: line.page, box: word.box,
                evidence: [labelled.evidence(match)])
            return Scored(
                candidate: candidate, score: weights[.codeBIC] + labelled.strength(match), legibility: word.confidence)
        }
        return nil
    }
}
