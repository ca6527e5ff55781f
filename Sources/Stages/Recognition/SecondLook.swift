package import DocumentModel
package import ReaderProtocol

/// Further readings of some lines of a document's recognised pages.
///
/// A line is a run of words without a wide gap, known by the index of its first word among those of the page.
package struct SecondLook: Hashable, Sendable {
    /// By page: what the second and the third reading say, with the line's index as `line`. A line of which nothing could be
    /// read has an empty word.
    private(set) var second: [Int: PageContent] = [:]
    private(set) var third: [Int: PageContent] = [:]

    package init() {}

    package var isEmpty: Bool { second.isEmpty }

    /// Numbers under which the third reading of a page is kept beside the second.
    private static let thirdOffset = 1_000_000

    package init(kept pages: [PageContent]) {
        for page in pages {
            if page.number > Self.thirdOffset {
                third[page.number - Self.thirdOffset] = page
            } else {
                second[page.number] = page
            }
        }
    }

    /// As `PageCache` keeps it.
    func kept(ofPage number: Int) -> [PageContent] {
        var pages = [second[number]].compactMap(\.self)
        if var page = third[number] {
            page.number = number + Self.thirdOffset
            pages.append(page)
        }
        return pages
    }

    func known(onPage number: Int) -> Set<Int> { Set(second[number]?.words.map(\.line) ?? []) }

    mutating func add(_ readings: [PageContent], ofPage number: Int, lines: [Int]) {
        for (place, reading) in readings.prefix(2).enumerated() {
            var reading = reading
            reading.words = reading.words.compactMap { word in
                guard lines.indices.contains(word.line) else { return nil }
                var word = word
                word.line = lines[word.line]
                return word
            }
            if place == 0 {
                let found = Set(reading.words.map(\.line))
                let nowhere = BoundingBox(x0: 0, y0: 0, x1: 0, y1: 0)
                reading.words += lines.filter { !found.contains($0) }.map { Word(text: "", box: nowhere, line: $0) }
                second[number] = Self.joined(second[number], reading)
            } else {
                third[number] = Self.joined(third[number], reading)
            }
        }
    }

    private static func joined(_ known: PageContent?, _ more: PageContent) -> PageContent {
        guard var page = known else { return more }
        page.words += more.words
        return page
    }

    /// The pages as the second reading has them; lines that were not read again are as they were.
    package func secondReading(of pages: [PageContent]) -> [PageContent] {
        pages.map { page in second[page.number].map { page.replacingLines(by: $0) } ?? page }
    }

    /// The pages as the third reading has them, where there is one; else as the second.
    ///
    /// - Returns: nil when the second said the same as the first everywhere.
    package func thirdReading(of pages: [PageContent]) -> [PageContent]? {
        guard !third.isEmpty else { return nil }
        return secondReading(of: pages).map { page in
            guard let reading = third[page.number], let first = pages.first(where: { $0.number == page.number }),
                let second = second[page.number]
            else { return page }
            let lines = Set(reading.words.map(\.line))
            var merged = reading
            merged.words += second.words.filter { !lines.contains($0.line) }
            return first.replacingLines(by: merged)
        }
    }

    /// Whether the place's words were read more than once.
    package func covers(_ place: PagePlace, of pages: [PageContent]) -> Bool {
        guard let page = pages.first(where: { $0.number == place.page }) else { return false }
        let known = known(onPage: place.page)
        return !known.isEmpty && page.cells(at: [place.box]).contains { known.contains($0[0]) }
    }
}

/// Reads the lines at doubtful places once more, unless they were before.
///
/// A page on which that fails stays as it is: a second look only ever adds to what is known.
///
/// - Parameters:
///   - places: in points of the pages as they were read.
///   - pages: the document's, as they were read.
///   - language: the document's, ISO 639-1.
///   - path: gives the document's private, immutable copy.
///   - reader: reads the lines.
///   - cache: what was read before, and where new readings go at once.
/// - Returns: everything that was read again, now and before.
/// - Throws: `RecognitionError` when the reader itself is missing, `CancellationError`, and what the cache throws.
package func lookAgain(
    at places: [PagePlace], on pages: [PageContent], language: String?,
    of path: @Sendable () async throws -> String,
    reader: any DocumentReader, cache: any PageCache
) async throws -> SecondLook {
    var look = SecondLook(kept: try await cache.pages())
    for page in pages where page.canBeLookedAtAgain {
        let boxes = places.filter { $0.page == page.number }.map(\.box)
        guard !boxes.isEmpty else { continue }
        let known = look.known(onPage: page.number)
        let cells = page.cells(at: boxes).filter { !known.contains($0[0]) }
        guard !cells.isEmpty else { continue }
        let request = LineRequest(
            rotation: page.rotation, skew: page.skew, language: language,
            lines: cells.compactMap { cell in
                let words = cell.map { page.words[$0] }
                return LineArea(of: words).map {
                    LineRequest.Line(area: $0, text: words.map(\.text).joined(separator: " "))
                }
            })
        do {
            let readings = try await reader.lines(request, ofPage: page.number, of: path())
            look.add(readings, ofPage: page.number, lines: cells.map { $0[0] })
        } catch let failure as ReaderFailure {
            if failure.concernsInstallation { throw RecognitionError(failure) }
            continue
        }
        try await cache.store(look.kept(ofPage: page.number))
    }
    return look
}

extension PageContent {
    /// Lines beyond these are not read again: so much doubt is for a person anyway.
    private static let mostLines = 40

    /// Pages that were read with less than the usual effort are not worth another look.
    fileprivate var canBeLookedAtAgain: Bool {
        source == .ocr && !notes.contains(.unreadable) && !notes.contains(.reducedResolution)
            && !notes.contains(.textLayerDisagrees)
    }

    /// The runs of words that stand at the boxes, in reading order.
    fileprivate func cells(at boxes: [BoundingBox]) -> [[Int]] {
        let cells = Self.cells(of: words).filter { cell in
            cell.contains { index in words[index].isSeen && boxes.contains { words[index].box.lies(in: $0) } }
        }
        return Array(cells.prefix(Self.mostLines))
    }

    fileprivate func replacingLines(by reading: PageContent) -> PageContent {
        let lines = Set(reading.words.map(\.line))
        var page = self
        var kept = Array(repeating: true, count: words.count)
        var added: [Word] = []
        for cell in Self.cells(of: words) where lines.contains(cell[0]) {
            for index in cell { kept[index] = false }
            added += reading.words.filter { $0.line == cell[0] && !$0.text.isEmpty }.map { word in
                var word = word
                word.line = words[cell[0]].line
                return word
            }
        }
        page.words = zip(words, kept).filter(\.1).map(\.0) + added
        return page
    }
}

extension BoundingBox {
    /// Whether most of it lies within the other.
    fileprivate func lies(in other: BoundingBox) -> Bool {
        let across = min(x1, other.x1) - max(x0, other.x0)
        let down = min(y1, other.y1) - max(y0, other.y0)
        return across > 0.5 * min(width, other.width) && down > 0.5 * min(height, other.height)
    }
}
