/// A value that goes to or comes from the server.
package enum PostgresValue: Hashable, Sendable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    case bytes([UInt8])
}

extension PostgresValue {
    /// Reads a column's value in the server's binary form. Types that the product's statements do not use are refused.
    init(type: UInt32, bytes: UnsafeRawBufferPointer) throws(PostgresError) {
        switch type {
        case 16: self = .integer(unsafe bytes.first.map { $0 == 0 ? 0 : 1 } ?? 0)
        case 17: self = .bytes(unsafe Array(bytes))
        case 20: self = .integer(Int64(bitPattern: unsafe bigEndian(bytes, UInt64.self)))
        case 21: self = .integer(Int64(Int16(bitPattern: unsafe bigEndian(bytes, UInt16.self))))
        case 23: self = .integer(Int64(Int32(bitPattern: unsafe bigEndian(bytes, UInt32.self))))
        case 26: self = .integer(Int64(unsafe bigEndian(bytes, UInt32.self)))
        case 700: self = .real(Double(Float(bitPattern: unsafe bigEndian(bytes, UInt32.self))))
        case 701: self = .real(Double(bitPattern: unsafe bigEndian(bytes, UInt64.self)))
        case 1700: self = unsafe Self.numeric(bytes)
        // name, text, unknown, varchar, bpchar
        case 19, 25, 705, 1043, 1042: self = .text(unsafe String(decoding: bytes, as: UTF8.self))
        case 2278: self = .null
        default:
            throw PostgresError(
                state: nil, message: "A statement returned the type \(type), which is not read; it needs a CAST.",
                endsConnection: false)
        }
    }

    /// A sum of 64-bit numbers comes as `numeric`: digits to the base of 10,000, with a weight and a sign.
    private static func numeric(_ bytes: UnsafeRawBufferPointer) -> PostgresValue {
        let words = (0..<bytes.count / 2).map { unsafe UInt16(bytes[2 * $0]) << 8 | UInt16(bytes[2 * $0 + 1]) }
        guard words.count >= 4 else { return .null }
        let digits = words.dropFirst(4).prefix(Int(words[0])).map { Int64($0) }
        let weight = Int(Int16(bitPattern: words[1]))
        let isNegative = words[2] == 0x4000
        if words[3] == 0, weight < 4 {
            var number: Int64 = 0
            for position in 0...max(0, weight) {
                number = number * 10_000 + (digits.indices.contains(position) ? digits[position] : 0)
            }
            if weight < 0 { number = 0 }
            return .integer(isNegative ? -number : number)
        }
        var value = 0.0
        var scale = 1.0
        for _ in 0..<abs(weight) { scale *= weight < 0 ? 0.0001 : 10_000 }
        for digit in digits {
            value += Double(digit) * scale
            scale /= 10_000
        }
        return .real(isNegative ? -value : value)
    }
}

private func bigEndian<Number: FixedWidthInteger & UnsignedInteger>(
    _ bytes: UnsafeRawBufferPointer, _ type: Number.Type
) -> Number {
    unsafe bytes.prefix(Number.bitWidth / 8).reduce(0) { $0 << 8 | Number($1) }
}
