import DocumentModel
import ReaderProtocol

/// A document of any kind, opened and described.
struct OpenedDocument {
    enum Content {
        case pdf(PDFReading)
        case pictures(PictureReading)
    }

    let description: DocumentDescription
    let content: Content

    init(path: String, options: ReadingOptions) throws(ReaderFailure) {
        guard let (start, size) = Descriptor.start(of: path, count: FileSigns.startLength) else {
            throw ReaderFailure(.unavailable, "the document's copy cannot be read: it is missing or not a plain file")
        }
        guard size > 0 else { throw ReaderFailure(.empty, "the file has no bytes") }
        guard size <= options.maximumFileSize else {
            throw ReaderFailure(.tooLarge, "the file has \(size) bytes; the limit is \(options.maximumFileSize)")
        }
        guard let kind = FileSigns.kind(of: start) else {
            throw ReaderFailure(.unsupported, "the file is \(FileSigns.description(ofUnsupported: start))")
        }
        if kind == .pdf {
            let reading = try PDFReading(path: path, options: options)
            content = .pdf(reading)
            description = try reading.describe()
        } else {
            let reading = try PictureReading(path: path, kind: kind, options: options)
            content = .pictures(reading)
            description = reading.describe()
        }
    }
}
