import Foundation
import Hashing
import RecordSchema
import Testing

@Suite("Webhooks that are refused, slow, broken or cut off")
struct WebhookTests {
    private static let fixture = "invoice-en-classic.pdf"
    private static let secret = "a shared secret"

    private func withHandoff(_ body: (Program, FixtureTruth) throws -> Void) throws {
        try Program.withHome { intake in
            try intake.make()
            try Data((Self.secret + "\n").utf8).write(to: intake.home.appending(path: "secret"))
            let truth = try FixtureTruth.named(Self.fixture)
            try intake.drop([truth])
            try body(intake, truth)
        }
    }

    private func name(_ url: String, in intake: Program, _ more: String = "") throws {
        try intake.set(
            "handoffs",
            to: """
                [{name: erp, kind: webhook, url: "\(url)", secret_file: secret, timeout_seconds: 1, retry_seconds: 0.05, \
                longest_retry_seconds: 0.2, attempts: 8\(more)}]
                """)
    }

    private func folder(_ intake: Program) -> URL { intake.home.deletingLastPathComponent() }

    private func delivery(_ intake: Program) throws -> JSONValue {
        try #require(try intake.json("handoff", "show", "erp", "--json").elements.first)
    }

    @Test func arriveUnderOneKeyWhateverGoesWrong() throws {
        try withHandoff { intake, truth in
            let consumer = try Consumer("drop", "500", "slow:3", "503:1", "redirect", in: folder(intake))
            try name(consumer.url, in: intake)
            let run = try intake("run", "--until-idle", "--log-level", "warning")
            #expect(run.status == 0, "\(run.errors)")
            #expect(!run.errors.contains(Self.secret))

            let requests = try consumer.requests
            #expect(
                requests.map { $0["behaviour"]?.text } == ["drop", "500", "slow:3", "503:1", "redirect", "ok"])
            #expect(Set(requests.map { $0["body"]?.text }).count == 1)
            let headers = requests.map { $0["headers"] }
            #expect(
                Set(headers.map { $0?["idempotency-key"]?.text }) == ["erp:\(truth.document):v1"])
            #expect(headers.map { $0?["intake-attempt"]?.text } == (1...6).map { "\($0)" })
            for request in requests { try checkSignature(request) }
            let waited = try #require(requests[4]["time"]?.number) - (try #require(requests[3]["time"]?.number))
            #expect(waited >= 1, "Retry-After is heeded")

            let record = try JSONValue(parsing: try #require(requests[0]["body"]?.text))
            #expect(record == (try intake.json("show", truth.document, "--json")))
            let delivery = try delivery(intake)
            #expect(delivery["phase"]?.text == "delivered")
            #expect(delivery["attempts"]?.number == 6)
            let trace = try #require(delivery["trace"]?.text)
            #expect(headers.allSatisfy { $0?["traceparent"]?.text?.hasPrefix("00-\(trace)-") ?? false })
            let story = try intake("trace", truth.document).output
            #expect(story.contains("of handoff.erp: succeeded"), "\(story)")
            #expect(try intake("audit", "verify").status == 0)
            #expect(try intake("reconcile").status == 0)
        }
    }

    private func checkSignature(_ request: JSONValue) throws {
        let body = try #require(request["body"]?.text)
        let header = try #require(request["headers"]?["intake-signature"]?.text)
        let parts = header.split(separator: ",")
        let seconds = try #require(parts.first).dropFirst(2)
        let expected = ContentHash.hmacSHA256(key: Self.secret.utf8, message: "\(seconds).\(body)".utf8)
        #expect(header == "t=\(seconds),v1=\(expected)")
    }

    @Test func areSentOverTLSToWhomTheAuthorityKnows() throws {
        try withHandoff { intake, truth in
            let (own, foreign) = (try certificate("own", in: intake), try certificate("foreign", in: intake))
            let elsewhere = try certificate("elsewhere", for: "IP:127.0.0.2", in: intake)
            let consumer = try Consumer(in: folder(intake), certificate: own)
            let misplaced = try Consumer(in: folder(intake), certificate: elsewhere)

            // Nobody vouches for it, somebody else vouches, or it is another's certificate: nothing is said.
            for (url, authority) in [
                (consumer.url, nil), (consumer.url, foreign), (misplaced.url, elsewhere),
            ] {
                try name(url, in: intake, authority.map { ", ca_file: \"\($0.path())\"" } ?? "")
                _ = try intake("run", "--until-idle", "--log-level", "critical")
                #expect(try consumer.requests.isEmpty)
                #expect(try delivery(intake)["phase"]?.text == "dead")
                #expect(try delivery(intake)["error"]?.text?.lowercased().contains("certificate") == true)
                #expect(try intake("handoff", "redeliver", "erp", "--all").status == 0)
            }
            try name(consumer.url, in: intake, ", ca_file: \"\(own.path())\"")
            #expect(try intake("run", "--until-idle", "--log-level", "error").status == 0)
            let request = try #require(try consumer.requests.first)
            try checkSignature(request)
            #expect(try consumer.requests.count == 1)
            #expect(try delivery(intake)["phase"]?.text == "delivered")
            #expect(request["headers"]?["idempotency-key"]?.text == "erp:\(truth.document):v1")
        }
    }

    /// A certificate that vouches for itself, in one file with its key.
    private func certificate(_ name: String, for place: String = "IP:127.0.0.1", in intake: Program) throws -> URL {
        let (file, key) = (
            folder(intake).appending(path: name + ".pem"), folder(intake).appending(path: name + ".key")
        )
        let made = try Launch.run(
            [
                "/usr/bin/env", "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
                "-nodes", "-days", "2", "-subj", "/CN=\(name)", "-addext", "subjectAltName=\(place)", "-out",
                file.path(),
                "-keyout", key.path(),
            ], environment: ProcessInfo.processInfo.environment)
        #expect(made.status == 0, "\(String(decoding: made.output, as: UTF8.self))")
        try (Data(contentsOf: file) + Data(contentsOf: key)).write(to: file)
        return file
    }

    @Test func areGivenUpAndDeliveredAgain() throws {
        try withHandoff { intake, truth in
            // A port on which nobody listens.
            let port = try Consumer(in: folder(intake)).port
            try intake.set(
                "handoffs",
                to: """
                    [{name: erp, kind: webhook, url: "http://127.0.0.1:\(port)/", attempts: 2, retry_seconds: 0.05}]
                    """)
            #expect(try intake("run", "--until-idle").status == 0)
            let dead = try delivery(intake)
            #expect(dead["phase"]?.text == "dead")
            #expect(dead["error"]?.text?.contains("No answer from http://127.0.0.1:\(port)/") ?? false)
            let status = try intake.json("status", "--json")
            #expect(status["handoffs"]?.elements.first?["dead"]?.number == 1)
            #expect(try intake("show", truth.document).status == 0)

            let consumer = try Consumer("410", in: folder(intake), port: port)
            #expect(try intake("handoff", "redeliver", "erp", "--dead").status == 0)
            #expect(try intake("run", "--until-idle").status == 0)
            #expect(try delivery(intake)["phase"]?.text == "dead", "410 means never again")
            #expect(try consumer.requests.count == 1)

            #expect(try intake("handoff", "pause", "erp").status == 0)
            #expect(try intake("handoff", "redeliver", "erp", truth.document).status == 0)
            #expect(try intake("run", "--until-idle").status == 0)
            #expect(try consumer.requests.count == 1, "a paused handoff sends nothing")
            #expect(try intake("handoff", "resume", "erp").status == 0)
            #expect(try intake("run", "--until-idle").status == 0)
            #expect(try delivery(intake)["phase"]?.text == "delivered")
            let keys = Set(try consumer.requests.map { $0["headers"]?["idempotency-key"]?.text })
            #expect(keys == ["erp:\(truth.document):v1"])

            // Once more on request, under the same key; and the endless answer of a broken server harms nobody.
            #expect(
                try intake.json("handoff", "redeliver", "erp", "--missing", "--json")["redelivered"]?.elements == [])
            #expect(try intake("handoff", "redeliver", "erp", "--all").status == 0)
            #expect(try intake("run", "--until-idle").status == 0)
            #expect(try consumer.requests.count == 3)
        }
    }

    @Test func comeAgainWhenTheSenderIsKilledBeforeTheAnswer() throws {
        try withHandoff { intake, truth in
            let consumer = try Consumer("slow:60", in: folder(intake))
            try name(consumer.url, in: intake)
            try intake.set(
                "handoffs",
                to: "[{name: erp, kind: webhook, url: \"\(consumer.url)\", timeout_seconds: 120, retry_seconds: 0.05}]")
            let killed = try intake.start(["run"])
            try Wait.until { try consumer.requests.isEmpty ? nil : true }
            kill(killed.process.processIdentifier, SIGKILL)
            killed.process.waitUntilExit()

            let run = try intake("run", "--until-idle")
            #expect(run.status == 0, "\(run.errors)")
            let headers = try consumer.requests.map { $0["headers"] }
            #expect(headers.count == 2)
            #expect(
                headers.map { $0?["idempotency-key"]?.text } == Array(repeating: "erp:\(truth.document):v1", count: 2))
            #expect(Set(headers.map { $0?["intake-delivery"]?.text }).count == 1)
            #expect(try delivery(intake)["phase"]?.text == "delivered")
        }
    }

    @Test func areFollowedByTheCorrection() throws {
        try withHandoff { intake, truth in
            let consumer = try Consumer("flood", in: folder(intake))
            try name(consumer.url, in: intake)
            #expect(try intake("run", "--until-idle").status == 0)
            let rules = intake.home.appending(path: "Rules/invoice.yaml")
            // A rule that asks a person: the record is issued again with the person's word.
            let text = try String(contentsOf: rules, encoding: .utf8)
            let changed = text.replacingOccurrences(
                of: "\nchecks:\n",
                with: """

                    checks:
                      - id: never-so-much
                        expression: grand_total < 1.00
                        severity: error
                        message: too much

                    """)
            #expect(changed != text)
            try Data(changed.utf8).write(to: rules)
            #expect(try intake("reprocess", truth.document).status == 0)
            let answer = try intake(
                "review", "accept", truth.document, "--set", "order_number=KB-1", "--anyway", "--reviewer", "ada")
            #expect(answer.status == 0, "\(answer.errors)")
            #expect(try intake("run", "--until-idle").status == 0)
            let requests = try consumer.requests
            let keys = requests.compactMap { $0["headers"]?["idempotency-key"]?.text }
            #expect(keys == ["erp:\(truth.document):v1", "erp:\(truth.document):v3"])
            let corrected = try JSONValue(parsing: try #require(requests.last?["body"]?.text))
            #expect(corrected["fields"]?["order_number"]?["value"]?.text == "KB-1")
        }
    }
}
