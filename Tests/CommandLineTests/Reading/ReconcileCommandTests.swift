import DocumentModel
import Foundation
import IntakeCommands
import Pipeline
import Testing

@Suite("Accounting and examination")
struct ReconcileCommandTests {
    @Test("Every difference is named, and ends with 1")
    func differences() async throws {
        let home = try await PreparedHome()
        // The prepared documents have no bytes in the store.
        for arguments in [["reconcile"], ["reconcile", "--json"]] {
            let output = try await home.intake(arguments)
            #expect(output.status == .failed)
            try Golden.expect(output.text, is: "reconcile." + (arguments.count == 2 ? "json" : "txt"))
        }
    }

    @Test("A sound home has no problem")
    func soundHome() async throws {
        let home = try await PreparedHome()
        let output = try await home.intake("doctor")
        #expect(output.status == .done, "\(output.text)")
        for subject in ["home", "disk", "settings", "rules", "database", "reader", "languages", "workers", "inbox"] {
            let isNamed = output.text.split(separator: "\n").contains { line in
                line.split(separator: " ").dropFirst().first == Substring(subject)
            }
            #expect(isNamed, "no line about \(subject): \(output.text)")
        }
    }

    @Test("A handoff for a type that no rules know is a warning")
    func unknownType() async throws {
        let home = try await PreparedHome()
        let handoff = "handoffs: [{name: books, kind: directory, directory: books, types: [invoice, invioce]}]\n"
        try Data(handoff.utf8).write(to: URL(filePath: home.home.configurationFile))
        let output = try await home.intake("doctor", "--json")
        #expect(output.status == .done, "\(output.text)")
        #expect(output.text.contains("books asks for documents of the type invioce, which no rules know."))
        #expect(!output.text.contains("type invoice, which"))
        try Data("type: receipt\nfeilds: {}\n".utf8).write(to: URL(filePath: home.home.rules + "/receipt.yaml"))
        #expect(try await !home.intake("doctor").text.contains("no rules know"))
    }

    struct Fault: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var expected: String
        var make: @Sendable (PreparedHome) async throws -> Void
    }

    @Test(
        "Each fault is named with what to do",
        arguments: [
            Fault(testDescription: "no home", expected: "intake init") {
                try FileManager.default.removeItem(at: $0.folder)
            },
            Fault(testDescription: "a file instead of a home", expected: "is not a folder") {
                try FileManager.default.removeItem(at: $0.folder)
                try Data().write(to: $0.folder)
            },
            Fault(testDescription: "a folder is missing", expected: "exports does not exist") {
                try FileManager.default.removeItem(atPath: $0.home.exports)
            },
            Fault(testDescription: "a mistake in the settings", expected: "intake.yaml:1:1: ") {
                try Data("wrokers: 3\n".utf8).write(to: URL(filePath: $0.home.configurationFile))
            },
            Fault(testDescription: "a mistake in a rule", expected: "receipt.yaml:") {
                try Data("type: receipt\nfeilds: {}\n".utf8).write(to: URL(filePath: $0.home.rules + "/receipt.yaml"))
            },
            Fault(testDescription: "a missing language", expected: "apt install tesseract-ocr-tlh") {
                try Data("languages: [eng, tlh]\n".utf8).write(to: URL(filePath: $0.home.configurationFile))
            },
            Fault(testDescription: "a newer database", expected: "Use the newer intake") {
                try await $0.damage("UPDATE schema_version SET version = 99 WHERE component = 'jobs'")
            },
            Fault(testDescription: "no database", expected: "There is none at") {
                try FileManager.default.removeItem(atPath: $0.home.database)
            },
            Fault(testDescription: "something else instead of the database", expected: "is not a database") {
                try Data(repeating: 65, count: 8_192).write(to: URL(filePath: $0.home.database))
            },
        ])
    func fault(_ fault: Fault) async throws {
        let home = try await PreparedHome()
        try await fault.make(home)
        let output = try await home.intake("doctor")
        #expect(output.status == .failed, "\(output.text)")
        #expect(output.text.contains(fault.expected), "\(output.text)")
        let json = try await home.intake("doctor", "--json")
        #expect(json.text.contains("\"level\": \"problem\""))
    }
}
