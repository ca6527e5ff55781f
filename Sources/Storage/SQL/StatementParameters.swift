import Synchronization

/// In which order a statement's `$n` parameters first occur.
package enum StatementParameters {
    /// By the address of the statement's text, which is constant.
    private static let orders = Mutex<[UInt: [Int]]>([:])

    package static func of(_ sql: StaticString) -> [Int] {
        let key = unsafe UInt(bitPattern: sql.utf8Start)
        return orders.withLock { orders in
            if let known = orders[key] { return known }
            let found = firstOccurrences(in: sql.description)
            orders[key] = found
            return found
        }
    }

    package static func firstOccurrences(in sql: String) -> [Int] {
        var result: [Int] = []
        var number: Int?
        for byte in Array(sql.utf8) + [0] {
            if let current = number {
                if (48...57).contains(byte) {
                    number = current * 10 + Int(byte - 48)
                } else {
                    if current > 0, !result.contains(current) { result.append(current) }
                    number = nil
                }
            } else if byte == UInt8(ascii: "$") {
                number = 0
            }
        }
        return result
    }
}
