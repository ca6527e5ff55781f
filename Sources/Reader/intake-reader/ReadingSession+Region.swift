import DocumentModel
import Poppler
import ReaderProtocol
import Tesseract

extension ReadingSession {
    /// A part of a page in exactly so many pixels.
    func pixels(
        of region: PageRegion, of path: String, width: Int, height: Int
    ) throws(ReaderFailure) -> PixelImage {
        let document = try document(path)
        let box = region.box
        guard region.page >= 1, region.page <= document.description.pages.count,
            [0, 90, 180, 270].contains(region.rotation), abs(region.skew) <= 45,
            [box.x0, box.y0, box.x1, box.y1].allSatisfy({ abs($0) < 100_000 }), box.width >= 0.5, box.height >= 0.5,
            PixelImage.isPossible(width: width, height: height)
        else { throw ReaderFailure(.damaged, "there is no such part of page \(region.page)") }
        let image =
            switch document.content {
            case .pdf(let pdf): pdf.pixels(of: region, width: width, height: height)
            case .pictures(let pictures): try pictures.pixels(of: region, width: width, height: height)
            }
        guard let image else { throw ReaderFailure(.damaged, "a part of page \(region.page) cannot be drawn") }
        return image
    }
}

extension PDFReading {
    func pixels(of region: PageRegion, width: Int, height: Int) -> PixelImage? {
        guard let drawn = document.withPage(region.page, { $0.pixels(of: region, width: width, height: height) }) else {
            return nil
        }
        return drawn
    }
}
