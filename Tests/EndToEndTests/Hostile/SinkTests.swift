import Foundation
import Glibc
import RecordSchema
import Testing

@Suite("Text from strangers, wherever it comes out")
struct SinkTests {
    @Test func nothingOfItActs() throws {
        try Program.withHome { intake in
            let log = try Self.takeIn(Payload.all, intake)
            #expect(OutputFindings.log(Data(log.utf8)) == [])
            let documents = try intake.json("list", "--json", "--limit", "1000").elements
            #expect(documents.count == Payload.all.count)
            #expect(documents.allSatisfy { ["accepted", "review"].contains($0["status"]?.text) })
            // It came as far as this, so that its absence below means something.
            #expect(try intake("list").output.contains("‹U+001B›"))
            #expect(documents.contains { $0["name"]?.text?.contains("\u{1B}[2J") == true })
            let names = documents.compactMap { $0["document"]?.text }

            for (number, arguments) in Self.readingCommands(names, Payload.all).enumerated() {
                // Each command in both forms, though not for each document.
                let isReport = (number + number / 3).isMultiple(of: 2)
                let outcome = try intake.run(isReport ? [arguments[0], "--json"] + arguments.dropFirst() : arguments)
                let findings = OutputFindings.terminal(Data((outcome.output + outcome.errors).utf8))
                #expect(findings == [], "\(arguments)")
                if isReport, !outcome.output.isEmpty {
                    #expect(OutputFindings.json(Data(outcome.output.utf8)) == [], "\(arguments) --json")
                }
            }
            let waiting = documents.filter { $0["status"]?.text == "review" }.compactMap { $0["document"]?.text }
            try Self.checkNested(waiting, intake)
            try Self.checkExports(intake)
            try Self.checkDecisions(intake)
            #expect(try intake("reconcile").status == 0)
            #expect(try intake("audit", "verify").status == 0)
            let all = try FileManager.default.subpathsOfDirectory(
                atPath: intake.home.deletingLastPathComponent().path())
            #expect(!all.contains { $0.hasSuffix("pwned") })
        }
    }

    @Test func norOnATerminal() throws {
        try Program.withHome { intake in
            let payloads = Payload.all.filter {
                ["clear", "hide", "title", "c1", "bidi", "overwrite"].contains($0.name)
            }
            _ = try Self.takeIn(payloads, intake)
            let names = try intake.json("list", "--json").elements.compactMap { $0["document"]?.text }
            for arguments in Self.readingCommands(names, payloads) + [
                ["run", "--until-idle"], ["submit", "/nowhere/\u{1B}[2J"],
            ] {
                let seen = try intake.seen(arguments)
                #expect(OutputFindings.terminal(PseudoTerminal.withoutOwn(seen)) == [], "\(arguments)")
            }
            let screen = try intake.seen(["review"], typing: ["?", "?", "j", "j", "v", "e", "\u{1B}", "n", "q", "q"])
            #expect(screen.count > 2_000)
            #expect(OutputFindings.terminal(PseudoTerminal.withoutOwn(screen)) == [])
        }
    }

    /// Every command that only looks.
    private static func readingCommands(_ documents: [String], _ payloads: [Payload]) -> [[String]] {
        var commands: [[String]] = []
        for document in documents {
            commands += [["show", document], ["show", document, "--history"], ["trace", document]]
        }
        commands += [["status"], ["list"], ["reconcile"], ["doctor"], ["search", "invoice"], ["show", "\u{1B}[2J"]]
        commands += payloads.map { ["search", "--", $0.text.filter { $0 != "\u{0}" }] }
        return commands
    }

    /// Those that have commands below them, for which `--json` stands elsewhere.
    private static func checkNested(_ documents: [String], _ intake: Program) throws {
        var commands = [["review", "list"], ["audit", "verify"], ["reprocess", "--dry-run", "--type", "invoice"]]
        commands += documents.map { ["review", "show", $0] }
        for (number, arguments) in commands.enumerated() {
            let isReport = number.isMultiple(of: 2)
            let outcome = try intake.run(arguments + (isReport ? ["--json"] : []))
            #expect(OutputFindings.terminal(Data((outcome.output + outcome.errors).utf8)) == [], "\(arguments)")
            if isReport { #expect(OutputFindings.json(Data(outcome.output.utf8)) == [], "\(arguments) --json") }
        }
    }

    /// Drops one document for each payload, named and filled with it, and gives the log of the work.
    private static func takeIn(_ payloads: [Payload], _ intake: Program) throws -> String {
        try intake.make()
        var log = ""
        for (format, part) in [
            ("text", payloads.prefix(payloads.count / 2)), ("json", payloads.dropFirst(payloads.count / 2)),
        ] {
            for payload in part {
                let document = HostilePDF.invoice(number: "HP-\(payload.name)", payload: payload.text)
                try document.write(to: intake.inbox.appending(path: payload.fileName))
                // What is refused is told in the log, and in a note.
                // Long enough to be refused without waiting for the rest.
                try Data(repeating: 0x41, count: 2_000)
                    .write(to: intake.inbox.appending(path: "refused " + payload.fileName))
            }
            let run = try intake("run", "--until-idle", "--log-level", "trace", "--log-format", format)
            #expect(run.status == 2, "\(run.errors.suffix(1_000))")
            log += run.errors
        }
        return log
    }

    private static func checkExports(_ intake: Program) throws {
        for (format, findings) in [
            ("json", OutputFindings.json), ("jsonl", OutputFindings.jsonLines), ("csv", OutputFindings.commaSeparated),
        ] {
            let stream = try intake("export", "--all", "--format", format, "--output", "-")
            #expect(findings(Data(stream.output.utf8)) == [], "\(format)")
            let folder = intake.home.appending(path: "out-\(format)").path()
            #expect(try intake("export", "--all", "--format", format, "--output", folder).status == 0)
            for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
                #expect(name.wholeMatch(of: /[A-Za-z0-9.-]+/) != nil, "\(name)")
                let bytes = try Data(contentsOf: URL(filePath: folder + "/" + name))
                #expect(findings(bytes) == [], "\(name)")
            }
        }
        let rejected = intake.home.appending(path: "rejected")
        let notes = try FileManager.default.contentsOfDirectory(atPath: rejected.path()).filter {
            $0.hasSuffix(".json")
        }
        #expect(notes.count == Payload.all.count)
        for note in notes { #expect(OutputFindings.json(try Data(contentsOf: rejected.appending(path: note))) == []) }
    }

    /// What a person gives may be hostile, too, if only by having been copied.
    private static func checkDecisions(_ intake: Program) throws {
        let waiting = try intake.json("review", "list", "--json").elements.compactMap { $0["document"]?.text }
        let given = zip(waiting, Payload.all.filter { !$0.text.contains("\u{0}") })
        for (number, (document, payload)) in given.prefix(6).enumerated() {
            for arguments in [
                ["review", "claim", document], ["review", "skip", document],
                number.isMultiple(of: 2)
                    ? ["review", "accept", document, "--set", "seller_name=" + payload.text, "--anyway"]
                    : ["review", "reject", document, "--reason=" + payload.text],
                ["review", "set", document, payload.text, payload.text], ["review", "undo", document],
            ] {
                let outcome = try intake.run(arguments)
                #expect(OutputFindings.terminal(Data((outcome.output + outcome.errors).utf8)) == [], "\(arguments)")
            }
        }
        // A shell's `*` makes such arguments of names.
        for payload in Payload.all where !payload.text.contains("\u{0}") {
            let outcome = try intake.run(["submit", "nowhere " + payload.text, "--" + payload.text])
            #expect(OutputFindings.terminal(Data((outcome.output + outcome.errors).utf8)) == [], "\(payload.name)")
        }
        #expect([0, 2].contains(try intake("run", "--until-idle").status))
    }
}

extension Program {
    /// Runs a command on a terminal, and gives what is seen there.
    fileprivate func seen(_ arguments: [String], typing keys: [String] = []) throws -> Data {
        guard let terminal = PseudoTerminal() else { throw CocoaError(.fileNoSuchFile) }
        let process = Process()
        process.executableURL = Self.executable
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(
            ["INTAKE_HOME": home.path(), "TERM": "xterm-256color", "INTAKE_VIEWER": "true"]) { $1 }
        process.standardInput = terminal.handle
        process.standardOutput = terminal.handle
        process.standardError = terminal.handle
        terminal.collect()
        try process.run()
        for key in keys {
            // Until the last frame is drawn; what is typed before the terminal is set up is thrown away.
            let size = terminal.seen.count
            for _ in 0..<100 where terminal.seen.count == size || size == 0 { usleep(5_000) }
            usleep(30_000)
            terminal.type(key)
        }
        process.waitUntilExit()
        return terminal.end()
    }
}
