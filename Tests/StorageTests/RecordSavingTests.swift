import DocumentModel
import Orchestration
import OrchestrationTestKit
import RecordStorage
import SQLStorage
import SQLiteStorage
import Testing

@Suite struct RecordSavingTests {
    @Test(arguments: RecordEngine.all)
    func aRecordIsKeptWithItsStatus(engine: RecordEngine) async throws {
        let bench = try await RecordBench(engine)
        let record = try await bench.save("a") { record in
            record.status = .review
            record.reason = ["below the threshold"]
        }
        #expect(try await bench.store.record(of: record.document) == record)
        let document = try #require(try await bench.store.document(record.document))
        #expect(document.status == .review)
        #expect(document.reason == ["below the threshold"])
        #expect(document.type == "invoice")
        #expect(try await bench.store.history(of: record.document).isEmpty)
    }

    @Test(arguments: RecordEngine.all)
    func hostileTextComesBackUnchanged(engine: RecordEngine) async throws {
        let bench = try await RecordBench(engine)
        for shape in RecordShapes.all {
            try await bench.arrive()
            var record = shape.record
            record.decisions = []
            record.fields = record.fields.filter { $0.value.source != .person }
            try await bench.apply(.save(record, pageText: "\u{0}a\u{1B}[31m"))
            #expect(try await bench.store.record(of: record.document) == record)
        }
    }

    @Test(arguments: RecordEngine.all)
    func anEqualRecordMakesNoVersion(engine: RecordEngine) async throws {
        let bench = try await RecordBench(engine)
        let record = try await bench.save("a")
        bench.clock.advance(by: .seconds(5))
        try await bench.apply(.status(record.document, .processing, reason: []))
        try await bench.save("a") { $0.trace = String(repeating: "9", count: 32) }
        #expect(try await bench.number("SELECT version FROM record") == 1)
        #expect(try await bench.number("SELECT COUNT(*) FROM record_version") == 1)
        #expect(try await bench.number("SELECT sequence FROM outbox") == 1)
        #expect(try await bench.store.document(record.document)?.status == .accepted)
    }

    @Test(arguments: RecordEngine.all)
    func aChangedRecordKeepsTheOneBefore(engine: RecordEngine) async throws {
        let bench = try await RecordBench(engine)
        let first = try await bench.save("a")
        bench.clock.advance(by: .seconds(5))
        let second = try await bench.save("a") { $0.fields["grand_total"]?.value = "529.88" }
        let third = try await bench.save("a") { $0.fields["grand_total"] = nil }
        #expect(try await bench.store.record(of: first.document) == third)
        let history = try await bench.store.history(of: first.document)
        #expect(history.map(\.version) == [1, 2])
        #expect(history.map(\.record) == [first, second])
        #expect(history.map(\.savedAt).first == Timestamp(milliseconds: 1_767_225_600_000))
        #expect(try await bench.number("SELECT COUNT(*) FROM field") == 3)
    }

    @Test(arguments: RecordEngine.all)
    func otherVersionsAloneAreKeptButNotAnnounced(engine: RecordEngine) async throws {
        let bench = try await RecordBench(engine)
        let first = try await bench.save("a")
        let second = try await bench.save("a") { $0.versions.rules = "invoice@sha256:bb" }
        #expect(try await bench.store.record(of: first.document) == second)
        #expect(try await bench.store.history(of: first.document).map(\.record) == [first])
        #expect(try await bench.store.outbox(after: 1, for: nil, includingUnaccepted: true, limit: 9).isEmpty)
        #expect(
            try await bench.store.outbox(after: 0, for: nil, includingUnaccepted: false, limit: 9).map(\.record) == [
                second
            ])
    }

    @Test(arguments: RecordEngine.all)
    func aFailedEffectLeavesNothingBehind(engine: RecordEngine) async throws {
        let bench = try await RecordBench(engine)
        let document = try await bench.arrive()
        let record = Sample.record(document)
        await #expect(throws: RecordStoreError.unknownDocument(Sample.document("f"))) {
            try await bench.apply(
                .save(record, pageText: "Rechnung"), .status(Sample.document("f"), .failed, reason: []))
        }
        #expect(try await bench.store.record(of: document) == nil)
        #expect(try await bench.store.search("Rechnung", limit: 5).isEmpty)
        #expect(try await bench.store.document(document)?.status == .processing)
        #expect(try await bench.number("SELECT value FROM counter WHERE name = 'outbox'") == 0)
    }

    @Test(arguments: RecordEngine.all)
    func anUnknownEffectIsRefused(engine: RecordEngine) async throws {
        let bench = try await RecordBench(engine)
        let hooks = bench.hooks
        await #expect(throws: JobStoreError.notAllowed("the record store does not know the effect TextEffect")) {
            try await bench.write {
                try hooks.apply(TextEffect("x"), run: RunIdentifier("r"), session: $0, following: NoRuns())
            }
        }
    }

    @Test(arguments: RecordEngine.all)
    func staleRecordsAreThoseOfOtherVersions(engine: RecordEngine) async throws {
        let bench = try await RecordBench(engine)
        let current = StaleCheck(pipeline: "1.0.0", reader: "poppler 22", rules: ["invoice": "invoice@sha256:aa"])
        try await bench.save("a")
        try await bench.save("b") { $0.versions.rules = "invoice@sha256:00" }
        try await bench.save("c") { $0.versions.reader = "poppler 21" }
        try await bench.save("d") { $0.versions.pipeline = "0.9.0" }
        try await bench.save("e") { $0.type.value = "receipt" }
        try await bench.save("f") { record in
            record.status = .rejected
            record.versions.reader = "poppler 21"
        }
        try await bench.arrive("0")
        let stale = try await bench.store.stale(against: current, limit: 10)
        #expect(stale == "bcde".map { Sample.document($0) })
        #expect(try await bench.store.stale(against: current, limit: 2) == "bc".map { Sample.document($0) })
        let other = StaleCheck(pipeline: "1.0.0", reader: "poppler 23", rules: current.rules)
        #expect(try await bench.store.stale(against: other, limit: 10).count == 5)
    }

    @Test(
        arguments: RecordEngine.all,
        [
            ("Müller & Söhne GmbH", "2024-17", true), ("MÜLLER &  SÖHNE GmbH.", "2024-17", true),
            ("DE123456789", " 2024-17", true), ("Müller", "2024-17", false), ("Müller & Söhne GmbH", "2024-1", false),
            ("Müller & Söhne GmbH", "202417", false), ("", "2024-17", false), ("Müller & Söhne GmbH", "%", false),
            ("Müller & Ѕöhnе GmbH", "2024-17", true),
            ("Müller & Söhne GmbH", "20\u{200D}24\u{2011}17", true), ("Müller & Söhne GmbH", "２０２４-17", true),
            ("Müller & Söhne GmbH' OR '1'='1", "2024-17", false),
        ])
    func businessDuplicatesShareSellerAndNumber(
        engine: RecordEngine, _ twin: (seller: String, number: String, isFound: Bool)
    ) async throws {
        let bench = try await RecordBench(engine)
        try await bench.save("a") { $0.fields["seller_vat_id"] = Sample.field("DE 123456789") }
        try await bench.save("b") { $0.status = .rejected }
        let own = try await bench.save("c")
        let found = try await bench.store.businessDuplicates(
            seller: twin.seller, number: twin.number, besides: own.document)
        #expect(found == (twin.isFound ? [Sample.document("a")] : []))
    }

    private func accept(
        _ digit: Character, in bench: RecordBench, _ change: (inout DocumentRecord) -> Void = { _ in }
    ) async throws {
        try await bench.save(digit) { record in
            record.checks = [
                CheckResult(
                    rule: CheckResult.noBusinessDuplicate, severity: .error, passed: true, message: "", fields: [])
            ]
            change(&record)
        }
    }

    @Test(arguments: RecordEngine.all)
    func whatWasValidatedBeforeATwinWasAcceptedIsRefused(engine: RecordEngine) async throws {
        let bench = try await RecordBench(engine)
        // One in review, of another number, and rejected, stand in nobody's way.
        try await accept("a", in: bench) { $0.status = .review }
        try await accept("b", in: bench) { $0.fields["invoice_number"]?.value = "2024-18" }
        try await accept("c", in: bench) { $0.status = .rejected }
        try await accept("d", in: bench)
        await #expect(throws: RecordStoreError.acceptedMeanwhile(Sample.document("a"), others: [Sample.document("d")]))
        {
            try await accept("a", in: bench)
        }
        #expect(try await bench.store.record(of: Sample.document("a"))?.status == .review)
        #expect(try await bench.store.document(Sample.document("a"))?.status == .review)
        // Who knows of it may; and what is accepted stays so.
        try await accept("a", in: bench) { $0.checks[0].passed = false }
        try await accept("d", in: bench) { $0.fields["currency"]?.value = "USD" }
    }

    @Test(arguments: RecordEngine.all)
    func ofTwinsThatAreSavedAtOnceOneIsAccepted(engine: RecordEngine) async throws {
        let bench = try await RecordBench(engine)
        let digits = Array("0123456789abcdef")
        for digit in digits { try await bench.arrive(digit) }
        let accepted = await withTaskGroup(of: Bool.self) { group in
            for digit in digits {
                group.addTask {
                    do {
                        try await accept(digit, in: bench)
                        return true
                    } catch {
                        return !(error is RecordStoreError)
                    }
                }
            }
            return await group.reduce(0) { $1 ? $0 + 1 : $0 }
        }
        #expect(accepted == 1)
        let stored = try await bench.store.documents(DocumentFilter(statuses: [.accepted]))
        #expect(stored.count == 1)
    }
}

/// What people decided stands.
@Suite struct RecordDecisionTests {
    private func decided(_ bench: RecordBench) async throws -> DocumentRecord {
        try await bench.save("a") { record in
            record.fields["due_date"] = Sample.field("2026-12-01", .person)
            record.fields["iban"] = nil
            record.decisions = [
                Sample.decision(.set, "due_date", to: "2026-12-01"),
                Sample.decision(.confirm, "grand_total", from: "529.87", to: "529.87"),
                Sample.decision(.absent, "iban", from: "DE00"),
            ]
        }
    }

    @Test(arguments: RecordEngine.all)
    func theMachineMayChangeWhatNobodyDecided(engine: RecordEngine) async throws {
        let bench = try await RecordBench(engine)
        var record = try await decided(bench)
        record.fields["currency"]?.value = "USD"
        record.fields["order_number"] = Sample.field("77")
        record.fields["grand_total"]?.confidence = 0.5
        try await bench.apply(.save(record, pageText: ""))
        #expect(try await bench.store.record(of: record.document) == record)
    }

    @Test(arguments: RecordEngine.all, 0..<7)
    func theMachineMayNotChangeWhatAPersonDecided(engine: RecordEngine, _ way: Int) async throws {
        let bench = try await RecordBench(engine)
        let earlier = try await decided(bench)
        var record = earlier
        switch way {
        case 0: record.fields["due_date"] = nil
        case 1: record.fields["due_date"]?.value = "2026-12-02"
        case 2: record.fields["due_date"]?.source = .text
        case 3: record.fields["grand_total"]?.value = "529.88"
        case 4: record.fields["iban"] = Sample.field("DE00")
        case 5: record.decisions.removeLast()
        default: record.decisions.swapAt(0, 1)
        }
        #expect(record.losses(of: earlier).count == 1)
        #expect(await bench.refuses(record))
        #expect(try await bench.store.record(of: earlier.document) == earlier)
    }

    @Test(arguments: RecordEngine.all)
    func aLaterDecisionMayChangeAnEarlierOne(engine: RecordEngine) async throws {
        let bench = try await RecordBench(engine)
        var record = try await decided(bench)
        record.decisions.append(Sample.decision(.undo, "iban", by: "bert"))
        record.decisions.append(Sample.decision(.set, "due_date", from: "2026-12-01", to: "2026-12-24", by: "bert"))
        record.fields["due_date"]?.value = "2026-12-24"
        record.fields["iban"] = Sample.field("DE00")
        try await bench.apply(.save(record, pageText: ""))
        #expect(try await bench.store.record(of: record.document) == record)
        record.fields["due_date"]?.value = "2026-12-01"
        #expect(await bench.refuses(record))
    }

    @Test(arguments: RecordEngine.all)
    func aPersonsValueWithoutADecisionStandsToo(engine: RecordEngine) async throws {
        let bench = try await RecordBench(engine)
        var record = try await bench.save("a") { $0.fields["iban"] = Sample.field("DE00", .person) }
        record.fields["iban"]?.source = .ocr
        #expect(await bench.refuses(record))
    }
}
