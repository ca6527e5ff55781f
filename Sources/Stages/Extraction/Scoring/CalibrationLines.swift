// Written by scripts/fit-calibration; do not edit.

extension Calibration {
    static let fields: [String: Line] = [
        "buyer_name": Line(offset: 2.34, slope: 1.34, recognized: -0.73, illegible: -4.24),
        "currency": Line(offset: 2.71, slope: 1.28, recognized: -1.17, illegible: -4.28),
        "due_date": Line(offset: 3.05, slope: 1.47, recognized: -1.00, illegible: -4.10),
        "grand_total": Line(offset: 2.45, slope: 1.30, recognized: -1.30, illegible: -4.29),
        "iban": Line(offset: 2.73, slope: 1.20, recognized: -1.17, illegible: -4.25),
        "invoice_number": Line(offset: 3.05, slope: 1.15, recognized: -1.09, illegible: -4.34),
        "issue_date": Line(offset: 3.40, slope: 1.35, recognized: -0.88, illegible: -4.17),
        "net_total": Line(offset: 2.62, slope: 1.22, recognized: -1.24, illegible: -4.02),
        "seller_address": Line(offset: 2.31, slope: 0.91, recognized: -1.36, illegible: -4.28),
        "seller_name": Line(offset: 2.99, slope: 1.58, recognized: -0.86, illegible: -4.25),
        "seller_vat_id": Line(offset: 2.65, slope: 1.31, recognized: -1.20, illegible: -4.22),
        "tax_total": Line(offset: 2.05, slope: 1.40, recognized: -1.41, illegible: -4.13),
    ]

    /// For receipts that were recognized: tills print little, and cameras see less of it.
    static let tills: [String: Line] = [
        "grand_total": Line(offset: 1.66, slope: 1.04, recognized: -1.70, illegible: -4.52),
        "issue_date": Line(offset: 2.77, slope: 0.87, recognized: -1.20, illegible: -3.58),
        "seller_address": Line(offset: 1.73, slope: 2.02, recognized: -1.65, illegible: -4.91),
        "seller_name": Line(offset: 2.32, slope: 0.28, recognized: -1.19, illegible: -3.76),
    ]

    static let anyField = Line(offset: 2.31, slope: 0.91, recognized: -1.36, illegible: -4.28)

    static let readings: [ReadingAgreement: Double] = [
        .readTwice: 0.46, .readTwiceOfThrice: 0.05, .readOtherwiseTwice: -0.86, .readOtherwise: -0.94,
    ]
}
