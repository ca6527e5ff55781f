import CLeptonica
package import DocumentModel
import Glibc

/// A line of a picture, cut out and levelled for recognition.
package struct LinePicture {
    package let picture: Picture
    /// The place of its top left corner, were the line level, in the picture that it was cut from.
    private let left: Double
    private let top: Double
    /// Where the line was turned about.
    private let middle: Double
    private let scale: Double
    private let slope: Double

    /// Where a box on the line lies in the picture that the line was cut from.
    package func place(of box: BoundingBox) -> BoundingBox {
        let x0 = left + box.x0 / scale
        let x1 = left + box.x1 / scale
        let fall = ((x0 + x1) / 2 - middle) * slope
        return BoundingBox(x0: x0, y0: top + fall + box.y0 / scale, x1: x1, y1: top + fall + box.y1 / scale)
    }

    fileprivate init(
        _ picture: Picture, left: Double, top: Double, middle: Double, scale: Double, slope: Double
    ) {
        self.picture = picture
        self.left = left
        self.top = top
        self.middle = middle
        self.scale = scale
        self.slope = slope
    }
}

extension Picture {
    /// How a line is made ready for recognition.
    package struct LinePreparation: Hashable, Sendable {
        package var scale: Float
        /// Whether its darkest and its brightest grey are drawn apart.
        package var isStretched: Bool

        package init(scale: Float = 1, isStretched: Bool = false) {
            self.scale = scale
            self.isStretched = isStretched
        }
    }

    /// Cuts out a line and turns it level.
    ///
    /// - Parameters:
    ///   - line: in pixels of the picture as it is when it has been turned by `skew` degrees about its middle.
    ///   - skew: clockwise; only the line is turned, not the picture.
    ///   - preparation: how it is made ready.
    /// - Returns: nil when the line lies outside, or is no line.
    package func line(_ line: LineArea, skew: Double = 0, _ preparation: LinePreparation) -> LinePicture? {
        guard line.box.width >= 1, line.box.height >= 1 else { return nil }
        let margin = max(3, line.levelHeight * 0.3)
        let width = line.box.width + 2 * margin
        let height = line.levelHeight + 2 * margin
        let turn = Turn(degrees: skew, about: (Double(self.width) / 2, Double(self.height) / 2))
        let middle = (x: line.box.midX, y: line.box.midY)
        let radians = skew * Double.pi / 180 - atan(line.slope)
        let lean = abs(sin(radians))
        let place = turn.before(middle)
        let reach = (x: (width + height * lean) / 2, y: (height + width * lean) / 2)
        let left = max(0, Int(place.x - reach.x))
        let top = max(0, Int(place.y - reach.y))
        let right = min(self.width, Int((place.x + reach.x).rounded(.up)))
        let bottom = min(self.height, Int((place.y + reach.y).rounded(.up)))
        guard right - left >= 4, bottom - top >= 4, var part = clip(left, top, right - left, bottom - top) else {
            return nil
        }
        // At the picture's edge the part's middle is not the line's.
        let center = turn.after((Double(left + right) / 2, Double(top + bottom) / 2))
        let offset = (x: middle.x - center.x, y: middle.y - center.y - line.slope * (middle.x - center.x))
        if radians != 0, let level = part.rotated(degrees: radians * 180 / Double.pi) { part = level }
        let x = Int((Double(part.width) / 2 + offset.x - width / 2).rounded())
        let y = Int((Double(part.height) / 2 + offset.y - height / 2).rounded())
        let x0 = max(0, x)
        let y0 = max(0, y)
        let kept = (min(part.width, x + Int(width)) - x0, min(part.height, y + Int(height)) - y0)
        guard kept.0 >= 4, kept.1 >= 4, let strip = part.clip(x0, y0, kept.0, kept.1) else { return nil }
        part = strip
        if preparation.isStretched, let stretched = part.stretched() { part = stretched }
        if preparation.scale != 1, let scaled = part.enlarged(by: preparation.scale) { part = scaled }
        return LinePicture(
            part, left: middle.x - width / 2 + Double(x0 - x), top: middle.y - height / 2 + Double(y0 - y),
            middle: middle.x, scale: Double(preparation.scale), slope: line.slope)
    }

    /// A picture's turn about its middle, clockwise, as places see it.
    private struct Turn {
        private let sine: Double
        private let cosine: Double
        private let center: (x: Double, y: Double)

        init(degrees: Double, about center: (x: Double, y: Double)) {
            sine = sin(degrees * Double.pi / 180)
            cosine = cos(degrees * Double.pi / 180)
            self.center = center
        }

        func after(_ place: (x: Double, y: Double)) -> (x: Double, y: Double) {
            let (x, y) = (place.x - center.x, place.y - center.y)
            return (center.x + cosine * x - sine * y, center.y + sine * x + cosine * y)
        }

        func before(_ place: (x: Double, y: Double)) -> (x: Double, y: Double) {
            let (x, y) = (place.x - center.x, place.y - center.y)
            return (center.x + cosine * x + sine * y, center.y - sine * x + cosine * y)
        }
    }

    private func clip(_ x: Int, _ y: Int, _ width: Int, _ height: Int) -> Picture? {
        let clip = unsafe intake_pix_clip(handle, Int32(x), Int32(y), Int32(width), Int32(height))
        return unsafe clip.map { unsafe Picture(owning: $0, resolution: resolution) }
    }

    /// Ink black and paper white; a few stray pixels do not count.
    private func stretched() -> Picture? {
        var ink: UInt32 = 0
        var paper: UInt32 = 255
        guard unsafe pixGetRankValue(handle, 1, 0.02, &ink) == 0, unsafe pixGetRankValue(handle, 1, 0.9, &paper) == 0,
            paper > ink + 10
        else { return nil }
        let stretched = unsafe pixGammaTRC(nil, handle, 1, Int32(ink), Int32(paper))
        return unsafe stretched.map { unsafe Picture(owning: $0, resolution: resolution) }
    }
}
