import DocumentModel

/// Which of day and month comes first in the dates of a document.
struct DateOrder: Sendable {
    enum Certainty: Sendable { case known, likely, unknown }

    var order: DateParser.Order
    var certainty: Certainty

    /// Month first only where a document shows it: a date that cannot be read otherwise, or dollars in English.
    static func detect(_ layout: DocumentLayout, language: String?) -> DateOrder {
        guard language == nil || language == "en" else { return DateOrder(order: .dayFirst, certainty: .known) }
        var monthFirst = 0
        var dayFirst = 0
        var dollars = 0
        var others = 0
        // Of countries that write English and the day first.
        var sterling = 0
        let pounds = ["GBP", "MYR", "GST"]
        for line in layout.lines {
            for word in line.words {
                let text = word.text
                if text.has("$") { dollars += 1 }
                if text.has("€") || text == "EUR" { others += 1 }
                let isRinggit = text.hasPrefix("RM") && text.dropFirst(2).first?.isLetter != true
                if isRinggit || text.has("£") || pounds.contains(text) {
                    others += 1
                    sterling += 1
                }
                guard text.utf8.count(where: { (48...57).contains($0) }) >= 3 else { continue }
                let parts = text.split(whereSeparator: { $0 == "/" || $0 == "-" || $0 == "." })
                guard parts.count == 3, let a = Int(parts[0]), let b = Int(parts[1]), Int(parts[2]) != nil else {
                    continue
                }
                if a <= 12, b > 12, b <= 31 { monthFirst += 1 }
                if a > 12, a <= 31, b <= 12 { dayFirst += 1 }
            }
        }
        if monthFirst != dayFirst {
            return DateOrder(order: monthFirst > dayFirst ? .monthFirst : .dayFirst, certainty: .known)
        }
        if dollars > 0, others == 0 { return DateOrder(order: .monthFirst, certainty: .likely) }
        return DateOrder(order: .dayFirst, certainty: sterling > 0 ? .known : .unknown)
    }
}
