import DocumentModel
import Orchestration
import Pipeline
import RecordStorage
import RuleEngine
import Statistics

extension Overview {
    /// One line for logs.
    var line: String {
        let statuses = DocumentStatus.allCases.map { "\($0.rawValue) \(documents($0))" }
        let steps = [
            ("ready", queues.reduce(0) { $0 + $1.ready }), ("running", queues.reduce(0) { $0 + $1.running }),
            ("unexported", counts.unexported), ("workers", workers.count),
        ].map { "\($0.0) \($0.1)" }
        return ([at.iso8601] + statuses + steps).joined(separator: "  ")
    }

    var json: JSONValue {
        [
            "at": .text(at.iso8601), "documents": documentCounts,
            "arrivals": [
                "total": .integer(counts.arrivals), "duplicates": .integer(counts.duplicates),
                "refusals": .integer(counts.refusals),
            ],
            "pages": .integer(counts.pages), "records_last_hour": .integer(counts.savedLastHour),
            "export": ["waiting": .integer(counts.unexported)], "review": review,
            "queues": .array(queues.map(\.json)), "steps": .array(latencies.map(\.json)),
            "handoffs": .array(handoffs.map(\.json)),
            "schedules": .array(schedules.map(\.json)), "failures": .array(failures.map(\.failure)),
            "workers": .array(workers.map(\.json)),
            "rule_problems": .array(ruleProblems.map { .text($0.description) }),
            "sampling": .object([
                "values": ErrorEstimate(errors: samples.wrongValues, samples: samples.values).json,
                "documents": ErrorEstimate(errors: samples.wrongDocuments, samples: samples.documents).json,
                "read_twice": .integer(samples.readTwice), "agreed": .integer(samples.agreed),
            ]),
        ]
    }

    private var documentCounts: JSONValue {
        var members = counts.byStatus.mapValues { JSONValue.integer($0) }
        members["total"] = .integer(documents)
        return .object(members)
    }

    private var review: JSONValue {
        .members([
            "waiting": .integer(documents(.review)), "questions": .integer(questions),
            "for_others": .integer(forOthers),
            "for_nobody": .array(
                forNobody.map { orphan in
                    [
                        "document": .text(orphan.document), "role": .text(orphan.role.name),
                        "excluded": .array(orphan.excluded.map { .text($0) }),
                    ]
                }),
            "oldest": oldestReview.map {
                [
                    "document": .text($0.id.description), "name": .text($0.name),
                    "received_at": .text($0.receivedAt.iso8601),
                ]
            },
        ])
    }
}

extension QueueState {
    fileprivate var json: JSONValue {
        .members([
            "name": .text(name), "is_paused": .boolean(isPaused), "ready": .integer(ready),
            "delayed": .integer(delayed), "running": .integer(running), "waiting": .integer(waiting),
            "dead": .integer(dead), "maximum_running": maximumRunning.map { .integer($0) },
            "maximum_ready": maximumReady.map { .integer($0) },
            "oldest_ready_at": oldestReadyAt.map { .text($0.iso8601) },
        ])
    }
}

extension ErrorEstimate {
    var json: JSONValue {
        .members([
            "samples": .integer(samples), "errors": .integer(errors), "rate": rate.map { .number($0) },
            "lower": .number(lower), "upper": .number(upper), "confidence": .number(confidence),
        ])
    }

    /// Such as `3 of 412 (0.7 %; at 95 % no more than 1.9 %)`.
    var text: String {
        guard let rate else { return "none yet" }
        return "\(Words.grouped(errors)) of \(Words.grouped(samples)) (\(Words.percent(rate)); at "
            + "\(Words.decimal(confidence * 100, places: 0)) % no more than \(Words.percent(upper)))"
    }
}

extension Overview.Latency {
    fileprivate var json: JSONValue {
        [
            "step": .text(step), "count": .integer(count), "median_milliseconds": .integer(Int(median)),
            "high_milliseconds": .integer(Int(high)),
        ]
    }
}

extension StoredDocument {
    fileprivate var failure: JSONValue {
        [
            "document": .text(id.description), "name": .text(name), "reason": .array(reason.map { .text($0) }),
            "failed_at": .text(updatedAt.iso8601),
        ]
    }
}

extension WorkerState {
    /// Milliseconds since it was last heard of.
    func lag(at now: Timestamp) -> Int64 {
        max(0, now.milliseconds - (aliveUntil.milliseconds - registration.timeToLive))
    }

    var json: JSONValue {
        [
            "id": .text(registration.id), "host": .text(registration.host),
            "process": .integer(registration.processID), "build": .text(registration.build),
            "slots": .integer(registration.slots), "started_at": .text(startedAt.iso8601),
            "alive_until": .text(aliveUntil.iso8601),
        ]
    }
}
