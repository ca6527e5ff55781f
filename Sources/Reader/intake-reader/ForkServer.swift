import CSandbox
import DocumentModel
import Glibc
import Poppler
import ReaderProtocol

/// Forks a process for each document, and reads none itself: fonts, tables and recognition models are loaded once, and
/// no document shares a process with another's bytes.
///
/// Requests go to the process of the open document directly, by the standard input that it shares, until it is told to
/// close the document. When it ends in any other way, this process ends likewise: the pool sees one reader, and starts
/// another.
final class ForkServer {
    private let options: ReadingOptions
    private let session: ReadingSession
    private let poppler = PopplerLibrary()
    private let channel: MessageChannel

    init(options: ReadingOptions) {
        self.options = options
        session = ReadingSession(options: options)
        channel = MessageChannel(output: ProcessSetup.reserveOutput())
    }

    /// - Returns: the exit code.
    func run() -> Int32 {
        let sandbox: Sandbox?
        do throws(ReaderFailure) {
            try session.checkLanguages()
            sandbox = options.isConfined ? try Sandbox(options: options) : nil
        } catch {
            _ = channel.send(.failed(error))
            return 1
        }
        let hello = ReaderReply.hello(
            version: ReaderWire.version, fingerprint: Fingerprint.text(for: options),
            missingLayers: sandbox?.missingLayers ?? SandboxLayer.allCases)
        guard channel.send(hello) else { return 0 }
        rehearse()
        while let request = channel.receive() {
            guard let path = request.path else {
                if case .shutdown = request { return 0 }
                continue
            }
            session.recognition.models.load(for: request)
            guard let sandbox else {
                // For measuring what forking and the sandbox cost.
                let end = DocumentProcess(session: session, channel: channel).run(first: request)
                if end == DocumentProcess.Ending.left { return 0 }
                session.close()
                reportEnd()
                continue
            }
            guard read(path, first: request, in: sandbox) else { return 0 }
        }
        return 0
    }

    private func reportEnd() {
        guard let control = options.control else { return }
        _ = Descriptor.write([0], to: control)
    }

    /// Reads a document of our own once, so that what is set up at first use (types, tables, addresses of functions) is
    /// there for every process to come.
    private func rehearse() {
        guard let sample = poppler.sample else { return }
        let reading = PDFReading(sample: sample, options: options)
        if let description = try? reading.describe() {
            let encoded = ReaderReply.described(description).encoded
            _ = try? ReaderReply(encoded: encoded)
        }
        _ = ReaderWire.frame(ReaderReply.pages(reading.textPages()).encoded)
        // A page that must be drawn as well.
        reading.lookAtDrawing()
        _ = FileSigns.kind(of: Array("%PDF-1.4".utf8))
        _ = try? ReaderRequest(encoded: ReaderRequest.describe(path: "/").encoded)
        _ = Descriptor.start(of: "/", count: 1)
    }

    /// - Returns: false when nobody asks any more.
    private func read(_ path: String, first request: ReaderRequest, in sandbox: Sandbox) -> Bool {
        let parent = getpid()
        let child = intake_fork()
        if child == 0 {
            if let control = options.control { close(control) }
            guard sandbox.enter(toRead: path, parent: parent) else { _exit(DocumentProcess.Ending.unconfined) }
            _exit(DocumentProcess(session: session, channel: channel).run(first: request))
        }
        guard child > 0 else {
            return channel.send(
                .failed(ReaderFailure(.unavailable, "the system gives no more processes; raise its limit")))
        }
        var memory: UInt64 = 0
        let status = unsafe intake_wait_for(child, &memory)
        let hasExited = status & 0x7F == 0
        let code = (status >> 8) & 0xFF
        let models = code & DocumentProcess.Ending.models
        let isClosed = code == DocumentProcess.Ending.closed || code == DocumentProcess.Ending.closedWithModels | models
        if hasExited && isClosed {
            session.recognition.models.note(loadedOthers: models)
            reportEnd()
            return true
        }
        if hasExited && code == DocumentProcess.Ending.left { return false }
        // Code that is not told about refused memory crashes on it.
        if !hasExited && memory > UInt64(options.maximumMemory) * 800_000 { _exit(ReaderWire.outOfMemoryExitCode) }
        intake_end_like(status)
    }
}
