/// A decimal number that is never rounded behind one's back: what does not fit is refused.
package struct ExactDecimal: Hashable, Sendable {
    /// The digits, without trailing zeros after the point.
    let mantissa: Int128
    /// How many of the digits stand after the point, 0...maximumScale.
    let scale: Int

    static let maximumScale = 28

    package static let zero = ExactDecimal(0)

    package init(_ integer: Int) {
        mantissa = Int128(integer)
        scale = 0
    }

    /// - Returns: nil when the number has more digits after the point than fit.
    init?(mantissa: Int128, scale: Int) {
        var (mantissa, scale) = (mantissa, scale)
        while scale > 0, mantissa % 10 == 0 {
            mantissa /= 10
            scale -= 1
        }
        guard (0...Self.maximumScale).contains(scale) else { return nil }
        self.mantissa = mantissa
        self.scale = scale
    }

    /// - Parameter text: canonical: `-1234.56`; no spaces, separators or exponent.
    package init?(_ text: String) {
        var mantissa: Int128 = 0
        var scale = 0
        var hasPoint = false
        var digits = 0
        let isNegative = text.utf8.first == UInt8(ascii: "-")
        for byte in text.utf8.dropFirst(isNegative ? 1 : 0) {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                let (product, overflow) = mantissa.multipliedReportingOverflow(by: 10)
                let (sum, carry) = product.addingReportingOverflow(Int128(byte - UInt8(ascii: "0")))
                guard !overflow, !carry else { return nil }
                mantissa = sum
                digits += 1
                if hasPoint { scale += 1 }
            case UInt8(ascii: ".") where !hasPoint && digits > 0: hasPoint = true
            default: return nil
            }
        }
        guard digits > 0, !hasPoint || scale > 0 else { return nil }
        self.init(mantissa: isNegative ? -mantissa : mantissa, scale: scale)
    }
}

extension ExactDecimal: CustomStringConvertible {
    /// Canonical text, without trailing zeros after the point.
    package var description: String {
        var digits = String(mantissa.magnitude)
        guard scale > 0 else { return (mantissa < 0 ? "-" : "") + digits }
        if digits.utf8.count <= scale { digits = String(repeating: "0", count: scale + 1 - digits.utf8.count) + digits }
        let point = digits.index(digits.endIndex, offsetBy: -scale)
        return (mantissa < 0 ? "-" : "") + digits[..<point] + "." + digits[point...]
    }
}
