import Foundation
import RecordSchema
import Testing

@Suite("Rules and settings as input: bounded, named with their place, and never silently off")
struct HostileRuleFileTests {
    /// Whether a text could act on a terminal.
    private static func acts(_ text: String) -> Bool {
        text.unicodeScalars.contains {
            ($0.value < 0x20 && $0 != "\n") || (0x7F...0x9F).contains($0.value) || $0.value == 0x202E
        }
    }

    @Test func allTogetherAreNamedWithinTheLimits() throws {
        try Program.withHome { intake in
            try intake.make()
            let rules = intake.home.appending(path: "Rules")
            for file in HostileFile.all { try file.make(at: rules.appending(path: file.name)) }
            let check = try intake.run(["rules", "check"], within: .small)
            #expect(check.status == 1, "\(check.errors)")
            for file in HostileFile.all {
                let said = check.output.split(separator: "\n").filter { $0.hasPrefix(file.name + ":") }
                #expect(!said.isEmpty, "\(file.name) is not named")
                guard file.hasPlace else { continue }
                let line = said.first?.dropFirst(file.name.utf8.count + 1).prefix { $0.isNumber } ?? ""
                #expect(!line.isEmpty, "\(file.name) is named without a line: \(said)")
            }
            #expect(!Self.acts(check.output))
            #expect(!check.output.contains("root:x:0"), "what a link points at is quoted")
            for type in ["credit_note", "document", "invoice", "receipt"] {
                #expect(check.output.contains("\n\(type) "), "\(type) has gone")
            }
        }
    }

    @Test func theServiceWorksOnAndNothingIsAcceptedUnseen() throws {
        try Program.withHome { intake in
            try intake.make()
            let fixture = try FixtureTruth.named("invoice-en-classic.pdf")
            let rules = intake.home.appending(path: "Rules")
            let others =
                [HostileFile.bombs[0], HostileFile.explosions[0]] + HostileFile.oddities.filter { !$0.hasPlace }
            for file in others { try file.make(at: rules.appending(path: file.name)) }
            try intake.drop([fixture])
            let run = try intake("run", "--until-idle")
            #expect(run.status == 0, "\(run.errors)")
            for file in others { #expect(run.errors.contains(file.name), "the log does not name \(file.name)") }
            let doctor = try intake("doctor")
            #expect(doctor.status == 1)
            for file in others { #expect(doctor.output.contains(file.name), "doctor does not name \(file.name)") }
            let status = try intake.json("status", "--json")
            #expect(status["rule_problems"]?.elements.count == others.count)
            #expect(try intake("status").output.contains("Rules"))

            let record = try intake.json("show", fixture.document, "--json")
            #expect("\(record)".contains("rules-incomplete") || "\(record)".contains("The rules have a mistake"))
            #expect(try intake("list", "--status", "review").output.contains(fixture.file))
            #expect(try intake("list", "--status", "accepted").output.contains(fixture.file) == false)

            #expect(try intake("reprocess", "--stale").status == 1)
            for file in others { try FileManager.default.removeItem(at: rules.appending(path: file.name)) }
            #expect(try intake("reprocess", "--stale").status == 0)
            #expect(try intake("list", "--status", "accepted").output.contains(fixture.file))
            #expect(try intake.json("status", "--json")["rule_problems"]?.elements.isEmpty == true)
        }
    }

    /// A mapping that means nothing in the settings either.
    static let settings = HostileFile.bombs + HostileFile.oddities

    @Test(arguments: settings) func settingsAreRefusedWithinTheLimits(_ file: HostileFile) throws {
        try Program.withHome { intake in
            try intake.make()
            let settings = intake.home.appending(path: "intake.yaml")
            try FileManager.default.removeItem(at: settings)
            try file.make(at: settings)
            let status = try intake.run(["status"], within: .small)
            #expect(status.status == 1, "\(status)")
            #expect(status.errors.contains("intake.yaml"))
            if file.hasPlace { #expect(status.errors.contains(/intake\.yaml:\d+/), "\(status.errors)") }
            #expect(!Self.acts(status.errors))
        }
    }
}
