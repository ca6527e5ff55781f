import CProcess
import CSandbox
import DocumentModel
import Glibc
import ReaderProtocol

/// Prints what is read from one document, for people and for tools that measure.
enum Dump {
    /// The document is read by a child in the sandbox, whose output this process hands on.
    static func run(path: String, options: ReadingOptions) -> Int32 {
        let session = ReadingSession(options: options)
        var ends: [Int32] = [-1, -1]
        var errorEnds: [Int32] = [-1, -1]
        let sandbox: Sandbox
        do throws(ReaderFailure) {
            try session.checkLanguages()
            sandbox = try Sandbox(options: options)
            guard unsafe intake_pipe(&ends, 0) == 0, unsafe intake_pipe(&errorEnds, 0) == 0 else {
                throw ReaderFailure(.unavailable, "the process has no descriptors left")
            }
        } catch {
            return complain(error, about: path)
        }
        let parent = getpid()
        let child = intake_fork()
        if child == 0 {
            guard sandbox.enter(toRead: path, parent: parent) else { _exit(DocumentProcess.Ending.unconfined) }
            // It may write to no file, which standard error may be.
            dup2(errorEnds[1], STDERR_FILENO)
            dup2(errorEnds[1], STDOUT_FILENO)
            _exit(dump(path, session, to: ends[1]))
        }
        close(ends[1])
        close(errorEnds[1])
        guard child > 0 else {
            return complain(ReaderFailure(.unavailable, "the system gives no more processes"), about: path)
        }
        handOn([(ends[0], STDOUT_FILENO), (errorEnds[0], STDERR_FILENO)])
        var memory: UInt64 = 0
        let status = unsafe intake_wait_for(child, &memory)
        guard status & 0x7F == 0 else {
            return complain(
                ReaderFailure(.crashed, "the process that read it was killed by signal \(status & 0x7F)"), about: path)
        }
        return (status >> 8) & 0xFF
    }

    /// Hands on what comes by pipes, until all of them end.
    private static func handOn(_ ways: [(from: Int32, to: Int32)]) {
        var watched = ways.map { pollfd(fd: $0.from, events: Int16(POLLIN), revents: 0) }
        while watched.contains(where: { $0.fd >= 0 }) {
            guard unsafe poll(&watched, nfds_t(watched.count), -1) > 0 else {
                if errno == EINTR { continue }
                return
            }
            for index in watched.indices where watched[index].revents != 0 {
                if let part = Descriptor.readSome(from: watched[index].fd) {
                    _ = Descriptor.write(part, to: ways[index].to)
                } else {
                    watched[index].fd = -1
                }
            }
        }
    }

    private static func dump(_ path: String, _ session: ReadingSession, to output: Int32) -> Int32 {
        do throws(ReaderFailure) {
            let description = try session.describe(path)
            var pages = try session.textPages(of: path)
            let known = Set(pages.map(\.number))
            for number in 1...description.pages.count where !known.contains(number) {
                pages.append(try session.page(number, of: path))
            }
            pages.sort { $0.number < $1.number }
            var json = JSONText()
            json.object {
                $0.member("reader") { $0.text(Fingerprint.text(for: session.options)) }
                $0.member("description") { $0.value(description) }
                $0.member("pages") { $0.array(pages) { $0.value($1) } }
            }
            ReaderCommand.put(json.text + "\n", to: output)
            return 0
        } catch {
            return complain(error, about: path)
        }
    }

    private static func complain(_ failure: ReaderFailure, about path: String) -> Int32 {
        ReaderCommand.put(
            "intake-reader: \(InertText.line(path)): \(InertText.line(failure.message))\n", to: STDERR_FILENO)
        return 1
    }
}
