import CNettle

/// Writes a digest in lowercase hexadecimal digits.
enum Hexadecimal {
    static func filled(_ fill: (UnsafeMutableBufferPointer<UInt8>) -> Void) -> String {
        let count = Int(SHA256_DIGEST_SIZE)
        return unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count) { digest in
            unsafe digest.initialize(repeating: 0)
            unsafe fill(digest)
            return unsafe String(unsafeUninitializedCapacity: 2 * count) { text in
                for place in 0..<count {
                    let byte = unsafe digest[place]
                    unsafe text.initializeElement(at: 2 * place, to: digit(byte >> 4))
                    unsafe text.initializeElement(at: 2 * place + 1, to: digit(byte & 15))
                }
                return 2 * count
            }
        }
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }
}
