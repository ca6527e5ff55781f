import Foundation
import RecordSchema
import Testing

/// Hours between attempts, with real processes on a clock that the test sets.
@Suite("Webhooks that fail, as hours go by")
struct HandoffClockTests {
    /// When a message was sent, by the sender's clock, which its signature names.
    private func sent(_ request: JSONValue) throws -> TimeInterval {
        let header = try #require(request["headers"]?["intake-signature"]?.text)
        return try #require(TimeInterval(header.split(separator: ",")[0].dropFirst(2)))
    }

    private func withHandoff(
        attempts: Int, _ body: (Program, ProgramClock, _ document: String, _ folder: URL, _ port: Int) throws -> Void
    ) throws {
        try Program.withClock { intake, clock in
            let folder = intake.home.deletingLastPathComponent()
            // Nobody listens there until the test wants it.
            let port = try Consumer(in: folder).port
            try Data("a shared secret\n".utf8).write(to: intake.home.appending(path: "secret"))
            try intake.set(
                "handoffs",
                to: """
                    [{name: erp, kind: webhook, url: "http://127.0.0.1:\(port)/intake", secret_file: secret, \
                    timeout_seconds: 2, retry_seconds: 600, longest_retry_seconds: 3600, attempts: \(attempts)}]
                    """)
            let truth = try FixtureTruth.named("invoice-en-classic.pdf")
            try intake.drop([truth])
            try body(intake, clock, truth.document, folder, port)
            #expect(try intake("audit", "verify").status == 0)
            #expect(try intake("reconcile").status == 0)
        }
    }

    /// The delivery, once so many attempts have failed.
    private func failed(_ attempts: Int, _ intake: Program) throws -> JSONValue {
        try Wait.until {
            let delivery = try intake.json("handoff", "show", "erp", "--json").elements.first
            let isOver = delivery?["next_attempt_at"] != nil || delivery?["phase"]?.text == "dead"
            return isOver && delivery?["attempts"]?.number == Double(attempts) ? delivery : nil
        }
    }

    @Test func eachFaultIsFollowedByALongerWait() throws {
        try withHandoff(attempts: 8) { intake, clock, document, folder, port in
            // Nobody listens; then it is slow, broken, gone after it has received, and busy until it says so.
            let faults = ["slow:60", "500", "drop", "503:20000"]
            // Doubled from ten minutes to an hour, give or take a fifth; a server may ask for more.
            let waits = [480.0...720.0, 960...1_440, 1_920...2_880, 2_880...4_320, 20_000...20_001]
            try intake.serve {
                var delivery = try failed(1, intake)
                #expect(delivery["error"]?.text?.contains("No answer from http://127.0.0.1:\(port)/") ?? false)
                let consumer = try Consumer(faults, in: folder, port: port)
                var last = try clock.now
                for (number, wait) in waits.enumerated() {
                    delivery = try failed(number + 1, intake)
                    let due = try #require(delivery["next_attempt_at"]?.date)
                    // The attempt itself took a while.
                    let passed = due.timeIntervalSince(last)
                    #expect(passed >= wait.lowerBound && passed < wait.upperBound + 60)
                    #expect(try consumer.requests.count == number)
                    try clock.advance(to: due)
                    let request = try Wait.until { try consumer.requests.dropFirst(number).first }
                    last = Date(timeIntervalSince1970: try sent(request))
                    #expect(last >= due.addingTimeInterval(-1))
                }
                try Wait.until {
                    try intake.json("handoff", "show", "erp", "--json").elements.first?["phase"]?.text == "delivered"
                        ? true : nil
                }
                let requests = try consumer.requests
                #expect(requests.map { $0["behaviour"]?.text } == faults + ["ok"])
                #expect(Set(requests.map { $0["headers"]?["idempotency-key"]?.text }) == ["erp:\(document):v1"])
                #expect(Set(requests.map { $0["body"]?.text }).count == 1)
            }
        }
    }

    @Test func whatIsGivenUpIsDeliveredDaysLater() throws {
        try withHandoff(attempts: 3) { intake, clock, document, folder, port in
            let consumer = try Consumer("500", "500", "500", in: folder, port: port)
            try intake.serve {
                for attempt in 1...2 {
                    try clock.advance(to: try #require(try failed(attempt, intake)["next_attempt_at"]?.date))
                }
                #expect(try failed(3, intake)["phase"]?.text == "dead")
                try clock.advance(by: 3 * ProgramClock.day)
                #expect(try intake.json("status", "--json")["handoffs"]?.elements.first?["dead"]?.number == 1)
                #expect(try consumer.requests.count == 3, "nothing is sent that was given up")
                #expect(try intake("handoff", "redeliver", "erp", "--dead").status == 0)
                let request = try Wait.until { try consumer.requests.dropFirst(3).first }
                #expect(request["headers"]?["idempotency-key"]?.text == "erp:\(document):v1")
                let passed = try sent(request) - sent(try #require(consumer.requests.dropFirst(2).first))
                #expect(passed >= 3 * ProgramClock.day - 5)
            }
        }
    }
}
