import DocumentModel

/// Blocks of lines that end with a postal code and a town.
struct AddressBlocks {
    struct Block {
        /// Its cells from the top, without the town's.
        var cells: [(line: Int, words: Range<Int>)]
        var box: BoundingBox
        var page: Int
    }

    /// Where a party stands, with the few lines below that belong to it.
    struct Place {
        var box: BoundingBox

        func holds(_ other: BoundingBox) -> Bool {
            other.midY > box.y0 && other.midY < box.y1 + 60 && other.x0 > box.x0 - 12 && other.x0 < box.x0 + 90
        }
    }

    let layout: DocumentLayout

    func find() -> [Block] {
        var blocks: [Block] = []
        for (number, line) in layout.lines.enumerated() {
            for segment in line.segments {
                guard let town = town(line, segment) else { continue }
                let cells = cells(above: number, at: line.box(town))
                guard !cells.isEmpty else { continue }
                let box = cells.reduce(line.box(town)) { $0.union(layout.lines[$1.line].box($1.words)) }
                blocks.append(Block(cells: cells, box: box, page: line.page))
            }
        }
        return blocks
    }

    /// `12345 Town`, `D-12345 Town`, `DE 12345 Town`, `75001 Paris`, `1025 RX Town`, `Town SW1A 1AA`, `Town, OR 97701`.
    private func town(_ line: TextLine, _ segment: Range<Int>) -> Range<Int>? {
        guard (2...7).contains(segment.count) else { return nil }
        var start = segment.lowerBound
        if line.words[start].text.utf8.count == 2, isLetters(line.words[start].text), segment.count >= 3 { start += 1 }
        let code = postalCode(line.words[start].text)
        if code, start + 1 < segment.upperBound, line.words[start + 1].text.first?.isLetter == true { return segment }
        let last = line.words[segment.upperBound - 1].text
        let before = line.words[segment.upperBound - 2].text
        let zip = last.split(separator: "-").first.map(String.init) ?? ""
        let isAmerican = isDigits(zip, 5...5) && before.utf8.count == 2 && isLetters(before)
        // `Sydney NSW 2000`, `Toronto ON M5V 2T6`, `Berlin, 10435`
        let isAustralian = isDigits(last, 4...4) && Self.australianStates.contains(before)
        let isBehindComma = before.hasSuffix(",") && isDigits(last, 4...5) && segment.count <= 3
        let isCanadian = DollarCountries.isCanadianCode(before, last)
        let isBritish =
            last.utf8.count == 3 && last.first?.isNumber == true && isLetters(String(last.dropFirst()))
            && (2...4).contains(before.utf8.count) && before.first?.isLetter == true
            && before.contains(where: \.isNumber)
        return isAmerican || isBritish || isAustralian || isCanadian || isBehindComma ? segment : nil
    }

    private static let australianStates: Set<String> = ["NSW", "VIC", "QLD", "WA", "SA", "TAS", "ACT", "NT"]

    private func postalCode(_ text: String) -> Bool {
        guard text.hasDigit else { return false }
        var code = Detector.strip(text)
        for prefix in ["D-", "A-", "CH-", "F-", "DE-", "FR-", "L-", "B-", "NL-"] where code.hasPrefix(prefix) {
            code.removeFirst(prefix.count)
        }
        // `81-225 Gdynia`
        let parts = code.split(separator: "-").map(String.init)
        if parts.count == 2, isDigits(parts[0], 2...2), isDigits(parts[1], 3...3) { return true }
        return isDigits(code, 4...5)
    }

    private func isDigits(_ text: String, _ count: ClosedRange<Int>) -> Bool {
        count.contains(text.utf8.count) && text.utf8.allSatisfy { (48...57).contains($0) }
    }

    private func isLetters(_ text: String) -> Bool {
        text.utf8.allSatisfy { (65...90).contains($0) }
    }

    /// At the left as a rule; blocks at the right of a page may be set by their right edge or their middle.
    private func isAligned(_ cell: BoundingBox, with town: BoundingBox, asLeft isLeft: Bool?) -> Bool {
        if abs(cell.x0 - town.x0) < 14 { return isLeft ?? true }
        if isLeft == true { return false }
        return abs(cell.x1 - town.x1) < 3 || abs(cell.midX - town.midX) < 3
    }

    private func cells(above number: Int, at box: BoundingBox) -> [(line: Int, words: Range<Int>)] {
        var cells: [(line: Int, words: Range<Int>)] = []
        var lowest = box
        var gap: Double?
        var isLeft: Bool?
        for next in layout.lines.indices[..<number].reversed().prefix(14) {
            let line = layout.lines[next]
            guard line.page == layout.lines[number].page else { break }
            guard let segment = line.segments.first(where: { isAligned(line.box($0), with: box, asLeft: isLeft) })
            else { continue }
            isLeft = isLeft ?? (abs(line.box(segment).x0 - box.x0) < 14)
            let cell = line.box(segment)
            let distance = lowest.y0 - cell.y1
            guard distance > -lowest.height * 0.5 else { continue }
            // The distance between the first two lines is that of all.
            // Recognition measures letters, a text layer the type's whole height.
            guard distance < max(lowest.height * (line.source == .ocr ? 3.4 : 2.6), 8),
                gap.map({ distance < $0 + lowest.height * 0.8 }) ?? true
            else {
                break
            }
            gap = gap ?? distance
            // The sender's small line above the address does not belong to it.
            // What recognition takes for a line's height depends on its letters.
            if cell.height < box.height * (line.source == .ocr ? 0.6 : 0.78) { break }
            cells.insert((next, segment), at: 0)
            lowest = cell
            if cells.count == 5 { break }
        }
        return cells
    }
}
