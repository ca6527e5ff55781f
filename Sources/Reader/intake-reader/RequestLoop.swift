import Glibc
import Poppler
import ReaderProtocol

/// Answers requests one after the other until standard input ends.
final class RequestLoop {
    private let session: ReadingSession
    private let poppler = PopplerLibrary()
    private let output: Int32

    init(options: ReadingOptions) {
        session = ReadingSession(options: options)
        output = ProcessSetup.reserveOutput()
    }

    /// - Returns: the exit code.
    func run() -> Int32 {
        do throws(ReaderFailure) {
            try session.checkLanguages()
        } catch {
            _ = send(.failed(error))
            return 1
        }
        let fingerprint = Fingerprint.text(for: session.options)
        guard send(.hello(version: ReaderWire.version, fingerprint: fingerprint)) else { return 0 }
        while let message = receive() {
            guard let request = try? ReaderRequest(encoded: message) else { return 65 }
            if case .shutdown = request { return 0 }
            let reply = answer(to: request)
            guard send(reply) else { return 0 }
            // Sent after the description, so that pages that are too much for this process do not take it along.
            if case .described = reply, case .describe(let path) = request {
                guard send(answer(to: .textPages(path: path))) else { return 0 }
            }
        }
        return 0
    }

    private func answer(to request: ReaderRequest) -> ReaderReply {
        do throws(ReaderFailure) {
            switch request {
            case .describe(let path): return .described(try session.describe(path))
            case .textPages(let path): return .pages(try session.textPages(of: path))
            case .page(let path, let number): return .pages([try session.page(number, of: path)])
            case .image(let path, let number, let resolution):
                return .image(try session.image(ofPage: number, of: path, resolution: resolution))
            case .shutdown: throw ReaderFailure(.garbage, "a farewell has no answer")
            }
        } catch {
            return .failed(error)
        }
    }

    private func send(_ reply: ReaderReply) -> Bool {
        Descriptor.write(ReaderWire.frame(reply.encoded), to: output)
    }

    private func receive() -> [UInt8]? {
        guard let header = Descriptor.read(ReaderWire.headerLength, from: STDIN_FILENO),
            let length = ReaderWire.length(header: header)
        else { return nil }
        return Descriptor.read(length, from: STDIN_FILENO)
    }
}
