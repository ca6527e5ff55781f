import Foundation
import IntakeCommands
import Orchestration
import OrchestrationTestKit
import Pipeline
import SQLStorage
import SQLiteStorage
import Testing

@Suite("What somebody does to the log who can write the database and knows its form")
struct ForgeryTests {
    /// A home whose log was sealed and anchored, with an answer in it.
    private func sealedHome() async throws -> PreparedHome {
        let prepared = try await PreparedHome(isKeyed: true)
        let installation = try await Installation.open(prepared.home, access: .writing, clock: prepared.clock)
        let task = try #require(try await installation.jobs.tasks(HumanTaskFilter()).first)
        try await installation.jobs.answer(
            task.id, TaskAnswer(actor: "anna", output: #"{"outcome":"accept"}"#, summary: #"{"outcome":"accept"}"#),
            effects: [])
        await installation.close()
        return prepared
    }

    struct Forgery: CustomTestStringConvertible, Sendable {
        var testDescription: String
        /// Part of what is said of it.
        var finding: String
        var deed: @Sendable (Forger) throws -> Void
    }

    @Test func theLogIsWholeAtFirst() async throws {
        let prepared = try await sealedHome()
        let output = try await prepared.intake("audit", "verify", "--json")
        #expect(output.status == .done, "\(output.text)")
        #expect(output.text.contains(#""unsealed": 0"#))
    }

    @Test(arguments: ForgeryTests.forgeries)
    func nothingPasses(_ forgery: Forgery) async throws {
        let prepared = try await sealedHome()
        try await prepared.damage { try forgery.deed(Forger(session: $0)) }
        let output = try await prepared.intake("audit", "verify", "--json")
        #expect(output.status == .failed)
        #expect(output.text.contains(forgery.finding), "\(output.text)")
    }

    static let forgeries = [
        Forgery(testDescription: "edits an entry", finding: "was changed") {
            try $0.session.execute("UPDATE event SET actor = 'bob' WHERE kind = 'answered'", [])
        },
        Forgery(testDescription: "edits an entry and computes the chain anew", finding: "is not the one that seal") {
            try $0.session.execute("UPDATE human_task SET answered_by = 'bob' WHERE phase = 'answered'", [])
            try $0.rewrite($0.run(with: "answered"), key: nil) { events in
                for index in events.indices where events[index].kind == .answered { events[index].actor = "bob" }
            }
        },
        Forgery(testDescription: "computes it with a key of his own", finding: "was changed") {
            try $0.rewrite($0.run(with: "answered"), key: $0.ownKey) { events in
                for index in events.indices where events[index].kind == .answered { events[index].actor = "bob" }
            }
        },
        Forgery(testDescription: "removes an entry and closes the gap", finding: "seal 1 has seen") {
            try $0.rewrite($0.run(with: "claimed"), key: nil) { $0.removeAll { $0.kind == .claimed } }
        },
        Forgery(testDescription: "cuts a run's end off", finding: "seal 1 has seen") {
            try $0.cut($0.run(with: "answered"), by: 1)
        },
        Forgery(testDescription: "removes a run with all its entries", finding: "all its events are missing") {
            try $0.remove($0.run(with: "claimed"))
        },
        Forgery(testDescription: "adds an entry without the key", finding: "was written without a key") {
            try $0.add(to: $0.run(with: "answered"), key: nil)
        },
        Forgery(testDescription: "adds an entry with a key of his own", finding: "was changed") {
            try $0.add(to: $0.run(with: "answered"), key: $0.ownKey)
        },
        Forgery(testDescription: "adds a run", finding: "was written without a key") {
            try $0.write(
                [
                    EventDraft(kind: .noted, actor: "bob").placed(
                        run: RunIdentifier("zz"), sequence: 1, at: Timestamp(milliseconds: 5), previous: nil)
                ], of: RunIdentifier("zz"))
        },
        Forgery(testDescription: "removes a run and the seals that know it", finding: "which the anchor") {
            try $0.remove($0.run(with: "claimed"))
            try $0.session.execute("DELETE FROM seal", [])
        },
        Forgery(testDescription: "edits a seal", finding: "seal 1 was changed") {
            try $0.session.execute("UPDATE seal SET heads = replace(heads, ' 3 ', ' 2 ')", [])
        },
        Forgery(testDescription: "edits an answer", finding: "the answer of the task") {
            try $0.session.execute("UPDATE human_task SET answer = 'null' WHERE phase = 'answered'", [])
        },
        Forgery(testDescription: "edits what was asked", finding: "the question of the task") {
            try $0.session.execute("UPDATE human_task SET payload = '{}' WHERE phase = 'answered'", [])
        },
        Forgery(testDescription: "edits who answered", finding: "the person of the task") {
            try $0.session.execute("UPDATE human_task SET answered_by = 'bob' WHERE phase = 'answered'", [])
        },
        Forgery(testDescription: "removes an answered task", finding: "is missing") {
            try $0.session.execute("DELETE FROM timer", [])
            try $0.session.execute("DELETE FROM human_task", [])
        },
    ]

    @Test func anAnchorThatIsGoneOrOtherShows() async throws {
        let prepared = try await sealedHome()
        let anchor = URL(filePath: prepared.home.path + "/audit.anchor")
        let text = try String(contentsOf: anchor, encoding: .utf8)
        try Data(text.replacing(":", with: ":0").utf8).write(to: anchor)
        #expect(try await prepared.intake("audit", "verify").text.contains("is not the one that the anchor"))
        try FileManager.default.removeItem(at: anchor)
        #expect(try await prepared.intake("audit", "verify").text.contains("is missing"))
    }

    @Test(arguments: [1, 2, 9, 64, 65, 74, 80])
    func whatAFullDiskCutsOffTheAnchorIsWrittenAgain(_ cut: Int) async throws {
        let prepared = try await sealedHome()
        let anchor = URL(filePath: prepared.home.path + "/audit.anchor")
        let whole = try Data(contentsOf: anchor)
        try whole.dropLast(cut).write(to: anchor)
        let cutShort = try await prepared.intake("audit", "verify")
        #expect(cutShort.status == .done, "\(cutShort.text)")
        // The next seal brings what is missing along.
        #expect(try await prepared.intake("retry", "c").status == .done)
        let lines = try String(contentsOf: anchor, encoding: .utf8).split(separator: "\n")
        let expected = String(decoding: whole, as: UTF8.self).split(separator: "\n")
        #expect(expected.allSatisfy { lines.contains($0) })
        #expect(try await prepared.intake("audit", "verify").status == .done)
    }

    @Test func withoutItsKeyNothingIsAdded() async throws {
        let prepared = try await sealedHome()
        let key = URL(filePath: prepared.home.auditKey)
        let attributes = try FileManager.default.attributesOfItem(atPath: key.path)
        #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
        try FileManager.default.removeItem(at: key)
        let verified = try await prepared.intake("audit", "verify")
        #expect(verified.status == .failed)
        let refused = try await prepared.intake("retry", "c")
        #expect(refused.status == .failed)
        #expect(refused.remarks.contains("audit.key, is missing"))
        #expect(try await prepared.intake("status").status == .done)
    }

    @Test func anotherKeyWritesFromNowOn() async throws {
        let prepared = try await sealedHome()
        let leaked = try #require(try AuditKeyFile(path: prepared.home.auditKey).keys()?.last)
        #expect(try await prepared.intake("audit", "rotate-key").status == .done)
        #expect(try await prepared.intake("audit", "verify").status == .done)
        // What a process that did not know yet still writes counts, for a while.
        try await prepared.damage {
            try Forger(session: $0).add(to: Forger(session: $0).run(with: "answered"), key: leaked)
        }
        try await Installation.open(prepared.home, access: .writing, clock: prepared.clock).close()
        #expect(try await prepared.intake("audit", "verify").status == .done)
        // Later the old key is of no use to who has stolen it.
        prepared.clock.advance(by: .seconds(20 * 60))
        #expect(try await prepared.intake("retry", "c").status == .done)
        try await prepared.damage {
            try Forger(session: $0).add(to: Forger(session: $0).run(with: "answered"), key: leaked)
        }
        try await Installation.open(prepared.home, access: .writing, clock: prepared.clock).close()
        let output = try await prepared.intake("audit", "verify")
        #expect(output.text.contains("with the key \(leaked.name) after it had been replaced"), "\(output.text)")
    }

    @Test func aLogOfBeforeTheKeyIsTakenOverOnce() async throws {
        let prepared = try await PreparedHome()
        #expect(try AuditKeyFile(path: prepared.home.auditKey).make())
        try await Installation.open(prepared.home, access: .writing, clock: prepared.clock).close()
        #expect(try await prepared.intake("audit", "verify").status == .done)
        try await prepared.damage {
            try Forger(session: $0).add(to: Forger(session: $0).run(with: "claimed"), key: nil)
        }
        let output = try await prepared.intake("audit", "verify")
        #expect(output.text.contains("was written without a key"), "\(output.text)")
    }
}

/// Somebody with a program that writes the database as the product does.
struct Forger {
    let session: SQLiteSession

    /// A key of his own under the name of the true one.
    var ownKey: EventKey {
        get throws {
            let hash = try session.first("SELECT hash FROM event ORDER BY run_id LIMIT 1", [])?.text(0)
            let name = try #require(hash.flatMap { EventChain.keyName(of: $0) })
            return EventKey(name: name, secret: Array(repeating: 7, count: 32))
        }
    }

    func run(with kind: String) throws -> RunIdentifier {
        let row = try #require(
            try session.first("SELECT run_id FROM event WHERE kind = $1 ORDER BY run_id LIMIT 1", [.text(kind)]))
        return RunIdentifier(try row.text(0))
    }

    private func events(of run: RunIdentifier) throws -> [RunEvent] {
        try session.query(
            "SELECT sequence, at, kind, step, attempt, actor, data, hash FROM event WHERE run_id = $1 ORDER BY sequence",
            [.text(run.text)]
        ).map { row in
            RunEvent(
                run: run, sequence: Int(try row.integer(0)), at: Timestamp(milliseconds: try row.integer(1)),
                kind: try #require(RunEvent.Kind(rawValue: try row.text(2))), step: row.optionalText(3),
                attempt: row.optionalInteger(4).map { Int($0) }, actor: try row.text(5), data: try row.text(6),
                hash: try row.text(7))
        }
    }

    /// Changes a run's log, numbers it anew, and computes every hash anew.
    func rewrite(_ run: RunIdentifier, key: EventKey?, _ change: (inout [RunEvent]) -> Void) throws {
        var events = try events(of: run)
        change(&events)
        var previous: String?
        for index in events.indices {
            events[index].sequence = index + 1
            events[index].hash = EventChain.hash(previous: previous, event: events[index], key: key)
            previous = events[index].hash
        }
        try write(events, of: run)
    }

    func cut(_ run: RunIdentifier, by count: Int) throws {
        try write(Array(try events(of: run).dropLast(count)), of: run)
    }

    func add(to run: RunIdentifier, key: EventKey?) throws {
        var events = try events(of: run)
        events.append(
            EventDraft(kind: .noted, actor: "bob").placed(
                run: run, sequence: events.count + 1, at: events.last?.at ?? Timestamp(milliseconds: 0),
                previous: events.last?.hash, key: key))
        try write(events, of: run)
    }

    func remove(_ run: RunIdentifier) throws {
        try session.execute("DELETE FROM timer", [])
        for statement: StaticString in [
            "DELETE FROM event WHERE run_id = $1", "DELETE FROM step WHERE run_id = $1",
            "DELETE FROM human_task WHERE run_id = $1", "DELETE FROM run WHERE id = $1",
        ] {
            try session.execute(statement, [.text(run.text)])
        }
    }

    /// Puts these in the place of the run's log, and makes the run's row fit.
    func write(_ events: [RunEvent], of run: RunIdentifier) throws {
        try session.execute("DELETE FROM event WHERE run_id = $1", [.text(run.text)])
        for event in events {
            try session.execute(
                """
                INSERT INTO event (run_id, sequence, at, kind, step, attempt, actor, data, hash)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
                """,
                [
                    .text(event.run.text), .integer(Int64(event.sequence)), .integer(event.at.milliseconds),
                    .text(event.kind.rawValue), SQLValue(event.step), SQLValue(event.attempt), .text(event.actor),
                    .text(event.data), .text(event.hash),
                ])
        }
        try session.execute(
            "UPDATE run SET sequence = $2, log_hash = $3, is_unsealed = 1 WHERE id = $1",
            [.text(run.text), .integer(Int64(events.count)), SQLValue(events.last?.hash)])
    }
}
