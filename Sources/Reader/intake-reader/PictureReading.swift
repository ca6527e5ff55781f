import DocumentModel
import ReaderProtocol
import Tesseract

/// Reads a picture file; a TIFF may hold many.
final class PictureReading {
    private let path: String
    private let kind: DocumentDescription.Kind
    private let options: ReadingOptions
    private let pages: [PageHeader]
    /// The picture of which a part was drawn last, upright: the next part is mostly one of the same.
    private var upright: (region: PageRegion, picture: Picture)?

    private struct PageHeader {
        var width: Int
        var height: Int
        var resolution: Int
        /// Quarter turns clockwise that the camera asks for.
        var quarters: Int
        /// As seen upright.
        var points: (width: Double, height: Double) {
            let across = Double(quarters % 2 == 0 ? width : height)
            let down = Double(quarters % 2 == 0 ? height : width)
            return (across * 72 / Double(resolution), down * 72 / Double(resolution))
        }
    }

    init(path: String, kind: DocumentDescription.Kind, options: ReadingOptions) throws(ReaderFailure) {
        self.path = path
        self.kind = kind
        self.options = options
        let count = kind == .tiff ? Picture.tiffCount(path: path) : 1
        guard count > 0 else { throw ReaderFailure(.damaged, "the TIFF holds no readable picture") }
        guard count <= options.maximumPages else {
            throw ReaderFailure(.tooLarge, "the TIFF holds \(count) pictures; the limit is \(options.maximumPages)")
        }
        let start = kind == .jpeg ? Descriptor.start(of: path, count: ExifOrientation.startLength)?.bytes ?? [] : []
        let quarters = ExifOrientation.quartersToUpright(inStartOf: start)
        var pages: [PageHeader] = []
        for number in 1...count {
            let header = Picture.header(path: path, tiffPage: kind == .tiff ? number : nil)
            guard let header, header.width > 0, header.height > 0 else {
                throw ReaderFailure(.damaged, "the header of picture \(number) cannot be read")
            }
            guard header.width <= 65_535, header.height <= 65_535, header.width * header.height <= options.maximumPixels
            else {
                throw ReaderFailure(
                    .tooLarge,
                    "picture \(number) has \(header.width) x \(header.height) pixels; the limit is "
                        + "\(options.maximumPixels) in all")
            }
            let resolution = Self.plausibleResolution(header)
            pages.append(
                PageHeader(width: header.width, height: header.height, resolution: resolution, quarters: quarters))
        }
        self.pages = pages
    }

    func describe() -> DocumentDescription {
        DocumentDescription(
            kind: kind,
            pages: pages.map { DocumentDescription.PageSize(width: $0.points.width, height: $0.points.height) })
    }

    func page(_ number: Int, with recognition: PageRecognition) throws(ReaderFailure) -> PageContent {
        try recognition.read(placedPicture(ofPage: number), number: number)
    }

    func placedPicture(ofPage number: Int) throws(ReaderFailure) -> PlacedPicture {
        let picture = try picture(number)
        let width = Double(picture.width) * 72 / Double(picture.resolution)
        let height = Double(picture.height) * 72 / Double(picture.resolution)
        return PlacedPicture(
            picture: picture, box: BoundingBox(x0: 0, y0: 0, x1: width, y1: height), page: (width, height))
    }

    /// The picture, reduced to the resolution asked for, as a PNG file's bytes.
    func image(ofPage number: Int, resolution: Double) throws(ReaderFailure) -> [UInt8] {
        let picture = try picture(number)
        let share = min(1, resolution / Double(picture.resolution))
        let pixels = Int(Double(picture.width * picture.height) * share * share)
        guard let bytes = (picture.reduced(toPixels: pixels) ?? picture).encodedAsPNG() else {
            throw ReaderFailure(.damaged, "picture \(number) cannot be drawn")
        }
        return bytes
    }

    /// A part of a picture, made upright, in exactly so many pixels.
    func pixels(of region: PageRegion, width: Int, height: Int) throws(ReaderFailure) -> PixelImage? {
        let picture = try uprightPicture(region)
        let scale = Double(pages[region.page - 1].resolution) / 72
        let box = region.box
        let (left, top) = (Int((box.x0 * scale).rounded()), Int((box.y0 * scale).rounded()))
        return picture.pixels(
            x: left, y: top, width: Int((box.x1 * scale).rounded()) - left,
            height: Int((box.y1 * scale).rounded()) - top, scaledTo: (width, height))
    }

    private func uprightPicture(_ region: PageRegion) throws(ReaderFailure) -> Picture {
        if let upright, upright.region.page == region.page, upright.region.rotation == region.rotation,
            upright.region.skew == region.skew
        {
            return upright.picture
        }
        upright = nil
        let header = pages[region.page - 1]
        guard var picture = Picture.readInColor(path: path, tiffPage: kind == .tiff ? region.page : nil) else {
            throw ReaderFailure(.damaged, "picture \(region.page) cannot be decoded")
        }
        let quarters = (header.quarters + region.rotation / 90) % 4
        if quarters != 0, let turned = picture.turned(quarters: quarters) { picture = turned }
        if region.skew != 0, let level = picture.rotated(degrees: region.skew) { picture = level }
        upright = (region, picture)
        return picture
    }

    /// A picture as it is to be seen.
    private func picture(_ number: Int) throws(ReaderFailure) -> Picture {
        let header = pages[number - 1]
        guard var picture = Picture.read(path: path, tiffPage: kind == .tiff ? number : nil) else {
            throw ReaderFailure(.damaged, "picture \(number) cannot be decoded")
        }
        if header.quarters != 0, let turned = picture.turned(quarters: header.quarters) { picture = turned }
        picture.resolution = header.resolution
        return picture
    }

    /// What the file states, unless that makes a page smaller than a receipt or larger than a poster: cameras write
    /// 72. Then the longer side is taken for that of A4.
    private static func plausibleResolution(_ header: Picture.Header) -> Int {
        let longer = max(header.width, header.height)
        let inches = Double(longer) / Double(max(header.resolution, 1))
        if header.resolution >= 90, (2.5...24).contains(inches) { return header.resolution }
        return max(72, Int((Double(longer) / 11.69).rounded()))
    }
}
