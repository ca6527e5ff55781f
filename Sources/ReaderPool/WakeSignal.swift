import CProcess
import Glibc

/// Wakes a thread that waits in `poll`. Closed with its last reference.
final class WakeSignal: Sendable {
    let readEnd: Int32
    private let writeEnd: Int32

    /// - Returns: nil when the process has no descriptors left.
    init?() {
        guard let ends = Pipe.open() else { return nil }
        _ = fcntl(ends.write, F_SETFL, O_NONBLOCK)
        readEnd = ends.read
        writeEnd = ends.write
    }

    deinit {
        close(readEnd)
        close(writeEnd)
    }

    func raise() {
        // A full pipe means that the thread has been woken already.
        _ = unsafe [UInt8(1)].withUnsafeBytes { unsafe write(writeEnd, $0.baseAddress, 1) }
    }

    /// Takes back what was raised.
    func clear() {
        _ = Pipe.readAvailable(readEnd)
    }
}

/// Pipes that no child inherits by accident, with a reading end that never blocks.
enum Pipe {
    static func open() -> (read: Int32, write: Int32)? {
        var ends: [Int32] = [-1, -1]
        guard unsafe intake_pipe(&ends, 1) == 0 else { return nil }
        return (ends[0], ends[1])
    }

    /// What there is to read: nil at the end, empty when nothing has come yet.
    static func readAvailable(_ descriptor: Int32) -> [UInt8]? {
        var isOpen = true
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
            while true {
                let got = unsafe read(descriptor, buffer.baseAddress, buffer.count)
                if got < 0 && errno == EINTR { continue }
                count = max(0, got)
                isOpen = got > 0 || (got < 0 && errno == EAGAIN)
                break
            }
        }
        return isOpen ? bytes : nil
    }

    /// Writes everything.
    ///
    /// - Returns: false when nobody reads any more.
    static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var written = 0
        while written < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { buffer in
                unsafe Glibc.write(descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
            }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return false }
            written += count
        }
        return true
    }
}
