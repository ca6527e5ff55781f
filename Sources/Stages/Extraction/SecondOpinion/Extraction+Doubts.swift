package import DocumentModel
package import RuleEngine

extension Extraction {
    /// A rival that is likelier than that may be the right one.
    private static let likelyRival = 0.1

    /// Looks for doubtful values that another reading of their words may settle.
    ///
    /// - Parameters:
    ///   - rules: those of the document's type.
    ///   - contradicted: names of the fields that failed checks read.
    ///   - pages: those that were read, to look for the labels of values that are missing though every such document has them.
    /// - Returns: where these words stand, as far as they were recognised. None when no person would have to look: what may
    ///   be left out is not worth another look by itself, but for wrong check digits.
    package func doubtfulPlaces(
        _ rules: DocumentTypeRules, contradicted: Set<String> = [], pages: [PageContent] = []
    ) -> [PagePlace] {
        var places: [PagePlace] = []
        var isForPerson = false
        var missing: Set<String> = []
        for rule in rules.fields where rule.kind != .address {
            guard let field = field(rule.name) else { continue }
            var candidates: [Candidate] = []
            if let chosen = field.chosen {
                guard field.confidence < rule.threshold || contradicted.contains(rule.name) else { continue }
                candidates = [chosen] + field.rivals.prefix(1).filter { $0.confidence > Self.likelyRival }
            } else {
                guard rule.isRequired || field.confidence < 0.5 else { continue }
                candidates = Array(field.rivals.prefix(2))
                if rule.isRequired, candidates.isEmpty { missing.insert(rule.name) }
            }
            // What two models read alike has wrong check digits on the page, and need not be left out.
            if rule.whenDoubtful == .review || field.chosen?.unchecked != nil { isForPerson = true }
            for candidate in candidates where candidate.source == .ocr {
                guard let page = candidate.page, let box = candidate.box else { continue }
                let place = PagePlace(page: page, box: box)
                if !places.contains(place) { places.append(place) }
            }
        }
        guard isForPerson else { return [] }
        return places + Self.labels(of: missing, rules, pages).filter { !places.contains($0) }
    }

    /// More places than a value's labels have.
    private static let mostLabels = 6

    /// Where the labels of dates and amounts stand that have no value, up to the end of their lines: what stands there could not be
    /// read.
    private static func labels(
        of missing: Set<String>, _ rules: DocumentTypeRules, _ pages: [PageContent]
    ) -> [PagePlace] {
        let fields = rules.fields.filter { missing.contains($0.name) && ($0.kind == .date || $0.kind == .amount) }
        guard !fields.isEmpty, pages.contains(where: { $0.source == .ocr }) else { return [] }
        let layout = DocumentLayout(pages.filter { $0.source == .ocr })
        let names = Set(fields.map(\.name))
        var places: [PagePlace] = []
        for match in LabelIndex(rules).matches(in: layout) where names.contains(match.field) && !match.isExclusion {
            let line = layout.lines[match.line]
            let rest = line.words[match.words.lowerBound...].dropFirst().reduce(match.box) { $0.union($1.box) }
            let place = PagePlace(page: line.page, box: layout.placed(rest, page: line.page))
            if !places.contains(place) { places.append(place) }
        }
        for line in layout.lines where fields.contains(where: { $0.kind == .date }) {
            for word in line.words where isLikeDate(word.text) {
                let place = PagePlace(page: line.page, box: layout.placed(word.box, page: line.page))
                if !places.contains(place) { places.append(place) }
            }
        }
        return Array(places.prefix(mostLabels))
    }

    /// `11/0/2018`, `Q5-05~18`: digits around two marks, as days have them.
    private static func isLikeDate(_ text: String) -> Bool {
        let digits = text.utf8.count { (48...57).contains($0) }
        let marks = text.utf8.count { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "~") }
        return (4...8).contains(digits) && (1...2).contains(marks) && (7...11).contains(text.utf8.count)
    }
}
