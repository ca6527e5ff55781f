import DocumentModel

/// Brings the values of e-invoices to the form that records have; nil for what is no such value.
enum CanonicalValue {
    /// At least two decimals and no needless ones: `529.8700` is `529.87`, `5` is `5.00`.
    static func amount(_ text: String?) -> String? {
        guard let (sign, whole, fraction) = parts(text) else { return nil }
        let padded = fraction + String(repeating: "0", count: max(0, 2 - fraction.count))
        return sign + whole + "." + padded
    }

    /// No needless decimals: `10000.0000` is `10000`.
    static func number(_ text: String?) -> String? {
        guard let (sign, whole, fraction) = parts(text) else { return nil }
        return sign + whole + (fraction.isEmpty ? "" : "." + fraction)
    }

    /// `20181006` and `2018-10-06`, with or without a time behind it.
    static func date(_ text: String?) -> String? {
        guard let text else { return nil }
        let digits = text.utf8.filter { (48...57).contains($0) }
        let isPlain = text.utf8.prefix(8).allSatisfy { (48...57).contains($0) } && text.utf8.count >= 8
        let iso =
            isPlain
            ? [digits.prefix(4), digits[4..<6], digits[6..<8]].map { String(decoding: $0, as: UTF8.self) }
                .joined(separator: "-")
            : String(text.prefix(10))
        return CalendarDay(iso: iso)?.description
    }

    /// Without spaces, in capitals.
    static func identifier(_ text: String?) -> String? {
        guard let text else { return nil }
        let result = text.filter { !$0.isWhitespace }.uppercased()
        return result.isEmpty ? nil : result
    }

    /// On one line.
    static func line(_ text: String?) -> String? {
        guard let text else { return nil }
        let result = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return result.isEmpty ? nil : result
    }

    /// The digits that fit into a decimal of the rules, and how many of them may stand behind the point.
    private static let mostDigits = (all: 36, decimals: 28)

    /// An optional sign, digits, and digits behind a dot; nothing else is a number here. Decimals beyond what fits are
    /// left out: without a value, nobody would notice that the page says another.
    private static func parts(_ text: String?) -> (sign: String, whole: String, fraction: String)? {
        guard var rest = text?[...] else { return nil }
        var sign = ""
        if let first = rest.first, first == "-" || first == "+" {
            sign = first == "-" ? "-" : ""
            rest.removeFirst()
        }
        let pieces = rest.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let isNumber = pieces.allSatisfy { $0.utf8.allSatisfy { (48...57).contains($0) } }
        guard isNumber, let first = pieces.first, !first.isEmpty else { return nil }
        var whole = first.drop { $0 == "0" }
        if whole.isEmpty { whole = "0" }
        let room = mostDigits.all - whole.utf8.count
        guard room >= 0 else { return nil }
        var fraction = pieces.count == 2 ? pieces[1].prefix(min(room, mostDigits.decimals)) : ""
        while fraction.last == "0" { fraction.removeLast() }
        if whole == "0", fraction.isEmpty { sign = "" }
        return (sign, String(whole), String(fraction))
    }
}
