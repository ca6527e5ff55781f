import DocumentModel
import ReaderProtocol
import Recognition
import Synchronization
import Testing

@Suite struct RecognitionTests {
    /// Pages kept in memory.
    private final class Shelf: PageCache {
        private let kept: Mutex<[PageContent]>

        init(_ pages: [PageContent] = []) {
            kept = Mutex(pages)
        }

        var numbers: [Int] { kept.withLock { $0.map(\.number).sorted() } }

        func pages() async throws -> [PageContent] { kept.withLock { $0 } }

        func store(_ pages: [PageContent]) async throws { kept.withLock { $0 += pages } }
    }

    private static func page(_ number: Int, notes: [PageNote] = []) -> PageContent {
        PageContent(
            number: number, width: 595, height: 842, source: .text,
            words: [Word(text: "page-\(number)", box: BoundingBox(x0: 0, y0: 0, x1: 1, y1: 1))], notes: notes)
    }

    private static func readable(_ numbers: ClosedRange<Int>) -> [Int: [Result<PageContent, ReaderFailure>]] {
        Dictionary(uniqueKeysWithValues: numbers.map { ($0, [.success(page($0))]) })
    }

    private func failure(_ kind: ReaderFailure.Kind) -> Result<PageContent, ReaderFailure> {
        .failure(ReaderFailure(kind, "scripted"))
    }

    @Test func textPagesComeTogetherAndTheOthersOneByOne() async throws {
        let reader = ScriptedReader(
            .init(textPages: .success([Self.page(1), Self.page(3)]), pages: [2: [.success(Self.page(2))]]))
        let shelf = Shelf()
        let document = try await recognize("/blob", pageCount: 3, reader: reader, cache: shelf)
        #expect(document.pages == [Self.page(1), Self.page(2), Self.page(3)])
        #expect(document.readNow == 3)
        #expect(reader.attempts == [2: 1])
        #expect(shelf.numbers == [1, 2, 3])
    }

    @Test func whatWasReadBeforeIsNotReadAgain() async throws {
        let reader = ScriptedReader(.init())
        let document = try await recognize(
            "/blob", pageCount: 2, reader: reader, cache: Shelf([Self.page(2), Self.page(1)]))
        #expect(document.pages.map(\.number) == [1, 2])
        #expect(document.readNow == 0)
        #expect(reader.textRequests == 0 && reader.attempts.isEmpty)
    }

    @Test(
        arguments: [(ReaderFailure.Kind.crashed, PageNote.crashed), (.timedOut, .timedOut), (.garbage, .garbage)],
        [(WordSource.ocr, true), (.text, false)])
    func aPageThatFailsOnceIsTriedAgain(
        failed: (kind: ReaderFailure.Kind, note: PageNote), read: (source: WordSource, isNoted: Bool)
    ) async throws {
        var page = Self.page(1)
        page.source = read.source
        let reader = ScriptedReader(.init(pages: [1: [failure(failed.kind), .success(page)]]))
        let document = try await recognize("/blob", pageCount: 1, reader: reader, cache: Shelf())
        if read.isNoted { page.notes = [failed.note] }
        #expect(document.pages == [page], "fewer pixels are noted where letters were recognised")
        #expect(reader.attempts == [1: 2])
        #expect(reader.gentle == [1], "only what was too much is read gently")
    }

    private static let fatal: [(ReaderFailure.Kind, Int, PageNote?)] = [
        (.crashed, 2, .crashed), (.timedOut, 2, .timedOut), (.garbage, 2, .garbage), (.outOfMemory, 2, .outOfMemory),
        (.damaged, 1, nil), (.tooLarge, 1, .tooLarge),
    ]

    @Test(arguments: fatal)
    func aPageThatCannotBeReadIsEmptyAndSaysSo(
        kind: ReaderFailure.Kind, attempts: Int, note: PageNote?
    ) async throws {
        let reader = ScriptedReader(.init(pages: [1: [failure(kind)], 2: [.success(Self.page(2))]]))
        let shelf = Shelf()
        let sizes = [DocumentDescription.PageSize(width: 300, height: 400)]
        let document = try await recognize("/blob", pageCount: 2, sizes: sizes, reader: reader, cache: shelf)
        let lost = document.pages[0]
        #expect(lost.notes == [.unreadable] + [note].compactMap(\.self))
        #expect(lost.failure == (note == nil ? "scripted; ask the sender for an undamaged copy" : nil))
        #expect(lost.words.isEmpty && lost.meanConfidence == 0)
        #expect((lost.width, lost.height) == (300, 400))
        #expect(document.pages[1] == Self.page(2))
        #expect(document.unreadable == [1])
        #expect(reader.attempts[1] == attempts)
        #expect(shelf.numbers == [1, 2])
    }

    @Test func textPagesThatBringTheReaderDownAreAskedForOneByOne() async throws {
        let reader = ScriptedReader(
            .init(
                textPages: .failure(ReaderFailure(.crashed, "scripted")),
                pages: [1: [.success(Self.page(1))], 2: [failure(.crashed)]]))
        let document = try await recognize("/blob", pageCount: 2, reader: reader, cache: Shelf())
        #expect(document.pages[0] == Self.page(1))
        #expect(document.unreadable == [2])
    }

    @Test(arguments: [ReaderFailure.Kind.unavailable, .missingLanguage])
    func aReaderThatIsMissingCostsNoPage(kind: ReaderFailure.Kind) async throws {
        let reader = ScriptedReader(.init(pages: [1: [failure(kind)]]))
        let shelf = Shelf()
        let error = await #expect(throws: RecognitionError.self) {
            try await recognize("/blob", pageCount: 1, reader: reader, cache: shelf)
        }
        #expect(error?.consequence == .retry)
        #expect(shelf.numbers.isEmpty)
    }

    @Test func unreadablePagesAreTriedAgainWhenAsked() async throws {
        let lost = Self.page(1, notes: [.unreadable])
        let reader = ScriptedReader(.init(pages: [1: [.success(Self.page(1))]]))
        let kept = try await recognize("/blob", pageCount: 1, reader: reader, cache: Shelf([lost]))
        #expect(kept.unreadable == [1])
        let again = try await recognize(
            "/blob", pageCount: 1, reader: reader, cache: Shelf([lost]), retriesUnreadable: true)
        #expect(again.pages == [Self.page(1)])
    }

    @Test func aLongDocumentIsLeftInPortions() async throws {
        let reader = ScriptedReader(
            .init(textPages: .success([Self.page(3)]), pages: Self.readable(1...12)))
        let shelf = Shelf()
        let first = try await recognize("/blob", pageCount: 12, reader: reader, cache: shelf, portion: 5)
        #expect(first.pages == [Self.page(3)] && first.readNow == 1)
        #expect(first.left == [[1, 2, 4], [5, 6, 7, 8], [9, 10, 11, 12]])
        #expect(reader.attempts.isEmpty)
        var read = 0
        for portion in first.left + [first.left[1]] {
            let part = try await recognizePortion(portion, of: "/blob", reader: reader, cache: shelf)
            #expect(part.pages.map(\.number) == portion)
            read += part.readNow
        }
        #expect(read == 11, "what is taken up again is not read again")
        #expect(shelf.numbers == Array(1...12))
        #expect(reader.attempts.values.allSatisfy { $0 == 1 })
        let whole = try await recognize("/blob", pageCount: 12, reader: reader, cache: shelf, portion: 5)
        #expect(whole.left.isEmpty && whole.pages.count == 12 && whole.readNow == 0)
    }

    @Test func aShortDocumentIsNotLeft() async throws {
        let reader = ScriptedReader(.init(pages: Self.readable(1...5)))
        let document = try await recognize("/blob", pageCount: 5, reader: reader, cache: Shelf(), portion: 5)
        #expect(document.left.isEmpty && document.readNow == 5)
    }

    @Test func aPortionsPageThatCannotBeReadSaysSo() async throws {
        let reader = ScriptedReader(.init(pages: [2: [failure(.timedOut)], 4: [.success(Self.page(4))]]))
        let part = try await recognizePortion([2, 4], of: "/blob", reader: reader, cache: Shelf())
        #expect(part.pages[0].notes == [.unreadable, .timedOut] && part.unreadable == [2])
        #expect(reader.attempts == [2: 2, 4: 1])
        let again = try await recognizePortion(
            [2, 4], of: "/blob", reader: ScriptedReader(.init(pages: [2: [.success(Self.page(2))]])),
            cache: Shelf(part.pages), retriesUnreadable: true)
        #expect(again.pages == [Self.page(2), Self.page(4)] && again.readNow == 1)
    }

    /// So many pages, of which these are too much for the reader.
    private func reader(
        of count: Int, losing lost: Set<Int>, to kind: ReaderFailure.Kind = .timedOut
    ) -> ScriptedReader {
        var pages = Self.readable(1...count)
        for number in lost { pages[number] = [failure(kind)] }
        return ScriptedReader(.init(pages: pages))
    }

    @Test(arguments: [ReaderFailure.Kind.timedOut, .crashed, .outOfMemory, .garbage])
    func aDocumentThatKeepsBringingReadersDownIsNotAskedForItsOtherPages(kind: ReaderFailure.Kind) async throws {
        let reader = reader(of: 40, losing: [3, 4, 5, 6, 8], to: kind)
        let shelf = Shelf()
        let document = try await recognize("/blob", pageCount: 40, reader: reader, cache: shelf, parallelism: 1)
        #expect(document.pages.map(\.number) == Array(1...40) && shelf.numbers == Array(1...40))
        #expect(document.pages.filter { !$0.words.isEmpty }.map(\.number) == [1, 2, 7], "what was read stays")
        #expect(document.pages[8...].allSatisfy { $0.notes == [.unreadable, .untried] })
        #expect(reader.attempts.keys.sorted() == Array(1...8))
    }

    @Test func onlyWhatIsInFlightIsTriedBeyondTheLimit() async throws {
        let reader = reader(of: 2_000, losing: Set(1...2_000))
        let document = try await recognize("/blob", pageCount: 2_000, reader: reader, cache: Shelf())
        #expect(document.unreadable.count == 2_000)
        #expect(reader.attempts.values.reduce(0, +) <= 2 * (5 + 7))
    }

    @Test(arguments: [ReaderFailure.Kind.damaged, .tooLarge])
    func pagesThatHarmNobodyCostNoOther(kind: ReaderFailure.Kind) async throws {
        let document = try await recognize(
            "/blob", pageCount: 40, reader: reader(of: 40, losing: Set(1...39), to: kind), cache: Shelf())
        #expect(document.pages[39] == Self.page(40))
    }

    @Test func whatWasLostBeforeCounts() async throws {
        let lost = (1...4).map { Self.page($0, notes: [.unreadable, .timedOut]) }
        let reader = reader(of: 20, losing: [6])
        let document = try await recognize(
            "/blob", pageCount: 20, reader: reader, cache: Shelf(lost), parallelism: 1)
        #expect(reader.attempts == [5: 1, 6: 2])
        #expect(document.unreadable == [1, 2, 3, 4] + Array(6...20))
    }

    @Test func whatOtherPortionsLostCounts() async throws {
        let reader = reader(of: 2_000, losing: Set(1...2_000))
        let shelf = Shelf()
        let whole = try await recognize("/blob", pageCount: 2_000, reader: reader, cache: shelf, portion: 5)
        for portion in whole.left {
            _ = try await recognizePortion(portion, of: "/blob", reader: reader, cache: shelf)
        }
        #expect(shelf.numbers == Array(1...2_000))
        #expect(reader.attempts.count <= 5)
    }

    @Test func aPersonHasTheUntriedPagesTriedFirst() async throws {
        let shelf = Shelf(
            (1...5).map { Self.page($0, notes: [.unreadable, .crashed]) }
                + (6...20).map { Self.page($0, notes: [.unreadable, .untried]) })
        let reader = reader(of: 20, losing: [1, 2, 3, 4, 5])
        let document = try await recognize(
            "/blob", pageCount: 20, reader: reader, cache: shelf, retriesUnreadable: true, portion: 5)
        #expect(document.left.isEmpty, "or else each portion would have losses of its own")
        #expect(document.unreadable == [1, 2, 3, 4, 5])
    }

    @Test func pagesThatTheDocumentDoesNotHaveAreIgnored() async throws {
        let reader = ScriptedReader(.init(textPages: .success([Self.page(1), Self.page(7), Self.page(0)])))
        let document = try await recognize("/blob", pageCount: 1, reader: reader, cache: Shelf([Self.page(9)]))
        #expect(document.pages == [Self.page(1)])
    }
}
