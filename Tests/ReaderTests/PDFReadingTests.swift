import DocumentModel
import Foundation
import ReaderPool
import ReaderProtocol
import Testing

/// Digital PDFs, through a pool and the real reader.
@Suite struct PDFReadingTests {
    /// Saves a document and hands its path to a reader.
    private func reading<Result: Sendable>(
        _ data: Data, _ body: @Sendable (ReaderPool, String) async throws -> Result
    ) async throws -> Result {
        try await withFolder { folder in
            let file = folder.appendingPathComponent("document")
            try data.write(to: file)
            return try await withPool(of: "intake-reader") { pool in try await body(pool, file.path) }
        }
    }

    private func failure(of data: Data) async throws -> ReaderFailure? {
        try await reading(data) { pool, path in
            await #expect(throws: ReaderFailure.self) { try await pool.describe(path) }
        }
    }

    @Test func wordsHavePlacesLinesAndFonts() async throws {
        let content =
            PDFBuilder.text(["Invoice 4711"], size: 20, font: "F2") + "\n"
            + PDFBuilder.text(["Total 12.50"], size: 10, top: 200)
        let page = try await reading(PDFBuilder(pages: [.init(content: content)]).data) { pool, path in
            try await pool.page(1, of: path)
        }
        #expect(page.words.map(\.text) == ["Invoice", "4711", "Total", "12.50"])
        #expect(page.words.map(\.line) == [0, 0, 1, 1])
        #expect(page.words.map(\.isBold) == [true, true, false, false])
        #expect(page.words.map(\.fontSize) == [20, 20, 10, 10])
        #expect((page.source, page.width, page.height) == (.text, 400, 300))
        let total = page.words[2].box
        #expect(abs(total.x0 - 30) < 1 && total.y0 < 100 && 100 <= total.y1 + 3)
    }

    @Test func linesThatAreReadFromTheRightAreAllThere() async throws {
        let lines = ["abcd efg", "hijk lmn", "opqr stu"]
        // The letters of the broken font are said to be Hebrew.
        var data = PDFBuilder(pages: [.init(content: PDFBuilder.text(lines, font: "F3"))]).data
        let map = try #require(data.firstRange(of: Data("<21> <7E> <E021>".utf8)))
        data.replaceSubrange(map, with: Data("<61> <7A> <05D0>".utf8))
        let page = try await reading(data) { try await $0.page(1, of: $1) }
        #expect(page.source == .text)
        #expect(Set(page.words.map(\.line)).count == lines.count)
        #expect(page.words.reduce(0) { $0 + $1.text.unicodeScalars.count } == 21)
    }

    @Test func columnsOfOneLineAreSeparateWords() async throws {
        let row = "BT /F1 10 Tf 30 200 Td (Hinge 641-H) Tj 200 0 Td (9) Tj 80 0 Td (320,32) Tj ET"
        let page = try await reading(PDFBuilder(pages: [.init(content: row)]).data) { try await $0.page(1, of: $1) }
        #expect(page.words.map(\.text) == ["Hinge", "641-H", "9", "320,32"])
    }

    @Test(arguments: [(0, 400.0, 300.0), (90, 300, 400), (180, 400, 300), (270, 300, 400)])
    func pagesAreMeasuredAsTheyAreSeen(rotate: Int, width: Double, height: Double) async throws {
        var page = PDFBuilder.Page(content: PDFBuilder.text(["Turned"]))
        page.rotate = rotate
        let (description, content) = try await reading(PDFBuilder(pages: [page]).data) { pool, path in
            (try await pool.describe(path), try await pool.page(1, of: path))
        }
        #expect(description.pages == [.init(width: width, height: height)])
        #expect(content.words.map(\.text) == ["Turned"])
        let box = try #require(content.words.first).box
        #expect(box.x0 >= 0 && box.y0 >= 0 && box.x1 <= width && box.y1 <= height)
    }

    @Test func theCropBoxIsThePage() async throws {
        var page = PDFBuilder.Page(content: PDFBuilder.text(["Cropped"]))
        page.cropBox = "20 100 220 300"
        let content = try await reading(PDFBuilder(pages: [page]).data) { try await $0.page(1, of: $1) }
        #expect((content.width, content.height) == (200, 200))
        #expect(try #require(content.words.first).box.x0.rounded() == 10)
    }

    @Test func textPagesComeInOneAnswer() async throws {
        let pages = ["first", "", "third"].map { PDFBuilder.Page(content: PDFBuilder.text($0.isEmpty ? [] : [$0])) }
        let (early, blank) = try await reading(PDFBuilder(pages: pages).data) { pool, path in
            (try await pool.textPages(of: path), try await pool.page(2, of: path))
        }
        #expect(early.map(\.number) == [1, 3])
        #expect(blank.words.isEmpty && blank.notes == [.blank])
    }

    @Test func titleAndAttachmentsAreDescribed() async throws {
        let data = PDFBuilder(
            pages: [.init(content: "")], attachments: [("notes.txt", Data("hello".utf8))], title: "A title"
        ).data
        let description = try await reading(data) { try await $0.describe($1) }
        #expect(description.kind == .pdf)
        #expect(description.metadata["title"] == "A title")
        #expect(description.embeddedFiles.map(\.name) == ["notes.txt"])
        #expect(!description.isEncrypted && description.invoice == nil)
    }

    @Test func anEmbeddedInvoiceIsRead() async throws {
        let data = PDFBuilder(
            pages: [.init(content: "")], attachments: [("factur-x.xml", Data(InvoiceXML.crossIndustry.utf8))]
        ).data
        let invoice = try await reading(data) { try await $0.describe($1).invoice }
        #expect(invoice?.fields["invoice_number"] == "RE-2025-17")
        #expect(invoice?.lines.count == 1)
    }

    /// The same invoice under two names is usual.
    @Test(
        "An embedded e-invoice besides the one that is taken is told of",
        arguments: [
            ("zugferd-invoice.xml", InvoiceXML.crossIndustry, nil),
            ("z.xml", InvoiceXML.crossIndustry.replacing("119.00", with: "911.00"), true),
            ("z.xml", InvoiceXML.crossIndustry.replacing("?>", with: "?><!DOCTYPE x>"), false),
            ("xrechnung.xml", "<", false), ("data.xml", "<data xmlns=\"urn:CrossIndustryInvoice\"/>", nil),
        ] as [(String, String, Bool?)], [false, true])
    func otherInvoicesAreTold(_ file: (name: String, xml: String, disagrees: Bool?), isOnPage: Bool) async throws {
        let other = (name: file.name, data: Data(file.xml.utf8))
        let own = (name: "factur-x.xml", data: Data(InvoiceXML.crossIndustry.utf8))
        let page = PDFBuilder.Page(content: "", attachment: isOnPage ? other : nil)
        let data = PDFBuilder(pages: [page], attachments: [own] + (isOnPage ? [] : [other])).data
        let description = try await reading(data) { try await $0.describe($1) }
        #expect(description.invoice?.fields["grand_total"] == "119.00")
        #expect(description.otherInvoices == file.disagrees.map { [.init(name: file.name, disagrees: $0)] })
    }

    /// Names in UTF-16 need a converter that a confined process cannot load.
    @Test func attachmentsWithNamesInUTF16AreRead() async throws {
        let name = "\\376\\377" + "factur-x.xml".utf8.map { "\\000" + String(UnicodeScalar($0)) }.joined()
        let data = PDFBuilder(
            pages: [.init(content: "")], attachments: [(name, Data(InvoiceXML.crossIndustry.utf8))]
        ).data
        let description = try await reading(data) { try await $0.describe($1) }
        #expect(description.embeddedFiles.map(\.name) == ["factur-x.xml"])
        #expect(description.invoice?.fields["invoice_number"] == "RE-2025-17")
    }

    @Test func anEmptyPasswordOpensAnEncryptedFile() async throws {
        let (description, page) = try await reading(SealedPDF.withEmptyPassword) { pool, path in
            (try await pool.describe(path), try await pool.page(1, of: path))
        }
        #expect(description.isEncrypted)
        #expect(page.words.map(\.text) == ["Sealed", "letter"])
    }

    @Test(
        arguments: [
            (SealedPDF.withPassword, ReaderFailure.Kind.encrypted), (Data(), .empty),
            (Data("%PDF-1.7\nnothing more".utf8), .damaged), (Data("Dear Sir or Madam".utf8), .unsupported),
            (Data([0x50, 0x4B, 3, 4, 20, 0, 0, 0]), .unsupported),
            (Data([0, 0, 0, 0x0C, 0x6A, 0x50, 0x20, 0x20, 0x0D, 0x0A, 0x87, 0x0A]), .unsupported),
            (PDFBuilder(pages: []).data, .empty),
        ])
    func whatCannotBeReadIsRefusedForItsReason(data: Data, kind: ReaderFailure.Kind) async throws {
        #expect(try await failure(of: data)?.kind == kind)
    }

    /// A page whose file is damaged in one place of the same length.
    private static func broken(_ place: String, into other: String) throws -> Data {
        var data = PDFBuilder(pages: [.init(content: PDFBuilder.text(["Dear Sir"]))]).data
        let range = try #require(data.range(of: Data(place.utf8)))
        data.replaceSubrange(range, with: Data(other.utf8))
        return data
    }

    @Test func aPDFWhosePagesCannotBeFoundIsNotCalledEmpty() async throws {
        let refused = try await failure(of: try Self.broken("/Pages 2 0 R", into: "/Pages 0 0 R"))
        #expect(refused?.kind == .damaged)
    }

    @Test func aPDFWithoutItsOnlyPageIsDamaged() async throws {
        let refused = try await failure(of: try Self.broken("/Kids [8 0 R]", into: "/Kids [0 0 R]"))
        #expect(refused == ReaderFailure(.damaged, "the PDF states a page, but it is not in the file"))
    }

    @Test func aPDFForTheHolderOfACertificateAsksForNoPassword() async throws {
        let handler = "<< /Filter /Adobe.PubSec /SubFilter /adbe.pkcs7.s5 /V 4 >>"
        let sealed = try Self.broken("/Root 1 0 R", into: "/Root 1 0 R /Encrypt \(handler)")
        let refused = try await failure(of: sealed)
        #expect(refused == ReaderFailure(.encrypted, "the PDF opens only with a certificate"))
    }

    @Test func aPageOfAbsurdSizeIsTooLarge() async throws {
        var page = PDFBuilder.Page(content: "0 g 0 0 99999999999999999999 99999999999999999999 re f")
        page.mediaBox = "0 0 99999999999999999999 99999999999999999999"
        try await reading(PDFBuilder(pages: [page]).data) { pool, path in
            let failure = await #expect(throws: ReaderFailure.self) { try await pool.page(1, of: path) }
            #expect(failure?.kind == .tooLarge)
        }
    }

    @Test func tooManyPagesAreRefused() async throws {
        try await withFolder { folder in
            let file = folder.appendingPathComponent("long.pdf")
            try PDFBuilder(pages: Array(repeating: .init(content: ""), count: 4)).data.write(to: file)
            try await withPool(of: "intake-reader", arguments: ["--maximum-pages", "3"]) { pool in
                let failure = await #expect(throws: ReaderFailure.self) { try await pool.describe(file.path) }
                #expect(failure?.kind == .tooLarge)
                #expect(failure?.message.contains("4 pages") == true)
            }
        }
    }

    @Test func aMissingLanguageNamesItsPackage() async throws {
        try await withPool(of: "intake-reader", arguments: ["--languages", "eng+chi_sim"]) { pool in
            let failure = await #expect(throws: ReaderFailure.self) { try await pool.fingerprint() }
            #expect(failure?.kind == .missingLanguage)
            #expect(failure?.message.contains("tesseract-ocr-chi-sim") == true)
        }
    }

    @Test func theFingerprintNamesEnginesAndLanguages() async throws {
        try await withPool(of: "intake-reader") { pool in
            let text = try await pool.fingerprint()
            #expect(text.hasPrefix("poppler ") && text.contains(", tesseract "))
            #expect(text.contains(", eng") && text.contains(", reader "))
        }
    }

    @Test func aPageIsDrawnAsPNG() async throws {
        let data = PDFBuilder(pages: [.init(content: PDFBuilder.text(["Draw me"]))]).data
        let bytes = try await reading(data) { try await $0.image(ofPage: 1, of: $1, resolution: 50) }
        #expect(bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    }
}
