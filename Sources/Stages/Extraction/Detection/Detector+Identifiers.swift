import DocumentModel

extension Detector {
    /// Bank accounts and VAT identifiers, also those whose check digits are wrong: what is printed is printed.
    func identifier(in line: TextLine, number: Int, at index: Int) -> DetectedValue? {
        guard line.words[index...].prefix(2).contains(where: { $0.text.hasDigit }) else { return nil }
        let head = Self.strip(line.words[index].text).utf8.prefix(2)
        guard head.count == 2, head.allSatisfy(Self.isLetter), VATIdentifier.isCountry(head) || IBAN.isCountry(head)
        else { return nil }
        var malformed: DetectedValue?
        for count in stride(from: tightWords(9, from: index, in: line, factor: 1.2), through: 1, by: -1) {
            let range = index..<index + count
            let text = Self.strip(line.words[range].map(\.text).joined())
            guard text.utf8.count <= 42, text.hasDigit else { continue }
            if let iban = IBAN.parse(text) { return make(.iban, iban, line, number, range) }
            if count <= 5, let vat = VATIdentifier.parse(text) { return make(.vatIdentifier, vat, line, number, range) }
            if line.source == .ocr, let digits = DigitLookalikes.corrected(text, keeping: 2) {
                // Check digits tell that the letters were digits.
                if let iban = IBAN.parse(digits) { return make(.iban, iban, line, number, range) }
                if count <= 5, let vat = VATIdentifier.parse(digits) {
                    return make(.vatIdentifier, vat, line, number, range)
                }
                if malformed == nil { malformed = unchecked(digits, line, number, range) }
            }
            if malformed == nil { malformed = unchecked(text, line, number, range) }
        }
        return continuedBelow(line, number: number, at: index) ?? malformed
    }

    private func unchecked(_ text: String, _ line: TextLine, _ number: Int, _ range: Range<Int>) -> DetectedValue? {
        var value: DetectedValue?
        // `DE88 XXXX XXXX XXXX XX22 04` says that there is an account, and not which.
        if text.uppercased().hasBytes(of: "XXX") { return nil }
        if let iban = IBAN.compact(text) {
            value = make(.iban, iban, line, number, range)
        } else if range.count <= 5, let vat = VATIdentifier.compact(text) {
            value = make(.vatIdentifier, vat, line, number, range)
        }
        value?.isValid = false
        return value
    }

    /// An account number that a narrow column breaks into two or three lines.
    private func continuedBelow(_ line: TextLine, number: Int, at index: Int) -> DetectedValue? {
        let segment = line.segment(of: index)
        if segment.upperBound == line.words.count, let value = continuedInText(line, number: number, at: index) {
            return value
        }
        guard segment.lowerBound == index || index - segment.lowerBound == 1,
            let length = IBAN.length(country: String(line.words[index].text.prefix(2).uppercased()))
        else { return nil }
        let range = index..<segment.upperBound
        var text = line.words[range].map(\.text).joined()
        let bytes = Array(text.utf8)
        guard (4..<length).contains(bytes.count), bytes[2...3].allSatisfy({ (48...57).contains($0) }) else {
            return nil
        }
        var box = line.box(range)
        var raw = line.text(range)
        for next in layout.lines.indices.dropFirst(number + 1).prefix(4) {
            let below = layout.lines[next]
            guard below.page == line.page, below.box.y0 - box.y1 < box.height * 2 else { break }
            guard let cell = below.segments.first(where: { abs(below.box($0).x0 - line.box(segment).x0) < 8 }) else {
                continue
            }
            text += below.words[cell].map(\.text).joined()
            raw += " " + below.text(cell)
            box = box.union(below.box(cell))
            if let iban = IBAN.parse(Self.strip(text)) {
                var value = make(.iban, iban, line, number, range)
                value.box = box
                value.raw = raw
                return value
            }
            guard text.utf8.count < length else { break }
        }
        return nil
    }

    /// An account number in a sentence that goes on at the beginning of the next line.
    private func continuedInText(_ line: TextLine, number: Int, at index: Int) -> DetectedValue? {
        guard let length = IBAN.length(country: String(line.words[index].text.prefix(2).uppercased())),
            line.words.count - index <= 8, layout.lines.indices.contains(number + 1)
        else { return nil }
        let below = layout.lines[number + 1]
        guard below.page == line.page, below.box.y0 - line.box.y1 < line.height * 1.5,
            abs(below.box.x0 - line.box.x0) < 24
        else {
            return nil
        }
        let range = index..<line.words.count
        let start = Self.strip(line.words[range].map(\.text).joined())
        guard start.utf8.count < length, start.utf8.dropFirst(2).prefix(2).allSatisfy({ (48...57).contains($0) }) else {
            return nil
        }
        var text = start
        for (position, word) in below.words.prefix(7).enumerated() {
            text += Self.strip(word.text)
            guard text.utf8.count <= length else { return nil }
            guard text.utf8.count == length else { continue }
            guard let iban = IBAN.parse(text) else { return nil }
            var value = make(.iban, iban, line, number, range)
            value.raw += " " + below.text(0..<position + 1)
            return value
        }
        return nil
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) || (97...122).contains(byte) }
}
