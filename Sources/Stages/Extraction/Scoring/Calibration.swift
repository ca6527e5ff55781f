import DocumentModel

/// From the lead of a value over its rivals to the probability that it is right.
///
/// The coefficients were fitted by logistic regression with a weak prior towards the softmax itself (slope 1), on labelled
/// development documents that are no part of the repository: e-invoices without their XML, invoices of 23 layouts, the
/// same as noisy scans, 120 photographed receipts, and the fixtures; each layout counts as much as any other.
/// `accuracy-check --uncalibrated` writes what they were fitted on.
package struct Calibration: Sendable {
    struct Line: Sendable {
        var offset: Double
        var slope: Double
        /// What recognition costs against a text layer.
        var recognized: Double

        static let identity = Line(offset: 0, slope: 1, recognized: 0)
    }

    let lines: [String: Line]
    /// Tills print little, and cameras see less of it.
    let receipts: [String: Line]
    let other: Line
    /// The highest probability that one reading of a page can carry.
    let ceiling: Double

    /// The softmax as it is: what a fit starts from.
    package static let none = Calibration(lines: [:], receipts: [:], other: .identity, ceiling: 0.999_999)

    package static let standard = Calibration(
        lines: [
            "bic": Line(offset: 0.39, slope: 1.31, recognized: 0.04),
            "buyer_name": Line(offset: 1.17, slope: 1.43, recognized: -0.41),
            "currency": Line(offset: 1.00, slope: 1.40, recognized: 0.30),
            "delivery_date": Line(offset: 0.42, slope: 1.24, recognized: 0.08),
            "due_date": Line(offset: 0.67, slope: 1.44, recognized: -0.26),
            "grand_total": Line(offset: 0.39, slope: 1.09, recognized: -0.23),
            "iban": Line(offset: 1.50, slope: 1.21, recognized: 0.29),
            "invoice_number": Line(offset: 1.15, slope: 1.45, recognized: -0.50),
            "issue_date": Line(offset: 1.52, slope: 1.32, recognized: -0.18),
            "net_total": Line(offset: 0.15, slope: 1.59, recognized: -0.14),
            "order_number": Line(offset: 0.77, slope: 1.33, recognized: 0.08),
            "seller_name": Line(offset: 1.21, slope: 0.73, recognized: 0.01),
            "seller_vat_id": Line(offset: 1.16, slope: 1.47, recognized: 0.19),
            "tax_total": Line(offset: 0.32, slope: 1.36, recognized: -0.19),
        ],
        receipts: [
            "currency": Line(offset: 0.34, slope: 1.22, recognized: 0.12),
            "grand_total": Line(offset: -0.87, slope: 1.00, recognized: -0.44),
            "invoice_number": Line(offset: 0.35, slope: 1.23, recognized: 0.14),
            "issue_date": Line(offset: 0.26, slope: 1.09, recognized: 0.09),
            "net_total": Line(offset: 0.11, slope: 1.10, recognized: 0.05),
            "seller_name": Line(offset: 0.10, slope: 0.60, recognized: -0.41),
            "seller_vat_id": Line(offset: 0.19, slope: 1.15, recognized: 0.05),
            "tax_total": Line(offset: 0.11, slope: 1.09, recognized: 0.05),
        ],
        other: Line(offset: 1.75, slope: 0.95, recognized: -1.64), ceiling: 0.995)

    /// - Parameters:
    ///   - field: the field's name.
    ///   - lead: the logarithm of the odds of the value against all its rivals.
    ///   - isRecognized: whether the value was read from a picture.
    ///   - isReceipt: whether the document is a till's.
    /// - Returns: 0...`ceiling`.
    func probability(_ field: String, lead: Double, isRecognized: Bool, isReceipt: Bool) -> Double {
        let line = (isReceipt ? receipts[field] : lines[field]) ?? other
        let odds = line.offset + line.slope * min(lead, 9) + (isRecognized ? line.recognized : 0)
        return min(1 / (1 + exponential(-odds)), ceiling)
    }
}
