// Written by scripts/fit-calibration; do not edit.

extension Calibration {
    static let fields: [String: Line] = [
        "buyer_name": Line(offset: 2.54, slope: 0.89, recognized: -0.86, illegible: -3.70),
        "currency": Line(offset: 1.89, slope: 1.31, recognized: -1.31, illegible: -3.68),
        "due_date": Line(offset: 2.33, slope: 1.40, recognized: -1.09, illegible: -3.48),
        "grand_total": Line(offset: 1.88, slope: 0.92, recognized: -1.34, illegible: -3.71),
        "iban": Line(offset: 2.52, slope: 1.07, recognized: -0.99, illegible: -3.64),
        "invoice_number": Line(offset: 2.41, slope: 1.34, recognized: -1.19, illegible: -3.77),
        "issue_date": Line(offset: 2.36, slope: 1.32, recognized: -0.99, illegible: -3.65),
        "net_total": Line(offset: 2.12, slope: 1.29, recognized: -1.21, illegible: -3.57),
        "seller_address": Line(offset: 2.03, slope: 0.88, recognized: -1.21, illegible: -3.68),
        "seller_name": Line(offset: 1.97, slope: 1.50, recognized: -0.95, illegible: -3.75),
        "seller_vat_id": Line(offset: 2.13, slope: 1.32, recognized: -0.74, illegible: -3.39),
        "tax_total": Line(offset: 1.96, slope: 1.25, recognized: -1.18, illegible: -3.54),
    ]

    /// For receipts that were recognized: tills print little, and cameras see less of it.
    static let tills: [String: Line] = [
        "grand_total": Line(offset: 1.42, slope: 0.93, recognized: -1.57, illegible: -3.90),
        "issue_date": Line(offset: 1.70, slope: 1.25, recognized: -1.32, illegible: -3.57),
        "seller_address": Line(offset: 1.84, slope: 1.60, recognized: -1.30, illegible: -4.17),
        "seller_name": Line(offset: 2.00, slope: 0.25, recognized: -0.93, illegible: -3.49),
    ]

    static let anyField = Line(offset: 2.03, slope: 0.88, recognized: -1.21, illegible: -3.68)
}
