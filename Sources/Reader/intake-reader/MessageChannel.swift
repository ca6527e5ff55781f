import Glibc
import ReaderProtocol

/// Requests on standard input, answers on what was standard output.
struct MessageChannel {
    private let output: Int32

    init(output: Int32) {
        self.output = output
    }

    /// - Returns: false when nobody listens any more.
    func send(_ reply: ReaderReply) -> Bool {
        Descriptor.write(ReaderWire.frame(reply.encoded), to: output)
    }

    /// - Returns: nil when the other side is gone, or says what is no request.
    func receive() -> ReaderRequest? {
        guard let header = Descriptor.read(ReaderWire.headerLength, from: STDIN_FILENO),
            let length = ReaderWire.length(header: header),
            let message = Descriptor.read(length, from: STDIN_FILENO)
        else { return nil }
        return try? ReaderRequest(encoded: message)
    }
}
