import Metrics
import Synchronization

/// How long attempts took and what came of them, by handler and outcome.
///
/// Reported as the timer `orchestration_attempt_duration` and the counter `orchestration_attempts`. Metrics are looked
/// up once per pair: making one costs more than recording.
final class EngineMetrics: Sendable {
    private struct Key: Hashable {
        var handler: String
        var outcome: String
    }

    private struct Entry {
        var timer: Timer
        var counter: Counter
    }

    private let factory: any MetricsFactory
    private let entries = Mutex<[Key: Entry]>([:])

    init(factory: any MetricsFactory) {
        self.factory = factory
    }

    func record(_ handler: String, _ outcome: String, _ duration: Duration) {
        let entry = entries.withLock { entries in
            let key = Key(handler: handler, outcome: outcome)
            if let entry = entries[key] { return entry }
            let dimensions = [("handler", handler), ("outcome", outcome)]
            let entry = Entry(
                timer: Timer(label: "orchestration_attempt_duration", dimensions: dimensions, factory: factory),
                counter: Counter(label: "orchestration_attempts", dimensions: dimensions, factory: factory))
            entries[key] = entry
            return entry
        }
        let (seconds, attoseconds) = duration.components
        entry.timer.recordNanoseconds(seconds * 1_000_000_000 + attoseconds / 1_000_000_000)
        entry.counter.increment()
    }
}
