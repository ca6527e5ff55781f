/// A count among others.
package struct Proportion: Hashable, Codable, Sendable {
    package var count: Int
    package var all: Int
    /// Nil of none.
    package var share: Double?

    package init(_ count: Int, of all: Int) {
        self.count = count
        self.all = all
        share = all == 0 ? nil : Double(count) / Double(all)
    }
}

/// How long something takes, in milliseconds.
package struct DurationFigures: Hashable, Codable, Sendable {
    package var count: Int
    package var median: Int64?
    /// Nineteen of twenty take no longer.
    package var high: Int64?
    package var mean: Int64?

    package init(_ times: [Int64]) {
        let sorted = times.sorted()
        count = sorted.count
        guard !sorted.isEmpty else { return }
        median = sorted[(sorted.count - 1) / 2]
        high = sorted[(sorted.count * 19 - 1) / 20]
        mean = Int64((sorted.reduce(0) { $0 + Double($1) } / Double(sorted.count)).rounded())
    }
}
