import Logging
import MetricsTestKit
import Orchestration
import OrchestrationTestKit
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(1))) struct EngineObservabilityTests {
    @Test func attemptsAreTimedAndCountedByOutcome() async throws {
        let shop = Workshop()
        let metrics = TestMetrics()
        try await shop.submit(EngineTests.single)
        let handler = ClosureHandler { context in
            if context.attempt == 1 { throw StepFault(code: "cold", message: "cold", isPermanent: false) }
            return .advance(StepResult())
        }
        try await shop.finish { shop.engine(metrics: metrics, handlers: ["a": handler]) }
        for outcome in ["retried", "succeeded"] {
            let dimensions = [("handler", "a"), ("outcome", outcome)]
            #expect(try metrics.expectCounter("orchestration_attempts", dimensions).totalValue == 1)
            #expect(try metrics.expectTimer("orchestration_attempt_duration", dimensions).values.count == 1)
        }
    }

    @Test func everyLineAboutAStepNamesItsTrace() async throws {
        let shop = Workshop()
        let log = CapturedLog()
        let run = try await shop.submit(EngineTests.single)
        let handler = ClosureHandler { context in
            if context.attempt == 1 { throw StepFault(code: "cold", message: "The oven is cold.", isPermanent: false) }
            return .advance(StepResult())
        }
        try await shop.finish { shop.engine(logger: log.logger, handlers: ["a": handler]) }
        let trace = try #require(await shop.memory.run(run)?.trace.traceID)
        let lines = log.lines
        #expect(lines.map(\.level) == [.warning, .debug])
        for (attempt, line) in lines.enumerated() {
            #expect(line.metadata["trace"] == "\(trace)")
            #expect(line.metadata["run"] == "\(run)")
            #expect(line.metadata["step"] == "a")
            #expect(line.metadata["attempt"] == "\(attempt + 1)")
        }
        #expect(lines.first?.metadata["error"] == "The oven is cold.")
    }
}

/// Keeps what is logged.
private final class CapturedLog: Sendable {
    struct Line: Sendable {
        var level: Logger.Level
        var metadata: Logger.Metadata
    }

    private let stored = Mutex<[Line]>([])

    var lines: [Line] { stored.withLock { $0 } }

    var logger: Logger {
        Logger(label: "captured") { _ in Handler(log: self) }
    }

    private struct Handler: LogHandler {
        let log: CapturedLog
        var metadata: Logger.Metadata = [:]
        var logLevel = Logger.Level.trace

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            log.stored.withLock { $0.append(Line(level: event.level, metadata: event.metadata ?? [:])) }
        }
    }
}
