import DocumentModel

/// Finds typed values line by line.
struct Detector {
    let layout: DocumentLayout
    let order: DateOrder
    let language: String?

    func values() -> [DetectedValue] {
        layout.lines.indices.flatMap { values(inLine: $0) }
    }

    private func values(inLine number: Int) -> [DetectedValue] {
        let line = layout.lines[number]
        var found: [DetectedValue] = []
        var index = 0
        while index < line.words.count {
            if let value = longest(in: line, number: number, at: index) {
                found.append(value)
                index = max(index + 1, value.words.upperBound)
            } else {
                index += 1
            }
        }
        return found
    }

    private func longest(in line: TextLine, number: Int, at index: Int) -> DetectedValue? {
        let word = line.words[index].text
        let hasDigit = word.hasDigit
        let letters = word.utf8.drop { $0 < 65 }.prefix(2)
        let startsWithLetters =
            letters.count == 2 && letters.allSatisfy { (65...90).contains($0) || (97...122).contains($0) }
        if startsWithLetters, let value = identifier(in: line, number: number, at: index) { return value }
        if hasDigit || DateParser.isMonth(word) || mayBeMonth(word, line.source),
            let value = date(in: line, number: number, at: index)
        {
            return value
        }
        if hasDigit || Self.opensAmount(word) { return amount(in: line, number: number, at: index) }
        return nil
    }

    private static func opensAmount(_ word: String) -> Bool {
        guard word.utf8.count <= 5 else { return false }
        return word == "-" || word == "(" || CurrencyCode.isSymbolOrCode(word)
    }

    private func date(in line: TextLine, number: Int, at index: Int) -> DetectedValue? {
        for count in stride(from: tightWords(5, from: index, in: line, factor: 1.2), through: 1, by: -1) {
            let range = index..<index + count
            let text = Self.strip(line.text(range))
            guard text.utf8.count >= 6 else { continue }
            let lookalike =
                line.source == .ocr ? DigitLookalikes.corrected(text) ?? withMonth(line.words[range]) : nil
            guard
                let reading = DateParser.parse(text, order: order.order)
                    ?? lookalike.flatMap({ DateParser.parse($0, order: order.order) })
            else {
                if count == 1, let value = misreadDate(text, in: line, number: number, at: index) { return value }
                continue
            }
            // Eight digits in a row are more often a number than a day.
            if text.utf8.count == 8, text.utf8.allSatisfy({ (48...57).contains($0) }) { continue }
            var value = make(.date, reading.day.description, line, number, range)
            if let other = reading.alternative, order.certainty != .known, !text.has(".") {
                value.isAmbiguous = true
                value.alternative = other.description
            }
            return value
        }
        return nil
    }

    private func misreadDate(
        _ text: String, in line: TextLine, number: Int, at index: Int
    ) -> DetectedValue? {
        guard line.source == .ocr else { return nil }
        let isLabelled = line.words[..<index].suffix(2).contains { word in
            Tokens.of(word.text).contains { $0.hasPrefix("dat") || $0.hasPrefix("fecha") }
        }
        guard let corrected = MisreadDates.corrected(text, isLabelled: isLabelled),
            let reading = DateParser.parse(corrected, order: order.order)
        else { return nil }
        var value = make(.date, reading.day.description, line, number, index..<index + 1)
        // What only stood between other signs was not misread.
        if !text.hasBytes(of: corrected) {
            value.confidence = min(value.confidence, MisreadDates.confidence)
            value.isMended = true
        }
        return value
    }

    private func mayBeMonth(_ word: String, _ source: WordSource) -> Bool {
        source == .ocr && (3...9).contains(word.utf8.count) && DateParser.misreadMonth(Self.strip(word)) != nil
    }

    /// `Sop 24, 2019`: of day and year beside it, a misread word is a month.
    private func withMonth(_ words: ArraySlice<Word>) -> String? {
        guard words.count == 3 else { return nil }
        let texts = words.map { Self.strip($0.text) }
        guard let index = texts.firstIndex(where: { !$0.hasDigit }), let month = DateParser.misreadMonth(texts[index])
        else { return nil }
        return texts.enumerated().map { $0.offset == index ? month : $0.element }.joined(separator: " ")
    }

    private func amount(in line: TextLine, number: Int, at index: Int) -> DetectedValue? {
        if line.source == .ocr, let value = pointless(in: line, number: number, at: index) { return value }
        for count in stride(from: tightWords(4, from: index, in: line, factor: 0.9), through: 1, by: -1) {
            let range = index..<index + count
            if count > 1, !isOneAmount(line.words[range]) { continue }
            let text = Self.strip(line.source == .ocr ? closed(line.text(range)) : line.text(range))
            if text.hasSuffix("%"), let percent = AmountParser.parse(String(text.dropLast())) {
                return make(.percentage, percent.value, line, number, range)
            }
            guard
                let amount = AmountParser.parse(text.hasPrefix("(") ? withoutParentheses(text) : text)
                    ?? misread(text, line.source)
            else { continue }
            if range.upperBound < line.words.count, line.words[range.upperBound].text.hasPrefix("%") {
                return make(.percentage, amount.value, line, number, range)
            }
            let isMoney = amount.hasDecimals || amount.currency != nil || amount.isAmbiguous || text.has("$")
            var value = make(isMoney ? .amount : .wholeNumber, amount.value, line, number, range)
            value.currency = amount.currency
            value.isAmbiguous = amount.isAmbiguous && amount.currency == nil
            return value
        }
        return nil
    }

    /// `RM 64 13`: recognition loses the point between what was paid and its hundredths.
    private func pointless(in line: TextLine, number: Int, at index: Int) -> DetectedValue? {
        let count = tightWords(3, from: index, in: line, factor: 1.3)
        guard count >= 2 else { return nil }
        let words = line.words[index..<index + count].map { Self.strip($0.text) }
        let opensWithCode = CurrencyCode.isSymbolOrCode(words[0])
        let first = opensWithCode ? 1 : 0
        guard words.count == first + 2, let decimals = words.last, decimals.utf8.count == 2,
            decimals.utf8.allSatisfy({ (48...57).contains($0) })
        else { return nil }
        let code = words[first].prefix { !$0.isNumber }
        let isGlued = !code.isEmpty && CurrencyCode.isSymbolOrCode(String(code))
        let whole = isGlued ? String(words[first].dropFirst(code.count)) : words[first]
        let digits = DigitLookalikes.corrected(whole) ?? whole
        guard (1...4).contains(digits.utf8.count), digits.utf8.allSatisfy({ (48...57).contains($0) }) else {
            return nil
        }
        // Two numbers side by side are one amount only where one is due.
        guard opensWithCode || isGlued || line.tokens.contains(where: { $0.text == "total" && $0.word < index }) else {
            return nil
        }
        var value = make(.amount, "\(Int(digits) ?? 0).\(decimals)", line, number, index..<index + count)
        let symbol = opensWithCode ? words[0] : String(code)
        value.currency = CurrencyCode.parse(symbol)
        value.raw = (symbol.isEmpty ? "" : symbol + " ") + "\(whole).\(decimals)"
        value.isAmbiguous = true
        value.confidence = min(value.confidence, Self.withoutPoint)
        value.isMended = true
        return value
    }

    /// What an amount is taken to be read with, at most, whose point was lost.
    private static let withoutPoint = 0.6

    /// `26 .60` without the space before the point.
    private func closed(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: " ")) else { return text }
        var result = ""
        for character in text {
            if character == "." || character == ",", result.last == " " { result.removeLast() }
            result.append(character)
        }
        return result
    }

    /// `1O.50`: only with decimals, or it may be any word.
    private func misread(_ text: String, _ source: WordSource) -> AmountParser.Amount? {
        guard source == .ocr, let digits = DigitLookalikes.corrected(text), let amount = AmountParser.parse(digits),
            amount.hasDecimals
        else { return nil }
        return amount
    }

    /// Parentheses make an amount negative in English books; elsewhere they set a remark apart.
    private func withoutParentheses(_ text: String) -> String {
        language == nil || language == "en" ? text : String(text.dropFirst().dropLast())
    }

    /// Several words are one amount when they are a currency, a sign, or groups of three digits.
    private func isOneAmount(_ words: ArraySlice<Word>) -> Bool {
        var digitWords = 0
        var symbolWords = 0
        var isOpen = false
        for word in words.lazy.map(\.text) {
            defer { isOpen = word.hasSuffix(".") || word.hasSuffix(",") }
            let bare = Self.strip(word)
            let digits = bare.utf8.count { (48...57).contains($0) }
            if digits == 0 {
                guard bare == "-" || bare == "−" || bare == "%" || CurrencyCode.isSymbolOrCode(bare) else {
                    return false
                }
                symbolWords += 1
            } else {
                // A currency between two numbers belongs to one of them.
                // Recognition may part the decimals: `7. 30`.
                let opensWithMark = bare.hasPrefix(".") || bare.hasPrefix(",")
                let isDecimals = digits == 2 && bare.utf8.count == (opensWithMark ? 3 : 2) && isOpen != opensWithMark
                if digitWords > 0, symbolWords > 1 || !(Self.continues(bare) || isDecimals) { return false }
                digitWords += 1
            }
        }
        return digitWords >= 1
    }

    /// `234,56` after `1`: three digits, then at most decimals.
    private static func continues(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count >= 3, bytes[..<3].allSatisfy({ (48...57).contains($0) }) else { return false }
        guard bytes.count > 3 else { return true }
        return bytes[3] == UInt8(ascii: ",") || bytes[3] == UInt8(ascii: ".")
    }

    /// How many words from one on, at most so many, stand close to each other.
    func tightWords(_ most: Int, from first: Int, in line: TextLine, factor: Double) -> Int {
        let words = line.words[first...].prefix(most)
        let factor = factor * TextLine.typeHeight(line.source)
        for index in words.indices.dropFirst() {
            let gap = words[index].box.x0 - words[index - 1].box.x1
            if gap > max(words[index].box.height, 4) * factor { return index - first }
        }
        return words.count
    }

    func make(
        _ form: DetectedValue.Form, _ value: String, _ line: TextLine, _ number: Int, _ range: Range<Int>
    ) -> DetectedValue {
        DetectedValue(
            form: form, value: value, currency: nil, isAmbiguous: false, alternative: nil, isValid: true, line: number,
            words: range,
            box: line.box(range), page: line.page, raw: line.text(range),
            confidence: line.words[range].map(\.confidence).min() ?? 1)
    }

    /// Without the punctuation of the sentence around it.
    static func strip(_ text: String) -> String {
        // Most words have none.
        guard let first = text.utf8.first, let last = text.utf8.last, isMark(first) || isMark(last) else {
            return text
        }
        var scalars = text.unicodeScalars[...]
        while let last = scalars.last, [";", ":", ",", ".", "*", "|", "]"].contains(last) { scalars.removeLast() }
        while let first = scalars.first, [":", "*", "|", "[", ";", "="].contains(first) { scalars.removeFirst() }
        if scalars.first == "(", scalars.last != ")" { scalars.removeFirst() }
        if scalars.last == ")", !scalars.contains("(") { scalars.removeLast() }
        return String(scalars)
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        switch Unicode.Scalar(byte) {
        case ";", ":", ",", ".", "*", "|", "]", "[", "=", "(", ")": true
        default: false
        }
    }
}

extension DateParser {
    /// Whether a word is a month's name or its abbreviation.
    static func isMonth(_ word: String) -> Bool {
        guard (3...12).contains(word.utf8.count), word.first?.isAlphabetic == true else { return false }
        return isMonthName(Detector.strip(word))
    }
}
