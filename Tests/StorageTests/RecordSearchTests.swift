import DocumentModel
import RecordStorage
import SQLStorage
import Testing

@Suite struct RecordSearchTests {
    private static let text = """
        Müller & Söhne GmbH
        Rechnung Nr. 2024-17 vom 01.12.2026
        Gesamtbetrag 529,87 € zahlbar innerhalb von 14 Tagen
        """

    private func filled(_ engine: RecordEngine) async throws -> RecordBench {
        let bench = try await RecordBench(engine)
        try await bench.save("a", text: Self.text)
        try await bench.save("b", text: "Acme Ltd\nInvoice 99\nTotal due 10.00") { record in
            record.source.name = "scan_0001.pdf"
            record.type.value = "credit_note"
            record.language = "en"
            record.fields = [
                "seller_name": Sample.field("Acme Ltd"), "buyer_name": Sample.field("Müller & Söhne GmbH"),
                "invoice_number": Sample.field("99"), "grand_total": Sample.field("10.00"),
                "cost_center": Sample.field("K-4711"),
            ]
        }
        return bench
    }

    @Test(
        arguments: RecordEngine.all,
        [
            ("Rechnung", "a"), ("rechnung", "a"), ("RECHNUNG", "a"), ("muller", "ab"), ("Müller", "ab"),
            ("mu\u{308}ller", "ab"), ("Rechnung Acme", ""), ("Rechnung zahlbar", "a"), ("\"zahlbar innerhalb\"", "a"),
            ("\"innerhalb zahlbar\"", ""), ("zahl*", "a"), ("zahl", ""), ("\"zahlbar inner\"*", "a"), ("2024-17", "a"),
            ("17-2024", ""), ("529,87", "a"), ("529.87", "a"), ("Müller -Rechnung", "b"), ("-Rechnung", "b"),
            ("-Rechnung -Acme", ""), ("seller:müller", "a"), ("seller:muller", "a"), ("seller:acme", "b"),
            ("buyer:muller", "b"), ("buyer:acme", ""), ("seller_name:\"müller söhne\"", "a"), ("seller:mül*", "a"),
            ("invoice_number:2024-17", "a"), ("invoice_number:2024", "a"), ("invoice_number:17-2024", ""),
            ("total:529.87", "a"), ("total:10.00 seller:acme", "b"), ("-seller:acme", "a"), ("type:invoice", "a"),
            ("type:credit_note", "b"), ("language:en", "b"), ("name:scan", "b"), ("name:re*", "a"),
            ("cost_center:K-4711", "b"), ("cost_center:4712", ""), ("due:10", ""), ("Acme:Ltd", "b"),
            ("\"Müller", "ab"), ("Rechnung\"Nr\"", "a"),
        ])
    func aQueryFindsItsDocuments(engine: RecordEngine, _ search: (query: String, expected: String)) async throws {
        let bench = try await filled(engine)
        let hits = try await bench.store.search(search.query, limit: 10)
        #expect(hits.map(\.document).sorted() == search.expected.map { Sample.document($0) })
    }

    @Test(
        arguments: RecordEngine.all,
        [
            "", " ", "\"", "\"\"", "*", "-", "--", "(", ")", "AND", "OR NOT", "NEAR(a b)", "a AND", "{name}: x", "^a",
            "name:", ":", "::", "a:b:c", "keys:x", "rowid:1", "'; DROP TABLE search; --", "\u{0}", "a\u{0}b",
            "\u{1F600}",
            "\u{202E}abc", "%_\\", "\"a\"\"b\"", "-\"", "-*", "seller:*", "seller:\"", "\u{E000}all", "ก็", "क्षि", "𝒳",
            "\u{E0041}", "٣", "🇩🇪", "+a", "a+b", "a^2", "\\", "/*", "1e309", "\u{301}", "name:\u{301}", "_:_", "-a:",
        ])
    func everyTextIsSafe(engine: RecordEngine, _ query: String) async throws {
        let bench = try await filled(engine)
        _ = try await bench.store.search(query, limit: 10)
        #expect(try await bench.store.search("Rechnung", limit: 10).count == 1)
    }

    @Test(arguments: RecordEngine.all)
    func randomTextIsSafe(engine: RecordEngine) async throws {
        let bench = try await filled(engine)
        var generator = SystemRandomNumberGenerator()
        let pieces = [
            "\"", "*", "-", ":", "(", ")", "AND", "OR", "NOT", "NEAR", "seller", "a", "ü", " ", "\u{0}", "{", "}", "^",
            "+", "'", "é", "\u{E000}", "\u{308}", "日本", "\n", ",",
        ]
        for _ in 0..<500 {
            let query = (0..<Int.random(in: 1...12, using: &generator)).map { _ in
                pieces.randomElement(using: &generator) ?? ""
            }.joined()
            await #expect(throws: Never.self, "\(query.debugDescription)") {
                _ = try await bench.store.search(query, limit: 3)
            }
        }
    }

    @Test(arguments: RecordEngine.all)
    func aVeryLongQueryIsCut(engine: RecordEngine) async throws {
        let bench = try await filled(engine)
        let query = String(repeating: "Rechnung ", count: 100_000)
        #expect(try await bench.store.search(query, limit: 10).count == 1)
        #expect(SearchQuery(query).terms.count == 32)
    }

    @Test(arguments: RecordEngine.all)
    func aSnippetShowsTheMatch(engine: RecordEngine) async throws {
        let bench = try await filled(engine)
        let hit = try #require(try await bench.store.search("zahlbar", limit: 10).first)
        #expect(hit.snippet.contains("529,87 € [zahlbar] innerhalb"))
        #expect(hit.name == "RE-1.pdf")
        #expect(hit.status == .accepted)
        let field = try #require(try await bench.store.search("4711", limit: 10).first)
        #expect(field.snippet.contains("K-[4711]"))
        let key = try #require(try await bench.store.search("type:invoice", limit: 10).first)
        #expect(key.snippet.hasPrefix("Müller & Söhne"))
        #expect(!key.snippet.contains("\u{E000}"))
    }

    @Test(arguments: RecordEngine.all)
    func bracketsAndControlCharactersAreData(engine: RecordEngine) async throws {
        let bench = try await RecordBench(engine)
        try await bench.save("a", text: "[not a match] \u{1B}[31mred \u{9B}1m needle")
        let hit = try #require(try await bench.store.search("needle", limit: 1).first)
        #expect(hit.snippet == "[not a match] \u{1B}[31mred \u{9B}1m [needle]")
    }

    @Test(arguments: RecordEngine.all)
    func aChangedRecordIsFoundByItsNewWordsOnly(engine: RecordEngine) async throws {
        let bench = try await RecordBench(engine)
        try await bench.save("a", text: "alt")
        try await bench.save("a", text: "neu") { $0.fields["invoice_number"]?.value = "88" }
        #expect(try await bench.store.search("alt", limit: 9).isEmpty)
        #expect(try await bench.store.search("2024", limit: 9).isEmpty)
        #expect(try await bench.store.search("neu 88", limit: 9).count == 1)
    }

    @Test(arguments: RecordEngine.all)
    func betterReadPagesOfAnEqualRecordAreFound(engine: RecordEngine) async throws {
        let bench = try await RecordBench(engine)
        try await bench.save("a", text: "Rech nung")
        try await bench.save("a", text: "Rechnung")
        #expect(try await bench.store.search("Rechnung", limit: 9).count == 1)
        #expect(try await bench.number("SELECT version FROM record") == 1)
    }

    @Test(arguments: RecordEngine.all)
    func aValueCountsMoreThanAWordOnAPage(engine: RecordEngine) async throws {
        let bench = try await RecordBench(engine)
        try await bench.save("a", text: "Lieferung an Acme, wie mit Acme besprochen")
        try await bench.save("b", text: "Rechnung") { $0.fields["seller_name"] = Sample.field("Acme") }
        #expect(
            try await bench.store.search("acme", limit: 9).map(\.document)
                == [Sample.document("b"), Sample.document("a")])
        #expect(try await bench.store.search("acme", limit: 1).count == 1)
        #expect(try await bench.store.search("acme", limit: 0).isEmpty)
    }

    @Test(
        "Pages full of long words, which take more bytes than one part of the index holds", arguments: RecordEngine.all)
    func longWords(engine: RecordEngine) async throws {
        let bench = try await RecordBench(engine)
        // Words of 400 letters, each another one.
        let words = (0..<4_000).map { number in
            let name = String(number).utf8.map { String(UnicodeScalar($0 + 49)) }.joined()
            return name + String(repeating: "z", count: 400 - name.count)
        }
        try await bench.save("a", text: words.joined(separator: " "))
        for place in [0, 1_249, 1_250, 2_999, 3_000, 3_999] {
            #expect(try await bench.store.search(words[place], limit: 5).count == 1)
        }
        let phrase = words[1_248...1_251].joined(separator: " ")
        #expect(try await bench.store.search("\"\(phrase)\"", limit: 5).count == 1, "across the end of a part")
    }
}
