package import DocumentModel
package import RuleEngine
import Synchronization

/// The stage that finds a document's facts: its type, its fields and the rivals of each value.
package enum Extractor {
    /// - Parameters:
    ///   - pages: what was read, in order.
    ///   - description: carries the e-invoice, when there is one.
    package static func extract(
        pages: [PageContent], description: DocumentDescription, rules: RuleSet
    ) -> Extraction {
        let layout = DocumentLayout(pages)
        let verdict = Classifier(rules: rules).classify(layout, invoice: description.invoice)
        guard let type = verdict.type else {
            return Extraction(
                type: .init(value: "document", confidence: 0), language: verdict.language, fields: [],
                warnings: ["no-rules"], rules: "")
        }
        let order: DateParser.Order = usesMonthFirst(layout, verdict.language) ? .monthFirst : .dayFirst
        let values = Detector(layout: layout, order: order).values()
        let matches = index(of: type).matches(in: layout)
        let labelled = LabelledValues(layout: layout, matches: matches, values: values, language: verdict.language)
        var fields = FieldFinder(
            labelled: labelled, type: type, language: verdict.language,
            ceiling: pages.contains { $0.source == .ocr } ? 0.99 : 0.995
        ).fields()
        if let invoice = description.invoice {
            fields = ElectronicInvoiceMerge(invoice: invoice, values: values, layout: layout).merge(fields, type)
        }
        return Extraction(
            type: .init(value: type.type, confidence: verdict.confidence), language: verdict.language, fields: fields,
            lineItems: description.invoice?.lines
                ?? LineItemTable(layout: layout, rules: type.lineItems, values: values).items(),
            warnings: warnings(pages), rules: type.identity)
    }

    private static let indexes = Mutex<[String: LabelIndex]>([:])

    /// Built once per version of a type's rules.
    private static func index(of type: DocumentTypeRules) -> LabelIndex {
        if let known = indexes.withLock({ $0[type.identity] }) { return known }
        let made = LabelIndex(type)
        indexes.withLock { known in
            if known.count > 64 { known = [:] }
            known[type.identity] = made
        }
        return made
    }

    private static func warnings(_ pages: [PageContent]) -> [String] {
        var result: [String] = []
        for page in pages where page.source == .ocr && page.meanConfidence < 0.6 && !page.words.isEmpty {
            result.append("page-\(page.number)-hard-to-read")
        }
        return result
    }

    /// Month first only where a document shows it: a date that cannot be read otherwise, or dollars in English.
    private static func usesMonthFirst(_ layout: DocumentLayout, _ language: String?) -> Bool {
        guard language == nil || language == "en" else { return false }
        var monthFirst = 0
        var dayFirst = 0
        var dollars = 0
        var others = 0
        for line in layout.lines {
            for word in line.words {
                let text = word.text
                if text.contains("$") { dollars += 1 }
                if text.contains("€") || text.contains("£") || text == "EUR" || text == "GBP" || text == "RM" {
                    others += 1
                }
                let parts = text.split(whereSeparator: { $0 == "/" || $0 == "-" || $0 == "." })
                guard parts.count == 3, let a = Int(parts[0]), let b = Int(parts[1]), Int(parts[2]) != nil else {
                    continue
                }
                if a <= 12, b > 12, b <= 31 { monthFirst += 1 }
                if a > 12, a <= 31, b <= 12 { dayFirst += 1 }
            }
        }
        if monthFirst != dayFirst { return monthFirst > dayFirst }
        return dollars > 0 && others == 0
    }
}
