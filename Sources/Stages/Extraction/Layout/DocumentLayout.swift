import DocumentModel

/// The lines of all pages, from top to bottom.
struct DocumentLayout: Sendable {
    var lines: [TextLine] = []
    var pageSizes: [Int: (width: Double, height: Double)] = [:]

    init(_ pages: [PageContent]) {
        for page in pages {
            pageSizes[page.number] = (page.width, page.height)
            lines += Self.lines(of: page)
        }
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

    private static func lines(of page: PageContent) -> [TextLine] {
        let sorted = page.words.filter { !$0.text.isEmpty }.sorted {
            ($0.box.midY, $0.box.x0) < ($1.box.midY, $1.box.x0)
        }
        var groups: [(y0: Double, y1: Double, words: [Word])] = []
        for word in sorted {
            var home: Int?
            for index in groups.indices.suffix(6).reversed() {
                let overlap = min(groups[index].y1, word.box.y1) - max(groups[index].y0, word.box.y0)
                let smaller = min(groups[index].y1 - groups[index].y0, word.box.height)
                if overlap > 0.55 * smaller {
                    home = index
                    break
                }
            }
            if let home {
                groups[home].words.append(word)
                // The band follows the line's first words, so that tall letters do not swallow the next line.
                if groups[home].words.count < 3 {
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
