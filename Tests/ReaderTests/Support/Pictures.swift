import CLeptonica
import Foundation
import Poppler
import Tesseract

/// Pictures of text, drawn by poppler from a page made for the purpose.
enum Pictures {
    static let lines = ["Invoice number 48215", "Date of issue 14 March 2025", "Total amount 1234.56 EUR"]

    /// A page with `lines`, as grey pixels at 200 dots per inch.
    static func page(_ lines: [String] = lines, size: Int = 16, in folder: URL) throws -> GreyPicture {
        let file = folder.appendingPathComponent("drawing-\(UUID().uuidString).pdf")
        try PDFBuilder(pages: [.init(content: PDFBuilder.text(lines, size: size))]).data.write(to: file)
        let drawing = try PDFDocument(path: file.path).withPage(1) { $0.render(resolution: 200) }
        guard let drawing, let drawing else { throw CocoaError(.fileReadCorruptFile) }
        return drawing
    }

    /// One more picture of a TIFF.
    static func append(_ picture: GreyPicture, toTIFF file: URL) throws {
        let image = Picture(width: picture.width, height: picture.height, grey: picture.pixels, resolution: 200)
        guard let image, image.append(toTIFF: file.path) else { throw CocoaError(.fileWriteUnknown) }
    }

    /// The same, turned clockwise, tilted, and saved in a format of Leptonica's.
    static func save(
        _ picture: GreyPicture, to file: URL, format: Int32, quarters: Int = 0, tilt: Double = 0, resolution: Int = 200
    ) throws {
        var image = Picture(
            width: picture.width, height: picture.height, grey: picture.pixels, resolution: resolution)
        if quarters != 0 { image = image?.turned(quarters: quarters) }
        if tilt != 0 { image = image?.rotated(degrees: tilt) }
        guard let image, image.write(to: file.path, format: format) else { throw CocoaError(.fileWriteUnknown) }
    }
}
