/// Writes values as bytes, little-endian, with lengths before what varies.
package struct ByteWriter: Sendable {
    package private(set) var bytes: [UInt8] = []

    package init(capacity: Int = 256) {
        bytes.reserveCapacity(capacity)
    }

    package mutating func write(_ value: UInt8) { bytes.append(value) }

    package mutating func write(_ value: UInt32) {
        bytes.append(UInt8(truncatingIfNeeded: value))
        bytes.append(UInt8(truncatingIfNeeded: value >> 8))
        bytes.append(UInt8(truncatingIfNeeded: value >> 16))
        bytes.append(UInt8(truncatingIfNeeded: value >> 24))
    }

    package mutating func write(_ value: Int) { write(UInt32(truncatingIfNeeded: value)) }
    package mutating func write(_ value: Bool) { write(UInt8(value ? 1 : 0)) }

    /// In thousandths: enough for points and confidences, and equal on every machine.
    package mutating func write(_ value: Double) {
        let scaled = (value * 1_000).rounded()
        write(UInt32(bitPattern: Int32(min(max(scaled.isFinite ? scaled : 0, -2_147_483_648), 2_147_483_647))))
    }

    package mutating func write(_ text: String) {
        let utf8 = text.utf8
        write(utf8.count)
        bytes.append(contentsOf: utf8)
    }

    package mutating func write(_ data: [UInt8]) {
        write(data.count)
        bytes.append(contentsOf: data)
    }
}

/// Reads what `ByteWriter` wrote; every length is checked, for the bytes may come from a process that went wrong.
package struct ByteReader: Sendable {
    /// The bytes do not hold what they should.
    package struct Malformed: Error, Hashable, Sendable {
        package var offset: Int
        package var expected: String
    }

    private let bytes: [UInt8]
    private var offset = 0

    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    package var isAtEnd: Bool { offset == bytes.count }
    package var remaining: Int { bytes.count - offset }

    package func malformed(_ expected: String) -> Malformed { Malformed(offset: offset, expected: expected) }

    package mutating func byte() throws(Malformed) -> UInt8 {
        guard offset < bytes.count else { throw malformed("a byte") }
        defer { offset += 1 }
        return bytes[offset]
    }

    package mutating func unsigned() throws(Malformed) -> UInt32 {
        guard bytes.count - offset >= 4 else { throw malformed("four bytes") }
        defer { offset += 4 }
        return UInt32(bytes[offset]) | UInt32(bytes[offset + 1]) << 8 | UInt32(bytes[offset + 2]) << 16
            | UInt32(bytes[offset + 3]) << 24
    }

    package mutating func integer() throws(Malformed) -> Int { Int(Int32(bitPattern: try unsigned())) }
    package mutating func boolean() throws(Malformed) -> Bool { try byte() != 0 }
    package mutating func double() throws(Malformed) -> Double { Double(Int32(bitPattern: try unsigned())) / 1_000 }

    /// A count of at most `limit` elements; each takes at least one byte, so no count is believed that the bytes cannot
    /// hold.
    package mutating func count(limit: Int) throws(Malformed) -> Int {
        let count = Int(try unsigned())
        guard count <= limit, count <= bytes.count - offset else { throw malformed("a count of at most \(limit)") }
        return count
    }

    package mutating func text() throws(Malformed) -> String {
        let length = Int(try unsigned())
        guard length <= bytes.count - offset else { throw malformed("\(length) bytes of text") }
        defer { offset += length }
        return String(decoding: bytes[offset..<offset + length], as: UTF8.self)
    }

    package mutating func data() throws(Malformed) -> [UInt8] {
        let length = Int(try unsigned())
        guard length <= bytes.count - offset else { throw malformed("\(length) bytes") }
        defer { offset += length }
        return Array(bytes[offset..<offset + length])
    }
}
