import DocumentModel
import ElectronicInvoice
import PageSight
import Poppler
import ReaderProtocol

/// Reads an opened PDF.
final class PDFReading {
    /// Beyond this many pages or words, text pages are read when they are asked for.
    private static let earlyPages = 100
    private static let earlyWords = 60_000
    /// Pages that take long to draw are asked for one by one, each with a deadline of its own.
    private static let earlyTime = Duration.seconds(5)
    private static let xmlLimit = 10_000_000
    /// Pictures that cover this part of a page may show what its text layer does not say.
    private static let cover = 0.5
    private static let mostAttachments = 1_000

    let document: PDFDocument
    let options: ReadingOptions
    private let pageCount: Int

    /// Reads a document of our own.
    init(sample: PDFDocument, options: ReadingOptions) {
        self.options = options
        document = sample
        pageCount = sample.pageCount
    }

    init(path: String, options: ReadingOptions) throws(ReaderFailure) {
        self.options = options
        do throws(PDFDocument.OpeningError) {
            document = try PDFDocument(path: path)
        } catch {
            switch error {
            case .encrypted:
                let key = PDFTraces.isSealedForCertificates(path, options) ? "a certificate" : "a password"
                throw ReaderFailure(.encrypted, "the PDF opens only with \(key)")
            case .damaged(let message): throw ReaderFailure(.damaged, "the PDF cannot be opened: \(message)")
            }
        }
        pageCount = document.pageCount
        guard pageCount > 0 else { throw PDFTraces.failure(withoutPages: path, options) }
        guard pageCount <= options.maximumPages else {
            throw ReaderFailure(.tooLarge, "the PDF has \(pageCount) pages; the limit is \(options.maximumPages)")
        }
    }

    func describe() throws(ReaderFailure) -> DocumentDescription {
        var pages: [DocumentDescription.PageSize] = []
        var missing = 0
        var attachments = document.attachments(xmlLimit: Self.xmlLimit)
        for number in 1...pageCount {
            let size = document.withPage(number) { page in
                if attachments.count < Self.mostAttachments {
                    attachments += page.attachments(xmlLimit: Self.xmlLimit)
                }
                return page.size
            }
            if let size {
                pages.append(DocumentDescription.PageSize(width: size.width, height: size.height))
            } else {
                pages.append(DocumentDescription.PageSize(width: 0, height: 0))
                missing += 1
            }
        }
        guard missing < pageCount else {
            let what = pageCount == 1 ? "a page, but it is not" : "\(pageCount) pages, but none of them is"
            throw ReaderFailure(.damaged, "the PDF states \(what) in the file")
        }
        let invoices = EmbeddedInvoices(attachments)
        var description = DocumentDescription(
            kind: .pdf, pages: pages, isEncrypted: document.isEncrypted, metadata: document.metadata,
            embeddedFiles: attachments.map { DocumentDescription.EmbeddedFile(name: $0.name, size: $0.size) },
            invoice: invoices.invoice)
        description.otherInvoices = invoices.others.isEmpty ? nil : invoices.others
        return description
    }

    /// The pages whose text layer is usable and is all that a person sees.
    func textPages() -> [PageContent] {
        var pages: [PageContent] = []
        var words = 0
        let start = ContinuousClock.now
        for number in 1...min(pageCount, Self.earlyPages)
        where words < Self.earlyWords && ContinuousClock.now - start < Self.earlyTime {
            guard let page = document.withPage(number, { textPage(number, of: $0) }), let page else { continue }
            words += page.words.count
            pages.append(page)
        }
        return pages
    }

    /// Looks at the first page by its drawing, for nothing: it is a document of our own.
    func lookAtDrawing() {
        _ = document.withPage(1) { page in
            drawing(of: page).map { PageSight(of: page.text(), on: $0, size: page.size) }
        }
    }

    /// - Returns: nil when the page must be recognised, or a part of it.
    private func textPage(_ number: Int, of page: borrowing PDFPage) -> PageContent? {
        guard coveringImage(of: page) == nil else { return nil }
        let mistakes = PopplerLibrary.complaints
        let painting = page.painting()
        // What is said of one page is counted when that page is asked for.
        guard PopplerLibrary.complaints - mistakes < DocumentDescription.Complaints.limit,
            !isCovered(page, painting)
        else { return nil }
        let text = page.text()
        guard TextLayer.isUsable(text.words) else { return nil }
        if isPlain(text, as: painting, of: page) { return content(number, of: page, words: text.words) }
        guard let drawing = drawing(of: page) else { return nil }
        let doubts = numberDoubts(of: text, as: painting, of: page)
        let sight = PageSight(of: text, on: drawing, size: page.size, doubts: doubts)
        guard sight.isPlain else { return nil }
        return content(number, of: page, words: sight.words)
    }

    /// The picture that covers most of the page, when there is one.
    func coveringImage(of page: borrowing PDFPage) -> PDFPage.PlacedImage? {
        guard document.mayHoldLargeImages, let image = page.images().max(by: { $0.coverage < $1.coverage }),
            image.coverage >= Self.cover
        else { return nil }
        return image
    }

    /// Whether pictures cover most of the page together: strips of a scan, or tiles.
    func isCovered(_ page: borrowing PDFPage, _ painting: PagePainting?) -> Bool {
        page.pictureCoverage(painting) >= Self.cover
    }
}
