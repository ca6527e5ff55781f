import DocumentModel

/// The lines of all pages, from top to bottom.
struct DocumentLayout: Sendable {
    var lines: [TextLine] = []
    var pageSizes: [Int: (width: Double, height: Double)] = [:]
    /// Of pages whose lines are not level; the lines are those of the straightened page.
    private var slopes: [Int: Slope] = [:]

    init(_ pages: [PageContent]) {
        for page in pages {
            pageSizes[page.number] = (page.width, page.height)
            slopes[page.number] = Slope(of: page)
            lines += Self.lines(of: page, slope: slopes[page.number])
        }
    }

    /// The fields with their values' places on the pages as they are.
    func placed(_ fields: [Extraction.Field]) -> [Extraction.Field] {
        guard !slopes.isEmpty else { return fields }
        return fields.map { field in
            var field = field
            field.chosen = field.chosen.map(placed)
            field.rivals = field.rivals.map(placed)
            return field
        }
    }

    /// A place on the straightened page, on the page as it is.
    func placed(_ box: BoundingBox, page: Int) -> BoundingBox { slopes[page]?.restored(box) ?? box }

    private func placed(_ candidate: Candidate) -> Candidate {
        guard let box = candidate.box, let slope = candidate.page.flatMap({ slopes[$0] }) else { return candidate }
        var candidate = candidate
        candidate.box = slope.restored(box)
        return candidate
    }

    /// The position on the page, 0 at the top and 1 at the bottom.
    func depth(_ box: BoundingBox, page: Int) -> Double {
        guard let size = pageSizes[page], size.height > 0 else { return 0.5 }
        return box.midY / size.height
    }

    func across(_ box: BoundingBox, page: Int) -> Double {
        guard let size = pageSizes[page], size.width > 0 else { return 0.5 }
        return box.midX / size.width
    }

    /// Words of a line; more than paper has room for. Each is held against the others of its line.
    private static let longestLine = 150

    private typealias Group = (y0: Double, y1: Double, words: [Word])

    /// The line that a word belongs to, among those begun last.
    private static func home(of word: Word, among groups: [Group], source: WordSource) -> Int? {
        for index in groups.indices.suffix(6).reversed() {
            let group = groups[index]
            var (y0, y1) = (group.y0, group.y1)
            guard min(y1, word.box.y1) > max(y0, word.box.y0) else { continue }
            // On scans the beside word says more than the whole line: paper is not flat.
            if source == .ocr, let near = group.words.min(by: { gap(word, $0) < gap(word, $1) }) {
                (y0, y1) = (near.box.y0, near.box.y1)
            }
            let overlap = min(y1, word.box.y1) - max(y0, word.box.y0)
            if overlap > 0.55 * min(y1 - y0, word.box.height) { return index }
        }
        return nil
    }

    private static func gap(_ left: Word, _ right: Word) -> Double {
        max(left.box.x0 - right.box.x1, right.box.x0 - left.box.x1)
    }

    private static func lines(of page: PageContent, slope: Slope?) -> [TextLine] {
        var words = page.words.filter { !$0.text.isEmpty }
        if let slope { for index in words.indices { words[index].box = slope.straightened(words[index].box) } }
        let sorted = words.sorted {
            ($0.box.midY, $0.box.x0) < ($1.box.midY, $1.box.x0)
        }
        var groups: [Group] = []
        for word in sorted {
            if let home = home(of: word, among: groups, source: page.source) {
                groups[home].words.append(word)
                // The band follows the line's first words, so that tall letters do not swallow the next line.
                if page.source == .ocr || groups[home].words.count < 3 {
                    groups[home].y0 = min(groups[home].y0, word.box.y0)
                    groups[home].y1 = max(groups[home].y1, word.box.y1)
                }
            } else {
                groups.append((word.box.y0, word.box.y1, [word]))
            }
        }
        return groups.flatMap { group in
            let words = group.words.sorted { $0.box.x0 < $1.box.x0 }
            return stride(from: 0, to: words.count, by: longestLine).map { start in
                let part = words[start..<min(start + longestLine, words.count)]
                return TextLine(page: page.number, words: Array(part), source: page.source)
            }
        }
    }
}
