import Foundation
import RecordSchema
import Testing

@Suite("What is wrong is said once, clearly, and loses nothing")
struct BadInputTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var arguments: [String]
        var status: Int32
        var says: String
        var testDescription: String { arguments.joined(separator: " ") }
    }

    static let cases = [
        Case(arguments: ["frobnicate"], status: 64, says: "Unexpected argument 'frobnicate'"),
        Case(arguments: ["list", "--colour"], status: 64, says: "Unknown option '--colour'"),
        Case(arguments: ["export", "--format", "xml"], status: 64, says: "json"),
        Case(arguments: ["export", "--since", "-1"], status: 64, says: "--since"),
        Case(arguments: ["reprocess"], status: 64, says: "Say which"),
        Case(arguments: ["reprocess", "--stale", "--failed"], status: 64, says: "Say which"),
        Case(arguments: ["show", "feed"], status: 1, says: "There is no document “feed”"),
        Case(arguments: ["retry", "feed"], status: 1, says: "There is no document “feed”"),
        Case(arguments: ["trace", "feed"], status: 1, says: "feed"),
        Case(arguments: ["submit", "/nowhere/at/all.pdf"], status: 1, says: "/nowhere/at/all.pdf"),
        Case(arguments: ["rules", "explain", "/nowhere/at/all.pdf"], status: 1, says: "/nowhere/at/all.pdf"),
        Case(arguments: ["rules", "check", "--directory", "/nowhere"], status: 1, says: "/nowhere"),
        Case(arguments: ["status", "--home", "/nowhere"], status: 1, says: "intake init"),
        Case(arguments: ["run", "--home", "/nowhere"], status: 1, says: "intake init"),
        Case(arguments: ["init", "--home", "/proc/nowhere"], status: 1, says: "/proc/nowhere"),
    ]

    @Test(arguments: cases)
    func isRefused(_ wrong: Case) throws {
        try Program.withHome { intake in
            #expect(try intake("init").status == 0)
            let outcome = try intake.run(wrong.arguments)
            #expect(outcome.status == wrong.status, "\(outcome.errors)")
            #expect((outcome.errors + outcome.output).contains(wrong.says), "\(outcome.errors)\(outcome.output)")
            #expect(!outcome.errors.contains("Fatal error"))
        }
    }

    struct Settings: Sendable, CustomTestStringConvertible {
        var text: String
        var says: String
        var testDescription: String { text }
    }

    @Test(arguments: [
        Settings(text: "inboxs: [inbox]", says: "intake.yaml:1:1"),
        Settings(text: "workers: many", says: "intake.yaml:1:10"),
        Settings(text: "inboxes:\n  - path: inbox\n    mode: stare", says: "intake.yaml:3:11"),
        Settings(text: "schedules:\n  - {name: n, cron: '99 * * * *', job: reprocess-stale}", says: "schedule '99"),
        Settings(text: "languages: [\"../../etc\"]", says: "tesseract's name"),
        Settings(text: "a: [", says: "not valid YAML"),
        Settings(text: "languages: [eng, xyz]", says: "tesseract-ocr-xyz"),
    ])
    func settingsThatAreWrongStopTheRun(_ settings: Settings) throws {
        try Program.withHome { intake in
            #expect(try intake("init").status == 0)
            try Data(settings.text.utf8).write(to: intake.home.appending(path: "intake.yaml"))
            try intake.drop([try FixtureTruth.named("invoice-en-classic.pdf")])
            let run = try intake("run", "--until-idle")
            #expect(run.status == 1)
            #expect(run.errors.contains(settings.says), "\(run.errors)")
            #expect(try FileManager.default.contentsOfDirectory(atPath: intake.inbox.path()).count == 1)
        }
    }

    @Test func aMistakeInARuleFilePutsEveryDocumentBeforeAPerson() throws {
        try Program.withHome { intake in
            try intake.make()
            let file = intake.home.appending(path: "Rules/invoice.yaml")
            let good = try String(contentsOf: file, encoding: .utf8)
            try Data((good + "\nfelds: 3\n").utf8).write(to: file)
            try intake.drop([try FixtureTruth.named("invoice-en-classic.pdf")])
            let run = try intake("run", "--until-idle")
            #expect(run.status == 0)
            let line = good.split(separator: "\n", omittingEmptySubsequences: false).count + 1
            #expect(run.errors.contains("invoice.yaml:\(line):1"), "\(run.errors)")
            #expect(run.errors.contains("felds"))
            let check = try intake("rules", "check")
            #expect(check.status == 1)
            #expect(check.output.contains("felds"))

            #expect(try FileManager.default.contentsOfDirectory(atPath: intake.inbox.path()).isEmpty)
            #expect(try intake("list", "--status", "review").output.contains("invoice-en-classic.pdf"))
        }
    }

    @Test func withoutAnyGoodRulesNothingIsTaken() throws {
        try Program.withHome { intake in
            try intake.make()
            let rules = intake.home.appending(path: "Rules")
            for name in try FileManager.default.contentsOfDirectory(atPath: rules.path()) {
                try Data("felds: 3\n".utf8).write(to: rules.appending(path: name))
            }
            try intake.drop([try FixtureTruth.named("invoice-en-classic.pdf")])
            let run = try intake("run", "--until-idle")
            #expect(run.status == 1)
            #expect(run.errors.contains("invoice.yaml:1:1"), "\(run.errors)")
            #expect(try FileManager.default.contentsOfDirectory(atPath: intake.inbox.path()).count == 1)
        }
    }
}
