import DocumentModel
import ReaderProtocol
import Recognition
import Synchronization
import Testing

@Suite struct SecondLookTests {
    private final class Shelf: PageCache {
        private let kept = Mutex<[Int: PageContent]>([:])

        func pages() async throws -> [PageContent] { kept.withLock { $0.values.sorted { $0.number < $1.number } } }

        func store(_ pages: [PageContent]) async throws {
            kept.withLock { kept in for page in pages { kept[page.number] = page } }
        }
    }

    private static func word(_ text: String, x: Double, y: Double, line: Int) -> Word {
        Word(
            text: text, box: BoundingBox(x0: x, y0: y, x1: x + Double(text.count) * 5, y1: y + 10), confidence: 0.7,
            line: line)
    }

    /// A label and its value in columns of their own, and a line below them.
    private static let page = PageContent(
        number: 1, width: 595, height: 842, source: .ocr,
        words: [
            word("Total", x: 50, y: 100, line: 0), word("1,O0", x: 300, y: 100, line: 0),
            word("Thank", x: 50, y: 130, line: 1), word("you", x: 80, y: 130, line: 1),
        ], rotation: 90, skew: 1.5)

    private static let amount = PagePlace(page: 1, box: BoundingBox(x0: 300, y0: 100, x1: 320, y1: 110))

    private static func reading(_ words: [Word]) -> PageContent {
        PageContent(number: 1, width: 595, height: 842, source: .ocr, words: words)
    }

    private static let again = reading([word("1,00", x: 300, y: 100, line: 0)])

    @Test func onlyTheCellAtTheDoubtfulPlaceIsReadAgain() async throws {
        let reader = ScriptedReader(.init(lines: [1: .success([Self.again])]))
        let look = try await lookAgain(
            at: [Self.amount], on: [Self.page], language: "en", of: { "/blob" }, reader: reader, cache: Shelf())
        let request = try #require(reader.lineRequests.first)
        #expect(request.rotation == 90 && request.skew == 1.5 && request.language == "en")
        #expect(request.lines.map(\.text) == ["1,O0"])
        #expect(look.secondReading(of: [Self.page])[0].words.map(\.text) == ["Total", "Thank", "you", "1,00"])
        #expect(look.secondReading(of: [Self.page])[0].words.last?.line == 0)
        #expect(look.thirdReading(of: [Self.page]) == nil)
        #expect(look.covers(Self.amount, of: [Self.page]))
        #expect(!look.covers(PagePlace(page: 1, box: Self.page.words[0].box), of: [Self.page]))
    }

    @Test func theThirdReadingTakesTheSecondsLinesWhereItHasNone() async throws {
        let third = Self.reading([Self.word("7,00", x: 300, y: 100, line: 0)])
        let words = [Self.again.words[0], Self.word("Danke", x: 50, y: 130, line: 1)]
        let reader = ScriptedReader(.init(lines: [1: .success([Self.reading(words), third])]))
        let thanks = PagePlace(page: 1, box: Self.page.words[2].box)
        let look = try await lookAgain(
            at: [Self.amount, thanks], on: [Self.page], language: nil, of: { "/blob" }, reader: reader, cache: Shelf())
        let reading = try #require(look.thirdReading(of: [Self.page]))
        #expect(Set(reading[0].words.map(\.text)) == ["Total", "7,00", "Danke"])
    }

    @Test func whatWasReadAgainBeforeIsNotReadOnceMore() async throws {
        let shelf = Shelf()
        let reader = ScriptedReader(.init(lines: [1: .success([Self.again])]))
        for _ in 0..<2 {
            let look = try await lookAgain(
                at: [Self.amount], on: [Self.page], language: nil, of: { "/blob" }, reader: reader, cache: shelf)
            #expect(look.secondReading(of: [Self.page])[0].words.map(\.text) == ["Total", "Thank", "you", "1,00"])
        }
        #expect(reader.lineRequests.count == 1)
    }

    @Test func aLineOfWhichNothingCanBeReadIsNotTriedForEver() async throws {
        let shelf = Shelf()
        let reader = ScriptedReader(.init(lines: [1: .success([Self.reading([])])]))
        for _ in 0..<2 {
            let look = try await lookAgain(
                at: [Self.amount], on: [Self.page], language: nil, of: { "/blob" }, reader: reader, cache: shelf)
            #expect(look.secondReading(of: [Self.page])[0].words.map(\.text) == ["Total", "Thank", "you"])
        }
        #expect(reader.lineRequests.count == 1)
    }

    @Test func aReaderThatFailsOnLinesChangesNothing() async throws {
        let reader = ScriptedReader(.init(lines: [1: .failure(ReaderFailure(.crashed, "scripted"))]))
        let look = try await lookAgain(
            at: [Self.amount], on: [Self.page], language: nil, of: { "/blob" }, reader: reader, cache: Shelf())
        #expect(look.isEmpty)
    }

    @Test func withoutAReaderTheDocumentWaits() async throws {
        let reader = ScriptedReader(.init(lines: [1: .failure(ReaderFailure(.unavailable, "scripted"))]))
        await #expect(throws: RecognitionError.self) {
            try await lookAgain(
                at: [Self.amount], on: [Self.page], language: nil, of: { "/blob" }, reader: reader, cache: Shelf())
        }
    }

    @Test(arguments: [PageNote.unreadable, .reducedResolution, .textLayerDisagrees])
    func pagesThatWereReadOtherwiseAreLeftAlone(note: PageNote) async throws {
        var page = Self.page
        page.notes = [note]
        let reader = ScriptedReader(.init(lines: [1: .success([Self.again])]))
        _ = try await lookAgain(
            at: [Self.amount], on: [page], language: nil, of: { "/blob" }, reader: reader, cache: Shelf())
        #expect(reader.lineRequests.isEmpty)
    }
}
