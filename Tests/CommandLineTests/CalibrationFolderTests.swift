import DocumentModel
import Foundation
import Logging
import Orchestration
import OrchestrationTestKit
import Routing
import RuleEngine
import Testing

@testable import Pipeline
@testable import Statistics

@Suite("Calibrations of a home") struct CalibrationFolderTests {
    private static func withFolder(_ body: (CalibrationFolder, URL) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "calibration-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try await body(CalibrationFolder(path: folder.appending(path: "Calibration").path), folder)
    }

    private static let now = Timestamp(milliseconds: 1_767_225_600_000)

    /// A model that halves the odds, and claims a threshold for totals from text.
    private static func model(_ offset: Double = -0.7) -> CalibrationModel {
        CalibrationModel(
            schema: CalibrationModel.schemaName, madeAt: "", madeBy: "", pipeline: "p", confidence: 0.95, fitted: 400,
            judged: 400, errorBefore: 0.1, error: 0.02,
            maps: [.init(field: nil, source: nil, samples: 400, wrong: 9, map: .line(offset: offset, slope: 1))],
            claims: [
                .init(
                    field: "grand_total", source: "text", target: 0.01, threshold: 0.9, samples: 350, errors: 0,
                    bound: 0.0085)
            ], counts: [.init(field: "issue_date", source: "text", samples: 20, wrong: 0, contradicted: [])])
    }

    @Test func linesMayEndAsOnWindows() async throws {
        try await Self.withFolder { folder, _ in
            let number = try folder.add(Self.model(), by: "anna", at: Self.now)
            try Data("0 then anna\r\n\(number) now anna\r\n".utf8).write(to: URL(filePath: folder.path + "/in-force"))
            #expect(try folder.numberInForce() == number)
        }
    }

    @Test func theStampTellsThatSomethingChanged() async throws {
        try await Self.withFolder { folder, _ in
            let number = try folder.add(Self.model(), by: "anna", at: Self.now)
            try folder.use(number, by: "anna", at: Self.now)
            let stamp = folder.stamp()
            #expect(folder.stamp() == stamp)
            for name in ["in-force", "0001.json"] {
                let before = folder.stamp()
                try FileManager.default.setAttributes(
                    [.posixPermissions: 0o640], ofItemAtPath: folder.path + "/" + name)
                #expect(folder.stamp() != before, "\(name)")
            }
        }
    }

    @Test func versionsArePutInForceAndTakenBack() async throws {
        try await Self.withFolder { folder, _ in
            #expect(try folder.inForce() == nil)
            #expect(throws: InstallationError.self) { try folder.rollback(by: "anna", at: Self.now) }
            let versions = try (0..<3).map { try folder.add(Self.model(-Double($0)), by: "anna", at: Self.now) }
            #expect(versions == [1, 2, 3])
            #expect(try folder.inForce() == nil)
            for version in [1, 3, 2] { try folder.use(version, by: "anna", at: Self.now) }
            #expect(try folder.inForce()?.number == 2)
            #expect(try folder.inForce()?.model.madeBy == "anna")
            #expect(folder.list().map(\.isInForce) == [false, true, false])
            // What was taken back is not gone back to.
            #expect(try folder.rollback(by: "berta", at: Self.now) == 3)
            #expect(try folder.rollback(by: "berta", at: Self.now) == 1)
            #expect(try folder.rollback(by: "berta", at: Self.now) == 0)
            #expect(try folder.inForce() == nil)
            let history = try String(contentsOfFile: folder.path + "/in-force", encoding: .utf8)
            #expect(history.split(separator: "\n").count == 6)
            #expect(history.hasSuffix("0 2026-01-01T00:00:00Z berta\n"))
        }
    }

    @Test func whatIsDamagedIsNotPutInForce() async throws {
        try await Self.withFolder { folder, _ in
            let version = try folder.add(Self.model(), by: "anna", at: Self.now)
            let file = folder.path + "/0001.json"
            let text = try String(contentsOfFile: file, encoding: .utf8)
            for broken in [
                "{}", "", text.replacing("intake/calibration/1", with: "intake/calibration/9"),
                text.replacing("\"slope\" : 1", with: "\"slope\" : -1"),
            ] {
                try Data(broken.utf8).write(to: URL(filePath: file))
                #expect(throws: InstallationError.self) { try folder.use(version, by: "anna", at: Self.now) }
                #expect(folder.list().first?.problem != nil)
            }
            #expect(throws: InstallationError.self) { try folder.use(7, by: "anna", at: Self.now) }
            #expect(try folder.inForce() == nil)
            try Data("nonsense\n".utf8).write(to: URL(filePath: folder.path + "/in-force"))
            #expect(throws: InstallationError.self) { try folder.inForce() }
        }
    }

    @Test func aRunningServiceTakesItUpAndKeepsTheLastGoodOne() async throws {
        try await Self.withFolder { folder, place in
            let rules = place.appending(path: "Rules")
            try FileManager.default.createDirectory(at: rules, withIntermediateDirectories: true)
            try Data("type: document\nfallback: true\nfields: {}\n".utf8).write(to: rules.appending(path: "d.yaml"))
            let clock = TestClock()
            let keeper = try await RuleKeeper(
                folder: rules.path, calibrations: folder, clock: clock,
                logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
            #expect(keeper.calibration == nil)
            let version = try folder.add(Self.model(), by: "anna", at: Self.now)
            try folder.use(version, by: "anna", at: Self.now)
            clock.advance(by: .seconds(5))
            try await keeper.refresh()
            #expect(keeper.calibration?.number == 1)
            #expect(keeper.calibration?.identity.hasPrefix("1@sha256:") == true)
            try Data("1 \n9 \n".utf8).write(to: URL(filePath: folder.path + "/in-force"))
            clock.advance(by: .seconds(5))
            try await keeper.refresh()
            #expect(keeper.calibration?.number == 1)
            await #expect(throws: InstallationError.self) {
                _ = try await RuleKeeper(
                    folder: rules.path, calibrations: folder, clock: clock,
                    logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
            }
        }
    }

    @Test func mapsScoresAndSaysWhatTheyCarry() throws {
        let calibration = InstalledCalibration(number: 1, identity: "1@sha256:aa", model: Self.model())
        func field(_ name: String, _ kind: FieldKind, _ score: Double) -> Extraction.Field {
            Extraction.Field(
                name: name, kind: kind,
                chosen: Candidate(value: "1.00", raw: "1", source: .text, confidence: score),
                rivals: [Candidate(value: "2.00", raw: "2", source: .text, confidence: 1 - score)], confidence: score)
        }
        let extraction = Extraction(
            type: .init(value: "invoice", confidence: 1), language: "en",
            fields: [field("grand_total", .amount, 0.8), field("issue_date", .date, 0.99)], rules: "invoice@x")
        let applied = calibration.applied(to: extraction)
        let total = try #require(applied.field("grand_total"))
        // Odds of 4 to 1, times e to the -0.7.
        #expect(abs(total.confidence - 0.6651) < 0.001)
        #expect(total.chosen?.confidence == total.confidence)
        #expect((total.rivals.first?.confidence ?? 1) <= 1 - total.confidence)
        #expect(applied.calibration == "1@sha256:aa")
        let rules = try DoubtfulInvoice.parsedRules()
        let evidence = calibration.evidence(for: applied, rules: rules)
        #expect(evidence["grand_total"] == .threshold(0.9))
        guard case .unproven(let why) = evidence["issue_date"] else {
            Issue.record("a date is claimed")
            return
        }
        #expect(why.contains("20 samples judge them, at least 299 are needed"))
        var strict = rules
        strict.fields = rules.fields.map { rule in
            var rule = rule
            rule.floor = 0.95
            return rule
        }
        // The rule file's own threshold is never undercut.
        #expect(calibration.evidence(for: applied, rules: strict)["grand_total"] == .threshold(0.95))
    }
}
