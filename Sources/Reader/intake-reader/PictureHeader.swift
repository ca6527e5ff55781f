import ReaderProtocol
import Tesseract

/// What is known of a picture before it is decoded, and what makes it upright.
struct PictureHeader {
    /// Pixels once they are square.
    let width: Int
    let height: Int
    let resolution: Int
    /// Quarter turns clockwise that the camera asks for.
    let quarters: Int
    /// What makes pixels square; nil when they are.
    private let stretch: (across: Double, down: Double)?

    init(_ header: Picture.Header, number: Int, quarters: Int, maximumPixels: Int) throws(ReaderFailure) {
        let stretch = Self.stretch(header)
        width = Int((Double(header.width) * (stretch?.across ?? 1)).rounded())
        height = Int((Double(header.height) * (stretch?.down ?? 1)).rounded())
        self.stretch = stretch
        self.quarters = quarters
        guard width <= 65_535, height <= 65_535, width * height <= maximumPixels else {
            throw ReaderFailure(
                .tooLarge,
                "picture \(number) has \(width) x \(height) pixels; the limit is \(maximumPixels) in all")
        }
        let stated = stretch == nil ? header.resolution : max(header.resolution, header.verticalResolution)
        resolution = Self.plausibleResolution(stated, longer: max(width, height))
    }

    /// In points, as seen upright.
    var points: (width: Double, height: Double) {
        let across = Double(quarters % 2 == 0 ? width : height)
        let down = Double(quarters % 2 == 0 ? height : width)
        return (across * 72 / Double(resolution), down * 72 / Double(resolution))
    }

    /// A picture as it is to be seen, turned by so many quarters more.
    func upright(_ picture: Picture, turnedBy more: Int = 0) -> Picture {
        var picture = picture
        if let stretch, let square = picture.stretched(across: stretch.across, down: stretch.down) { picture = square }
        let quarters = (quarters + more) % 4
        if quarters != 0, let turned = picture.turned(quarters: quarters) { picture = turned }
        picture.resolution = resolution
        return picture
    }

    /// Below this a file does not know its resolution: cameras write 72.
    private static let leastStated = 90
    /// The longer side of what has a resolution: a receipt at least, a poster at most.
    private static let inches = 2.5...24.0

    /// A fax has half as many lines down as dots across, or twice as many. A difference that is hardly seen is left.
    private static func stretch(_ header: Picture.Header) -> (across: Double, down: Double)? {
        let (across, down) = (Double(header.resolution), Double(header.verticalResolution))
        let (smaller, larger) = (min(across, down), max(across, down))
        guard smaller >= Double(leastStated), (1.2...3).contains(larger / smaller),
            inches.contains(max(Double(header.width) / across, Double(header.height) / down))
        else { return nil }
        return (larger / across, larger / down)
    }

    /// What the file states, unless that makes a page smaller than a receipt or larger than a poster. Then the longer
    /// side is taken for that of A4.
    private static func plausibleResolution(_ stated: Int, longer: Int) -> Int {
        if stated >= leastStated, inches.contains(Double(longer) / Double(stated)) { return stated }
        return max(72, Int((Double(longer) / 11.69).rounded()))
    }
}
