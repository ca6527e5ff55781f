import DocumentModel
import Tesseract

extension PlacedPicture {
    private static let mostEnlargement = 3.0

    /// Draws marks on the picture. A small picture is enlarged, so that captions fit.
    ///
    /// - Parameters:
    ///   - marks: in points of the page.
    ///   - resolution: dots per inch of the result.
    /// - Returns: a PNG file's bytes.
    func encoded(with marks: [PageMark], resolution: Int) -> [UInt8]? {
        var small = self
        let share = Double(resolution) / Double(max(picture.resolution, 1))
        if share < 1,
            let reduced = picture.reduced(toPixels: Int(Double(picture.width * picture.height) * share * share))
        {
            small.picture = reduced
        } else if share > 1, let enlarged = picture.enlarged(by: Float(min(share, Self.mostEnlargement))) {
            small.picture = enlarged
        }
        let drawn = marks.map { mark in
            Picture.Mark(box: small.pixels(mark.box), paint: Self.paint(of: mark.kind), caption: mark.caption)
        }
        return small.picture.marked(drawn)?.encodedAsPNG()
    }

    private static func paint(of kind: PageMark.Kind) -> Picture.Paint {
        switch kind {
        case .word: Picture.Paint(red: 190, green: 190, blue: 190, width: 1)
        case .block: Picture.Paint(red: 110, green: 160, blue: 230, width: 1)
        case .label: Picture.Paint(red: 0, green: 130, blue: 60, width: 2)
        case .rival: Picture.Paint(red: 230, green: 140, blue: 0, width: 2)
        case .chosen: Picture.Paint(red: 205, green: 20, blue: 40, width: 3)
        }
    }
}
