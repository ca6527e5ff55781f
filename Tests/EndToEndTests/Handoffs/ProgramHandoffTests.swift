import Foundation
import RecordSchema
import Testing

@Suite("Records given to programs and folders")
struct ProgramHandoffTests {
    private static let fixture = "invoice-en-classic.pdf"

    private func withScript(_ script: String, _ more: String = "", _ body: (Program, FixtureTruth) throws -> Void)
        throws
    {
        try Program.withHome { intake in
            try intake.make()
            let file = intake.home.appending(path: "post.sh")
            try Data(("#!/bin/sh\n" + script).utf8).write(to: file)
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path())
            try intake.set(
                "handoffs",
                to: """
                    [{name: post, kind: command, command: [./post.sh, "$HOME; `id`"], retry_seconds: 0.05\(more)}, \
                    {name: files, kind: directory, directory: out, format: csv}]
                    """)
            let truth = try FixtureTruth.named(Self.fixture)
            try intake.drop([truth])
            let run = try intake("run", "--until-idle", "--log-level", "error")
            #expect(run.status == 0, "\(run.errors)")
            try body(intake, truth)
        }
    }

    private func delivery(_ intake: Program) throws -> JSONValue {
        try #require(try intake.json("handoff", "show", "post", "--json").elements.first)
    }

    @Test func aProgramGetsTheRecordAndTriesAgain() throws {
        let script = """
            cd "$(dirname "$0")"
            echo "$INTAKE_ATTEMPT $INTAKE_IDEMPOTENCY_KEY $TRACEPARENT $1 ${INTAKE_RULES-unset}" >> calls
            cat > record.json
            echo "said on standard error" >&2
            [ "$INTAKE_ATTEMPT" -ge 2 ] || exit 75
            """
        try withScript(script) { intake, truth in
            let calls = try String(contentsOf: intake.home.appending(path: "calls"), encoding: .utf8)
                .split(separator: "\n")
            #expect(calls.count == 2)
            #expect(calls[0].hasPrefix("1 post:\(truth.document):v1 00-"))
            #expect(calls[1].hasPrefix("2 post:\(truth.document):v1 00-"))
            #expect(calls[1].hasSuffix(" $HOME; `id` unset"), "no shell, and little of our environment: \(calls[1])")
            let record = try String(contentsOf: intake.home.appending(path: "record.json"), encoding: .utf8)
            #expect(try JSONValue(parsing: record) == intake.json("show", truth.document, "--json"))
            let delivery = try delivery(intake)
            #expect(delivery["phase"]?.text == "delivered")
            #expect(delivery["evidence"]?["answer"]?.text == "said on standard error\n")

            let file = intake.home.appending(path: "out/sha256-\(truth.sha256).csv")
            let rows = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline)
            #expect(rows.count == 2)
            #expect(rows[1].hasPrefix(truth.document + ","))
        }
    }

    @Test func aRefusalIsFinalAndItsWordsAreInert() throws {
        try withScript(#"printf 'no such supplier \033[2J\n' >&2; exit 3"#) { intake, truth in
            let delivery = try delivery(intake)
            #expect(delivery["phase"]?.text == "dead")
            #expect(delivery["attempts"]?.number == 1)
            let error = try #require(delivery["error"]?.text)
            #expect(error.contains("post.sh ended with 3: no such supplier ‹U+001B›[2J"), "\(error)")
            for arguments in [["handoff", "show", "post"], ["status"], ["trace", truth.document]] {
                let shown = try intake.run(arguments)
                #expect(OutputFindings.terminal(Data(shown.output.utf8)) == [], "\(arguments)")
            }
        }
    }

    @Test func aProgramThatHangsIsEndedWithItsChildren() throws {
        let script = "sleep 300 & echo $! > child; sleep 300\n"
        try withScript("cd \"$(dirname \"$0\")\"\n" + script, ", timeout_seconds: 0.5, attempts: 1") { intake, _ in
            #expect(try delivery(intake)["error"]?.text?.contains("took longer than") ?? false)
            let text = try String(contentsOf: intake.home.appending(path: "child"), encoding: .utf8)
            let child = try #require(pid_t(text.trimmingCharacters(in: .whitespacesAndNewlines)))
            // Nobody may have taken note of its end yet.
            let status = (try? String(contentsOfFile: "/proc/\(child)/stat", encoding: .utf8)) ?? ""
            #expect(status.isEmpty || status.contains(") Z "), "what it started is ended, too: \(status)")
        }
    }
}
