import Foundation

/// Writes small PDFs object by object, so that each test's document holds what the test is about and nothing else.
struct PDFBuilder {
    struct Page {
        var width = 400
        var height = 300
        /// Operators of the content stream. Fonts `F1` (Helvetica), `F2` (Helvetica-Bold), `F3` (Helvetica whose
        /// characters are mapped to no real ones), `F4` (a lying font, if there is one) and picture `I1` are there.
        var content: String
        var rotate = 0
        var cropBox: String?
        /// Instead of the one that width and height make.
        var mediaBox: String?
        /// A picture of one byte of grey a pixel.
        var picture: (width: Int, height: Int, pixels: [UInt8])?
        /// Further ones, from `I2` on.
        var pictures: [(width: Int, height: Int, pixels: [UInt8])] = []
        /// Instead of the content as it stands: a stream's bytes, and what its dictionary says of them.
        var stream: (dictionary: String, bytes: [UInt8])?
        /// A file that is pinned to the page.
        var attachment: (name: String, data: Data)?
    }

    /// A font whose codes, from 1 on, show other characters than they are said to be.
    struct LyingFont {
        /// Names of glyphs, such as `one`.
        var shown: [String]
        var said: String
        /// How high the font states to be, in thousandths, if it states anything.
        var ascent: Int?
    }

    private var objects: [Data] = []
    private var trailer = ""

    init(
        pages: [Page], attachments: [(name: String, data: Data)] = [], title: String? = nil,
        lying font: LyingFont? = nil
    ) {
        // 1: catalog, 2: page tree, 3 to 5: fonts; the rest follows as it is needed.
        objects = Array(repeating: Data(), count: 5)
        let map = add("", stream: Data(Self.privateMap.utf8))
        if let font { lyingFont = add(font) }
        let kids = pages.map { add(page: $0) }
        let files = attachments.map { "(\($0.name)) \(add(attachment: $0.name, $0.data)) 0 R" }
        let names = files.isEmpty ? "" : "/Names << /EmbeddedFiles << /Names [\(files.joined(separator: " "))] >> >>"
        objects[0] = Data("<< /Type /Catalog /Pages 2 0 R \(names) >>".utf8)
        let list = kids.map { "\($0) 0 R" }.joined(separator: " ")
        objects[1] = Data("<< /Type /Pages /Kids [\(list)] /Count \(kids.count) >>".utf8)
        objects[2] = Data("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>".utf8)
        objects[3] = Data("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >>".utf8)
        objects[4] = Data("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode \(map) 0 R >>".utf8)
        if let title {
            objects.append(Data("<< /Title (\(title)) >>".utf8))
            trailer = "/Info \(objects.count) 0 R"
        }
    }

    /// Maps every character to one of the private use area, as broken producers do.
    private static let privateMap = """
        /CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def
        1 begincodespacerange <00> <FF> endcodespacerange
        1 beginbfrange <21> <7E> <E021> endbfrange
        endcmap end end
        """

    /// Lines of text, one below the other.
    static func text(_ lines: [String], size: Int = 14, font: String = "F1", top: Int = 260) -> String {
        lines.enumerated().map { "BT /\(font) \(size) Tf 30 \(top - $0.offset * size * 2) Td (\($0.element)) Tj ET" }
            .joined(separator: "\n")
    }

    var data: Data {
        var result = Data("%PDF-1.7\n".utf8)
        var offsets: [Int] = []
        for (index, object) in objects.enumerated() {
            offsets.append(result.count)
            result += Data("\(index + 1) 0 obj\n".utf8) + object + Data("\nendobj\n".utf8)
        }
        let table = result.count
        result += Data("xref\n0 \(objects.count + 1)\n0000000000 65535 f \n".utf8)
        for offset in offsets {
            let digits = String(offset)
            result += Data((String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n").utf8)
        }
        result += Data("trailer << /Size \(objects.count + 1) /Root 1 0 R \(trailer) >>\n".utf8)
        return result + Data("startxref\n\(table)\n%%EOF\n".utf8)
    }

    private mutating func add(_ dictionary: String, stream: Data) -> Int {
        objects.append(
            Data("<< \(dictionary) /Length \(stream.count) >>\nstream\n".utf8) + stream + Data("\nendstream".utf8))
        return objects.count
    }

    private var lyingFont: Int?

    private mutating func add(_ font: LyingFont) -> Int {
        let lines = font.said.utf16.enumerated().map { String(format: "<%02X> <%04X>", $0.offset + 1, Int($0.element)) }
        let map = add(
            "",
            stream: Data(
                """
                /CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def
                1 begincodespacerange <00> <FF> endcodespacerange
                \(lines.count) beginbfchar
                \(lines.joined(separator: "\n"))
                endbfchar
                endcmap end end
                """.utf8))
        let narrow: Set = ["period", "comma"]
        let widths = font.shown.map { narrow.contains($0) ? "278" : "556" }.joined(separator: " ")
        var descriptor = ""
        if let ascent = font.ascent {
            let stated =
                "<< /Type /FontDescriptor /FontName /QQZZ+Foobar /Flags 32 /FontBBox [0 0 1000 \(ascent)] "
                + "/ItalicAngle 0 /Ascent \(ascent) /Descent -1 /CapHeight 718 /StemV 80 >>"
            objects.append(Data(stated.utf8))
            descriptor = "/FontDescriptor \(objects.count) 0 R"
        }
        let name = font.ascent == nil ? "Helvetica" : "QQZZ+Foobar"
        let names = font.shown.map { "/" + $0 }.joined(separator: " ")
        objects.append(
            Data(
                """
                << /Type /Font /Subtype /Type1 /BaseFont /\(name) /FirstChar 1 /LastChar \(font.shown.count)
                /Widths [\(widths)] /Encoding << /Type /Encoding /Differences [1 \(names)] >>
                /ToUnicode \(map) 0 R \(descriptor) >>
                """.utf8))
        return objects.count
    }

    private mutating func add(page: Page) -> Int {
        let content = add(
            page.stream?.dictionary ?? "", stream: page.stream.map { Data($0.bytes) } ?? Data(page.content.utf8))
        var pictures = ""
        for (index, picture) in ([page.picture].compactMap { $0 } + page.pictures).enumerated() {
            let number = add(
                "/Type /XObject /Subtype /Image /Width \(picture.width) /Height \(picture.height) "
                    + "/ColorSpace /DeviceGray /BitsPerComponent 8", stream: Data(picture.pixels))
            pictures += "/I\(index + (page.picture == nil ? 2 : 1)) \(number) 0 R "
        }
        if !pictures.isEmpty { pictures = "/XObject << \(pictures)>>" }
        let lie = lyingFont.map { "/F4 \($0) 0 R" } ?? ""
        let pinned = page.attachment.map { file in
            "/Annots [<< /Type /Annot /Subtype /FileAttachment /Rect [9 9 19 19] /FS \(add(attachment: file.name, file.data)) 0 R >>]"
        }
        let media = page.mediaBox ?? "0 0 \(page.width) \(page.height)"
        let crop = page.cropBox.map { "/CropBox [\($0)]" } ?? ""
        objects.append(
            Data(
                """
                << /Type /Page /Parent 2 0 R /MediaBox [\(media)] \(crop) /Rotate \(page.rotate)
                /Contents \(content) 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R /F3 5 0 R \(lie) >> \(pictures) >>
                \(pinned ?? "") >>
                """.utf8))
        return objects.count
    }

    private mutating func add(attachment name: String, _ data: Data) -> Int {
        let stream = add("/Type /EmbeddedFile", stream: data)
        objects.append(Data("<< /Type /Filespec /F (\(name)) /UF (\(name)) /EF << /F \(stream) 0 R >> >>".utf8))
        return objects.count
    }
}
