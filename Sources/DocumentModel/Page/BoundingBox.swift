/// A rectangle on a page, in PDF points (1/72 inch) from the page's top left corner as a person sees it.
package struct BoundingBox: Hashable, Codable, Sendable {
    package var x0: Double
    package var y0: Double
    package var x1: Double
    package var y1: Double

    package init(x0: Double, y0: Double, x1: Double, y1: Double) {
        self.x0 = x0
        self.y0 = y0
        self.x1 = x1
        self.y1 = y1
    }

    package var width: Double { x1 - x0 }
    package var height: Double { y1 - y0 }
    package var midX: Double { (x0 + x1) / 2 }
    package var midY: Double { (y0 + y1) / 2 }

    /// The smallest box that holds both.
    package func union(_ other: BoundingBox) -> BoundingBox {
        BoundingBox(
            x0: min(x0, other.x0), y0: min(y0, other.y0), x1: max(x1, other.x1), y1: max(y1, other.y1))
    }

    /// A record writes a box as `[x0, y0, x1, y1]`, rounded to a hundredth of a point.
    package init(from decoder: any Decoder) throws {
        var values = try decoder.unkeyedContainer()
        self.init(
            x0: try values.decode(Double.self), y0: try values.decode(Double.self),
            x1: try values.decode(Double.self), y1: try values.decode(Double.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var values = encoder.unkeyedContainer()
        for side in [x0, y0, x1, y1] { try values.encode((side * 100).rounded() / 100) }
    }
}
