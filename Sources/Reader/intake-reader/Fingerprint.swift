import Poppler
import Tesseract

/// Names everything that a page's content depends on.
enum Fingerprint {
    /// Raised when the same document would be read differently by changed code.
    private static let revision = 9

    /// Such as `poppler 22.12.0, tesseract 5.3.0, eng+deu, reader 1`; options that differ from the shipped ones follow.
    static func text(for options: ReadingOptions) -> String {
        var parts = [
            "poppler \(PDFDocument.libraryVersion)", "tesseract \(Recognizer.version)",
            options.languages.joined(separator: "+"), "reader \(revision)",
        ]
        let shipped = ReadingOptions()
        if options.resolution != shipped.resolution { parts.append("\(options.resolution) dpi") }
        if options.maximumPixels != shipped.maximumPixels { parts.append("\(options.maximumPixels) pixels") }
        return parts.joined(separator: ", ")
    }
}
