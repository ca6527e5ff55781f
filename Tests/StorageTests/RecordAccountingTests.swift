import DocumentModel
import RecordStorage
import SQLStorage
import Testing

@Suite struct RecordAccountingTests {
    private func census(
        _ sizes: [Character: Int64], others: [String] = [], leftovers: [String] = []
    ) -> BlobCensus {
        let known = Dictionary(uniqueKeysWithValues: sizes.map { (Sample.document($0.key), $0.value) })
        return BlobCensus(
            size: { known[$0] }, all: { known.keys.map(\.hex) + others }, leftovers: { leftovers })
    }

    /// One document of each status, everything in its place.
    private func whole(_ engine: RecordEngine) async throws -> RecordBench {
        let bench = try await RecordBench(engine)
        let work = try await RecordWork(bench)
        try await work.accept("a")
        try await work.park("b")
        try await work.end("c", .rejected)
        try await work.fail("d")
        try await work.submit("e")
        _ = try await bench.store.recordDuplicate(Sample.arrival(Sample.document("a"), key: "again"))
        return bench
    }

    private let sizes: [Character: Int64] = ["a": 1_000, "b": 1_000, "c": 1_000, "d": 1_000, "e": 1_000]

    @Test(arguments: RecordEngine.all)
    func whatIsWholeHasNoDifference(engine: RecordEngine) async throws {
        let bench = try await whole(engine)
        let accounting = try await bench.store.accounting(of: census(sizes))
        #expect(accounting.differences == [])
        #expect(accounting.arrivals == 6)
        #expect(accounting.duplicates == 1)
        #expect(accounting.documents == 5)
        #expect(accounting.records == 4)
        #expect(
            accounting.byStatus == ["accepted": 1, "review": 1, "rejected": 1, "failed": 1, "processing": 1])
    }

    struct Damage: Sendable, CustomTestStringConvertible {
        var sql: StaticString
        var says: String
        var testDescription: String { says }
    }

    @Test(
        arguments: RecordEngine.all,
        [
            Damage(sql: "DELETE FROM arrival WHERE key = 'key-eeeeeeeeeeee'", says: "has no arrival"),
            Damage(sql: "DELETE FROM record WHERE status = 'accepted'", says: "it has no record"),
            Damage(
                sql: "UPDATE record SET status = 'review' WHERE status = 'accepted'", says: "its record says review"),
            Damage(
                sql: "UPDATE document SET status = 'accepted' WHERE status = 'failed'", says: "its record says failed"),
            Damage(
                sql: "UPDATE run SET phase = 'dead' WHERE phase = 'running' AND subject LIKE 'e%'",
                says: "no run works on it"),
            Damage(sql: "DELETE FROM run WHERE subject LIKE 'e%'", says: "no run works on it"),
            Damage(sql: "UPDATE document SET run = NULL WHERE status = 'processing'", says: "no run works on it"),
            Damage(sql: "UPDATE human_task SET phase = 'expired'", says: "nobody is asked"),
            Damage(sql: "DELETE FROM outbox WHERE sequence = 2", says: "without its text or its outbox entry"),
            Damage(sql: "UPDATE record SET version = 7 WHERE status = 'review'", says: "without its text"),
            Damage(
                sql: "INSERT INTO arrival VALUES ('k', 'ffffffffffffffff', 'x.pdf', '/in', 0, 0)",
                says: "not stored (ffffffffffff)"),
            Damage(
                sql: """
                    INSERT INTO record SELECT 'ffffffffffffffff', version, saved_at, status, type, pipeline, rules, reader,
                    hash, text_hash, has_decisions FROM record LIMIT 1
                    """, says: "A record is of a document that is not stored"),
        ])
    func damageIsSaidInWords(engine: RecordEngine, _ damage: Damage) async throws {
        let bench = try await whole(engine)
        try await bench.sql(damage.sql)
        let differences = try await bench.store.accounting(of: census(sizes)).differences
        #expect(differences.count == 1)
        #expect(differences.first?.contains(damage.says) == true, "\(differences)")
    }

    @Test(arguments: RecordEngine.all)
    func missingAndSurplusBytesAreSaid(engine: RecordEngine) async throws {
        let bench = try await whole(engine)
        var sizes = sizes
        sizes["a"] = nil
        sizes["b"] = 999
        let differences = try await bench.store.accounting(
            of: census(sizes, others: [String(repeating: "9", count: 64)], leftovers: ["/spool/\u{1B}x"])
        ).differences
        #expect(differences.count == 4)
        #expect(differences[0].contains("aaaaaaaaaaaa (RE-1.pdf) has no bytes"))
        #expect(differences[1].contains("999 bytes in the store, 1000 arrived"))
        #expect(differences[2].contains("bytes of no document (999999999999)"))
        #expect(differences[3].contains("/spool/‹U+001B›x"))
    }
}
