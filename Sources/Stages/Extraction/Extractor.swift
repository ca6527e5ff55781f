package import DocumentModel
package import RuleEngine
import Synchronization

/// The stage that finds a document's facts: its type, its fields and the rivals of each value.
package enum Extractor {
    /// Values come from the words that a person sees.
    ///
    /// - Parameters:
    ///   - pages: what was read, in order.
    ///   - description: carries the e-invoice, when there is one.
    ///   - rules: what is looked for.
    ///   - calibration: makes probabilities of scores.
    ///   - weights: what scores are made of.
    /// - Returns: the type, and every field of it.
    package static func extract(
        pages: [PageContent], description: DocumentDescription, rules: RuleSet, calibration: Calibration = .standard,
        weights: ScoringWeights = .shipped
    ) -> Extraction {
        let seen = read(pages.map(\.asSeen), description, rules, calibration, weights)
        guard pages.contains(where: \.hasHiddenWords) else { return seen }
        let all = read(pages, description, rules, calibration, weights)
        return HiddenText(seen: seen, all: all, pages: pages).noted()
    }

    private static func read(
        _ pages: [PageContent], _ description: DocumentDescription, _ rules: RuleSet, _ calibration: Calibration,
        _ weights: ScoringWeights
    ) -> Extraction {
        let layout = DocumentLayout(pages)
        let verdict = Classifier(rules: rules).classify(layout, invoice: description.invoice)
        guard let type = verdict.type else {
            return Extraction(
                type: .init(value: "document", confidence: 0), language: verdict.language, fields: [],
                warnings: ["no-rules"], rules: "")
        }
        let order = DateOrder.detect(layout, language: verdict.language)
        let index = index(of: type)
        let detected = Detector(layout: layout, order: order, language: verdict.language).values()
        let matches = index.labels.matches(in: layout)
        let values = ends(of: detected, most: mostValues)
        let table = LineItemTable(layout: layout, terms: index.lineItems)
        let labelled = LabelledValues(
            layout: layout, matches: ends(of: matches, most: mostLabels), values: values, language: verdict.language,
            tableHeads: table.heads(),
            kinds: Dictionary(type.fields.map { ($0.name, $0.kind) }, uniquingKeysWith: { first, _ in first }),
            weights: weights)
        let unusual = Unusual(pages: pages, matches: matches, type: type, isMixed: verdict.isMixed)
        var (fields, unfinished) = FieldFinder(
            labelled: labelled, type: type, language: verdict.language, order: order,
            calibration: calibration
        ).fields()
        var items = description.invoice?.lines
        var contradictions = verdict.contradictsInvoice ? [Extraction.otherType] : []
        if let invoice = description.invoice {
            let merged = ElectronicInvoiceMerge(invoice: invoice, values: values, layout: layout).merge(fields)
            fields = merged.fields
            if merged.isForeign { items = nil }
            let agreement = LineItemAgreement(stated: invoice.lines, onPage: table.items(sums: sums(of: fields)))
            if !merged.isForeign, agreement.isContradicted(pages) { contradictions.append(Extraction.otherLines) }
        }
        let found = items ?? table.items(sums: sums(of: fields))
        if description.invoice == nil, type.type != "receipt", calibration.isBounded {
            fields = Unconfirmed.doubted(
                fields, ofType: type.type, items: found, amounts: values.filter { $0.form == .amount })
        }
        return Extraction(
            type: .init(value: type.type, confidence: verdict.confidence), language: verdict.language,
            fields: layout.placed(fields), lineItems: found,
            warnings: contradictions + warnings(pages)
                + (detected.count > mostValues || matches.count > mostLabels ? ["crowded"] : [])
                + unfinished.map { "patterns-unfinished-\($0)" }
                // An e-invoice says itself what its values are.
                + (description.invoice == nil ? unusual.codes : []), rules: rules.identity(of: type))
    }

    /// What the line items should add up to.
    private static func sums(of fields: [Extraction.Field]) -> [Int] {
        ["net_total", "grand_total"].compactMap { name in
            fields.first { $0.name == name }?.chosen.flatMap { Money.parse($0.value) }
        }
    }

    /// What is made of a type's rules once per version of them.
    private struct Index: Sendable {
        var labels: LabelIndex
        var lineItems: LineItemTerms
    }

    private static let indexes = Mutex<[String: Index]>([:])

    private static func index(of type: DocumentTypeRules) -> Index {
        if let known = indexes.withLock({ $0[type.identity] }) { return known }
        let made = Index(labels: LabelIndex(type), lineItems: LineItemTerms(type.lineItems))
        indexes.withLock { known in
            if known.count > 64 { known = [:] }
            known[type.identity] = made
        }
        return made
    }

    // Values and labels are held against each other, so their numbers are bounded; what is looked for stands at the
    // beginning or the end of a document.
    private static let mostValues = 4_000
    private static let mostLabels = 8_000

    private static func ends<Element>(of list: [Element], most: Int) -> [Element] {
        list.count <= most ? list : Array(list.prefix(most / 2) + list.suffix(most / 2))
    }

    private static func warnings(_ pages: [PageContent]) -> [String] {
        var result: [String] = []
        for page in pages where page.source == .ocr && page.meanConfidence < 0.6 && !page.words.isEmpty {
            result.append("page-\(page.number)-hard-to-read")
        }
        return result
    }
}
