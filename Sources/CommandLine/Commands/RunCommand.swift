package import ArgumentParser
import DocumentModel
import Logging
import Pipeline
import RecordStorage

package struct RunCommand: Command {
    package static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Watch the inbox and work.",
        discussion: """
            Stops gracefully on SIGTERM and SIGINT: takes nothing more, and lets what is under way end or gives it back.
            With --until-idle it ends by itself, with 2 when documents failed or were refused meanwhile, and with 130 when it
            is stopped before.

              intake run --until-idle
            """)

    @Flag(name: .long, help: "Work until nothing is left to do, then end.")
    package var untilIdle = false

    @Flag(
        name: .customLong("no-inbox"),
        help: "Only work: take no files in, and write no records out. For further machines on a PostgreSQL database.")
    package var noInbox = false

    @OptionGroup package var home: HomeOptions
    @OptionGroup package var log: LogOptions

    package init() {}

    package func perform(_ context: CommandContext) async throws -> ExitStatus {
        let logger = log.logger(context, default: untilIdle ? .warning : .info)
        return try await context.withInstallation(home, access: .writing) { installation in
            let service = try await IntakeService(
                installation, mode: untilIdle ? .untilIdle : .forever, hasInbox: !noInbox, jobs: MaintenanceJobs.all,
                environment: context.environment, logger: logger)
            let line = ProgressLine()
            let following = Task { @concurrent in
                guard untilIdle else { return }
                await line.follow { try? await installation.records.counts().progress }
            }
            let outcome: IntakeService.Outcome
            do {
                outcome = try await service.run()
            } catch {
                following.cancel()
                await following.value
                throw error
            }
            following.cancel()
            await following.value
            if let reason = outcome.blocked {
                throw UserError(
                    "Files were left in the inbox: \(InertText.line(reason))",
                    hint: "They are taken by the next run, when that is mended.")
            }
            if outcome.wasInterrupted { return .interrupted }
            guard untilIdle else { return .done }
            return outcome.after.unhappy > outcome.before.unhappy ? .someDocumentsFailed : .done
        }
    }
}

extension DocumentCounts {
    /// Documents that failed and files that were refused.
    fileprivate var unhappy: Int { (byStatus[DocumentStatus.failed.rawValue] ?? 0) + refusals }

    fileprivate var progress: String {
        let order: [DocumentStatus] = [.processing, .accepted, .review, .rejected, .failed]
        let parts = order.compactMap { status in
            byStatus[status.rawValue].flatMap { $0 > 0 ? "\($0) \(status.rawValue)" : nil }
        }
        return parts.isEmpty ? "waiting for documents" : parts.joined(separator: ", ")
    }
}
