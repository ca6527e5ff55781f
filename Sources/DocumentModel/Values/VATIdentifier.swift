/// Value-added-tax identifiers: form by country, checksum where one is defined.
package enum VATIdentifier {
    /// The identifier without spaces and marks, as `DE123456788`; nil when form or checksum are wrong.
    package static func parse(_ text: String) -> String? {
        guard let compact = compact(text) else { return nil }
        if compact.hasPrefix("CHE") { return isSwiss(String(compact.dropFirst(3))) ? compact : nil }
        let body = String(compact.dropFirst(2))
        guard let checksum = checksums[String(compact.prefix(2))] else { return compact }
        return checksum(body) ? compact : nil
    }

    /// The identifier without spaces and marks when its form is right, whatever its checksum.
    package static func compact(_ text: String) -> String? {
        var bytes: [UInt8] = []
        for scalar in text.uppercased().unicodeScalars
        where TextFolding.isLetter(scalar) || AmountParser.isDigit(scalar) {
            guard scalar.isASCII else { return nil }
            bytes.append(UInt8(truncatingIfNeeded: scalar.value))
        }
        guard bytes.count >= 8, bytes.count <= 16 else { return nil }
        let compact = String(decoding: bytes, as: UTF8.self)
        if compact.hasPrefix("CHE") {
            var body = String(compact.dropFirst(3))
            for suffix in ["MWST", "TVA", "IVA", "VAT"] where body.hasSuffix(suffix) { body.removeLast(suffix.count) }
            return body.utf8.count == 9 && isNumber(body) ? "CHE" + body : nil
        }
        guard let form = forms[String(compact.prefix(2))], form(String(compact.dropFirst(2))) else { return nil }
        return compact
    }

    /// Whether a rule for check digits is published for the country of an identifier without marks; else only its form is known.
    package static func hasCheckDigits(_ compact: String) -> Bool {
        compact.hasPrefix("CHE") || checksums[String(compact.prefix(2))] != nil
    }

    /// Whether a text begins with the code of a country that has such identifiers.
    package static func isCountry(_ text: some Collection<UInt8>) -> Bool {
        let code = String(decoding: text.prefix(2), as: UTF8.self).uppercased()
        return code == "CH" || forms[code] != nil
    }

    private static let forms: [String: @Sendable (String) -> Bool] = [
        "DE": { $0.utf8.count == 9 && isNumber($0) },
        "AT": { $0.utf8.count == 9 && $0.hasPrefix("U") && isNumber($0.dropFirst()) },
        "FR": { $0.utf8.count == 11 && isNumber($0.dropFirst(2)) },
        "BE": { $0.utf8.count == 10 && isNumber($0) },
        "NL": {
            $0.utf8.count == 12 && isNumber($0.prefix(9)) && $0.dropFirst(9).first == "B" && isNumber($0.suffix(2))
        },
        "IT": { $0.utf8.count == 11 && isNumber($0) },
        "ES": { $0.utf8.count == 9 && isNumber($0.dropFirst().prefix(7)) },
        "GB": { [9, 12].contains($0.utf8.count) && isNumber($0) }, "XI": { $0.utf8.count == 9 && isNumber($0) },
        "IE": { [8, 9].contains($0.utf8.count) && isNumber($0.prefix(1)) && !isNumber($0.suffix(1)) },
        "LU": { $0.utf8.count == 8 && isNumber($0) },
        "PL": { $0.utf8.count == 10 && isNumber($0) }, "PT": { $0.utf8.count == 9 && isNumber($0) },
        "DK": { $0.utf8.count == 8 && isNumber($0) }, "SE": { $0.utf8.count == 12 && isNumber($0) },
        "FI": { $0.utf8.count == 8 && isNumber($0) }, "CZ": { (8...10).contains($0.utf8.count) && isNumber($0) },
        "SK": { $0.utf8.count == 10 && isNumber($0) }, "SI": { $0.utf8.count == 8 && isNumber($0) },
        "HU": { $0.utf8.count == 8 && isNumber($0) }, "HR": { $0.utf8.count == 11 && isNumber($0) },
        "RO": { (6...10).contains($0.utf8.count) && isNumber($0) },
        "BG": { (9...10).contains($0.utf8.count) && isNumber($0) },
        "NO": { $0.utf8.count == 12 && $0.hasSuffix("MVA") && isNumber($0.prefix(9)) },
        // Of sellers from outside the Union.
        "EU": { $0.utf8.count == 9 && isNumber($0) },
        "EL": { $0.utf8.count == 9 && isNumber($0) }, "CY": { $0.utf8.count == 9 && isNumber($0.prefix(8)) },
        "MT": { $0.utf8.count == 8 && isNumber($0) }, "EE": { $0.utf8.count == 9 && isNumber($0) },
        "LV": { $0.utf8.count == 11 && isNumber($0) }, "LT": { [9, 12].contains($0.utf8.count) && isNumber($0) },
    ]

    private static func isNumber(_ text: some StringProtocol) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) }
    }
}
