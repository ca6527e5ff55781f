import Glibc
import Synchronization

/// The write end that the handler knows; a handler may touch little else.
private let signalWriteEnd = Atomic<Int32>(-1)

/// Signals as bytes in a pipe, so that they can be waited for together with keys. One at a time in a process.
struct SignalPipe {
    static let watched = [SIGINT, SIGTERM, SIGHUP, SIGWINCH, SIGTSTP]

    let readEnd: Int32
    private let writeEnd: Int32
    private var earlier: [(signal: Int32, action: sigaction)] = []

    /// Takes over the watched signals until `close`; nil when the system has no pipe to give.
    init?() {
        var ends: [Int32] = [-1, -1]
        let made = unsafe ends.withUnsafeMutableBufferPointer { unsafe pipe($0.baseAddress) }
        guard made == 0 else { return nil }
        readEnd = ends[0]
        writeEnd = ends[1]
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        signalWriteEnd.store(writeEnd, ordering: .sequentiallyConsistent)
        for signal in Self.watched {
            var action = sigaction()
            unsafe action.__sigaction_handler.sa_handler = { number in
                let before = errno
                var byte = UInt8(truncatingIfNeeded: number)
                _ = unsafe write(signalWriteEnd.load(ordering: .relaxed), &byte, 1)
                errno = before
            }
            action.sa_flags = SA_RESTART
            var old = sigaction()
            unsafe sigaction(signal, &action, &old)
            earlier.append((signal, old))
        }
    }

    /// Wakes whoever reads, without a signal.
    func wake() {
        var byte: UInt8 = 0
        _ = unsafe write(writeEnd, &byte, 1)
    }

    /// Gives the signals back. The ends stay open: a thread may still be waiting on them.
    func restore() {
        for entry in earlier {
            var action = entry.action
            unsafe sigaction(entry.signal, &action, nil)
        }
        signalWriteEnd.store(-1, ordering: .sequentiallyConsistent)
    }
}
