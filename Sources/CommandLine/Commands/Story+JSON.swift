import DocumentModel
import Orchestration
import RecordStorage

extension Story {
    var json: JSONValue {
        .members([
            "document": document.map { .text($0.id.description) }, "name": document.map { .text($0.name) },
            "size": document.map { .integer($0.bytes) }, "status": document.map { .text($0.status.rawValue) },
            "reason": document.map { .array($0.reason.map { .text($0) }) },
            "removed": removal.map(\.json), "arrivals": .array(arrivals.map(Self.json)),
            "runs": .array(chapters.map(\.json)),
        ])
    }

    private static func json(_ arrival: StoredArrival) -> JSONValue {
        [
            "name": .text(arrival.name), "origin": .text(arrival.origin),
            "received_at": .text(Times.precise(arrival.receivedAt)), "is_duplicate": .boolean(arrival.isDuplicate),
        ]
    }
}

extension Story.Chapter {
    fileprivate var json: JSONValue {
        .members([
            "id": .text(run.id.text), "workflow": .text(run.workflow), "definition": .text(run.definitionHash),
            "key": .text(run.idempotencyKey), "subject": .text(run.subject), "phase": .text(run.phase.rawValue),
            "priority": .integer(run.priority), "trace": .text(run.trace.traceID),
            "parent": run.parent.map { .text($0.text) }, "created_at": .text(Times.precise(run.createdAt)),
            "finished_at": run.finishedAt.map { .text(Times.precise($0)) }, "input": JSONValue(parsing: run.input),
            "steps": .array(steps.map(\.json)), "tasks": .array(tasks.map(\.json)),
            "events": .array(events.map(\.json)),
        ])
    }
}

extension StepState {
    fileprivate var json: JSONValue {
        .members([
            "name": .text(name), "handler": .text(handler), "queue": .text(queue), "phase": .text(phase.rawValue),
            "attempt": .integer(attempt), "maximum_attempts": .integer(maximumAttempts),
            "owner": owner.map { .text($0) }, "due_at": dueAt.map { .text(Times.precise($0)) },
            "started_at": startedAt.map { .text(Times.precise($0)) },
            "finished_at": finishedAt.map { .text(Times.precise($0)) },
            "milliseconds": milliseconds.map { .integer(Int($0)) },
            "output": output.map { JSONValue(parsing: $0) },
            "error": fault.map {
                ["code": .text($0.code), "message": .text($0.message), "is_permanent": .boolean($0.isPermanent)]
            },
        ])
    }

    /// How long its last attempt took, waits for people included.
    var milliseconds: Int64? {
        guard let startedAt, let finishedAt else { return nil }
        return finishedAt.milliseconds - startedAt.milliseconds
    }
}

extension HumanTask {
    fileprivate var json: JSONValue {
        .members([
            "id": .text(id.text), "step": .text(step), "kind": .text(kind), "phase": .text(phase.rawValue),
            "priority": .integer(priority), "level": .integer(level), "assignee": assignee.map { .text($0) },
            "assigned_until": assignedUntil.map { .text(Times.precise($0)) },
            "created_at": .text(Times.precise(createdAt)), "due_at": dueAt.map { .text(Times.precise($0)) },
            "answered_at": answeredAt.map { .text(Times.precise($0)) }, "answered_by": answeredBy.map { .text($0) },
            "question": JSONValue(parsing: payload), "answer": answer.map { JSONValue(parsing: $0) },
        ])
    }
}

extension RunEvent {
    fileprivate var json: JSONValue {
        .members([
            "sequence": .integer(sequence), "at": .text(Times.precise(at)), "kind": .text(kind.rawValue),
            "step": step.map { .text($0) }, "attempt": attempt.map { .integer($0) }, "actor": .text(actor),
            "data": JSONValue(parsing: data), "hash": .text(hash),
        ])
    }
}
