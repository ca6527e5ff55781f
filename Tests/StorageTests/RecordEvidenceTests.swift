import DocumentModel
import Orchestration
import OrchestrationTestKit
import RecordStorage
import Testing

@Suite struct RecordEvidenceTests {
    private static let start = Timestamp(milliseconds: 1_767_225_600_000)

    private func sampled(_ action: Decision.Action, _ field: String, from: String, to: String?, by: String = "anna")
        -> Decision
    {
        var decision = Sample.decision(action, field, from: from, to: to, by: by)
        decision.sample = 0.01
        return decision
    }

    @Test(arguments: RecordEngine.all)
    func decidedRecordsComePageByPage(engine: RecordEngine) async throws {
        let bench = try await RecordBench(engine)
        for digit in ["a", "b", "c"] as [Character] {
            try await bench.save(digit) { record in
                if digit != "b" {
                    record.decisions = [Sample.decision(.confirm, "grand_total", from: "529.87", to: "529.87")]
                }
            }
        }
        let first = try await bench.store.decidedRecords(after: nil, limit: 1)
        #expect(first.map(\.document) == [Sample.document("a")])
        let rest = try await bench.store.decidedRecords(after: first.last?.document, limit: 10)
        #expect(rest.map(\.document) == [Sample.document("c")])
        #expect(try await bench.store.decidedRecords(after: rest.last?.document, limit: 10).isEmpty)
    }

    @Test(arguments: RecordEngine.all)
    func outcomesSayWhenAndHow(engine: RecordEngine) async throws {
        let bench = try await RecordBench(engine)
        try await bench.save("a")
        try await bench.save("b") { $0.status = .review }
        bench.clock.advance(by: .seconds(60))
        try await bench.save("b") { record in
            record.decisions = [Sample.decision(.set, "grand_total", from: "529.87", to: "5.00")]
            record.fields["grand_total"] = Sample.field("5.00", .person)
        }
        bench.clock.advance(by: .seconds(60))
        try await bench.save("a") { $0.fields["grand_total"]?.value = "1.00" }
        try await bench.arrive("c")
        let found = try await bench.store.outcomes(from: Self.start, to: Self.start.advanced(by: .seconds(1)))
        #expect(found.map(\.document) == ["a", "b", "c"].map { Sample.document($0) })
        #expect(found.map(\.isUntouched) == [true, false, false])
        #expect(found.map(\.laterVersions) == [1, 0, 0])
        let settled = found.map { $0.settledAt.map { $0.milliseconds - Self.start.milliseconds } }
        #expect(settled == [0, 60_000, nil])
        #expect(found.map(\.seller) == ["Müller & Söhne GmbH", "Müller & Söhne GmbH", nil])
        #expect(
            try await bench.store.outcomes(from: Self.start.advanced(by: .seconds(1)), to: .init(milliseconds: .max))
                .isEmpty)
    }

    @Test(arguments: RecordEngine.all)
    func samplesAreCountedOnceAndByTheLastWord(engine: RecordEngine) async throws {
        let bench = try await RecordBench(engine)
        let everything = (from: Timestamp(milliseconds: .min), to: Timestamp(milliseconds: .max))
        #expect(try await bench.store.sampleCounts(from: everything.from, to: everything.to) == SampleCounts())
        let first = [
            sampled(.set, "grand_total", from: "529.87", to: "5.00"),
            sampled(.confirm, "currency", from: "EUR", to: "EUR"),
        ]
        try await bench.save("a") { record in
            record.decisions = first
            record.fields["grand_total"] = Sample.field("5.00", .person)
        }
        #expect(
            try await bench.store.sampleCounts(from: everything.from, to: everything.to)
                == SampleCounts(values: 2, wrongValues: 1, documents: 1, wrongDocuments: 1))
        try await bench.save("a") { record in
            record.decisions = first + [sampled(.confirm, "grand_total", from: "529.87", to: "529.87", by: "berta")]
            record.fields["grand_total"] = Sample.field("529.87", .person)
        }
        #expect(
            try await bench.store.sampleCounts(from: everything.from, to: everything.to)
                == SampleCounts(values: 2, wrongValues: 0, documents: 1, wrongDocuments: 0, readTwice: 1, agreed: 0))
        // By the day on which they were decided.
        #expect(try await bench.store.sampleCounts(from: everything.from, to: Self.start).values == 0)
        #expect(try await bench.store.sampleCounts(from: Self.start, to: everything.to).values == 2)
    }

    @Test(arguments: RecordEngine.all)
    func aShadowsResultTakesThePlaceOfAnEarlierOne(engine: RecordEngine) async throws {
        let bench = try await RecordBench(engine)
        func result(_ digit: Character, _ rules: String, _ seconds: Int64, _ body: String) -> ShadowResult {
            ShadowResult(
                document: Sample.document(digit), rules: rules, at: Timestamp(milliseconds: seconds * 1_000), body: body
            )
        }
        for one in [
            result("a", "r1", 1, "{}"), result("a", "r1", 3, "{\"x\":1}"), result("b", "r1", 2, "{}"),
            result("a", "r2", 9, "{}"),
        ] {
            try await bench.store.keepShadow(one)
        }
        #expect(
            try await bench.store.shadowResults(of: "r1", limit: 10) == [
                result("a", "r1", 3, "{\"x\":1}"), result("b", "r1", 2, "{}"),
            ])
        #expect(try await bench.store.shadowResults(of: "r1", limit: 1).count == 1)
        #expect(try await bench.store.shadowResults(of: "r3", limit: 10).isEmpty)
    }

    @Test(arguments: RecordEngine.all)
    func anotherCalibrationMakesRecordsStale(engine: RecordEngine) async throws {
        let bench = try await RecordBench(engine)
        try await bench.save("a")
        try await bench.save("b") { $0.versions.calibration = "2@sha256:ff" }
        func stale(_ calibration: String?) async throws -> [DocumentIdentifier] {
            try await bench.store.stale(
                against: StaleCheck(
                    pipeline: "1.0.0", reader: "poppler 22",
                    rules: [
                        "invoice": DocumentRecord.Versions.judging(
                            rules: "invoice@sha256:aa", calibration: calibration)
                    ]), limit: 10)
        }
        #expect(try await stale(nil) == [Sample.document("b")])
        #expect(try await stale("2@sha256:ff") == [Sample.document("a")])
        #expect(try await stale("3@sha256:ee").count == 2)
    }
}

@Suite struct RecordLearningTests {
    private func evidence(_ id: String, keys: [String], document: Character = "a", x: Double = 0.5) -> LearnedEvidence {
        LearnedEvidence(
            id: id, sellerKeys: keys, seller: "Meier", type: "invoice", field: "grand_total", kind: .place, page: 1,
            x: x,
            y: 0.25, document: Sample.document(document))
    }

    @Test(arguments: RecordEngine.all)
    func isKnownByAnyKeyAndCountsADocumentOnce(engine: RecordEngine) async throws {
        let bench = try await RecordBench(engine)
        let keys = ["iban:de1", "seller_name:meier"]
        try await bench.apply(.learn([evidence("l1", keys: keys)]))
        try await bench.apply(.learn([evidence("l1", keys: keys)]))
        try await bench.apply(.learn([evidence("l1", keys: keys, document: "b", x: 0.75)]))
        let found = try await bench.store.learned(about: ["seller_name:meier", "seller_vat_id:x"], type: "invoice")
        #expect(found.map(\.times) == [2])
        #expect(found.map(\.x) == [0.75])
        #expect(try await bench.store.learned(about: ["seller_name:meier"], type: "receipt").isEmpty)
        #expect(try await bench.store.learned(about: [], type: "invoice").isEmpty)
        #expect(try await bench.store.learned(limit: 10).map(\.sellerKeys) == [keys])
    }

    @Test(arguments: RecordEngine.all)
    func isForgotten(engine: RecordEngine) async throws {
        let bench = try await RecordBench(engine)
        try await bench.apply(.learn([evidence("l1", keys: ["iban:de1"]), evidence("l2", keys: ["iban:de1"])]))
        #expect(try await bench.store.forget("l1"))
        #expect(try await !bench.store.forget("l1"))
        try await bench.apply(.unlearn(["l2"]))
        #expect(try await bench.store.learned(limit: 10).isEmpty)
    }
}
