import DocumentModel

extension ExpressionFunction {
    static let identifiers: [ExpressionFunction] = [
        test("isIBAN") { isIBAN($0) },
        test("isBIC") { text in
            [8, 11].contains(text.utf8.count)
                && text.utf8.prefix(6).allSatisfy { (65...90).contains($0) }
                && text.utf8.dropFirst(6).allSatisfy { (65...90).contains($0) || (48...57).contains($0) }
        },
        test("isVATIdentifier") { text in
            (4...15).contains(text.utf8.count) && text.utf8.prefix(2).allSatisfy { (65...90).contains($0) }
        },
        test("isCurrency") { currencies.contains($0) },
    ]

    private static func test(_ name: String, body: @escaping @Sendable (String) -> Bool) -> ExpressionFunction {
        ExpressionFunction(name, [.text], .boolean) { arguments throws(ExpressionFault) in
            .boolean(body(try arguments[0].text()))
        }
    }

    private static func isIBAN(_ text: String) -> Bool {
        guard (15...34).contains(text.utf8.count) else { return false }
        var remainder = 0
        for byte in Array(text.utf8.dropFirst(4)) + Array(text.utf8.prefix(4)) {
            switch byte {
            case 48...57: remainder = (remainder * 10 + Int(byte) - 48) % 97
            case 65...90: remainder = (remainder * 100 + Int(byte) - 55) % 97
            default: return false
            }
        }
        return remainder == 1
    }

    /// The active codes of ISO 4217 that denote money.
    private static let currencies: Set<String> = Set(
        """
        AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF
        CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG
        HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA
        MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD
        RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD
        UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG
        """.split(whereSeparator: \.isWhitespace).map { String($0) })
}
