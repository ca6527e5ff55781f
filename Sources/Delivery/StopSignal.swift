import CProcess
import Dispatch
import Glibc

/// Tells blocking work, by a descriptor that becomes readable, that nobody waits for it any more.
final class StopSignal: Sendable {
    let readEnd: Int32
    private let writeEnd: Int32

    /// Nil when the system has no descriptor left.
    init?() {
        var ends: [Int32] = [-1, -1]
        guard unsafe intake_pipe(&ends, 1) == 0 else { return nil }
        readEnd = ends[0]
        writeEnd = ends[1]
    }

    deinit {
        close(readEnd)
        close(writeEnd)
    }

    func raise() {
        var byte: UInt8 = 1
        _ = unsafe write(writeEnd, &byte, 1)
    }

    var isRaised: Bool {
        var entry = pollfd(fd: readEnd, events: Int16(POLLIN), revents: 0)
        return unsafe poll(&entry, 1, 0) > 0
    }
}

/// Blocking calls on a thread of their own, which a cancelled task stops.
enum BlockingCall {
    static func run(
        _ label: String, _ work: @escaping @Sendable (StopSignal) -> DeliveryVerdict
    ) async -> DeliveryVerdict {
        guard let stop = StopSignal() else {
            return .temporary(DeliveryProblem("no-descriptor", "The system has no file descriptor left."))
        }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                // A serial queue gets a thread of its own from Dispatch.
                DispatchQueue(label: label).async { continuation.resume(returning: work(stop)) }
            }
        } onCancel: {
            stop.raise()
        }
    }
}
