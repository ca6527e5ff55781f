import DocumentModel

/// From the lead of a value over its rivals to the probability that it is right.
///
/// `scripts/fit-calibration` fits the coefficients on labelled documents that are no part of the repository: e-invoices without
/// their XML, invoices of 23 layouts, the same as noisy scans, and 120 photographed receipts.
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
    /// What it adds to the logarithm of the odds how far several readings agree.
    var agreements: [ReadingAgreement: Double] = [:]
    /// The highest probability that one reading of a page can carry.
    let ceiling: Double
    /// Whether doubts of other kinds than rivals bound a probability; not where scores are wanted as they are.
    let isBounded: Bool

    /// The softmax as it is: what a fit starts from.
    package static let none = Calibration(
        lines: [:], receipts: [:], other: .identity, ceiling: 0.999_999, isBounded: false)

    /// The shipped probabilities without their ceiling: the scores that a home's own calibration maps.
    package static let scores = Calibration(
        lines: fields, receipts: tills, other: anyField, agreements: readings, ceiling: 0.999_999, isBounded: true)

    package static let standard = Calibration(
        lines: fields, receipts: tills, other: anyField, agreements: readings, ceiling: 0.995, isBounded: true)

    /// Whether it makes probabilities, not scores.
    package var isProbable: Bool { !lines.isEmpty }

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
