import DocumentModel

/// How far the lines of a recognised page slant: what is left of a scan's skew after recognition has read it. One degree moves the
/// end of a line by a whole line's height, so that labels and values of one row would fall into different lines.
struct Slope: Sendable {
    /// Down per point to the right.
    let value: Double
    private let center: (x: Double, y: Double)

    /// Recognition reads no lines that are steeper; words of columns side by side may seem so.
    private static let steepest = 0.06
    /// Less moves no word into another line.
    private static let least = 0.0008
    /// Words of a line whose ends are compared; more say no more.
    private static let longestLine = 40
    /// Pairs of words that must speak for a slope.
    private static let leastPairs = 8

    /// - Returns: nil when the page's lines are level, or too few to tell.
    init?(of page: PageContent) {
        guard page.source == .ocr, let value = Self.median(Self.slopes(of: page)) else { return nil }
        guard abs(value) >= Self.least else { return nil }
        self.value = value
        center = (page.width / 2, page.height / 2)
    }

    /// Where a box would be on a straight page.
    func straightened(_ box: BoundingBox) -> BoundingBox { turned(box, by: value) }

    /// Where a box of the straight page is on the page itself.
    func restored(_ box: BoundingBox) -> BoundingBox { turned(box, by: -value) }

    private func turned(_ box: BoundingBox, by slope: Double) -> BoundingBox {
        let down = -slope * (box.midX - center.x)
        let right = slope * (box.midY - center.y)
        return BoundingBox(x0: box.x0 + right, y0: box.y0 + down, x1: box.x1 + right, y1: box.y1 + down)
    }

    /// The slopes between the feet of words in one line, with their weights.
    private static func slopes(of page: PageContent) -> [(slope: Double, weight: Double)] {
        var result: [(slope: Double, weight: Double)] = []
        let legible = page.words.filter { $0.confidence > 0.5 && $0.box.width > 0 }
        for (_, words) in Dictionary(grouping: legible, by: \.line) {
            for (index, left) in words.prefix(longestLine).enumerated() {
                for right in words.prefix(longestLine).dropFirst(index + 1) {
                    let distance = right.box.midX - left.box.midX
                    let slope = (right.box.y1 - left.box.y1) / distance
                    guard abs(distance) > page.width * 0.05, abs(slope) <= steepest else { continue }
                    result.append((slope, abs(distance)))
                }
            }
        }
        return result
    }

    private static func median(_ slopes: [(slope: Double, weight: Double)]) -> Double? {
        guard slopes.count >= leastPairs else { return nil }
        let half = slopes.reduce(0) { $0 + $1.weight } / 2
        var sum = 0.0
        for item in slopes.sorted(by: { $0.slope < $1.slope }) {
            sum += item.weight
            if sum >= half { return item.slope }
        }
        return nil
    }
}
