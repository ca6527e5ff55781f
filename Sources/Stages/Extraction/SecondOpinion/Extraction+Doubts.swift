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
    /// - Returns: where these words stand, as far as they were recognised. None when no person would have to look: what may
    ///   be left out is not worth another look by itself.
    package func doubtfulPlaces(_ rules: DocumentTypeRules, contradicted: Set<String> = []) -> [PagePlace] {
        var places: [PagePlace] = []
        var isForPerson = false
        for rule in rules.fields where rule.kind != .address {
            guard let field = field(rule.name) else { continue }
            var candidates: [Candidate] = []
            if let chosen = field.chosen {
                guard field.confidence < rule.threshold || contradicted.contains(rule.name) else { continue }
                candidates = [chosen] + field.rivals.prefix(1).filter { $0.confidence > Self.likelyRival }
            } else {
                guard rule.isRequired || field.confidence < 0.5 else { continue }
                candidates = Array(field.rivals.prefix(2))
            }
            if rule.whenDoubtful == .review { isForPerson = true }
            for candidate in candidates where candidate.source == .ocr {
                guard let page = candidate.page, let box = candidate.box else { continue }
                let place = PagePlace(page: page, box: box)
                if !places.contains(place) { places.append(place) }
            }
        }
        return isForPerson ? places : []
    }
}
