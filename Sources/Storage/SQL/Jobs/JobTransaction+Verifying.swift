import FoundationEssentials
import Hashing
import Orchestration

/// What an event says of the end of a task.
private struct Ending: Decodable {
    var task: String
    var question: String?
    var answer: String?
    var through: String?
}

extension JobTransaction {
    func verifyEvents() throws -> EventVerification {
        var result = EventVerification(runs: 0, events: 0, problems: [])
        var seals = SealVerification(keys: keyring.keys)
        try readSeals { seals.add($0) }
        if keyring.keys.isEmpty, seals.seals > 0 {
            result.seals = seals.seals
            result.problems.append("the log was written with a key, which is not there: nothing of it can be checked")
            return result
        }
        var last: [SQLValue] = [.text(""), .integer(0)]
        var open: [RunEvent] = []
        // In portions: a log outgrows the memory that one answer should take.
        while true {
            let rows = try session.query(
                """
                SELECT run_id, sequence, at, kind, step, attempt, actor, data, hash FROM event
                WHERE (run_id, sequence) > ($1, $2) ORDER BY run_id, sequence LIMIT 2000
                """, last)
            for row in rows {
                let event = try RunEvent(row)
                if let run = open.first?.run, run != event.run { try verify(&open, of: run, &seals, &result) }
                open.append(event)
            }
            guard let end = rows.last else { break }
            last = [end.values[0], end.values[1]]
        }
        if let run = open.first?.run { try verify(&open, of: run, &seals, &result) }
        let bare = try session.query(
            "SELECT id FROM run WHERE NOT EXISTS (SELECT 1 FROM event WHERE event.run_id = run.id) ORDER BY id", [])
        for row in bare { result.problems.append("run \(try row.text(0)): all its events are missing") }
        seals.finish()
        result.problems += seals.problems
        result.seals = seals.seals
        result.unsealed = seals.unsealed
        return result
    }

    private func readSeals(_ body: (EventSeal) -> Void) throws {
        var last: SQLValue = .integer(0)
        while true {
            let rows = try session.query(
                "SELECT number, at, heads, hash FROM seal WHERE number > $1 ORDER BY number LIMIT 50", [last])
            for row in rows {
                // A text that is no list of heads is one whose hash cannot be right.
                let heads = EventSeal.heads(of: try row.text(2)) ?? []
                body(
                    EventSeal(
                        number: try row.number(0), at: try row.timestamp(1), heads: heads, hash: try row.text(3)))
            }
            guard let end = rows.last else { return }
            last = end.values[0]
        }
    }

    private func verify(
        _ events: inout [RunEvent], of run: RunIdentifier, _ seals: inout SealVerification,
        _ result: inout EventVerification
    ) throws {
        let row = try session.first("SELECT sequence, log_hash FROM run WHERE id = $1", [.text(run.text)])
        result.runs += 1
        result.events += events.count
        var problems = EventChain.problems(of: run, events: events, count: try row?.number(0), keys: keyring.keys)
        if problems.isEmpty, row != nil {
            for event in events where event.kind == .answered || event.kind == .expired {
                problems += try answerProblems(event)
            }
        }
        // A chain that is broken says itself what is wrong with it.
        if problems.isEmpty { seals.check(run, events) } else { seals.skip(run) }
        result.problems += problems
        events.removeAll(keepingCapacity: true)
    }

    /// Whether a task says what the event says that it said.
    private func answerProblems(_ event: RunEvent) throws -> [String] {
        let ending = try JSONDecoder().decode(Ending.self, from: Data(event.data.utf8))
        // Events of earlier versions have no digests.
        guard let question = ending.question, let answer = ending.answer else { return [] }
        let subject = "run \(event.run): event \(event.sequence) (\(event.kind.rawValue))"
        guard let task = try task(HumanTaskIdentifier(ending.task)) else {
            // Of a run that ended long ago, steps and tasks were removed together; what they said is in its events.
            let isPruned =
                try session.first("SELECT 1 FROM step WHERE run_id = $1 LIMIT 1", [.text(event.run.text)]) == nil
            return isPruned ? [] : ["\(subject): the task \(ending.task) is missing"]
        }
        var changed: [String] = []
        if ContentHash.sha256(task.payload) != question { changed.append("question") }
        if ContentHash.sha256(task.answer ?? "") != answer { changed.append("answer") }
        if task.answeredBy != event.actor || task.answeredThrough != ending.through { changed.append("person") }
        guard !changed.isEmpty else { return [] }
        return ["\(subject): the \(changed.joined(separator: " and ")) of the task \(ending.task) was changed"]
    }
}
