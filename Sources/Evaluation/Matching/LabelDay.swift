/// A calendar day as a date on paper means it; with two orders possible, the day comes first.
struct LabelDay: Hashable {
    var year: Int
    var month: Int
    var day: Int

    /// Nil when no way of writing dates is recognised. Whether the month has that many days is not asked.
    init?(_ text: String) {
        let scanner = DateScanner(LabelText.trimmed(LabelText.fold(text)))
        if let found = scanner.numberedFromYear, (1...12).contains(found.month) {
            self = found
        } else if let found = scanner.named(scanner.dayBeforeMonth) ?? scanner.named(scanner.monthBeforeDay) {
            self = found
        } else if let found = scanner.numbered {
            self = found
        } else {
            return nil
        }
    }

    init(year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// The names of months in the languages of labels, whole and short, without accents.
    static let months: [String: Int] = {
        let names = [
            "jan janv januar january janvier januari styczen enero gennaio janeiro",
            "feb fev fevr februar february fevrier februari febrero", "mar mrz mars maerz marz march maart marzo",
            "apr avr april avril abril", "may mai mei mayo maggio maio", "jun juin juni june junio",
            "jul juil juli july juillet julio", "aug aout august augustus agosto",
            "sep sept september septembre septiembre", "oct okt oktober october octobre octubre",
            "nov november novembre noviembre", "dec dez dezember december decembre diciembre",
        ]
        var months: [String: Int] = [:]
        for (index, line) in names.enumerated() {
            for name in line.split(separator: " ") { months[String(name)] = index + 1 }
        }
        return months
    }()
}

/// Looks through folded text for the first thing of a form. Digits are always taken as a whole run: no form parts one.
struct DateScanner {
    struct Named {
        var day: Int
        var name: String
        var year: Int
    }

    private let text: [Unicode.Scalar]

    init(_ text: [Unicode.Scalar]) { self.text = text }

    func named(_ found: Named?) -> LabelDay? {
        guard let found, let month = LabelDay.months[found.name] else { return nil }
        return LabelDay(year: found.year, month: month, day: found.day)
    }

    /// `2026-11-20`, `20261120`.
    var numberedFromYear: LabelDay? {
        for start in runs {
            var place = start
            guard let year = number(4, &place) else { continue }
            skip("-./ ", &place, limit: 1)
            guard let month = number(2, &place) else { continue }
            skip("-./ ", &place, limit: 1)
            guard let day = number(2, &place), digit(place) == nil else { continue }
            return LabelDay(year: year, month: month, day: day)
        }
        return nil
    }

    /// `20 November 2026`, `1er mars 26`.
    var dayBeforeMonth: Named? {
        for start in runs {
            var place = start
            guard let day = run(1...2, &place) else { continue }
            for next in [suffix(["st", "nd", "rd", "th", "er"], place), place].compactMap({ $0 }) {
                var place = next
                skip("-.,/ ", &place)
                let name = letters(&place)
                skip("-.,/ '", &place)
                if (3...10).contains(name.count), let year = year(&place) {
                    return Named(day: day, name: name, year: year)
                }
            }
        }
        return nil
    }

    /// `Nov. 20th, 2026`.
    var monthBeforeDay: Named? {
        var start = 0
        while start < text.count {
            var place = start
            let name = letters(&place)
            start = max(place, start + 1)
            guard name.count >= 3 else { continue }
            skip("-.,/ ", &place)
            guard let day = run(1...2, &place) else { continue }
            place = suffix(["st", "nd", "rd", "th"], place) ?? place
            let end = place
            skip("-.,/ ", &place)
            guard place > end, let year = year(&place) else { continue }
            return Named(day: day, name: String(name.suffix(10)), year: year)
        }
        return nil
    }

    /// `20.11.2026`; the first number is the day, unless the second cannot be a month.
    var numbered: LabelDay? {
        for start in runs {
            var place = start
            guard let first = run(1...2, &place), gap(&place), let second = run(1...2, &place), gap(&place),
                let year = year(&place)
            else { continue }
            return [(first, second), (second, first)]
                .first { (1...31).contains($0.0) && (1...12).contains($0.1) }
                .map { LabelDay(year: year, month: $0.1, day: $0.0) }
        }
        return nil
    }

    // MARK: Parts

    /// Where runs of digits begin.
    private var runs: [Int] { text.indices.filter { digit($0) != nil && ($0 == 0 || digit($0 - 1) == nil) } }

    private func digit(_ place: Int) -> Int? { place < text.count ? LabelText.digit(text[place]) : nil }

    /// Exactly so many digits, whatever follows them.
    private func number(_ count: Int, _ place: inout Int) -> Int? {
        var value = 0
        for index in place..<(place + count) {
            guard let digit = digit(index) else { return nil }
            value = value * 10 + digit
        }
        place += count
        return value
    }

    /// A whole run of so many digits.
    private func run(_ counts: ClosedRange<Int>, _ place: inout Int) -> Int? {
        var end = place
        while digit(end) != nil, end - place <= counts.upperBound { end += 1 }
        guard counts.contains(end - place) else { return nil }
        return number(end - place, &place)
    }

    /// Of two digits those below 70 belong to this century.
    private func year(_ place: inout Int) -> Int? {
        guard let year = run(4...4, &place) ?? run(2...2, &place) else { return nil }
        return year > 99 ? year : year < 70 ? 2000 + year : 1900 + year
    }

    private func skip(_ separators: String, _ place: inout Int, limit: Int = .max) {
        var count = 0
        while place < text.count, count < limit, separators.unicodeScalars.contains(text[place]) {
            place += 1
            count += 1
        }
    }

    private func letters(_ place: inout Int) -> String {
        var name = String.UnicodeScalarView()
        while place < text.count, ("a"..."z").contains(text[place]) {
            name.append(text[place])
            place += 1
        }
        return String(name)
    }

    private func suffix(_ suffixes: [String], _ place: Int) -> Int? {
        guard place + 2 <= text.count else { return nil }
        return suffixes.contains { $0.unicodeScalars.elementsEqual(text[place..<(place + 2)]) } ? place + 2 : nil
    }

    /// A separator with at most one space on either side; a space may be the separator.
    private func gap(_ place: inout Int) -> Bool {
        let start = place
        while place < text.count, place - start <= 3, digit(place) == nil { place += 1 }
        let between = text[start..<place]
        guard (1...3).contains(between.count) else { return false }
        return between.indices.contains { index in
            "-./ ".unicodeScalars.contains(between[index])
                && between[..<index].count <= 1 && between[..<index].allSatisfy(LabelText.isSpace)
                && between[(index + 1)...].count <= 1 && between[(index + 1)...].allSatisfy(LabelText.isSpace)
        }
    }
}
