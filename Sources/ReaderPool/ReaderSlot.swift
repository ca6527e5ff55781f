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
    private var lastPath: String?
    private var documents = 0
    private var bytes = 0

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
                recycleIfDue()
            } else if pool.isShutDown {
                break
            } else {
                let ready = Poll.wait(for: [wake.readEnd], atMost: pool.configuration.idleLimit)
                if !ready[0] { break }
                wake.clear()
            }
        }
        process?.leave(within: .seconds(2))
        process = nil
        pool.threadEnded(index)
    }

    private func answer(to job: ReaderJob) throws -> ReaderReply {
        // A reader that died or spoke while nobody asked is replaced; the question has no part in that.
        if let process, process.isOutOfStep { end(process) }
        let process = try process ?? start(for: job)
        guard let request = job.request else { return .hello(version: ReaderWire.version, fingerprint: fingerprint) }
        note(request)
        guard process.send(request.encoded) else { throw crash(of: process) }
        let reply = try receive(from: process, within: pool.configuration.answerLimit, for: job)
        if case .failed(let failure) = reply { throw failure }
        guard request.isAnswered(by: reply) else { throw garbage(from: process) }
        if case .describe(let path) = request { try receiveEarlyPages(of: path, from: process, for: job) }
        return reply
    }

    /// The pages that follow a description. When they are too much for the reader, the description holds all the same,
    /// and no early pages are noted: each page is then asked for by itself, so that only the one pays.
    private func receiveEarlyPages(of path: String, from process: ReaderProcess, for job: ReaderJob) throws {
        var pages: [PageContent] = []
        do {
            let reply = try receive(from: process, within: pool.configuration.answerLimit, for: job)
            if case .pages(let early) = reply { pages = early } else { end(process) }
        } catch is ReaderFailure {
            log("a reader failed on the text of a document")
        }
        pool.keep(earlyPages: pages, of: path)
    }

    private func start(for job: ReaderJob) throws -> ReaderProcess {
        let configuration = pool.configuration
        let process = try ReaderProcess(
            executable: configuration.executable, arguments: configuration.arguments + ["serve"],
            environment: pool.environment)
        documents = 0
        bytes = 0
        lastPath = nil
        switch try receive(from: process, within: configuration.startLimit, for: job) {
        case .hello(ReaderWire.version, let fingerprint):
            self.fingerprint = fingerprint
            pool.remember(fingerprint: fingerprint)
        case .hello(let version, _):
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
        let status = process.endingStatus()
        self.process = nil
        lastPath = nil
        log("a reader ended by itself", ["status": "\(status)"])
        let said = process.diagnosticText.split(separator: "\n").last.map { ", after saying: \($0.prefix(300))" } ?? ""
        return ReaderFailure(.crashed, "the reader ended by itself (\(status))\(said)")
    }

    private func end(_ process: ReaderProcess) {
        process.kill()
        self.process = nil
        lastPath = nil
    }

    private func note(_ request: ReaderRequest) {
        guard let path = request.path, path != lastPath else { return }
        lastPath = path
        documents += 1
        var status = stat()
        if unsafe stat(path, &status) == 0 { bytes += Int(status.st_size) }
    }

    private func recycleIfDue() {
        let configuration = pool.configuration
        guard documents >= configuration.documentsPerReader || bytes >= configuration.bytesPerReader else { return }
        process?.leave(within: .seconds(2))
        process = nil
        lastPath = nil
        documents = 0
        bytes = 0
    }

    private func log(_ message: Logger.Message, _ metadata: Logger.Metadata = [:]) {
        pool.logger.warning(message, metadata: metadata.merging(["reader": "\(index)"]) { first, _ in first })
    }
}

extension ReaderRequest {
    /// Whether a reply is one to this question.
    func isAnswered(by reply: ReaderReply) -> Bool {
        switch (self, reply) {
        case (.describe, .described), (.textPages, .pages), (.image, .image): true
        case (.page(_, let number), .pages(let pages)): pages.count == 1 && pages[0].number == number
        default: false
        }
    }
}
