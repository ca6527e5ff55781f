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

    @Test func aWideNameWithItsAddressInOneLineIsRead() throws {
        var paper = Paper(
            source: .ocr, [.init(60, 40, "KEDAI", height: 12), .init(112, 40, "MUSTIKA, 12 JALAN RAYA", height: 12)])
        paper.add(.init(60, 130, "Date: 17/04/2018 10:50"))
        paper.add(.init(60, 144, "Cashier : USER"))
        paper.add(.init(60, 200, "Total"))
        paper.add(.init(300, 200, "RM 19.90"))
        let extraction = try paper.extraction()
        #expect(extraction.type.value == "receipt")
        #expect(extraction.field("seller_name")?.chosen?.value == "KEDAI MUSTIKA")
    }

    private static let payments: [(rows: [(String, String)], total: String)] = [
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
        (
            [
                ("Total 0% supplies", "14.35"), ("Total 6% supplies (excl. GST)", "25.56"), ("GST", "1.53"),
                ("Total 6% supplies (Inc. GST)", "27.09"), ("Total 0% supplies", "14.35"), ("Total Payable", "41.44"),
            ], "41.44"
        ),
        (
            [
                ("Total (Excluding GST)", "26.60"), ("Serv. Charge", "2.66"), ("GST Payable", "1.76"),
                ("Total (Inclusive of GST)", "31.02"), ("Rounding Adj", "-0.02"), ("CASH", "31.00"),
                ("GST Summary SR", "29.26"),
            ], "31.00"
        ),
        // Below what was given, the change is rounded.
        (
            [("Total <GST INCL)", "13.78"), ("CASH", "20.00"), ("Rounding Adjustment", "0.02"), ("Change", "6.20")],
            "13.78"
        ),
        // No word for the total could be read.
        (
            [("CHICKEN RICE", "19.20"), ("fue", "19.20"), ("Cash", "20.00"), ("Change", "0.90")],
            "19.20"
        ),
        ([("CHICKEN RICE", "6.50"), ("BUN", "12.70"), ("CASH", "19.20")], "19.20"),
        // Recognition lost the point.
        ([("Total Sales (Incl. GST)", "RM 64 13"), ("Main Items", "1")], "64.13"),
        ([("Total", "RM28 .05"), ("Main Items", "1")], "28.05"),
        ([("Total", "41 50"), ("Main Items", "1")], "41.50"),
    ]

    @Test(arguments: payments)
    func takesWhatIsPaidForTheTotal(_ rows: [(String, String)], _ total: String) throws {
        #expect(try receipt(rows).value("grand_total") == total)
    }

    /// A guess goes before a person, however well it is labelled.
    @Test(arguments: ["issue_date", "grand_total"]) func doubtsWhatWasPutRight(_ field: String) throws {
        var paper = Paper(
            source: .ocr,
            [
                .init(120, 40, "KEDAI MUSTIKA SDN BHD", height: 12), .init(60, 130, "Date: 20/0472018"),
                .init(60, 146, "Cashier : USER"), .init(60, 200, "Total Sales (Incl. GST)"),
                .init(300, 200, "RM 64 13"),
            ])
        #expect(try #require(try paper.extraction().field(field)?.chosen).confidence <= 0.8)
        paper = Paper(
            source: .ocr,
            [
                .init(120, 40, "KEDAI MUSTIKA SDN BHD", height: 12), .init(60, 130, "Date: 20/04/2018"),
                .init(60, 146, "Cashier : USER"), .init(60, 200, "Total Sales (Incl. GST)"),
                .init(300, 200, "RM 64.13"),
            ])
        #expect(try #require(try paper.extraction().field(field)?.chosen).confidence > 0.8)
    }

    @Test func doubtsATotalThatIsNotWhatWasPaid() throws {
        func confidence(_ paid: String) throws -> Double {
            let rows = [("Total", "14.00"), ("Total (Inclusive of GST)", "14.00"), ("CASH", paid)]
            return try #require(try receipt(rows).extraction().field("grand_total")).confidence
        }
        #expect(try confidence("15.00") <= 0.8)
        #expect(try confidence("14.00") > 0.85)
    }

    /// Two numbers side by side are no amount by themselves.
    @Test func whatHasNoPointIsAnAmountOnlyWhereOneIsDue() throws {
        #expect(try receipt([("TABLE 4 50", ""), ("Total", "19.90")]).value("grand_total") == "19.90")
    }

    @Test(
        "A day whose marks or digits recognition misread, where nothing else makes sense",
        arguments: [
            ("Date: 1770472018", "2018-04-17"), ("Date: 20/0472018", "2018-04-20"), ("Date: 1102/2019", "2019-02-11"),
            ("Date: 45/05/2017", "2017-05-15"), ("19/62/2018 16:45", "2018-02-19"), ("Date: 63/05/2078", "2018-05-03"),
            ("14/dun/2017", "2017-06-14"), ("[Sales]2018-01-05", "2018-01-05"), ("Tel: 1770472018", nil),
            ("Date: 99/99/2018", nil), ("No. 1234/5678", nil),
            ("No. 1012/2018", nil), ("RE2018-01-05", nil), ("Order 45/11/17", nil), ("Date: 45/11/17", "2017-11-15"),
        ] as [(String, String?)])
    func readsMisreadDays(_ text: String, _ day: String?) throws {
        var paper = Paper(source: .ocr, [.init(120, 40, "KEDAI MUSTIKA SDN BHD", height: 12)])
        paper.add(.init(60, 130, text))
        for (index, row) in [("Total", "19.90"), ("CASH", "50.00"), ("Change", "30.10")].enumerated() {
            paper.add(.init(60, 200 + Double(index) * 16, row.0))
            paper.add(.init(300, 200 + Double(index) * 16, row.1))
        }
        #expect(try paper.value("issue_date") == day)
        paper.source = .text
        #expect(try paper.extraction().type.value == "receipt")
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
