import Orchestration
import OrchestrationTestKit
import SQLStorage
import SQLiteStorage
import Synchronization
import Testing

@Suite struct SQLiteCommitTests {
    let folder = TemporaryFolder()
    var path: String { folder.path + "/store.sqlite" }

    struct Refused: Error, Hashable {}

    func open(
        clock: TestClock = TestClock(), commitFault: (@Sendable () -> (any Error)?)? = nil
    ) async throws -> SQLiteDatabase {
        try await SQLiteDatabase.open(
            path: path, access: .writing, components: [.notes], clock: clock, commitFault: commitFault)
    }

    /// Hands in transitions while the writer is held up, so that all of them go into one commit.
    func together(
        _ database: SQLiteDatabase, _ bodies: [@Sendable (SQLiteSession) throws -> Void]
    ) async throws -> [(any Error)?] {
        let gate = Gate()
        let first = Task { try await database.write { _ in gate.enter() } }
        await gate.entered()
        return try await withThrowingTaskGroup(of: (Int, (any Error)?).self) { group in
            for (number, body) in bodies.enumerated() {
                group.addTask {
                    do {
                        try await database.write { session in
                            try body(session)
                        }
                        return (number, nil)
                    } catch {
                        return (number, error)
                    }
                }
            }
            // Each of them is in the line once another write can no longer overtake it.
            while database.waitingWrites < bodies.count { await Task.yield() }
            gate.open()
            try await first.value
            var errors = [(any Error)?](repeating: nil, count: bodies.count)
            for try await (number, error) in group { errors[number] = error }
            return errors
        }
    }

    @Test func oneFailureLeavesItsNeighboursAlone() async throws {
        let commits = Mutex(0)
        let database = try await open(commitFault: {
            commits.withLock { $0 += 1 }
            return nil
        })
        let before = commits.withLock { $0 }
        let errors = try await together(
            database,
            (0..<20).map { number in
                { session in
                    try session.note("\(number)")
                    if number % 5 == 3 { throw Refused() }
                }
            })
        #expect(errors.map { $0 is Refused } == (0..<20).map { $0 % 5 == 3 })
        #expect(Set(try await database.notes()) == Set((0..<20).filter { $0 % 5 != 3 }.map(String.init)))
        // One commit for the write at the gate, one for the twenty that waited meanwhile.
        #expect(commits.withLock { $0 } - before == 2)
        await database.close()
    }

    @Test func aStatementThatFailsUndoesItsTransitionOnly() async throws {
        let database = try await open()
        let errors = try await together(
            database,
            [
                { try $0.note("before") },
                { session in
                    try session.note("undone")
                    try session.execute("INSERT INTO note (number, text) VALUES (1, NULL)", [])
                },
                { try $0.note("after") },
            ])
        #expect(errors.map { $0 == nil } == [true, false, true])
        #expect(Set(try await database.notes()) == ["before", "after"])
        await database.close()
    }

    @Test func aCommitThatFailsFailsForAllOfThem() async throws {
        let fails = Mutex(false)
        let database = try await open(commitFault: { fails.withLock { $0 } ? Refused() : nil })
        try await database.note("kept")
        fails.withLock { $0 = true }
        for number in 0..<3 {
            await #expect(throws: Refused.self) { try await database.note("\(number)") }
        }
        fails.withLock { $0 = false }
        try await database.note("later")
        #expect(try await database.notes() == ["kept", "later"])
        await database.close()
    }

    @Test func whatIsTooLargeIsNoOutage() async throws {
        let database = try await open()
        do {
            try await database.write { session in _ = try session.query("SELECT zeroblob(2000000000)", []) }
            Issue.record("it was not too large")
        } catch JobStoreError.notAllowed(let message) {
            #expect(message.contains("refused a statement") && message.contains(path))
        }
        try await database.note("kept")
        await database.close()
    }

    @Test func aFullDiskLosesNothingThatWasAcknowledged() async throws {
        let database = try await open()
        try await database.note("kept")
        // As many pages as there are already: the next one is one too many.
        try await database.write { session in
            _ = try session.query("PRAGMA max_page_count = 1", [])
        }
        let long = String(repeating: "x", count: 100_000)
        do {
            try await database.note(long)
            Issue.record("the disk was not full")
        } catch JobStoreError.unavailable(let message) {
            #expect(message.contains("disk is full") && message.contains(path))
        }
        #expect(try await database.notes() == ["kept"])
        try await database.write { session in
            _ = try session.query("PRAGMA max_page_count = 1000000", [])
        }
        try await database.note("room again")
        #expect(try await database.notes() == ["kept", "room again"])
        await database.close()
    }

    @Test func twoProcessesLoseNoUpdate() async throws {
        let databases = [try await open(), try await open()]
        try await databases[0].note("0")
        try await withThrowingTaskGroup { group in
            for number in 0..<200 {
                group.addTask {
                    try await Self.insisting {
                        try await databases[number % 2].write { session in
                            // Reads, then writes: a deferred transaction would fail or lose the other's update here.
                            let text = try session.query("SELECT text FROM note WHERE number = 1", []).first?.text(0)
                            let next = (text.flatMap { Int($0) } ?? 0) + 1
                            try session.execute("UPDATE note SET text = $1 WHERE number = 1", [.text("\(next)")])
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try await databases[0].notes() == ["200"])
        for database in databases { await database.close() }
    }

    /// As callers do: on a busy disk the other process may hold the database for longer than one waits.
    private static func insisting(_ work: () async throws -> Void) async throws {
        for _ in 0..<20 {
            do {
                return try await work()
            } catch JobStoreError.unavailable {
                continue
            }
        }
        try await work()
    }

    @Test func timeStandsStillWithinATransaction() async throws {
        let clock = TestClock()
        let database = try await open(clock: clock)
        let times = try await database.write { session in
            clock.advance(by: .seconds(1))
            return [session.now, session.now]
        }
        #expect(Set(times).count == 1)
        #expect(try await database.read { $0.now } == times[0] + 1_000)
        await database.close()
    }

    @Test func closingFinishesWhatWasHandedIn() async throws {
        let database = try await open()
        let gate = Gate()
        async let first: Void = database.write { _ in gate.enter() }
        await gate.entered()
        async let second: Void = database.note("handed in")
        while database.waitingWrites < 1 { await Task.yield() }
        async let closed: Void = database.close()
        gate.open()
        try await first
        try await second
        await closed
        await database.close()
        await #expect(throws: JobStoreError.self) { try await database.note("too late") }
        await #expect(throws: JobStoreError.self) { _ = try await database.notes() }
        let again = try await open()
        #expect(try await again.notes() == ["handed in"])
        await again.close()
    }
}
