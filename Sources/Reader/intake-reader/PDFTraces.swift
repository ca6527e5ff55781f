import ReaderProtocol

/// What the bytes of a PDF tell when poppler does not open it, or finds no page in it.
enum PDFTraces {
    /// Of a PDF without pages: one that holds traces of some is damaged, and not empty.
    static func failure(withoutPages path: String, _ options: ReadingOptions) -> ReaderFailure {
        // Pages may lie in streams of objects, which are compressed.
        let isDamaged = holds(["/Page ", "/Page/", "/Page>", "/Page\n", "/Page\r", "/ObjStm"], path, options)
        return isDamaged
            ? ReaderFailure(.damaged, "none of the PDF's pages can be found: the list of them is damaged or missing")
            : ReaderFailure(.empty, "the PDF has no pages")
    }

    /// Whether the keys of those who may open it are needed, and no password helps.
    static func isSealedForCertificates(_ path: String, _ options: ReadingOptions) -> Bool {
        holds(["/Adobe.PubSec"], path, options)
    }

    /// Whether the file holds one of the names, which begin with a slash.
    private static func holds(_ names: [String], _ path: String, _ options: ReadingOptions) -> Bool {
        guard let bytes = Descriptor.start(of: path, count: options.maximumFileSize)?.bytes else { return false }
        let names = names.map { Array($0.utf8) }
        var start = 0
        while let slash = bytes[start...].firstIndex(of: 0x2F) {
            if names.contains(where: { bytes[slash...].starts(with: $0) }) { return true }
            start = slash + 1
        }
        return false
    }
}
