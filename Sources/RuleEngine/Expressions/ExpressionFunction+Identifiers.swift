import DocumentModel

extension ExpressionFunction {
    static let identifiers: [ExpressionFunction] = [
        test("isIBAN") { IBAN.parse($0) != nil },
        test("isBIC") { BIC.parse($0) != nil },
        test("isVATIdentifier") { VATIdentifier.parse($0) != nil || VATIdentifier.parseNational($0) != nil },
        test("isCurrency") { currencies.contains($0) },
    ]

    private static func test(_ name: String, body: @escaping @Sendable (String) -> Bool) -> ExpressionFunction {
        ExpressionFunction(name, [.text], .boolean) { arguments throws(ExpressionFault) in
            .boolean(body(try arguments[0].text()))
        }
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
