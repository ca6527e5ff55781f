import Libpq
import Orchestration
import PostgreSQLTestKit
import SQLStorage
import Testing

@testable import PostgreSQLStorage

/// What the engine itself promises: whole transactions, and patience with servers, poolers and neighbours.
@Suite(.timeLimit(.minutes(5))) struct PostgreSQLTransactionTests {
    struct Refused: Error {}

    /// What came of something asynchronous.
    private struct Result {
        var error: (any Error)?

        init(_ body: () async throws -> Void) async {
            do { try await body() } catch { self.error = error }
        }
    }

    @Test func whatThrowsLeavesNothing() async throws {
        let bench = try await PostgreSQLBench()
        await #expect(throws: Refused.self) {
            try await bench.store.write { session in
                try session.perform("INSERT INTO note (text) VALUES ($1)", [.text("lost")])
                throw Refused()
            }
        }
        try await bench.note("kept")
        #expect(try await bench.notes() == ["kept"])
    }

    @Test func aValueThatTheServerCannotHoldIsNoOutage() async throws {
        let bench = try await PostgreSQLBench()
        let error = await Result {
            _ = try await bench.store.write { session in
                try session.query(
                    "SELECT CAST(CAST($1 AS TEXT) AS TSVECTOR)", [.text(String(repeating: "x", count: 3_000))])
            }
        }.error
        guard case .notAllowed(let message)? = error as? JobStoreError else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(message.contains("54000"))
        let other = await Result {
            _ = try await bench.store.write { session in try session.query("SELECT nothing FROM nowhere", []) }
        }.error
        guard case .unavailable? = other as? JobStoreError else {
            Issue.record("\(String(describing: other))")
            return
        }
    }

    @Test func everyKindOfValueComesBack() async throws {
        let bench = try await PostgreSQLBench()
        let row = try await bench.store.read { session in
            try session.first(
                """
                SELECT CAST($1 AS BIGINT), CAST($2 AS DOUBLE PRECISION), CAST($3 AS TEXT), CAST($4 AS BYTEA),
                    CAST($5 AS TEXT), 1, true, CAST(70000 AS BIGINT) * 2, SUM(n), SUM(-n) * 100000, AVG(n)
                FROM (VALUES (CAST(9000000000000000 AS BIGINT)), (CAST(12345 AS BIGINT))) AS v (n)
                """,
                [.integer(.min), .real(-0.1), .text("ü'\"\\\u{1}"), .blob([0, 255, 1]), .null])
        }
        #expect(
            row?.values == [
                .integer(.min), .real(-0.1), .text("ü'\"\\\u{1}"), .blob([0, 255, 1]), .null, .integer(1), .integer(1),
                .integer(140_000), .integer(9_000_000_000_012_345), .real(-900_000_000_001_234_500_000.0),
                .real(4_500_000_000_006_172.5),
            ])
    }

    @Test func aZeroByteWithinTextIsRefusedAndNotCut() async throws {
        let bench = try await PostgreSQLBench()
        await #expect(throws: JobStoreError.self) { try await bench.note("a\0b") }
        #expect(try await bench.notes().isEmpty)
    }

    @Test func aFailedStatementThatWasNotWaitedForUndoesTheTransaction() async throws {
        let bench = try await PostgreSQLBench()
        await #expect(throws: JobStoreError.self) {
            try await bench.store.write { session in
                try session.perform("INSERT INTO note (text) VALUES ($1)", [.text("lost")])
                try session.perform("INSERT INTO note (text, amount) VALUES ($1, 1 / $2)", [.text("x"), .integer(0)])
            }
        }
        #expect(try await bench.notes().isEmpty)
    }

    @Test(arguments: [false, true])
    func questionsAreAnsweredAtOnce(timeIsKnown: Bool) async throws {
        let bench = try await PostgreSQLBench()
        let (before, first, second, after) = try await bench.store.write { session in
            let before = timeIsKnown ? session.now : 0
            try session.perform("INSERT INTO note (text) VALUES ('one'), ('two')", [])
            let answers = try session.queryAll([
                ("SELECT text FROM note ORDER BY number", []),
                ("SELECT count(*) FROM note WHERE text = $1", [.text("two")]),
                ("SELECT count(*) FROM note WHERE text = $1", [.text("nine")]),
            ])
            let texts = try answers[0].map { try $0.text(0) }
            return (before, texts, try answers[1...].map { try $0[0].integer(0) }, session.now)
        }
        #expect(first == ["one", "two"] && second == [1, 0])
        #expect(!timeIsKnown || before == after)
        #expect(abs(after - SystemClock().now().milliseconds) < 10_000)
    }

    @Test func aFailingCommitIsToldAndNotRepeated() async throws {
        let tally = Tally()
        let bench = try await PostgreSQLBench(commitFault: { tally.value == 1 ? Refused() : nil })
        await #expect(throws: Refused.self) {
            try await bench.store.write { session in
                tally.add()
                try session.perform("INSERT INTO note (text) VALUES ('lost')", [])
            }
        }
        tally.add()
        #expect(try await bench.notes().isEmpty)
    }

    @Test func aLostConnectionIsReplaced() async throws {
        let bench = try await PostgreSQLBench()
        let tally = Tally()
        try await bench.note("first")
        let cut = bench.database.address
        try await bench.store.write { session in
            try session.perform("INSERT INTO note (text) VALUES ('second')", [])
            if tally.add() == 1 {
                _ = try PostgresConnection(PostgresAddress(cut)).run(
                    """
                    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                    WHERE datname = current_database() AND pid <> pg_backend_pid()
                    """)
            }
        }
        #expect(tally.value == 2)
        #expect(try await bench.notes() == ["first", "second"])
    }

    @Test func twoThatInsertTheSameAreOneAfterTheOther() async throws {
        let bench = try await PostgreSQLBench()
        let outcomes = try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    try await bench.store.write { session in
                        if try session.first("SELECT 1 FROM note WHERE text = 'once'", []) != nil { return false }
                        try session.execute("INSERT INTO note (text) VALUES ('once')", [])
                        return true
                    }
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(outcomes.count { $0 } == 1)
        #expect(try await bench.notes() == ["once"])
    }

    @Test func aDeadlockEndsWithBothDone() async throws {
        let bench = try await PostgreSQLBench()
        for text in ["a", "b"] { try await bench.note(text) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for order in [["a", "b"], ["b", "a"]] {
                group.addTask {
                    for _ in 0..<5 {
                        try await bench.store.write { session in
                            for text in order {
                                try session.execute(
                                    "UPDATE note SET amount = COALESCE(amount, 0) + 1 WHERE text = $1", [.text(text)])
                                _ = try session.query("SELECT pg_sleep(0.02)", [])
                            }
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        let sum = try await bench.store.read { try $0.first("SELECT SUM(amount) FROM note", [])?.integer(0) }
        #expect(sum == 20)
    }

    @Test func aPoolerThatForgetsStatementsIsPutUpWith() async throws {
        let bench = try await PostgreSQLBench()
        for number in 1...3 {
            try await bench.store.write { session in
                // What another client's session would look like: none of the statements are there.
                _ = try session.execute("DEALLOCATE ALL", [])
                try session.execute("INSERT INTO note (text) VALUES ($1)", [.text("\(number)")])
            }
        }
        #expect(try await bench.notes() == ["1", "2", "3"])
    }

    @Test func nothingStaysInTheSession() async throws {
        let bench = try await PostgreSQLBench()
        try await bench.note("x")
        let settings = try await bench.administer(
            """
            SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'
                AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
            """)
        #expect(settings == [[.integer(0)]])
    }

    @Test(
        arguments: [
            ("SELECT 1", "SELECT 1"), ("a = $1 AND b = $2", "a = $1 AND b = $2"),
            ("a = $2 AND b = $1", "a = $1 AND b = $2"),
            ("$1 = $1 AND c = $3", "$1 = $1 AND c = $2"),
            ("x = $10 OR y = $2 OR z = $10", "x = $1 OR y = $2 OR z = $1"),
        ] as [(StaticString, String)])
    func parametersAreNumberedWithoutGaps(_ sql: StaticString, _ expected: String) {
        #expect(PostgreSQLStatement(sql).text == expected)
    }
}
