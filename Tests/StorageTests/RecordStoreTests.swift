import DocumentModel
import Orchestration
import OrchestrationTestKit
import RecordStorage
import Testing

@Suite struct RecordStoreTests {
    @Test(arguments: RecordEngine.all)
    func anArrivalMakesItsDocument(engine: RecordEngine) async throws {
        let bench = try await RecordBench(engine)
        let document = try await bench.arrive(name: "R\u{1B}[2J.pdf")
        let stored = try #require(try await bench.store.document(document))
        #expect(stored.name == "R\u{1B}[2J.pdf")
        #expect(stored.status == .processing)
        #expect(stored.size == 1_000)
        #expect(stored.run == RunIdentifier("run-1"))
        #expect(stored.updatedAt == bench.clock.now())
        #expect(try await bench.store.arrivals(of: document) == [Sample.arrival(document, name: "R\u{1B}[2J.pdf")])
    }

    @Test(arguments: RecordEngine.all)
    func anArrivalCountsOncePerKey(engine: RecordEngine) async throws {
        let bench = try await RecordBench(engine)
        let document = try await bench.arrive()
        try await bench.arrive()
        #expect(try await bench.store.arrivals(of: document).count == 1)
        #expect(try await bench.store.recordDuplicate(Sample.arrival(document, key: "key-2")))
        #expect(try await !bench.store.recordDuplicate(Sample.arrival(document, key: "key-2")))
        #expect(try await bench.store.arrivals(of: document).map(\.isDuplicate) == [true, false])
        let counts = try await bench.store.counts()
        #expect(counts.arrivals == 2)
        #expect(counts.duplicates == 1)
    }

    @Test(arguments: RecordEngine.all)
    func theStoreDecidesWhatIsADuplicate(engine: RecordEngine) async throws {
        let bench = try await RecordBench(engine)
        let document = try await bench.arrive()
        try await bench.apply(.arrival(Sample.arrival(document, key: "key-2"), size: 1_000), run: "run-9")
        #expect(try await bench.store.arrivals(of: document).map(\.isDuplicate).sorted { !$0 && $1 } == [false, true])
        #expect(try await bench.store.document(document)?.run == RunIdentifier("run-1"))
    }

    @Test(arguments: RecordEngine.all)
    func aDuplicateOfNothingIsRefused(engine: RecordEngine) async throws {
        let bench = try await RecordBench(engine)
        let document = Sample.document("b")
        await #expect(throws: RecordStoreError.unknownDocument(document)) {
            try await bench.store.recordDuplicate(Sample.arrival(document))
        }
    }

    @Test(arguments: RecordEngine.all)
    func aRefusalIsKeptOnce(engine: RecordEngine) async throws {
        let bench = try await RecordBench(engine)
        let first = StoredRefusal(
            key: "k", name: "a.exe", origin: "/in", at: Timestamp(milliseconds: 5), reason: "not a document")
        var again = first
        again.reason = "another"
        var later = first
        later.key = "l"
        later.at = Timestamp(milliseconds: 6)
        var news: [Bool] = []
        for refusal in [first, again, later] { news.append(try await bench.store.recordRefusal(refusal)) }
        #expect(news == [true, false, true])
        #expect(try await bench.store.refusals(limit: 10) == [later, first])
        #expect(try await bench.store.refusals(limit: 1) == [later])
        #expect(try await bench.store.counts().refusals == 2)
    }

    @Test(arguments: RecordEngine.all, ["a", "aaaa", "sha256:aa", "AA", String(repeating: "a", count: 64)])
    func aPrefixFindsItsDocuments(engine: RecordEngine, _ prefix: String) async throws {
        let bench = try await RecordBench(engine)
        let document = try await bench.arrive("a")
        try await bench.arrive("b")
        #expect(try await bench.store.documents(withPrefix: prefix, limit: 5) == [document])
    }

    @Test(
        arguments: RecordEngine.all, ["ag", "%", "a'; DROP TABLE document", "zzz", String(repeating: "a", count: 65)])
    func whatIsNoPrefixFindsNothing(engine: RecordEngine, _ prefix: String) async throws {
        let bench = try await RecordBench(engine)
        try await bench.arrive("a")
        #expect(try await bench.store.documents(withPrefix: prefix, limit: 5).isEmpty)
    }

    @Test(arguments: RecordEngine.all)
    func anAmbiguousPrefixGivesAsManyAsAskedFor(engine: RecordEngine) async throws {
        let bench = try await RecordBench(engine)
        for digit in "abc" { try await bench.arrive(digit) }
        #expect(try await bench.store.documents(withPrefix: "", limit: 2).count == 2)
    }

    @Test(arguments: RecordEngine.all)
    func documentsAreFilteredAndOrdered(engine: RecordEngine) async throws {
        let bench = try await RecordBench(engine)
        let ids = [Sample.document("a"), Sample.document("b"), Sample.document("c")]
        for digit in "abc" { try await bench.arrive(digit) }
        try await bench.save("b") { $0.status = .review }
        try await bench.save("c") { $0.type.value = "receipt" }
        let store = bench.store
        #expect(try await store.documents(DocumentFilter()).map(\.id) == ids.reversed())
        #expect(try await store.documents(DocumentFilter(newestFirst: false)).map(\.id) == ids)
        #expect(try await store.documents(DocumentFilter(limit: 1)).map(\.id) == [ids[2]])
        #expect(try await store.documents(DocumentFilter(statuses: [.review])).map(\.id) == [ids[1]])
        #expect(
            try await store.documents(DocumentFilter(statuses: [.review, .processing])).map(\.id) == [ids[1], ids[0]])
        #expect(try await store.documents(DocumentFilter(type: "receipt")).map(\.id) == [ids[2]])
        #expect(try await store.documents(DocumentFilter(type: "' OR 1=1")).isEmpty)
    }

    @Test(arguments: RecordEngine.all)
    func aDescriptionIsKeptWhole(engine: RecordEngine) async throws {
        let bench = try await RecordBench(engine)
        let document = try await bench.arrive()
        let description = DocumentDescription(
            kind: .pdf, pages: [.init(width: 595.2, height: 842)], isEncrypted: true,
            metadata: ["Title": "a\u{0}b\u{1B}\"'; --"], embeddedFiles: [.init(name: "x.xml", size: 3)],
            invoice: ElectronicInvoice(
                syntax: .universalBusinessLanguage, profile: "p", type: "invoice", fields: ["iban": "DE"]))
        try await bench.apply(.describe(document, description))
        #expect(try await bench.store.document(document)?.description == description)
    }

    @Test(arguments: RecordEngine.all)
    func effectsOnUnknownDocumentsUndoTheTransition(engine: RecordEngine) async throws {
        let bench = try await RecordBench(engine)
        let unknown = Sample.document("f")
        await #expect(throws: RecordStoreError.unknownDocument(unknown)) {
            try await bench.apply(
                .arrival(Sample.arrival(Sample.document("a")), size: 1), .status(unknown, .failed, reason: []))
        }
        #expect(try await bench.store.document(Sample.document("a")) == nil)
        await #expect(throws: RecordStoreError.unknownDocument(unknown)) {
            try await bench.apply(.save(Sample.record(unknown), pageText: ""))
        }
    }

    @Test(arguments: RecordEngine.all)
    func pagesAreKeptByFingerprint(engine: RecordEngine) async throws {
        let bench = try await RecordBench(engine)
        let document = try await bench.arrive()
        let pages = (1...3).map { Sample.page($0, ["Rechnung", "\u{0}\u{1B}", "n°\($0)"]) }
        for page in pages.reversed() { try await bench.store.storePage(page, of: document, fingerprint: "r1") }
        try await bench.store.storePage(pages[0], of: document, fingerprint: "r2")
        #expect(try await bench.store.pages(of: document, fingerprint: "r1") == pages)
        #expect(try await bench.store.page(2, of: document, fingerprint: "r1") == pages[1])
        #expect(try await bench.store.page(2, of: document, fingerprint: "r2") == nil)
        #expect(try await bench.store.page(4, of: document, fingerprint: "r1") == nil)
        let better = Sample.page(1, ["Invoice"])
        try await bench.store.storePage(better, of: document, fingerprint: "r1")
        #expect(try await bench.store.page(1, of: document, fingerprint: "r1") == better)
        #expect(try await bench.store.counts().pages == 4)
    }

    @Test(arguments: RecordEngine.all)
    func unreadablePagesAreFoundAmongTheOthers(engine: RecordEngine) async throws {
        let bench = try await RecordBench(engine)
        let document = try await bench.arrive()
        var lost = Sample.page(2, [])
        lost.notes = PageNote.allCases
        var blank = Sample.page(3, [])
        blank.notes = [.blank]
        for page in [Sample.page(1, ["Rechnung"]), lost, blank] {
            try await bench.store.storePage(page, of: document, fingerprint: "r1")
        }
        #expect(try await bench.store.unreadablePages(of: document, fingerprint: "r1") == [lost])
        #expect(try await bench.store.unreadablePages(of: document, fingerprint: "r2").isEmpty)
    }
}
