import DocumentModel
import ReaderProtocol
import Tesseract

/// Reads a picture file; a TIFF may hold many.
final class PictureReading {
    private let path: String
    private let kind: DocumentDescription.Kind
    private let options: ReadingOptions
    /// What is known of each page, or why it cannot be read.
    private let pages: [Result<PictureHeader, ReaderFailure>]
    private let holdsMore: Bool
    /// The picture of which a part was drawn last, upright: the next part is mostly one of the same.
    private var upright: (region: PageRegion, picture: Picture)?

    init(path: String, kind: DocumentDescription.Kind, options: ReadingOptions) throws(ReaderFailure) {
        self.path = path
        self.kind = kind
        self.options = options
        let headers = try Self.headers(path: path, kind: kind, options: options)
        if case .failure(let failure)? = headers.first, !headers.contains(where: { (try? $0.get()) != nil }) {
            throw failure
        }
        pages = headers
        holdsMore = PictureFrames.areSeveral(kind, path: path)
    }

    private static func headers(
        path: String, kind: DocumentDescription.Kind, options: ReadingOptions
    ) throws(ReaderFailure) -> [Result<PictureHeader, ReaderFailure>] {
        guard kind == .tiff else {
            if kind == .webp, let failure = unreadKind(path: path, kind: kind) { throw failure }
            let start = kind == .jpeg ? Descriptor.start(of: path, count: ExifOrientation.startLength)?.bytes ?? [] : []
            let quarters = ExifOrientation.quartersToUpright(inStartOf: start)
            let header = Picture.header(path: path, tiffPage: nil)
            return [
                Self.header(header, number: 1, quarters: quarters, options: options) {
                    failure(toDecode: 1, path: path, kind: kind, part: "the header of picture 1")
                }
            ]
        }
        let chain = TIFFDirectories(path: path)
        let count = chain.directories.count
        guard count > 0 else { throw ReaderFailure(.damaged, "the TIFF holds no readable picture") }
        guard count <= options.maximumPages else {
            throw ReaderFailure(.tooLarge, "the TIFF holds \(count) pictures; the limit is \(options.maximumPages)")
        }
        var headers: [Result<PictureHeader, ReaderFailure>] = []
        for (index, directory) in chain.directories.enumerated() {
            var header = Picture.header(path: path, tiffPage: index + 1)
            header?.shareDown(directory.verticalShare)
            headers.append(
                Self.header(header, number: index + 1, quarters: 0, options: options) {
                    failure(toDecode: index + 1, path: path, kind: kind, part: "the header of picture \(index + 1)")
                })
        }
        // Nobody knows how many pictures are missing: a page stands for them, so that it is said.
        if !chain.isComplete {
            headers.append(
                .failure(ReaderFailure(.damaged, "the TIFF breaks off after picture \(count): the rest is missing")))
        }
        return headers
    }

    private static func header(
        _ header: Picture.Header?, number: Int, quarters: Int, options: ReadingOptions,
        orElse failure: () -> ReaderFailure
    ) -> Result<PictureHeader, ReaderFailure> {
        guard let header, header.width > 0, header.height > 0 else { return .failure(failure()) }
        return Result { () throws(ReaderFailure) in
            try PictureHeader(header, number: number, quarters: quarters, maximumPixels: options.maximumPixels)
        }
    }

    func describe() -> DocumentDescription {
        let sizes = pages.map { page in (try? page.get()).map { $0.points } }
        // A page that cannot be read is as large as one that can: it is shown blank.
        let usual = sizes.lazy.compactMap(\.self).first ?? (0, 0)
        return DocumentDescription(
            kind: kind, pages: sizes.map { .init(width: ($0 ?? usual).width, height: ($0 ?? usual).height) })
    }

    func page(_ number: Int, with recognition: PageRecognition) throws(ReaderFailure) -> PageContent {
        let decoded = try decoded(number)
        var content = try recognition.read(placed(decoded.picture), number: number)
        if decoded.isDamaged { content.notes.append(.damaged) }
        if holdsMore { content.notes.append(.moreFrames) }
        return content
    }

    func placedPicture(ofPage number: Int) throws(ReaderFailure) -> PlacedPicture {
        placed(try decoded(number).picture)
    }

    private func placed(_ picture: Picture) -> PlacedPicture {
        let width = Double(picture.width) * 72 / Double(picture.resolution)
        let height = Double(picture.height) * 72 / Double(picture.resolution)
        return PlacedPicture(
            picture: picture, box: BoundingBox(x0: 0, y0: 0, x1: width, y1: height), page: (width, height))
    }

    /// The picture, reduced to the resolution asked for, as a PNG file's bytes.
    func image(ofPage number: Int, resolution: Double) throws(ReaderFailure) -> [UInt8] {
        let picture = try decoded(number).picture
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
        let scale = Double(picture.resolution) / 72
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
        let header = try pages[region.page - 1].get()
        guard let decoded = Picture.readInColor(path: path, tiffPage: kind == .tiff ? region.page : nil) else {
            throw Self.failure(toDecode: region.page, path: path, kind: kind)
        }
        var picture = header.upright(decoded.picture, turnedBy: region.rotation / 90)
        if region.skew != 0, let level = picture.rotated(degrees: region.skew) { picture = level }
        upright = (region, picture)
        return picture
    }

    /// A picture as it is to be seen.
    private func decoded(_ number: Int) throws(ReaderFailure) -> Picture.Decoded {
        let header = try pages[number - 1].get()
        guard var decoded = Picture.read(path: path, tiffPage: kind == .tiff ? number : nil) else {
            throw Self.failure(toDecode: number, path: path, kind: kind)
        }
        decoded.picture = header.upright(decoded.picture)
        return decoded
    }
}
