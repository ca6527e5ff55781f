import DocumentModel
import PictureDecoding
import Poppler

/// A page as poppler draws it, to hold pictures of its parts against. Nothing of how the product cuts them is used.
struct Paper {
    /// Pixels a point.
    private static let detail = 4.0
    private let page: GreyPicture

    init?(_ path: String, page number: Int) throws {
        guard let drawn = try PDFDocument(path: path).withPage(number, { $0.render(resolution: 72 * Self.detail) }),
            let page = drawn
        else { return nil }
        self.page = page
    }

    /// How a picture fits the page.
    struct Fit {
        /// 1 where every pixel is as on the page, 0 where nothing is.
        var here: Double
        /// The best of other places.
        var elsewhere: Double
        /// Pixels of the picture a point.
        var scale: Double
    }

    /// Takes the red frame in the picture for the place of a box on the page, and compares all around it.
    func fit(of picture: SentPicture, framing box: BoundingBox) -> Fit? {
        guard let frame = Self.frame(in: picture) else { return nil }
        let samples = Self.samples(of: picture, around: frame)
        let middle = ((frame.x0 + frame.x1) / 2, (frame.y0 + frame.y1) / 2)
        func likeness(_ scale: Double, _ right: Double, _ down: Double) -> Double {
            Self.correlation(
                samples.map { sample in
                    let x = box.midX + (sample.x - middle.0 - right) / scale
                    let y = box.midY + (sample.y - middle.1 - down) / scale
                    return (sample.shade, shade(x, y))
                })
        }
        // The frame stands a little away from the box.
        let widest = (frame.x1 - frame.x0) / box.width
        let scales = stride(from: widest * 0.75, through: widest, by: widest / 150)
        guard let scale = scales.max(by: { likeness($0, 0, 0) < likeness($1, 0, 0) }) else { return nil }
        let shifts = stride(from: -4.0, through: 4, by: 1)
        let here = shifts.flatMap { right in shifts.map { (right, $0) } }.map { likeness(scale, $0.0, $0.1) }.max()
        let far = [(0, 30), (0, -30), (60, 0), (-60, 0), (45, 60), (-80, -45)].map { right, down in
            likeness(scale, Double(right) * scale, Double(down) * scale)
        }
        return Fit(here: here ?? 0, elsewhere: far.max() ?? 1, scale: scale)
    }

    private func shade(_ x: Double, _ y: Double) -> Double {
        let (column, row) = (Int(x * Self.detail), Int(y * Self.detail))
        guard x >= 0, y >= 0, column < page.width, row < page.height else { return 255 }
        return Double(page.pixels[row * page.width + column])
    }

    private static func isRed(_ color: [Int]) -> Bool { color[0] - max(color[1], color[2]) > 60 }

    private static func frame(in picture: SentPicture) -> BoundingBox? {
        var (left, top, right, bottom) = (Int.max, Int.max, Int.min, Int.min)
        for y in 0..<picture.height {
            for x in 0..<picture.width where isRed(picture.color(x, y)) {
                (left, top) = (min(left, x), min(top, y))
                (right, bottom) = (max(right, x + 1), max(bottom, y + 1))
            }
        }
        guard left < right, top < bottom else { return nil }
        return BoundingBox(x0: Double(left), y0: Double(top), x1: Double(right), y1: Double(bottom))
    }

    /// Some of the pixels, without those of the frame.
    private static func samples(
        of picture: SentPicture, around frame: BoundingBox
    ) -> [(x: Double, y: Double, shade: Double)] {
        var samples: [(x: Double, y: Double, shade: Double)] = []
        for y in stride(from: 1, to: picture.height, by: 3) {
            for x in stride(from: 1, to: picture.width, by: 3) {
                let color = picture.color(x, y)
                guard abs(color[0] - color[1]) < 30, abs(color[0] - color[2]) < 30 else { continue }
                samples.append((Double(x) + 0.5, Double(y) + 0.5, Double(color.reduce(0, +)) / 3))
            }
        }
        return samples
    }

    private static func correlation(_ pairs: [(Double, Double)]) -> Double {
        let count = Double(pairs.count)
        var (one, other, ones, others, both) = (0.0, 0.0, 0.0, 0.0, 0.0)
        for (first, second) in pairs {
            one += first
            other += second
            ones += first * first
            others += second * second
            both += first * second
        }
        let spread = (ones - one * one / count) * (others - other * other / count)
        return spread > 0 ? (both - one * other / count) / spread.squareRoot() : 0
    }
}
