package import DocumentModel
package import RuleEngine

/// What was understood of a page, as boxes to be drawn on it.
package enum PageSketch {
    /// - Parameters:
    ///   - page: as it was read.
    ///   - extraction: of its document.
    ///   - rules: those of the document's type.
    /// - Returns: words, blocks of words, labels, rivals and choices, in this order.
    package static func marks(
        of page: PageContent, _ extraction: Extraction, rules: DocumentTypeRules
    ) -> [PageMark] {
        let layout = DocumentLayout([page.asSeen])
        let labels = LabelIndex(rules).matches(in: layout).filter { !$0.isExclusion }
        return words(of: page) + blocks(of: layout).map { PageMark(.block, $0) } + marks(of: labels)
            + values(of: extraction, onPage: page.number)
    }

    private static func words(of page: PageContent) -> [PageMark] {
        page.asSeen.words.map { PageMark(.word, $0.box) }
    }

    /// A label that may be several fields' is marked once.
    private static func marks(of labels: [LabelMatch]) -> [PageMark] {
        var order: [BoundingBox] = []
        var fields: [BoundingBox: [String]] = [:]
        for label in labels {
            if fields[label.box] == nil { order.append(label.box) }
            if !fields[label.box, default: []].contains(label.field) {
                fields[label.box, default: []].append(label.field)
            }
        }
        return order.map { PageMark(.label, $0, caption: (fields[$0] ?? []).joined(separator: "/") + "?") }
    }

    private static func values(of extraction: Extraction, onPage number: Int) -> [PageMark] {
        var rivals: [PageMark] = []
        var chosen: [PageMark] = []
        for field in extraction.fields {
            if let choice = field.chosen, choice.page == number, let box = choice.box {
                let caption = "\(field.name) \(Int(field.confidence * 100))%"
                // Values that rest on the same words share a box.
                if let index = chosen.firstIndex(where: { $0.box == box }) {
                    chosen[index].caption += ", " + caption
                } else {
                    chosen.append(PageMark(.chosen, box, caption: caption))
                }
            }
            rivals += field.rivals.filter { $0.page == number }.compactMap { rival in
                rival.box.map { PageMark(.rival, $0) }
            }
        }
        let taken = Set(chosen.map(\.box))
        var seen: Set<BoundingBox> = []
        return rivals.filter { !taken.contains($0.box) && seen.insert($0.box).inserted } + chosen
    }

    /// Cells that stand below one another without a gap.
    private static func blocks(of layout: DocumentLayout) -> [BoundingBox] {
        var open: [BoundingBox] = []
        var done: [BoundingBox] = []
        for line in layout.lines {
            for segment in line.segments {
                let box = line.box(segment)
                if let index = open.lastIndex(where: { $0.continues(in: box, height: line.height) }) {
                    open[index] = open[index].union(box)
                } else {
                    open.append(box)
                }
            }
            // What lies far above is not added to any more.
            while open.count > 40 { done.append(open.removeFirst()) }
        }
        return done + open
    }
}

extension BoundingBox {
    fileprivate func continues(in next: BoundingBox, height: Double) -> Bool {
        let across = min(x1, next.x1) - max(x0, next.x0)
        return next.y0 - y1 < height * 0.9 && next.y0 > y0 && across > 0.5 * min(width, next.width)
            && abs(x0 - next.x0) < height * 4
    }
}
