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
                context: nil
            ).standing(in: pages)
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
            proposed: proposed, sample: sample,
            views: Self.views(fields, pages))
    }

    /// How the pages lie on which something stands that may be shown.
    private static func views(_ fields: [Field], _ pages: [PageContent]) -> [PageView] {
        let shown = Set(fields.flatMap { [$0.chosen].compactMap(\.self) + $0.rivals }.compactMap(\.page))
        return pages.filter { shown.contains($0.number) }.map {
            PageView(page: $0.number, width: $0.width, height: $0.height, rotation: $0.rotation, skew: $0.skew)
        }
    }
}

extension ReviewTask.Field {
    /// The field with the lines around its value.
    fileprivate func standing(in pages: [PageContent]) -> Self {
        guard let number = chosen?.page, let box = chosen?.box,
            let page = pages.first(where: { $0.number == number })
        else { return self }
        var result = self
        result.context = Self.line(at: box, of: page)
        // Lines of the same paragraph or table; what stands further away says little.
        let step = max(box.height, 6) * 1.35
        result.above = Self.line(at: box.moved(down: -step), of: page)
        result.below = Self.line(at: box.moved(down: step), of: page)
        if result.above == result.context { result.above = nil }
        if result.below == result.context { result.below = nil }
        return result
    }

    /// The words left and right of a place on a page, in reading order.
    private static func line(at box: BoundingBox, of page: PageContent) -> String? {
        let line = page.words.filter { $0.box.midY > box.y0 && $0.box.midY < box.y1 }
        guard !line.isEmpty else { return nil }
        return line.sorted { $0.box.x0 < $1.box.x0 }.map(\.text).joined(separator: " ")
    }
}

extension BoundingBox {
    fileprivate func moved(down step: Double) -> BoundingBox {
        BoundingBox(x0: x0, y0: y0 + step, x1: x1, y1: y1 + step)
    }
}
