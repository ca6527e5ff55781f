import DocumentModel
import Glibc
import Logging
import ReaderProtocol

/// Serves one reader process on one thread: starts it, asks it, holds it to its deadline, replaces it.
final class ReaderSlot {
    private let index: Int
    private let pool: ReaderPool
    private let wake: WakeSignal
    private var process: ReaderProcess?
    private var fingerprint = ""
    /// The document that the reader has open.
    private var lastPath: String?
    /// Whether the reader had loaded its recognition models when it opened the document.
    private var isPrepared = false

    init(_ index: Int, of pool: ReaderPool) {
        self.index = index
        self.pool = pool
        wake = pool.wake(of: index)
    }

    /// Works until the pool is shut down, or there has been nothing to do for long.
    func run() {
        while true {
            if let job = pool.nextJob(for: index, lastPath: lastPath) {
                guard !job.isOver else { continue }
                job.finish(Result { try answer(to: job) })
            } else if pool.isShutDown {
                break
            } else {
                let configuration = pool.configuration
                let limit = lastPath == nil ? configuration.idleLimit : configuration.closeLimit
                let ready = Poll.wait(for: [wake.readEnd], atMost: limit)
                if ready[0] {
                    wake.clear()
                } else if lastPath == nil {
                    break
                } else {
                    closeDocument()
                }
            }
        }
        process?.leave(within: .seconds(2))
        process = nil
        pool.threadEnded(index)
    }

    private func answer(to job: ReaderJob) throws -> ReaderReply {
        // A reader that died or spoke while nobody asked is replaced; the question has no part in that.
        if let process, process.isOutOfStep { end(process) }
        guard let request = job.request else {
            if process == nil { process = try start(for: job) }
            return .hello(version: ReaderWire.version, fingerprint: fingerprint)
        }
        turn(to: request)
        let process = try process ?? start(for: job)
        note(request)
        guard process.send(request.encoded) else { throw crash(of: process) }
        let reply = try receive(from: process, within: limit(of: request), for: job)
        if case .failed(let failure) = reply { throw failure }
        guard request.isAnswered(by: reply) else { throw garbage(from: process) }
        if case .describe(let path) = request { try receiveEarlyPages(of: path, from: process, for: job) }
        return reply.noting(process.complaints, askedFor: request)
    }

    /// The pages that follow a description. When they are too much for the reader, the description holds all the same,
    /// and no early pages are noted: each page is then asked for by itself, so that only the one pays.
    private func receiveEarlyPages(of path: String, from process: ReaderProcess, for job: ReaderJob) throws {
        var pages: [PageContent] = []
        do {
            let reply = try receive(from: process, within: pool.configuration.documentLimit, for: job)
            if case .pages(let early) = reply { pages = early } else { end(process) }
        } catch is ReaderFailure {
            log("a reader failed on the text of a document")
        }
        pool.keep(earlyPages: pages, of: path)
    }

    private func start(for job: ReaderJob) throws -> ReaderProcess {
        let configuration = pool.configuration
        let process = try ReaderProcess(
            executable: configuration.executable, arguments: configuration.arguments + ["--control", "3", "serve"],
            environment: pool.environment)
        lastPath = nil
        isPrepared = false
        switch try receive(from: process, within: configuration.startLimit, for: job) {
        case .hello(ReaderWire.version, let fingerprint, let missing):
            self.fingerprint = fingerprint
            pool.remember(fingerprint: fingerprint, missingLayers: missing)
        case .hello(let version, _, _):
            throw ReaderFailure(
                .unavailable,
                "\(configuration.executable) speaks version \(version) of the protocol, this program version "
                    + "\(ReaderWire.version); install both from the same release")
        case .failed(let failure): throw failure
        default: throw ReaderFailure(.garbage, "the reader's first message is not a greeting")
        }
        self.process = process
        return process
    }

    /// One message; whatever else comes ends the reader, and is thrown as what it means.
    private func receive(from process: ReaderProcess, within limit: Duration, for job: ReaderJob) throws -> ReaderReply
    {
        let deadline = ContinuousClock.now.advanced(by: limit)
        let interrupted = { job.isOver }
        switch process.receive(until: deadline, wake: wake, isInterrupted: interrupted) {
        case .message(let message):
            guard let reply = try? ReaderReply(encoded: message) else { throw garbage(from: process) }
            return reply
        case .garbage: throw garbage(from: process)
        case .ended: throw crash(of: process)
        case .interrupted:
            end(process)
            throw CancellationError()
        case .deadline:
            end(process)
            log("killed a reader at its deadline")
            throw ReaderFailure(
                .timedOut, "the reader gave no answer within \(limit.components.seconds) s and was killed")
        }
    }

    private func garbage(from process: ReaderProcess) -> ReaderFailure {
        end(process)
        log("killed a reader that answered with garbage")
        return ReaderFailure(.garbage, "the reader's answer is not a message of the protocol; it was killed")
    }

    private func crash(of process: ReaderProcess) -> ReaderFailure {
        let ending = process.ending()
        self.process = nil
        lastPath = nil
        log("a reader ended by itself", ["status": "\(ending)"])
        let said = process.diagnosticText.split(separator: "\n").last.map { ", after saying: \($0.prefix(300))" } ?? ""
        return switch ending {
        case .exit(ReaderWire.outOfMemoryExitCode):
            ReaderFailure(.outOfMemory, "the document needs more memory than a reader may have\(said)")
        case .signal(SIGXCPU):
            ReaderFailure(.timedOut, "the document needs more processor time than a reader may have\(said)")
        default:
            Self.complainsAboutMemory(process.diagnosticText)
                ? ReaderFailure(.outOfMemory, "the reader ran out of memory (\(ending))\(said)")
                : ReaderFailure(.crashed, "the reader ended by itself (\(ending))\(said)")
        }
    }

    /// What libraries say before they abort because memory was refused.
    private static func complainsAboutMemory(_ text: String) -> Bool {
        ["bad_alloc", "failed to allocate", "ut of memory"].contains { text.contains($0) }
    }

    private func end(_ process: ReaderProcess) {
        process.kill()
        self.process = nil
        lastPath = nil
    }

    /// Closes the open document, if the request is about another, or needs recognition for the first time: models are
    /// loaded before a document is opened, or else for each anew.
    private func turn(to request: ReaderRequest) {
        guard lastPath != nil, request.path != lastPath || request.needsRecognition && !isPrepared else { return }
        closeDocument()
    }

    private func note(_ request: ReaderRequest) {
        lastPath = request.path
        if request.needsRecognition { isPrepared = true }
    }

    private func closeDocument() {
        lastPath = nil
        guard let process, !process.closeDocument(within: .seconds(5)) else { return }
        log("a reader did not close its document, and was killed")
        end(process)
    }

    private func limit(of request: ReaderRequest) -> Duration {
        switch request {
        case .page, .lines, .image, .markedPage, .region: pool.configuration.pageLimit
        case .describe, .textPages, .close, .shutdown: pool.configuration.documentLimit
        }
    }

    private func log(_ message: Logger.Message, _ metadata: Logger.Metadata = [:]) {
        pool.logger.warning(message, metadata: metadata.merging(["reader": "\(index)"]) { first, _ in first })
    }
}

extension ReaderRequest {
    /// Whether a reply is one to this question.
    func isAnswered(by reply: ReaderReply) -> Bool {
        switch (self, reply) {
        case (.describe, .described), (.textPages, .pages), (.image, .image), (.markedPage, .image): true
        case (.region(_, _, let width, let height), .pixels(let image)): image.width == width && image.height == height
        case (.page(_, let number, _), .pages(let pages)): pages.count == 1 && pages[0].number == number
        case (.lines(_, let number, _), .pages(let pages)):
            (1...2).contains(pages.count) && pages.allSatisfy { $0.number == number }
        default: false
        }
    }
}

extension ReaderReply {
    /// The same with what was said of the file while it was read; the reader itself does not say so.
    func noting(_ complaints: DocumentDescription.Complaints?, askedFor request: ReaderRequest) -> ReaderReply {
        switch (self, request) {
        case (.described(var description), _):
            description.complaints = complaints
            return .described(description)
        case (.pages(var pages), .page):
            // A page is kept for long, and says only what counts.
            let counts = complaints.map { $0.count >= DocumentDescription.Complaints.limit } ?? false
            for index in pages.indices { pages[index].complaints = counts ? complaints : nil }
            return .pages(pages)
        default: return self
        }
    }
}
