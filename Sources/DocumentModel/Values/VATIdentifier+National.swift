/// Tax numbers as they are printed at home, without the country's letters: `P.IVA 01234567890`, `ABN 51 824 753 556`.
extension VATIdentifier {
    /// The number without spaces and marks, as `01234567890`; nil when the form and the check digits of no country fit.
    ///
    /// Any eleven digits fit some country now and then: only beside a label that says what it is, a number is one.
    package static func parseNational(_ text: String) -> String? {
        var compact = ""
        for scalar in text.uppercased().unicodeScalars {
            switch scalar {
            case " ", ".", "-", "/", "\u{A0}", "\u{202F}": continue
            case "0"..."9", "A"..."Z": compact.unicodeScalars.append(scalar)
            default: return nil
            }
        }
        // Two letters first are a country: what is wrong with it is no other country's number.
        guard (9...15).contains(compact.utf8.count), !compact.utf8.prefix(2).allSatisfy({ !isDigit($0) }) else {
            return nil
        }
        let isKnown =
            printedAlone.contains { parse($0 + compact) != nil } || isSpanish(compact) || isAustralian(compact)
            || isCanadian(compact) || isIndian(compact) || isNorwegian(compact)
        return isKnown ? compact : nil
    }

    /// Of these countries, what stands behind their letters is printed alone.
    private static let printedAlone = ["IT", "GB", "FR", "DE", "BE", "NL", "AT", "PL", "PT"]

    /// Persons (`12345678Z`, `X1234567L`) and companies (`B12345674`).
    private static func isSpanish(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count == 9, let last = bytes.last else { return false }
        let body = bytes[1..<8]
        guard body.allSatisfy(isDigit) else { return false }
        switch bytes[0] {
        case 48...57: return last == letterOfPerson(bytes.prefix(8))
        case UInt8(ascii: "X")...UInt8(ascii: "Z"):
            return last == letterOfPerson([bytes[0] - UInt8(ascii: "X") + 48] + Array(body))
        default:
            guard "ABCDEFGHJNPQRSUVW".utf8.contains(bytes[0]) else { return false }
            let sum = body.enumerated().reduce(0) { total, item in
                let digit = Int(item.element) - 48
                let value = item.offset % 2 == 0 ? digit * 2 : digit
                return total + value / 10 + value % 10
            }
            let check = (10 - sum % 10) % 10
            return Int(last) == 48 + check || last == Array("JABCDEFGHI".utf8)[check]
        }
    }

    private static func letterOfPerson(_ digits: some Sequence<UInt8>) -> UInt8 {
        Array("TRWAGMYFPDXBNJZSQVHLCKE".utf8)[digits.reduce(0) { $0 * 10 + Int($1) - 48 } % 23]
    }

    /// The business number of eleven digits.
    private static func isAustralian(_ text: String) -> Bool {
        guard text.utf8.count == 11, text.utf8.allSatisfy(isDigit) else { return false }
        var digits = digits(text)
        digits[0] -= 1
        return weighted(digits, [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]) % 89 == 0
    }

    /// The business number and its account for GST: `123456782RT0001`.
    private static func isCanadian(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count == 15, bytes[9] == UInt8(ascii: "R"), bytes[10] == UInt8(ascii: "T"),
            bytes[..<9].allSatisfy(isDigit), bytes[11...].allSatisfy(isDigit)
        else { return false }
        return isLuhn(String(text.prefix(9)))
    }

    /// State, account number of the income tax, a count, a letter, and a check character of 36.
    private static func isIndian(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count == 15, bytes[..<2].allSatisfy(isDigit), bytes[2..<7].allSatisfy({ !isDigit($0) }),
            bytes[7..<11].allSatisfy(isDigit), !isDigit(bytes[11])
        else { return false }
        let values = bytes.map { isDigit($0) ? Int($0) - 48 : Int($0) - 55 }
        let sum = values.dropLast().enumerated().reduce(0) { total, item in
            let product = item.element * (item.offset % 2 == 0 ? 1 : 2)
            return total + product / 36 + product % 36
        }
        return (36 - sum % 36) % 36 == values[14]
    }

    /// Nine digits of the register and the letters of the tax.
    @Sendable static func isNorwegian(_ text: String) -> Bool {
        guard text.utf8.count == 12, text.hasSuffix("MVA"), text.utf8.prefix(9).allSatisfy(isDigit) else {
            return false
        }
        let digits = digits(text.prefix(9))
        return (11 - weighted(digits, [3, 2, 7, 6, 5, 4, 3, 2]) % 11) % 11 == digits[8]
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
