/// Where a line of text lies on a page.
package struct LineArea: Hashable, Codable, Sendable {
    /// Around all of its words.
    package var box: BoundingBox
    /// How far it falls on its way to the right, as a share of that way; lines of photographs are seldom level.
    package var slope: Double

    package init(box: BoundingBox, slope: Double = 0) {
        self.box = box
        self.slope = slope
    }

    /// The line that holds these words.
    ///
    /// - Returns: nil without any.
    package init?(of words: some Collection<Word>) {
        guard let first = words.first else { return nil }
        box = words.dropFirst().reduce(first.box) { $0.union($1.box) }
        slope = Self.slope(of: words, within: box)
    }

    /// The height that the line would have if it were level.
    package var levelHeight: Double { max(box.height - abs(slope) * box.width, box.height / 4) }

    /// Tall letters move the middle of their word, so that a small slope is none; few words tell nothing.
    private static func slope(of words: some Collection<Word>, within box: BoundingBox) -> Double {
        guard words.count >= 3, box.width > 0 else { return 0 }
        let x = words.reduce(0) { $0 + $1.box.midX } / Double(words.count)
        let y = words.reduce(0) { $0 + $1.box.midY } / Double(words.count)
        var covariance = 0.0
        var variance = 0.0
        for word in words {
            covariance += (word.box.midX - x) * (word.box.midY - y)
            variance += (word.box.midX - x) * (word.box.midX - x)
        }
        guard variance > 0 else { return 0 }
        let slope = covariance / variance
        let tallest = words.reduce(0) { max($0, $1.box.height) }
        return abs(slope) * box.width > tallest * 0.4 ? min(max(slope, -0.2), 0.2) : 0
    }
}
