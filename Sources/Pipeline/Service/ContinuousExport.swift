import Logging
import Orchestration
import RecordStorage
import Synchronization

/// Writes accepted records into the export folder as soon as they are there.
final class ContinuousExport: Sendable {
    /// A record is committed a moment after its step has announced it.
    private static let moment = Duration.milliseconds(15)
    /// Under load, records leave together.
    private static let pause = Duration.milliseconds(400)
    /// Records that other processes made are found at the latest after this time.
    private static let interval = Duration.seconds(15)

    private let exporter: RecordExporter
    private let folder: String
    private let logger: Logger
    private let news: AsyncStream<Void>
    private let tell: AsyncStream<Void>.Continuation

    init(exporter: RecordExporter, folder: String, logger: Logger) {
        self.exporter = exporter
        self.folder = folder
        self.logger = logger
        (news, tell) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    /// Says that a record is about to change.
    func recordChanges() {
        tell.yield()
    }

    /// Exports until the task is cancelled.
    func run() async {
        await withDiscardingTaskGroup { group in
            group.addTask { [tell] in
                while !Task.isCancelled {
                    tell.yield()
                    try? await Task.sleep(for: Self.interval)
                }
            }
            for await _ in news {
                try? await Task.sleep(for: Self.moment)
                if await export() == 0 {
                    // Not committed yet, perhaps; once more, and the next interval finds what is later still.
                    try? await Task.sleep(for: Self.moment * 4)
                    if await export() == 0 { continue }
                }
                try? await Task.sleep(for: Self.pause)
            }
            group.cancelAll()
        }
    }

    /// Writes what is there now.
    ///
    /// - Returns: the number of records written.
    @discardableResult
    func export() async -> Int {
        do {
            return try await exporter.export(to: folder, RecordExporter.Request(format: .json)).records
        } catch {
            if !Task.isCancelled {
                logger.error(
                    "Records could not be exported; trying again",
                    metadata: ["folder": "\(folder)", "error": "\(error)"])
            }
            return 0
        }
    }
}
