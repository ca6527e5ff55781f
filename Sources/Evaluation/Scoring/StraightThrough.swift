/// What went through without a person, and how much of it is right.
package struct StraightThrough: Hashable, Codable, Sendable {
    package var accepted: Int
    package var review: Int
    package var failed: Int
    /// Accepted documents among all.
    package var rate: Double
    /// Accepted documents without a wrong value.
    package var clean: Int
    /// Those of them that have every required field, too.
    package var complete: Int
    /// Complete documents among all.
    package var usefulRate: Double
    /// Clean documents among the accepted ones; nil when there are none.
    package var precision: Double?
    package var precisionInterval: Interval?
    /// Values in accepted documents.
    package var values: Int
    /// Right ones among them.
    package var valuePrecision: Double?
    package var valuePrecisionInterval: Interval?

    enum CodingKeys: String, CodingKey {
        case accepted, review, failed, rate, clean, complete
        case usefulRate = "useful_rate"
        case precision
        case precisionInterval = "precision_interval"
        case values
        case valuePrecision = "value_precision"
        case valuePrecisionInterval = "value_precision_interval"
    }

    /// Between which shares the true one lies with 95 % probability, after Wilson.
    package struct Interval: Hashable, Codable, Sendable {
        package var low: Double
        package var high: Double

        package init?(_ count: Int, of all: Int) {
            guard all > 0 else { return nil }
            let z = 1.96
            let n = Double(all)
            let share = Double(count) / n
            let scale = 1 + z * z / n
            let middle = share + z * z / (2 * n)
            let half = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
            low = (middle - half) / scale
            high = (middle + half) / scale
        }
    }

    package init(of documents: [JudgedDocument]) {
        func share(_ count: Int, _ all: Int) -> Double? { all == 0 ? nil : Double(count) / Double(all) }
        let taken = documents.filter { $0.status == .accepted }
        let found = taken.flatMap(\.found)
        let right = found.count { $0.match.right }
        accepted = taken.count
        review = documents.count { $0.status == .review }
        failed = documents.count { $0.status == .failed }
        rate = share(taken.count, documents.count) ?? 0
        clean = taken.count { $0.wrong.isEmpty }
        complete = taken.count { $0.wrong.isEmpty && $0.missing.isEmpty }
        usefulRate = share(complete, documents.count) ?? 0
        precision = share(clean, taken.count)
        precisionInterval = Interval(clean, of: taken.count)
        values = found.count
        valuePrecision = share(right, found.count)
        valuePrecisionInterval = Interval(right, of: found.count)
    }
}
