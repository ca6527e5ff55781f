import Glibc
import TerminalPictures

/// What happens at the terminal while a person reviews.
enum TerminalEvent: Hashable, Sendable {
    case input(KeyDecoder.Input, at: ContinuousClock.Instant)
    case resized
    /// Somebody asks the process to stop, or the terminal is gone.
    case ended
    /// Time has passed.
    case tick
    case viewerFailed(String)
    /// A part of a page was drawn, or cannot be.
    case pictured(PagePictures.Wanted, TerminalPicture?)
}

/// Reads keys and signals on a thread of its own.
enum TerminalEvents {
    /// - Returns: false when no thread could be started.
    static func start(
        signals: SignalPipe, yielding continuation: AsyncStream<TerminalEvent>.Continuation
    ) -> Bool {
        let signalEnd = signals.readEnd
        return DetachedThread.start {
            read(signalEnd, continuation)
            continuation.finish()
        }
    }

    private static func read(_ signalEnd: Int32, _ continuation: AsyncStream<TerminalEvent>.Continuation) {
        var decoder = KeyDecoder()
        while true {
            var sources = [
                pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
                pollfd(fd: signalEnd, events: Int16(POLLIN), revents: 0),
            ]
            let patience = decoder.patience ?? -1
            let ready = unsafe sources.withUnsafeMutableBufferPointer { unsafe poll($0.baseAddress, 2, patience) }
            if ready < 0, errno != EINTR { return }
            if ready == 0, let input = decoder.timeout() { continuation.yield(.input(input, at: .now)) }
            if ready <= 0 { continue }
            if sources[1].revents != 0 {
                for byte in bytes(from: signalEnd) ?? [] {
                    guard let event = event(ofSignal: Int32(byte)) else { return }
                    continuation.yield(event)
                }
            }
            if sources[0].revents != 0 {
                guard let bytes = bytes(from: STDIN_FILENO) else {
                    continuation.yield(.ended)
                    return
                }
                for input in decoder.decode(bytes) { continuation.yield(.input(input, at: .now)) }
            }
        }
    }

    /// - Returns: nil for the byte that ends the reading.
    private static func event(ofSignal signal: Int32) -> TerminalEvent? {
        switch signal {
        case 0: nil
        case SIGWINCH: .resized
        case SIGTSTP: .input(.suspend, at: .now)
        default: .ended
        }
    }

    /// - Returns: nil at the end.
    private static func bytes(from descriptor: Int32) -> [UInt8]? {
        var buffer = [UInt8](repeating: 0, count: 4_096)
        while true {
            let count = unsafe buffer.withUnsafeMutableBytes { unsafe Glibc.read(descriptor, $0.baseAddress, $0.count) }
            if count > 0 { return Array(buffer[..<count]) }
            if count < 0, errno == EINTR { continue }
            return count < 0 && errno == EAGAIN ? [] : nil
        }
    }
}
