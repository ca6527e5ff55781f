import DocumentModel
import Testing

@testable import Extraction

@Suite struct ExtractionReceiptTests {
    private func receipt(_ rows: [(String, String)], title: String = "TAX INVOICE") -> Paper {
        var paper = Paper(
            source: .ocr,
            [
                .init(120, 40, "KEDAI MUSTIKA SON BHD", height: 12), .init(120, 56, "(519537-X)"),
                .init(120, 70, "LOT 276 JALAN BANTING"), .init(120, 84, "GST ID : 000781500416"),
                .init(150, 110, title), .init(60, 130, "Date: 17/04/2018 10:50"), .init(60, 144, "Cashier : USER"),
            ])
        for (index, row) in rows.enumerated() {
            let y = 200 + Double(index) * 16
            paper.add(.init(60, y, row.0))
            paper.add(.init(300, y, row.1))
        }
        return paper
    }

    @Test func aReceiptIsOneWhateverTheTaxLawCallsIt() throws {
        let extraction = try receipt([("Total", "RM 19.90"), ("CASH", "RM 50.00"), ("Change", "RM 30.10")]).extraction()
        #expect(extraction.type.value == "receipt")
        #expect(extraction.field("seller_name")?.chosen?.value == "KEDAI MUSTIKA SDN BHD")
        #expect(extraction.field("issue_date")?.chosen?.value == "2018-04-17")
        #expect(extraction.field("currency")?.chosen?.value == "MYR")
    }

    @Test(arguments: [
        ([("Total", "19.90"), ("CASH", "50.00"), ("Change", "30.10")], "19.90"),
        (
            [
                ("Total Sales (Excluding GST)", "180.00"), ("Total GST", "10.80"),
                ("Total Sales (Inclusive of GST)", "190.80"), ("CASH", "190.80"),
            ], "190.80"
        ),
        ([("Total", "31.02"), ("Rounding Adj", "-0.02"), ("CASH", "31.00")], "31.00"),
        (
            [
                ("Total (incl GST)", "29.26"), ("Total Rounded", "29.30"), ("Cash Tendered", "50.00"),
                ("Change", "20.70"),
            ],
            "29.30"
        ),
        ([("Sub Total", "40.00"), ("Discount", "4.00"), ("Total", "36.00"), ("VISA", "36.00")], "36.00"),
        ([("Cash Received", "100.00"), ("Change", "7.20")], "92.80"),
    ])
    func takesWhatIsPaidForTheTotal(_ rows: [(String, String)], _ total: String) throws {
        #expect(try receipt(rows).value("grand_total") == total)
    }

    @Test func tellsNetAndTaxOfAReceiptOnlyWhereTheyAddUp() throws {
        let paper = receipt([("Subtotal", "30.00"), ("GST", "7.00"), ("Total", "19.90")])
        #expect(try paper.value("net_total") == nil)
        #expect(try paper.value("tax_total") == nil)
    }

    @Test func doubtsWhatIsHardToRead() throws {
        func confidence(_ legibility: Double) throws -> Double {
            var paper = receipt([("Total", "19.90"), ("CASH", "50.00"), ("Change", "30.10")])
            paper.setConfidence(legibility)
            return try #require(try paper.extraction().field("grand_total")).confidence
        }
        #expect(try confidence(0.6) < confidence(0.95))
    }
}

@Suite struct CalibrationTests {
    @Test(arguments: ["grand_total", "seller_name", "invoice_number", "no_such_field"])
    func moreLeadNeverMeansLessConfidence(_ field: String) {
        for isReceipt in [false, true] {
            for legibility in [0.5, 0.9, 1.0] {
                let values = stride(from: -6.0, through: 12, by: 0.5).map {
                    Calibration.standard.probability(field, lead: $0, legibility: legibility, isReceipt: isReceipt)
                }
                #expect(zip(values, values.dropFirst()).allSatisfy { $0 <= $1 })
                #expect(values.allSatisfy { (0...Calibration.standard.ceiling).contains($0) })
            }
        }
    }
}

@Suite struct LabelTests {
    @Test(
        arguments: [
            ("rechnungsnummer", 0), ("rechnungsnumer", 1), ("rechnungsmumner", 2), ("rechnung", nil), ("", nil),
        ] as [(String, Int?)])
    func countsLettersThatDiffer(_ text: String, _ errors: Int?) {
        #expect(EditDistance.within(2, text, "rechnungsnummer") == errors)
    }

    @Test(
        arguments: [
            ("1234.50", 12_345_000), ("-0.05", -500), ("0", 0), ("1.2345", 12_345), ("1.23456", nil), ("", 0),
            ("1.2.3", nil),
            ("99999999999999999999", nil), ("100000000000.00", nil),
        ] as [(String, Int?)])
    func readsMoneyExactlyAndWithinBounds(_ text: String, _ number: Int?) {
        #expect(Money.parse(text) == number)
    }

    @Test(arguments: [(12_345_000, "1234.50"), (-500, "-0.05"), (0, "0.00"), (12_345, "1.2345")])
    func writesMoneyCanonically(_ number: Int, _ text: String) {
        #expect(Money.text(number) == text)
    }
}
