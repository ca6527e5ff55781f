import DocumentModel
import Glibc
import Poppler
import ReaderProtocol
import Tesseract

/// What stays loaded between requests: the recognition model, and the document that was asked about last.
final class ReadingSession {
    let options: ReadingOptions
    let recognition: PageRecognition
    private var opened: Opened?

    /// A class: how to let go of a value with so many cases would be found out anew in each document's process.
    private final class Opened {
        let path: String
        let document: OpenedDocument

        init(_ path: String, _ document: OpenedDocument) {
            self.path = path
            self.document = document
        }
    }

    init(options: ReadingOptions) {
        self.options = options
        recognition = PageRecognition(options: options)
    }

    /// - Throws: the first language whose data is not installed.
    func checkLanguages() throws(ReaderFailure) {
        let prefix = unsafe getenv("TESSDATA_PREFIX").map { unsafe String(cString: $0) }
        for language in options.languages where !LanguageData.isInstalled(language, prefix: prefix) {
            let package = LanguageData.debianPackage(of: language)
            throw ReaderFailure(
                .missingLanguage,
                "the recognition data of language \(language) is not installed; install it with: apt install \(package)"
            )
        }
    }

    func describe(_ path: String) throws(ReaderFailure) -> DocumentDescription {
        try document(path).description
    }

    /// The pages whose text layer is usable as it stands.
    func textPages(of path: String) throws(ReaderFailure) -> [PageContent] {
        switch try document(path).content {
        case .pdf(let pdf): return pdf.textPages()
        case .pictures: return []
        }
    }

    func page(
        _ number: Int, of path: String, effort: ReadingEffort = .full
    ) throws(ReaderFailure) -> PageContent {
        let document = try document(path)
        guard number >= 1, number <= document.description.pages.count else {
            throw ReaderFailure(
                .damaged, "there is no page \(number) in a document of \(document.description.pages.count)")
        }
        recognition.effort = effort
        switch document.content {
        case .pdf(let pdf): return try pdf.page(number, with: recognition)
        case .pictures(let pictures): return try pictures.page(number, with: recognition)
        }
    }

    /// Lines of a page once more, in other ways than the first time.
    func lines(_ request: LineRequest, ofPage number: Int, of path: String) throws(ReaderFailure) -> [PageContent] {
        let document = try document(path)
        guard number >= 1, number <= document.description.pages.count else {
            throw ReaderFailure(
                .damaged, "there is no page \(number) in a document of \(document.description.pages.count)")
        }
        let placed =
            switch document.content {
            case .pdf(let pdf): try pdf.placedPicture(ofPage: number)
            case .pictures(let pictures): try pictures.placedPicture(ofPage: number)
            }
        return try recognition.lines(request, ofPage: number, in: placed)
    }

    /// A page drawn with marks on it, as a PNG file's bytes.
    func markedPage(
        _ request: MarkedPageRequest, number: Int, of path: String
    ) throws(ReaderFailure) -> [UInt8] {
        let document = try document(path)
        guard number >= 1, number <= document.description.pages.count, (10...1_200).contains(request.resolution)
        else {
            throw ReaderFailure(.damaged, "page \(number) cannot be drawn at \(request.resolution) dots per inch")
        }
        let placed =
            switch document.content {
            case .pdf(let pdf): try pdf.drawnPicture(ofPage: number, resolution: Double(request.resolution))
            case .pictures(let pictures): try pictures.placedPicture(ofPage: number)
            }
        let bytes = placed.turned(degrees: request.rotation, skew: request.skew)
            .encoded(with: request.marks, resolution: request.resolution)
        guard let bytes else { throw ReaderFailure(.tooLarge, "the picture of page \(number) cannot be made") }
        return bytes
    }

    /// A page drawn as a PNG file's bytes.
    func image(ofPage number: Int, of path: String, resolution: Int) throws(ReaderFailure) -> [UInt8] {
        let document = try document(path)
        guard number >= 1, number <= document.description.pages.count, (10...1_200).contains(resolution) else {
            throw ReaderFailure(.damaged, "page \(number) cannot be drawn at \(resolution) dots per inch")
        }
        switch document.content {
        case .pdf(let pdf): return try pdf.image(ofPage: number, resolution: Double(resolution))
        case .pictures(let pictures): return try pictures.image(ofPage: number, resolution: Double(resolution))
        }
    }

    func close() {
        opened = nil
    }

    func document(_ path: String) throws(ReaderFailure) -> OpenedDocument {
        if let opened, opened.path == path { return opened.document }
        // The old document goes before the new one comes: both at once may not fit.
        opened = nil
        let document = try OpenedDocument(path: path, options: options)
        opened = Opened(path, document)
        return document
    }
}
