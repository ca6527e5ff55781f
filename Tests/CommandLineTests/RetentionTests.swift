import DocumentModel
import Foundation
import Hashing
import IntakeCommands
import Logging
import Orchestration
import OrchestrationTestKit
import Pipeline
import RecordStorage
import Testing

@Suite("Retention")
struct RetentionTests {
    private static let accepted = PreparedDocuments.accepted

    private func set(_ text: String, _ home: PreparedHome) throws {
        try Data(text.utf8).write(to: URL(filePath: home.home.configurationFile))
    }

    private func withInstallation<Value>(
        _ home: PreparedHome, _ body: (Installation) async throws -> Value
    ) async throws -> Value {
        let installation = try await Installation.open(home.home, access: .writing, clock: home.clock)
        do {
            let value = try await body(installation)
            await installation.close()
            return value
        } catch {
            await installation.close()
            throw error
        }
    }

    /// Bytes in the store for the accepted document; they need not be its own for what is tested here.
    private func putBlob(_ home: PreparedHome) throws -> String {
        let blob = "\(home.home.store)/blobs/\(Self.accepted.hex.prefix(2))/\(Self.accepted.hex.dropFirst(2))"
        try FileManager.default.createDirectory(
            atPath: (blob as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try Data(repeating: 1, count: 1_000).write(to: URL(filePath: blob))
        return blob
    }

    @Test("Nothing goes before its time, and a dry run removes nothing")
    func waits() async throws {
        let home = try await PreparedHome()
        let blob = try putBlob(home)
        try set("retention: {runs_days: 0, documents: [{after_days: 30}]}", home)
        let early = try await home.intake("retention", "--dry-run")
        #expect(early.text.hasPrefix("No document would lose anything."))
        home.clock.advance(by: .seconds(31 * 86_400))
        let late = try await home.intake("retention", "--dry-run")
        #expect(late.text.contains("\(Self.accepted.short) RE-2025-01188.pdf: original, pages"), "\(late.text)")
        #expect(!late.text.contains(PreparedDocuments.review.short), "what is at work stays")
        #expect(FileManager.default.fileExists(atPath: blob))
    }

    @Test("Bytes, pages and values go; the document, its arrivals and its log stay")
    func removes() async throws {
        let home = try await PreparedHome()
        let blob = try putBlob(home)
        try set(
            "retention: {runs_days: 10, documents: [{after_days: 30, remove: [original, pages, values]}]}", home)
        home.clock.advance(by: .seconds(31 * 86_400))
        try await withInstallation(home) { installation in
            let before = try await installation.jobs.verifyEvents()
            let report = try await RetentionPlan(installation).carryOut()
            #expect(report.figures["documents"] == 2, "\(report)")
            #expect(report.figures["files"] == 1)
            #expect(!FileManager.default.fileExists(atPath: blob))

            let record = try #require(try await installation.records.record(of: Self.accepted))
            #expect(record.fields.isEmpty && record.lineItems.isEmpty)
            #expect(record.status == .accepted)
            #expect(record.reason.first?.hasPrefix("Removed by `retention:`") ?? false)
            #expect(record.decisions.allSatisfy { $0.to == nil && !$0.by.isEmpty })
            #expect(try await installation.records.history(of: Self.accepted).isEmpty)
            #expect(try await installation.records.arrivals(of: Self.accepted).count == 2)
            let found = try await installation.records.search("2025-01188", limit: 9).map(\.document)
            #expect(found.contains(Self.accepted), "by its name")
            let bySeller = try await installation.records.search("seller:Söhne", limit: 9).map(\.document)
            #expect(!bySeller.isEmpty && !bySeller.contains(Self.accepted), "its values are gone")
            let after = try await installation.jobs.verifyEvents()
            #expect(after.problems.isEmpty && after.events == before.events && after.runs == before.runs)

            let again = try await RetentionPlan(installation).carryOut()
            #expect(again.changed == 0, "\(again)")
            // The same bytes come back: they are recognised, and go again.
            _ = try putBlob(home)
            #expect(try await RetentionPlan(installation).carryOut().figures["files"] == 1)
        }
        let show = try await home.intake("show", Self.accepted.short)
        #expect(show.text.contains("Removed on "), "\(show.text)")
        let trace = try await home.intake("trace", Self.accepted.short)
        #expect(trace.text.contains("Its steps were removed by retention"), "\(trace.text)")
        let reconcile = try await home.intake("reconcile")
        #expect(!reconcile.text.contains(Self.accepted.short), "\(reconcile.text)")
        let reprocess = try await home.intake("reprocess", Self.accepted.short)
        #expect(reprocess.status == .failed)
        #expect(reprocess.remarks.contains("was removed on"), "\(reprocess.remarks)")
        let undo = try await home.intake("review", "undo", Self.accepted.short)
        #expect(undo.status == .failed)
    }

    @Test("Values that an export is still to be given stay for a while, and are never exported empty")
    func waitsForExports() async throws {
        let home = try await PreparedHome()
        try set(
            "retention: {runs_days: 0, documents: [{after_days: 30, remove: [original, pages, values]}]}", home)
        try await home.damage("INSERT INTO consumer (name, position, updated_at) VALUES ('jsonl:stream:books', 0, 0)")
        home.clock.advance(by: .seconds(31 * 86_400))
        let plan = try await home.intake("retention", "--dry-run")
        #expect(plan.text.contains("1 document would keep values"), "\(plan.text)")
        #expect(plan.text.contains("\(Self.accepted.short) RE-2025-01188.pdf: original, pages\n"), "\(plan.text)")
        try await withInstallation(home) { installation in
            let report = try await RetentionPlan(installation).carryOut()
            #expect(report.figures["documents"] == 2 && report.figures["awaited"] == 1, "\(report)")
            #expect(report.summary.contains("1 keep values that are still to be delivered"), "\(report)")
            #expect(try await installation.records.record(of: Self.accepted)?.fields.isEmpty == false)
            let again = try await RetentionPlan(installation).carryOut()
            #expect(again.changed == 0 && again.figures["awaited"] == 1, "\(again)")
        }
        home.clock.advance(by: .seconds(90 * 86_400))
        try await withInstallation(home) { installation in
            let report = try await RetentionPlan(installation).carryOut()
            #expect(report.figures["documents"] == 1 && report.figures["awaited"] == 0, "\(report)")
        }
        for options in [[], ["--consumer", "books"]] {
            let books = try await home.intake(["export", "--format", "jsonl", "--output", "-"] + options)
            #expect(!books.text.contains(Self.accepted.hex), "\(books.text)")
        }
        let handoffs = "handoffs: [{name: erp, kind: directory, directory: out}]\n"
        try set(handoffs, home)
        let again = try await home.intake("handoff", "redeliver", "erp", Self.accepted.short)
        #expect(again.status == .failed)
        #expect(again.remarks.contains("retention has removed the values"), "\(again.remarks)")
    }

    @Test("What of the processed files could not be looked at is in the report")
    func tellsWhatItMissed() async throws {
        let home = try await PreparedHome()
        let blob = try putBlob(home)
        try set("retention: {documents: [{after_days: 30}]}", home)
        let deep = home.home.path + "/processed" + String(repeating: "/d", count: 203)
        try FileManager.default.createDirectory(atPath: deep, withIntermediateDirectories: true)
        home.clock.advance(by: .seconds(31 * 86_400))
        try await withInstallation(home) { installation in
            let report = try await RetentionPlan(installation).carryOut()
            #expect(!FileManager.default.fileExists(atPath: blob))
            #expect(report.figures["unexamined"] == 1)
            #expect(report.summary.hasSuffix(", 1 places not looked at"))
            #expect(report.details.first?.contains("look so deep into") ?? false, "\(report.details)")
        }
    }

    @Test("A mistake in `retention:` is told with its place")
    func tellsMistakes() {
        let error = #expect(throws: (any Error).self) {
            try ConfigurationReader.configuration(
                """
                retention:
                  documents:
                    - after_days: 30
                      remove: [values]
                    - statuses: [review]
                """, file: "intake.yaml")
        }
        let text = error.map { "\($0)" } ?? ""
        #expect(text.contains("values go with original and pages"), "\(text)")
        #expect(text.contains("a rule of retention needs `after_days:`"), "\(text)")
    }
}

@Suite("What the calendar starts")
struct ScheduleTests {
    /// A job that says how often it ran.
    private struct CountingJob: MaintenanceJob {
        let kind = Configuration.ScheduledJob.Job.report

        func run(_ context: JobContext) async throws -> JobReport {
            JobReport("for \(context.options["period"] ?? "nothing")", changed: 1, details: ["one thing"])
        }
    }

    @Test("A job runs as a run of the core, and its report is shown")
    func runsNow() async throws {
        let home = try await PreparedHome(isEmpty: true)
        try Data(
            "schedules: [{name: weekly, cron: '0 3 * * SUN', job: report, with: {period: week}}]".utf8
        ).write(to: URL(filePath: home.home.configurationFile))
        let installation = try await Installation.open(home.home, access: .writing, clock: home.clock)
        let desk = ScheduleDesk(installation)
        #expect(try await desk.states().map(\.last) == [nil])
        let environment = ProcessInfo.processInfo.environment
        let occurrence = try await desk.run(
            "weekly", jobs: [CountingJob()], actor: "anna", environment: environment, logger: Logger(label: "test"))
        #expect(occurrence.run.phase == .succeeded)
        #expect(occurrence.report?.summary == "for week")
        #expect(try await desk.states().first?.last?.report == occurrence.report)
        #expect(try await installation.overview().schedules.first?.last?.report?.changed == 1)

        // A job that this build does not have ends for good, and says so.
        home.clock.advance(by: .seconds(1))
        let unknown = try await desk.run(
            "weekly", jobs: [], actor: "anna", environment: environment, logger: Logger(label: "test"))
        #expect(unknown.run.phase == .dead)
        #expect(unknown.fault?.code == "unknown-job")
        await installation.close()
        let list = try await home.intake("schedule", "list")
        #expect(list.text.contains("failed: This build has no job"), "\(list.text)")
    }
}
