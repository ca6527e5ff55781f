package import DocumentModel

extension ReviewTask {
    /// Puts the question together from what the machine found and why it hesitates.
    ///
    /// `requiredFields` names what a document of this type must have; `pages` yield the lines around the values;
    /// `sample` says that the document was drawn.
    package init(
        document: DocumentIdentifier, name: String, extraction: Extraction, checks: [CheckResult],
        decision: RoutingDecision, requiredFields: Set<String>, pages: [PageContent], proposed: [Decision]? = nil,
        sample: Sample? = nil
    ) {
        let flagged = Set(decision.flagged)
        var fields = extraction.fields.map { field in
            Field(
                name: field.name, kind: field.kind, isRequired: requiredFields.contains(field.name),
                isFlagged: flagged.contains(field.name), chosen: field.chosen, rivals: field.rivals,
                confidence: field.confidence, threshold: decision.thresholds[field.name],
                reasons: decision.reasons.filter { $0.field == field.name }.map(\.message),
                context: field.chosen.flatMap { Self.context(of: $0, in: pages) })
        }
        let order = Dictionary(decision.flagged.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        fields = fields.enumerated().sorted { left, right in
            let leftKey = (order[left.element.name] ?? Int.max, left.offset)
            let rightKey = (order[right.element.name] ?? Int.max, right.offset)
            return leftKey < rightKey
        }.map(\.element)
        self.init(
            document: document, name: name, pages: pages.count, type: extraction.type, language: extraction.language,
            reasons: decision.reasons, fields: fields, checks: checks, blind: decision.isSample ? true : nil,
            proposed: proposed, sample: sample)
    }

    /// The words left and right of a value on its page, in reading order.
    private static func context(of candidate: Candidate, in pages: [PageContent]) -> String? {
        guard let number = candidate.page, let box = candidate.box,
            let page = pages.first(where: { $0.number == number })
        else { return nil }
        let line = page.words.filter { word in
            word.box.midY > box.y0 && word.box.midY < box.y1
        }
        guard !line.isEmpty else { return nil }
        return line.sorted { $0.box.x0 < $1.box.x0 }.map(\.text).joined(separator: " ")
    }
}
