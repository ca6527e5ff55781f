import CLeptonica
import DocumentModel
import Foundation
import Poppler
import ReaderPool
import ReaderProtocol
import Testing

/// Pages of pictures, through a pool and the real reader: what is seen of them is read, and that nothing is left out is known.
@Suite struct ScannedPageTests {
    private static let place = "400 0 0 300 0 0 cm /I1 Do Q"

    @Test(arguments: [
        // Painted over, in part and clipped away altogether.
        ("q \(ScannedPageTests.place) 1 g 0 180 400 40 re f", ["48215", "14"], ["1234.56"]),
        ("q 0 220 400 80 re W n \(ScannedPageTests.place)", ["48215", "14"], ["1234.56"]),
        ("q 1 1 2 2 re W n \(ScannedPageTests.place)", [], ["48215", "14", "1234.56"]),
        ("q \(ScannedPageTests.place)", ["48215", "14", "1234.56"], []),
        // Behind a scan, and around it.
        ("1 g 0 0 400 300 re f q \(ScannedPageTests.place)", ["48215", "14", "1234.56"], []),
    ])
    func aScanIsReadAsItIsSeen(content: String, seen: [String], unseen: [String]) async throws {
        try await withFolder { folder in
            let scan = try Pictures.page(in: folder)
            var page = PDFBuilder.Page(content: content)
            page.picture = (scan.width, scan.height, scan.pixels)
            let words = try await pages([page])[0].words.map(\.text)
            #expect(Set(seen).isSubset(of: words) && Set(unseen).isDisjoint(with: words))
        }
    }

    @Test func whatIsCutOffWithThePageIsNotRead() async throws {
        try await withFolder { folder in
            let scan = try Pictures.page(in: folder)
            var page = PDFBuilder.Page(content: "q \(Self.place)")
            page.picture = (scan.width, scan.height, scan.pixels)
            page.cropBox = "0 222 400 300"
            let words = try await pages([page])[0].words.map(\.text)
            #expect(words.contains("48215") && !words.contains("1234.56"))
        }
    }

    /// Lines of a page are read once more from the same picture as the page.
    @Test func linesAreReadAgainAsTheyAreSeen() async throws {
        try await withFolder { folder in
            let scan = try Pictures.page(in: folder)
            var page = PDFBuilder.Page(content: "q \(Self.place) 1 g 0 180 400 40 re f")
            page.picture = (scan.width, scan.height, scan.pixels)
            let file = folder.appendingPathComponent("covered.pdf")
            try PDFBuilder(pages: [page]).data.write(to: file)
            try await withPool(of: "intake-reader") { pool in
                let line = LineArea(box: BoundingBox(x0: 20, y0: 90, x1: 380, y1: 112))
                let request = LineRequest(
                    rotation: 0, skew: 0, language: nil, lines: [.init(area: line, text: "Total amount")])
                let readings = try await pool.lines(request, ofPage: 1, of: file.path)
                #expect(!readings.contains { $0.words.contains { $0.text.contains("1234") } })
            }
        }
    }

    @Test func aScanInStripsIsReadBesideItsPageNumber() async throws {
        try await withFolder { folder in
            let scan = try Pictures.page(in: folder)
            let height = scan.height / 3
            var page = PDFBuilder.Page(content: "")
            for strip in 0..<3 {
                let rows = (strip * height * scan.width)..<((strip + 1) * height * scan.width)
                page.pictures.append((scan.width, height, Array(scan.pixels[rows])))
                page.content += "q 400 0 0 100 0 \(200 - strip * 100) cm /I\(strip + 2) Do Q\n"
            }
            page.content += "BT /F1 9 Tf 330 20 Td (Page 2 of 2) Tj ET"
            let words = try await pages([page])[0].words
            #expect(words.contains { $0.text == "1234.56" && $0.isSeen })
        }
    }

    @Test func aPageWhoseContentCannotBeDecodedIsNotJustBlank() async throws {
        var broken = PDFBuilder.Page(content: "")
        broken.stream = ("/Filter /FlateDecode", [0x78, 0x9C] + Array(repeating: 0xFF, count: 40))
        let text = PDFBuilder.Page(content: PDFBuilder.text(Pictures.lines))
        let read = try await pages([text, broken, PDFBuilder.Page(content: "")])
        #expect(read.map(\.notes) == [[], [.blank, .damaged], [.blank]])
    }

    @Test func manyMistakesInATextPageAreCounted() async throws {
        let odd = String(repeating: "x\n", count: 40)
        let page = PDFBuilder.Page(content: odd + PDFBuilder.text(Pictures.lines))
        let read = try await pages([page])[0]
        #expect(read.complaints?.count ?? 0 >= DocumentDescription.Complaints.limit)
        #expect(read.words.contains { $0.text == "1234.56" })
    }

    @Test(arguments: [1, 2])
    func aFilmOfPicturesIsNotReadWhole(frames: Int) async throws {
        try await withFolder { folder in
            let file = folder.appendingPathComponent("page.gif")
            try Pictures.save(try Pictures.page(in: folder), to: file, format: Int32(IFF_GIF))
            let bytes = [UInt8](try Data(contentsOf: file))
            let table = bytes[10] & 0x80 == 0 ? 0 : 3 << (Int(bytes[10] & 7) + 1)
            let frame = bytes[(13 + table)..<(bytes.count - 1)]
            try Data(bytes.dropLast() + Array(repeating: frame, count: frames - 1).joined() + [0x3B]).write(to: file)
            let page = try await withPool(of: "intake-reader") { try await $0.page(1, of: file.path) }
            #expect(page.words.contains { $0.text == "1234.56" })
            #expect(page.notes == (frames == 1 ? [] : [.moreFrames]))
        }
    }

    @Test(arguments: [
        ("Borrow Cash Services Limited", ["Borrow", "Cash"]), ("BorrowCash Services Limited", ["BorrowCash"]),
        // As another recognition may have it, and apart otherwise.
        ("Lifley Dala Servlces Lirnited", []), ("LiffeyData Services Limited", []),
        ("Liffey Data Ser vices Limited", []),
    ])
    func aLayerThatNamesSomebodyElseIsNotSeenThere(name: String, unseen: [String]) async throws {
        try await withFolder { folder in
            let shown = "Liffey Data Services Limited"
            let scan = try Pictures.page(Pictures.lines + [shown], in: folder)
            var page = PDFBuilder.Page(content: "q \(Self.place)\n3 Tr ")
            page.content += PDFBuilder.text(Pictures.lines + [name], size: 16)
            page.picture = (scan.width, scan.height, scan.pixels)
            let read = try await pages([page])[0]
            #expect(read.source == .text)
            #expect(read.words.filter { !$0.isSeen }.map(\.text) == unseen)
            #expect(read.words.filter { !$0.isSeen }.allSatisfy { $0.sight == .contradicted })
        }
    }

    /// The pages as they are read one by one.
    private func pages(_ pages: [PDFBuilder.Page]) async throws -> [PageContent] {
        try await withFolder { folder in
            let file = folder.appendingPathComponent("scan.pdf")
            try PDFBuilder(pages: pages).data.write(to: file)
            return try await withPool(of: "intake-reader") { pool in
                var read = try await pool.textPages(of: file.path)
                for number in 1...pages.count where !read.contains(where: { $0.number == number }) {
                    read.append(try await pool.page(number, of: file.path))
                }
                return read.sorted { $0.number < $1.number }
            }
        }
    }
}
