/// Calendar days as documents write them, strictly: all of the text must belong to the date.
package enum DateParser {
    package enum Order: String, Hashable, Sendable, CaseIterable { case dayFirst, monthFirst }

    package struct Reading: Hashable, Sendable {
        package var day: CalendarDay
        /// The other day it could mean when the order of day and month is not known.
        package var alternative: CalendarDay?
        /// True when the year had two digits.
        package var hasShortYear: Bool
    }

    /// Reads `2024-03-15`, `15.03.2024`, `3/15/24`, `15. März 2024`, `Mar 15, 2024`, `20240315`.
    /// The order says which comes first in `03/04/2024`; the other reading is the alternative.
    package static func parse(_ text: String, order: Order = .dayFirst) -> Reading? {
        // Most texts that are no date have too few digits for one.
        guard text.utf8.count <= 40, text.utf8.count(where: { (48...57).contains($0) }) >= 3 else { return nil }
        let parts = split(text)
        if parts.count == 1, parts[0].utf8.count == 8, parts[0].utf8.allSatisfy({ (48...57).contains($0) }) {
            let digits = parts[0]
            guard
                let day = CalendarDay(
                    iso: "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.suffix(2))"),
                (1950...2100).contains(day.year)
            else { return nil }
            return Reading(day: day, alternative: nil, hasShortYear: false)
        }
        guard parts.count == 3 else { return nil }
        if let position = parts.firstIndex(where: { Int($0) == nil }) { return named(parts, monthAt: position) }
        return numeric(parts, order: order)
    }

    /// Digits and words, without what may stand between them; a foreign character makes it no date.
    private static func split(_ text: String) -> [Substring] {
        let folded = TextFolding.fold(text)
        var parts: [Substring] = []
        var start: String.Index?
        var isNumber = false
        func end(at index: String.Index) {
            if let start, isNumber || !fillers.contains(String(folded[start..<index])) {
                parts.append(folded[start..<index])
            }
            start = nil
        }
        for index in folded.unicodeScalars.indices {
            let scalar = folded.unicodeScalars[index]
            let isDigit = AmountParser.isDigit(scalar)
            if isDigit || TextFolding.isLetter(scalar) {
                if isDigit != isNumber { end(at: index) }
                isNumber = isDigit
                start = start ?? index
            } else if isBetween(scalar) {
                end(at: index)
            } else {
                return []
            }
        }
        end(at: folded.endIndex)
        return parts
    }

    private static func isBetween(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ".", "/", "-", ",", "–", "'", "’": true
        default: AmountParser.isSpace(scalar)
        }
    }

    private static let fillers: Set<String> = ["st", "nd", "rd", "th", "er", "de", "of", "del", "le", "den"]

    private static func named(_ parts: [Substring], monthAt position: Int) -> Reading? {
        guard let month = months[String(parts[position])] else { return nil }
        let numbers = parts.enumerated().filter { $0.offset != position }.map(\.element)
        guard numbers.count == 2, let first = Int(numbers[0]), let second = Int(numbers[1]) else { return nil }
        // 2024 March 15, 15 March 2024, March 15 2024
        if numbers[0].utf8.count == 4 {
            return CalendarDay(year: first, month: month, day: second).map {
                Reading(day: $0, alternative: nil, hasShortYear: false)
            }
        }
        // `n. 19 del 26 settembre` is a number and the beginning of a day.
        guard position < 2, let year = year(numbers[1], second) else { return nil }
        return CalendarDay(year: year, month: month, day: first).map {
            Reading(day: $0, alternative: nil, hasShortYear: numbers[1].utf8.count == 2)
        }
    }

    private static func numeric(_ parts: [Substring], order: Order) -> Reading? {
        guard let a = Int(parts[0]), let b = Int(parts[1]), let c = Int(parts[2]) else { return nil }
        if parts[0].utf8.count == 4 {
            // `2025-09-0007` is a number.
            guard parts[1].utf8.count <= 2, parts[2].utf8.count <= 2 else { return nil }
            return CalendarDay(year: a, month: b, day: c).map {
                Reading(day: $0, alternative: nil, hasShortYear: false)
            }
        }
        guard parts[0].utf8.count <= 2, parts[1].utf8.count <= 2, let year = year(parts[2], c) else { return nil }
        let isShort = parts[2].utf8.count == 2
        let dayFirst = CalendarDay(year: year, month: b, day: a)
        let monthFirst = CalendarDay(year: year, month: a, day: b)
        let preferred = order == .dayFirst ? dayFirst : monthFirst
        let other = order == .dayFirst ? monthFirst : dayFirst
        guard let day = preferred ?? other else { return nil }
        let alternative = preferred != nil && other != nil && preferred != other ? other : nil
        return Reading(day: day, alternative: alternative, hasShortYear: isShort)
    }

    private static func year(_ digits: Substring, _ number: Int) -> Int? {
        switch digits.utf8.count {
        case 4 where (1950...2100).contains(number): number
        case 2: number < 70 ? 2000 + number : 1900 + number
        default: nil
        }
    }

    /// Whether a word is a month's name or its abbreviation in one of the six languages.
    package static func isMonthName(_ word: String) -> Bool { months[TextFolding.fold(word)] != nil }

    /// The month's name that differs from a misread word in one letter, but not in the first.
    ///
    /// - Parameters:
    ///   - word: as it was read.
    ///   - keepsInitial: whether the first letter must be right; else it may be the one.
    /// - Returns: nil when the word is a month's name, or may be misread from several months' names.
    package static func misreadMonth(_ word: String, keepsInitial: Bool = true) -> String? {
        let text = TextFolding.fold(word)
        guard (3...9).contains(text.utf8.count), months[text] == nil, text.utf8.allSatisfy({ $0 > 57 }) else {
            return nil
        }
        let near = months.filter { name, _ in
            name.utf8.count == text.utf8.count && (!keepsInitial || name.utf8.first == text.utf8.first)
                && zip(name.utf8, text.utf8).count { $0 != $1 } == 1
        }
        return Set(near.values).count == 1 ? near.keys.min() : nil
    }

    /// Month names of the six languages, folded, long and short.
    static let months: [String: Int] = {
        let names = [
            "january jan januar janvier janv januari gennaio gen enero ene jaenner janner",
            "february feb februar febr fevrier fevr fev februari febbraio febrero",
            "march mar marz maerz mrz mars maart mrt marzo",
            "april apr avril avr aprile abril abr", "may mai mei maggio mag mayo",
            "june jun juni juin giugno giu junio", "july jul juli juillet juil luglio lug julio",
            "august aug aout augustus agosto ago", "september sep sept septembre settembre set septiembre",
            "october oct oktober okt octobre ottobre ott octubre", "november nov novembre noviembre",
            "december dec dezember dez decembre dicembre dic diciembre",
        ]
        var table: [String: Int] = [:]
        for (index, line) in names.enumerated() {
            for name in line.split(separator: " ") { table[String(name)] = index + 1 }
        }
        return table
    }()
}
