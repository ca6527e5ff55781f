package import Orchestration
import Synchronization

/// The server's clock, as far as this machine knows it: its own, set right with every transaction.
package final class ServerClock: WallClock {
    private let own = SystemClock()
    private let offset = Mutex<Int64>(0)

    init() {}

    package func now() -> Timestamp {
        Timestamp(milliseconds: own.now().milliseconds + offset.withLock { $0 })
    }

    package func sleep(until deadline: Timestamp) async throws {
        try await own.sleep(until: Timestamp(milliseconds: deadline.milliseconds - offset.withLock { $0 }))
    }

    /// Milliseconds by which it is ahead of this machine's clock.
    var lead: Int64 { offset.withLock { $0 } }

    /// The server has just said what time it is.
    func set(_ milliseconds: Int64) {
        let difference = milliseconds - own.now().milliseconds
        offset.withLock { $0 = difference }
    }
}
