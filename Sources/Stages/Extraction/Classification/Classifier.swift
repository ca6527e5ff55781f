import DocumentModel
import RuleEngine
import Synchronization

/// Recognises type and language by the words of the rule files.
struct Classifier {
    let rules: RuleSet

    struct Verdict {
        var type: DocumentTypeRules?
        var confidence: Double
        var language: String?
        /// Whether the words are of two languages.
        var isMixed: Bool
        /// Whether the page plainly calls itself something else than the e-invoice says it is.
        var contradictsInvoice = false
    }

    /// The type by its words, or as the e-invoice inside states it.
    func classify(_ layout: DocumentLayout, invoice: ElectronicInvoice?) -> Verdict {
        let languages = Languages.detect(layout)
        let language = languages.main
        if let invoice, let type = rules[invoice.type] {
            return Verdict(
                type: type, confidence: 0.995, language: language, isMixed: languages.isMixed,
                contradictsInvoice: contradicts(layout, invoice))
        }
        let scores = scores(of: rules.specific, layout)
        guard let best = scores.first, best.score >= best.type.match.threshold else {
            return Verdict(type: rules.fallback, confidence: 0.5, language: language, isMixed: languages.isMixed)
        }
        let rival = max(scores.dropFirst().first?.score ?? 0, 0)
        // The lead over the next type, and how far the words carry at all.
        let lead = best.score - rival
        let strength = best.score / best.type.match.threshold
        let confidence = min(0.995, 1 - 0.5 * exp2(-lead * 0.9) - 0.2 * exp2(-strength * 2.5))
        return Verdict(
            type: best.type, confidence: max(0.3, confidence), language: language, isMixed: languages.isMixed)
    }

    private func scores(
        of types: [DocumentTypeRules], _ layout: DocumentLayout
    ) -> [(type: DocumentTypeRules, score: Double)] {
        let types = types.map { type in (type: type, terms: Self.terms(of: type)) }
        let text = Text(layout, firstTokens: types.flatMap { $0.terms.compactMap { $0.tokens.first } })
        return types.map { item in (type: item.type, score: score(item.terms, text)) }.sorted { $0.score > $1.score }
    }

    /// Only invoices and credit notes are held against their words: self-billed and corrected invoices are invoices by
    /// their codes, and call themselves credit notes (`Gutschrift`, `Rechnungskorrektur`).
    private func contradicts(_ layout: DocumentLayout, _ invoice: ElectronicInvoice) -> Bool {
        guard let code = invoice.typeCode, Self.plainCodes[invoice.type] == code else { return false }
        let types = rules.specific.filter { Self.plainCodes[$0.type] != nil }
        let scores = scores(of: types, layout)
        guard let best = scores.first, best.type.type != invoice.type,
            let own = scores.first(where: { $0.type.type == invoice.type })
        else { return false }
        return best.score >= best.type.match.threshold && own.score < own.type.match.threshold
    }

    private static let plainCodes = ["invoice": "380", "credit_note": "381"]

    private func score(_ terms: [Term], _ text: Text) -> Double {
        terms.reduce(0) { $0 + $1.weight * text.prominence(of: $1.tokens) }
    }

    /// A keyword's tokens; what speaks against the type weighs less than nothing.
    private struct Term: Sendable {
        var tokens: [String]
        var weight: Double
    }

    private static let known = Mutex<[String: [Term]]>([:])

    /// Tokenised once per version of a type's rules.
    private static func terms(of type: DocumentTypeRules) -> [Term] {
        if let terms = known.withLock({ $0[type.identity] }) { return terms }
        let terms =
            type.match.keywords.map { Term(tokens: Tokens.of($0.term), weight: $0.weight) }
            + type.match.exclusions.map { Term(tokens: Tokens.of($0.term), weight: -$0.weight) }
        known.withLock { known in
            if known.count > 64 { known = [:] }
            known[type.identity] = terms
        }
        return terms
    }

    /// The document's tokens that matter, with where and how large they stand.
    private struct Text {
        /// Of the tokens that terms begin with.
        private var places: [String: [(line: Int, position: Int)]] = [:]
        private var lines: [TextLine] = []
        private var isTop: [Bool] = []
        private var isLarge: [Bool] = []
        private var longTokens: [(text: String, line: Int)] = []

        init(_ layout: DocumentLayout, firstTokens: [String]) {
            lines = layout.lines
            let heights = lines.map(\.height).sorted()
            let median = heights.isEmpty ? 10 : heights[heights.count / 2]
            places.reserveCapacity(firstTokens.count)
            for token in firstTokens { places[token] = [] }
            for (number, line) in lines.enumerated() {
                isTop.append(line.page == (lines.first?.page ?? 1) && layout.depth(line.box, page: line.page) < 0.4)
                isLarge.append(line.height > median * 1.25)
                for (position, token) in line.tokens.enumerated() {
                    if places[token.text] != nil { places[token.text]?.append((number, position)) }
                    if token.text.utf8.count >= 11 { longTokens.append((token.text, number)) }
                }
            }
        }

        /// 0 when the term is not there; more at the top, and most as a heading.
        func prominence(of term: [String]) -> Double {
            guard let first = term.first else { return 0 }
            var best = 0.0
            for place in places[first] ?? [] {
                let tokens = lines[place.line].tokens[place.position...]
                guard tokens.count >= term.count, zip(tokens, term).allSatisfy({ $0.text == $1 }) else { continue }
                best = max(best, weight(place.line))
            }
            // `Handelsrechnung` is a `Rechnung`.
            if best == 0, term.count == 1, first.utf8.count >= 8 {
                for token in longTokens
                where token.text.utf8.count > first.utf8.count + 2 && token.text.hasSuffix(first) {
                    best = max(best, 0.8 * weight(token.line))
                }
            }
            return best
        }

        private func weight(_ line: Int) -> Double {
            guard isTop[line] else { return lines[line].page == lines[0].page ? 0.8 : 0.4 }
            return isLarge[line] ? 1.6 : 1.0
        }
    }
}

/// Two to a power, without Foundation.
func exp2(_ exponent: Double) -> Double { exponential(exponent * 0.693_147_180_559_945_3) }
