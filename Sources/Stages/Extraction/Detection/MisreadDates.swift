import DocumentModel

/// Days of which recognition lost the marks or misread a digit, where no other day makes sense of what is left.
///
/// `1770472018` behind `Date` is `17/04/2018`, `1102/2019` is `11/02/2019`, and there is no 45th of May. What is put right so is a
/// guess: it is believed as little as what was hardly read.
enum MisreadDates {
    /// What a date is taken to be read with, at most, that was put right.
    static let confidence = 0.4

    /// - Parameters:
    ///   - text: one word.
    ///   - isLabelled: whether a word for dates stands before it.
    /// - Returns: the date as it should have been read.
    static func corrected(_ text: String, isLabelled: Bool) -> String? {
        if let inner = embedded(text) { return inner }
        guard text.utf8.count <= 12 else { return nil }
        let digits = DigitLookalikes.corrected(text) ?? text
        if let date = withMonth(text) ?? withMarks(digits, isLabelled: isLabelled).flatMap(plausible) { return date }
        // `45/11/17` may as well be an order's number.
        return isLabelled || digits.utf8.count == 10 ? plausible(digits) : nil
    }

    /// `[Sales]2018-01-05`: what stands behind a bracket or a colon and is a date by itself; `RE2018-01-05` is a number.
    private static func embedded(_ text: String) -> String? {
        guard text.utf8.count > 8, text.utf8.contains(where: { !isPart($0) }) else { return nil }
        let parts = text.utf8.split { !isPart($0) }
        guard parts.count == 1, let part = parts.first, part.count >= 8, part.count <= 10,
            part.startIndex == text.utf8.startIndex || isApart(text.utf8[text.utf8.index(before: part.startIndex)]),
            part.endIndex == text.utf8.endIndex || isApart(text.utf8[part.endIndex]),
            let inner = String(part), !inner.utf8.allSatisfy({ (48...57).contains($0) }), DateParser.parse(inner) != nil
        else { return nil }
        return inner
    }

    private static func isApart(_ byte: UInt8) -> Bool { [0x5B, 0x5D, 0x28, 0x29, 0x3A, 0x7C].contains(byte) }

    private static func isPart(_ byte: UInt8) -> Bool { (48...57).contains(byte) || byte == 0x2D || byte == 0x2F }

    /// `14/dun/2017`
    private static func withMonth(_ text: String) -> String? {
        let parts = text.split(whereSeparator: isMark)
        guard parts.count == 3, parts[1].utf8.count == 3, parts[1].allSatisfy(\.isAlphabetic),
            let month = DateParser.misreadMonth(String(parts[1]), keepsInitial: false)
        else { return nil }
        return "\(parts[0]) \(month) \(parts[2])"
    }

    private static func isMark(_ character: Character) -> Bool {
        character == "/" || character == "-" || character == "."
    }

    /// Day, month and year between their marks, where one or both were lost or read as digits.
    private static func withMarks(_ text: String, isLabelled: Bool) -> String? {
        let bytes = Array(text.utf8)
        let marks = bytes.indices.filter { [0x2D, 0x2F, 0x2E].contains(bytes[$0]) }
        guard bytes.indices.allSatisfy({ marks.contains($0) || (48...57).contains(bytes[$0]) }) else { return nil }
        func joined(_ day: Range<Int>, _ month: Range<Int>, _ year: Range<Int>) -> String {
            [day, month, year].map { String(decoding: bytes[$0], as: UTF8.self) }.joined(separator: "/")
        }
        let looksLikeMark: (Int) -> Bool = { [0x31, 0x37].contains(bytes[$0]) }
        switch (bytes.count, marks) {
        // A mark read as a seven or a one: `20/0472018`, `2070472018`.
        case (10, [2]) where looksLikeMark(5): return joined(0..<2, 3..<5, 6..<10)
        case (10, [5]) where looksLikeMark(2): return joined(0..<2, 3..<5, 6..<10)
        case (10, []) where isLabelled && looksLikeMark(2) && looksLikeMark(5): return joined(0..<2, 3..<5, 6..<10)
        // A mark lost: `1102/2019`, `11/022019`. Invoices are numbered so, too.
        case (9, [4]) where isLabelled: return joined(0..<2, 2..<4, 5..<9)
        case (9, [2]) where isLabelled: return joined(0..<2, 3..<5, 5..<9)
        default: return nil
        }
    }

    /// The date with the first digits of day, month and decade as they can be; nil when it is none then, or was one before.
    private static func plausible(_ text: String) -> String? {
        let parts = text.split(whereSeparator: isMark).map(String.init)
        guard parts.count == 3, parts[0].utf8.count == 2, parts[1].utf8.count == 2,
            [2, 4].contains(parts[2].utf8.count),
            parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } })
        else { return nil }
        var day = parts[0]
        var month = parts[1]
        var year = parts[2]
        let isDay = Int(day).map { $0 <= 31 } ?? false
        let isMonth = Int(month).map { $0 <= 12 } ?? false
        // Where neither can be right there is nothing to go by.
        guard isDay || isMonth else { return nil }
        if !isDay { day = mended(day) }
        if !isMonth { month = mended(month) }
        // No document of today is of 2078.
        if let number = Int(year), (2070...2079).contains(number) { year = "201" + year.suffix(1) }
        let result = [day, month, year].joined(separator: "/")
        return DateParser.parse(result) == nil ? nil : result
    }

    /// The first digit of two that is too large for a day or a month.
    private static func mended(_ digits: String) -> String {
        switch digits.first {
        case "4", "7": "1" + digits.dropFirst()
        case "6", "8", "9", "5": "0" + digits.dropFirst()
        default: digits
        }
    }
}
