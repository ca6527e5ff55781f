/// International bank account numbers (ISO 13616).
package enum IBAN {
    /// The account number without spaces when country, length and checksum are right.
    package static func parse(_ text: String) -> String? {
        guard let compact = compact(text), remainder(compact) == 1 else { return nil }
        return compact
    }

    /// The account number without spaces when country and length are right, whatever its checksum.
    package static func compact(_ text: String) -> String? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for byte in text.utf8 where byte != 0x20 {
            switch byte {
            case 48...57, 65...90: bytes.append(byte)
            case 97...122: bytes.append(byte - 32)
            case 0xC2, 0xA0: continue
            default: return nil
            }
        }
        guard bytes.count >= 15, (48...57).contains(bytes[2]), (48...57).contains(bytes[3]) else { return nil }
        let compact = String(decoding: bytes, as: UTF8.self)
        return lengths[String(compact.prefix(2))] == bytes.count ? compact : nil
    }

    /// How many characters an account number of this country has.
    package static func length(country: String) -> Int? { lengths[country] }

    /// Whether a text begins with the code of a country that has such numbers.
    package static func isCountry(_ text: some Collection<UInt8>) -> Bool {
        lengths[String(decoding: text.prefix(2), as: UTF8.self).uppercased()] != nil
    }

    private static func remainder(_ compact: String) -> Int {
        var remainder = 0
        for byte in Array(compact.utf8.dropFirst(4)) + Array(compact.utf8.prefix(4)) {
            remainder =
                (48...57).contains(byte)
                ? (remainder * 10 + Int(byte) - 48) % 97 : (remainder * 100 + Int(byte) - 55) % 97
        }
        return remainder
    }

    private static let lengths: [String: Int] = [
        "AD": 24, "AE": 23, "AL": 28, "AT": 20, "AZ": 28, "BA": 20, "BE": 16, "BG": 22, "BH": 22, "BR": 29, "BY": 28,
        "CH": 21, "CR": 22, "CY": 28, "CZ": 24, "DE": 22, "DK": 18, "DO": 28, "EE": 20, "EG": 29, "ES": 24, "FI": 18,
        "FO": 18, "FR": 27, "GB": 22, "GE": 22, "GI": 23, "GL": 18, "GR": 27, "GT": 28, "HR": 21, "HU": 28, "IE": 22,
        "IL": 23, "IS": 26, "IT": 27, "JO": 30, "KW": 30, "KZ": 20, "LB": 28, "LI": 21, "LT": 20, "LU": 20, "LV": 21,
        "MC": 27, "MD": 24, "ME": 22, "MK": 19, "MR": 27, "MT": 31, "MU": 30, "NL": 18, "NO": 15, "PK": 24, "PL": 28,
        "PS": 29, "PT": 25, "QA": 29, "RO": 24, "RS": 22, "SA": 24, "SE": 24, "SI": 19, "SK": 24, "SM": 27, "TN": 24,
        "TR": 26, "UA": 29, "VA": 22, "XK": 20,
    ]
}

/// Business identifier codes (ISO 9362).
package enum BIC {
    package static func parse(_ text: String) -> String? {
        let compact = text.uppercased().filter { !$0.isWhitespace }
        let bytes = Array(compact.utf8)
        guard bytes.count == 8 || bytes.count == 11, bytes[..<6].allSatisfy({ (65...90).contains($0) }),
            bytes[6...].allSatisfy({ (65...90).contains($0) || (48...57).contains($0) }),
            IBAN.length(country: String(compact.dropFirst(4).prefix(2))) != nil
                || ["US", "CA", "AU", "JP", "CN", "IN", "SG", "MY", "HK"].contains(compact.dropFirst(4).prefix(2))
        else { return nil }
        return compact
    }
}
