/// An amount of money to the hundredth, whatever separators and signs of currency it was written with.
struct LabelAmount: Hashable {
    private(set) var hundredths: UInt128
    private(set) var isNegative: Bool

    var magnitude: LabelAmount { LabelAmount(hundredths: hundredths, isNegative: false) }

    private init(hundredths: UInt128, isNegative: Bool) {
        self.hundredths = hundredths
        self.isNegative = isNegative && hundredths > 0
    }

    /// Nil when there is no number in the text, or more than one, or one beyond 28 digits.
    init?(_ text: String) {
        let scalars = LabelText.trimmed(text)
        var digits = scalars.filter { LabelText.digit($0) != nil || $0 == "." || $0 == "," }
        while let last = digits.last, last == "." || last == "," { digits.removeLast() }
        digits = Array(digits.drop { $0 == "." || $0 == "," })
        guard let number = Self.plain(digits), let hundredths = Self.rounded(number) else { return nil }
        self.init(hundredths: hundredths, isNegative: Self.isNegative(scalars))
    }

    /// With a full stop before the decimal places, and nothing between thousands.
    private static func plain(_ digits: [Unicode.Scalar]) -> [Unicode.Scalar]? {
        guard let first = digits.first else { return nil }
        let dot = digits.lastIndex(of: "."), comma = digits.lastIndex(of: ",")
        switch (dot, comma) {
        case (nil, nil): return digits
        case (let dot?, let comma?):
            let thousands: Unicode.Scalar = dot > comma ? "," : "."
            return digits.filter { $0 != thousands }.map { $0 == "," ? "." : $0 }
        case (let last?, nil), (nil, let last?):
            let separator = digits[last]
            let isThousands = separator == "," && digits.count - last == 4 && first != "0"
            if isThousands || digits.count(where: { $0 == separator }) > 1 { return digits.filter { $0 != separator } }
            return digits.map { $0 == "," ? "." : $0 }
        }
    }

    /// In hundredths; half of one goes to the even neighbour.
    private static func rounded(_ number: [Unicode.Scalar]) -> UInt128? {
        let parts = number.split(separator: ".", omittingEmptySubsequences: false)
        guard let whole = parts.first, parts.count <= 2 else { return nil }
        let places = (parts.count == 2 ? parts[1] : []).map { LabelText.digit($0) ?? 0 }
        let significant = whole.map { LabelText.digit($0) ?? 0 }.drop { $0 == 0 }
        guard significant.count <= 26 else { return nil }
        var result = significant.reduce(UInt128(0)) { $0 * 10 + UInt128($1) }
        for place in 0..<2 { result = result * 10 + UInt128(place < places.count ? places[place] : 0) }
        let rest = places.dropFirst(2)
        if let next = rest.first, next > 5 || next == 5 && (rest.dropFirst().contains { $0 > 0 } || result % 2 == 1) {
            result += 1
        }
        return String(result).count <= 28 ? result : nil
    }

    /// A dash before the first digit or behind the last, or brackets around everything.
    private static func isNegative(_ scalars: [Unicode.Scalar]) -> Bool {
        func isDash(_ scalar: Unicode.Scalar) -> Bool { scalar == "-" || scalar == "−" || scalar == "–" }
        if scalars.prefix(while: { LabelText.digit($0) == nil }).contains(where: isDash) { return true }
        if let last = scalars.last, isDash(last),
            let before = scalars.dropLast().last(where: { !LabelText.isSpace($0) }), LabelText.digit(before) != nil
        {
            return true
        }
        return scalars.count >= 2 && scalars.first == "(" && scalars.last == ")" && !scalars.contains("\n")
    }
}
