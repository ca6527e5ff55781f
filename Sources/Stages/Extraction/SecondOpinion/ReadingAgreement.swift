import DocumentModel

/// How far the readings of a value agree; its raw value stands in the evidence.
enum ReadingAgreement: String, CaseIterable, Sendable {
    /// The first and the second reading say the same.
    case readTwice = "read-twice"
    /// The second says otherwise, the third the same as the first.
    case readTwiceOfThrice = "read-twice-of-thrice"
    /// The second and the third say the same, the first otherwise.
    case readOtherwiseTwice = "read-otherwise-twice"
    /// Each reading says something else, or nothing.
    case readOtherwise = "read-otherwise"
}

extension Calibration {
    /// - Returns: the probability that a value is right which had this one before it was known how far readings agree.
    func probability(_ before: Double, after agreement: ReadingAgreement) -> Double {
        let term = agreements[agreement] ?? 0
        guard term != 0, before > 0, before < 1 else { return before }
        let odds = logarithm(before / (1 - before)) + term
        return min(1 / (1 + exponential(-odds)), ceiling)
    }
}
