import DocumentModel
import Tesseract

/// A picture, and where it lies on its page, in points.
struct PlacedPicture {
    var picture: Picture
    var box: BoundingBox
    var page: (width: Double, height: Double)

    /// The picture and the page as they were turned, and the picture straightened, to be read.
    func turned(degrees rotation: Int, skew: Double = 0) -> PlacedPicture {
        let quarters = ((rotation / 90) % 4 + 4) % 4
        var result = self
        if quarters != 0, let turned = picture.turned(quarters: quarters) {
            result.picture = turned
            result.box = box.turned(quarters: quarters, on: page)
            if quarters % 2 == 1 { result.page = (page.height, page.width) }
        }
        if skew != 0, let straight = result.picture.rotated(degrees: skew) { result.picture = straight }
        return result
    }

    private var scaleX: Double { box.width / Double(max(picture.width, 1)) }
    private var scaleY: Double { box.height / Double(max(picture.height, 1)) }

    /// From points of the page to pixels of the picture.
    func pixels(_ area: BoundingBox) -> BoundingBox {
        BoundingBox(
            x0: (area.x0 - box.x0) / scaleX, y0: (area.y0 - box.y0) / scaleY, x1: (area.x1 - box.x0) / scaleX,
            y1: (area.y1 - box.y0) / scaleY)
    }

    /// From pixels of the picture to points of the page.
    func points(_ area: BoundingBox) -> BoundingBox {
        BoundingBox(
            x0: box.x0 + area.x0 * scaleX, y0: box.y0 + area.y0 * scaleY, x1: box.x0 + area.x1 * scaleX,
            y1: box.y0 + area.y1 * scaleY)
    }

    func points(_ word: Word) -> Word {
        var word = word
        word.box = points(word.box)
        word.fontSize *= scaleY
        return word
    }
}
