import DocumentModel

/// From the lead of a value over its rivals to the probability that it is right.
///
/// The coefficients were fitted by logistic regression with a weak prior towards the softmax itself (slope 1), on labelled
/// development documents that are no part of the repository: e-invoices without their XML, invoices of 23 layouts, the
/// same as noisy scans, 120 photographed receipts, and the fixtures. Documents of one layout count by the root of their
/// number; a name counted as right when the label only left out the legal form that the page shows.
/// `intake evaluate --uncalibrated --predictions` writes what they were fitted on.
package struct Calibration: Sendable {
    struct Line: Sendable {
        var offset: Double
        var slope: Double
        /// What recognition costs against a text layer.
        var recognized: Double
        /// What words that were hardly read cost, for each part that is missing to certainty.
        var illegible: Double

        static let identity = Line(offset: 0, slope: 1, recognized: 0, illegible: 0)
    }

    let lines: [String: Line]
    /// For receipts that were recognized: tills print little, and cameras see less of it.
    let receipts: [String: Line]
    let other: Line
    /// The highest probability that one reading of a page can carry.
    let ceiling: Double

    /// The softmax as it is: what a fit starts from.
    package static let none = Calibration(lines: [:], receipts: [:], other: .identity, ceiling: 0.999_999)

    package static let standard = Calibration(
        lines: [
            "bic": Line(offset: 0.41, slope: 1.32, recognized: 0.00, illegible: -2.96),
            "buyer_name": Line(offset: 1.55, slope: 1.32, recognized: -0.09, illegible: -3.40),
            "currency": Line(offset: 0.96, slope: 1.41, recognized: 0.00, illegible: -3.00),
            "due_date": Line(offset: 0.75, slope: 1.61, recognized: -0.06, illegible: -2.93),
            "grand_total": Line(offset: 0.36, slope: 1.13, recognized: -0.28, illegible: -3.03),
            "iban": Line(offset: 1.49, slope: 1.21, recognized: 0.00, illegible: -2.85),
            "invoice_number": Line(offset: 1.49, slope: 1.42, recognized: -0.32, illegible: -3.28),
            "issue_date": Line(offset: 1.96, slope: 1.42, recognized: 0.00, illegible: -2.91),
            "net_total": Line(offset: 0.42, slope: 1.63, recognized: -0.20, illegible: -2.19),
            "order_number": Line(offset: 0.78, slope: 1.33, recognized: 0.00, illegible: -2.95),
            "seller_address": Line(offset: -0.20, slope: 1.00, recognized: -1.00, illegible: -3.00),
            "seller_name": Line(offset: 1.29, slope: 1.57, recognized: -0.11, illegible: -4.01),
            "seller_vat_id": Line(offset: 1.17, slope: 1.48, recognized: 0.00, illegible: -2.89),
            "tax_total": Line(offset: 0.25, slope: 1.66, recognized: -0.14, illegible: -2.26),
        ],
        receipts: [
            "grand_total": Line(offset: -0.37, slope: 1.31, recognized: -0.37, illegible: -3.98),
            "issue_date": Line(offset: 0.22, slope: 1.08, recognized: 0.00, illegible: -1.20),
            "seller_address": Line(offset: -1.40, slope: 0.80, recognized: 0.00, illegible: -3.00),
            "seller_name": Line(offset: 0.27, slope: 0.57, recognized: 0.00, illegible: -2.86),
        ],
        other: Line(offset: 1.86, slope: 1.70, recognized: -0.69, illegible: -3.49), ceiling: 0.995)

    /// - Parameters:
    ///   - field: the field's name.
    ///   - lead: the logarithm of the odds of the value against all its rivals.
    ///   - legibility: how well the least legible word was read; 1 where a text layer was.
    ///   - isReceipt: whether the document is a till's.
    /// - Returns: 0...`ceiling`.
    func probability(_ field: String, lead: Double, legibility: Double, isReceipt: Bool) -> Double {
        let line = (isReceipt && legibility < 1 ? receipts[field] : nil) ?? lines[field] ?? other
        var odds = line.offset + line.slope * min(lead, 9)
        if legibility < 1 { odds += line.recognized + line.illegible * (1 - legibility) }
        return min(1 / (1 + exponential(-odds)), ceiling)
    }
}
