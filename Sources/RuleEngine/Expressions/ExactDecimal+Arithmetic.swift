extension ExactDecimal {
    var magnitude: ExactDecimal? { mantissa < 0 ? negated() : self }

    func negated() -> ExactDecimal? {
        let (result, overflow) = Int128(0).subtractingReportingOverflow(mantissa)
        return overflow ? nil : ExactDecimal(mantissa: result, scale: scale)
    }

    /// - Returns: nil when the sum does not fit.
    func adding(_ other: ExactDecimal) -> ExactDecimal? {
        guard let (left, right, scale) = aligned(with: other) else { return nil }
        let (sum, overflow) = left.addingReportingOverflow(right)
        return overflow ? nil : ExactDecimal(mantissa: sum, scale: scale)
    }

    /// - Returns: nil when the difference does not fit.
    func subtracting(_ other: ExactDecimal) -> ExactDecimal? {
        other.negated().flatMap { adding($0) }
    }

    /// - Returns: nil when the product does not fit.
    func multiplied(by other: ExactDecimal) -> ExactDecimal? {
        let (product, overflow) = mantissa.multipliedReportingOverflow(by: other.mantissa)
        return overflow ? nil : ExactDecimal(mantissa: product, scale: scale + other.scale)
    }

    /// Divides to ten digits after the point, the last one rounded half away from zero.
    ///
    /// - Returns: nil when the divisor is zero or the quotient does not fit.
    func divided(by other: ExactDecimal) -> ExactDecimal? {
        guard other.mantissa != 0 else { return nil }
        let digits = 10
        let shift = digits + other.scale - scale
        guard
            let numerator = shift >= 0 ? Self.shifted(mantissa, by: shift) : mantissa,
            let denominator = shift >= 0 ? other.mantissa : Self.shifted(other.mantissa, by: -shift)
        else { return nil }
        return Self.quotient(numerator, denominator).flatMap { ExactDecimal(mantissa: $0, scale: digits) }
    }

    /// Rounds half away from zero, as people do on invoices, to 0...`maximumScale` digits after the point.
    func rounded(to digits: Int) -> ExactDecimal? {
        guard digits < scale else { return self }
        guard let unit = Self.shifted(1, by: scale - digits) else { return nil }
        return Self.quotient(mantissa, unit).flatMap { ExactDecimal(mantissa: $0, scale: digits) }
    }

    /// - Returns: nil when the two are too far apart to be compared exactly.
    func isLess(than other: ExactDecimal) -> Bool? {
        if (mantissa < 0) != (other.mantissa < 0) { return mantissa < other.mantissa }
        guard let (left, right, _) = aligned(with: other) else { return nil }
        return left < right
    }

    /// The number as an integer; nil when it has digits after the point or is too large.
    var integer: Int? { scale == 0 ? Int(exactly: mantissa) : nil }

    private func aligned(with other: ExactDecimal) -> (Int128, Int128, Int)? {
        let common = max(scale, other.scale)
        guard let left = Self.shifted(mantissa, by: common - scale),
            let right = Self.shifted(other.mantissa, by: common - other.scale)
        else { return nil }
        return (left, right, common)
    }

    private static func shifted(_ mantissa: Int128, by digits: Int) -> Int128? {
        var result = mantissa
        for _ in 0..<digits {
            let (product, overflow) = result.multipliedReportingOverflow(by: 10)
            guard !overflow else { return nil }
            result = product
        }
        return result
    }

    private static func quotient(_ numerator: Int128, _ denominator: Int128) -> Int128? {
        let (quotient, overflow) = numerator.dividedReportingOverflow(by: denominator)
        guard !overflow else { return nil }
        let rest = (numerator % denominator).magnitude
        guard rest >= denominator.magnitude - rest else { return quotient }
        return quotient + ((numerator < 0) == (denominator < 0) ? 1 : -1)
    }
}
