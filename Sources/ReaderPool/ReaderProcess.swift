import CProcess
import DocumentModel
import Glibc
import ReaderProtocol

/// One running reader, used by one thread. It is killed and reaped with its last reference.
final class ReaderProcess {
    /// How much of what a reader complains about is kept.
    private static let diagnosticsLimit = 64 * 1_024

    private let identifier: pid_t
    private let input: Int32
    private let output: Int32
    private let errors: Int32
    /// Where the fork server says that a document's process has ended; such a process has no hold of it.
    private let control: Int32
    private var received: [UInt8] = []
    private(set) var diagnostics: [UInt8] = []
    /// What was said since the last question.
    private var tally = ComplaintTally()
    private var isReaped = false

    /// - Throws: `.unavailable` when the program cannot be started.
    init(executable: String, arguments: [String], environment: [String]) throws(ReaderFailure) {
        guard let toChild = Pipe.open() else { throw Self.unavailable(executable, errno) }
        guard let fromChild = Pipe.open() else {
            let error = errno
            Self.closeAll(toChild.read, toChild.write)
            throw Self.unavailable(executable, error)
        }
        guard let complaints = Pipe.open() else {
            let error = errno
            Self.closeAll(toChild.read, toChild.write, fromChild.read, fromChild.write)
            throw Self.unavailable(executable, error)
        }
        guard let word = Pipe.open() else {
            let error = errno
            Self.closeAll(
                toChild.read, toChild.write, fromChild.read, fromChild.write, complaints.read, complaints.write)
            throw Self.unavailable(executable, error)
        }
        // The child's end must wait for requests; only this side polls.
        _ = fcntl(toChild.read, F_SETFL, 0)
        var child: pid_t = 0
        let error = unsafe CStringArray.with([executable] + arguments) { arguments in
            unsafe CStringArray.with(environment) { environment in
                unsafe intake_spawn(
                    &child, executable, arguments, environment, toChild.read, fromChild.write, complaints.write,
                    word.write)
            }
        }
        Self.closeAll(toChild.read, fromChild.write, complaints.write, word.write)
        guard error == 0 else {
            Self.closeAll(toChild.write, fromChild.read, complaints.read, word.read)
            throw Self.unavailable(executable, error)
        }
        identifier = child
        input = toChild.write
        output = fromChild.read
        errors = complaints.read
        control = word.read
    }

    deinit {
        kill()
        Self.closeAll(input, output, errors, control)
    }

    /// What happened while waiting for a message.
    enum Arrival {
        case message([UInt8])
        /// The length before a message cannot be believed.
        case garbage
        /// The reader closed its output: it has ended, or soon will.
        case ended
        case deadline
        case interrupted
    }

    /// - Returns: false when the reader does not read any more.
    func send(_ message: [UInt8]) -> Bool {
        // What has not been taken yet was said before this question, too.
        takeDiagnostics()
        diagnostics.removeAll(keepingCapacity: true)
        tally = ComplaintTally()
        return Pipe.write(ReaderWire.frame(message), to: input)
    }

    /// Waits for one message until the deadline, or until `wake` is raised and `isInterrupted` says so.
    func receive(
        until deadline: ContinuousClock.Instant, wake: WakeSignal, isInterrupted: () -> Bool
    ) -> Arrival {
        while true {
            if received.count >= ReaderWire.headerLength {
                guard let length = ReaderWire.length(header: Array(received.prefix(ReaderWire.headerLength))) else {
                    return .garbage
                }
                if received.count >= ReaderWire.headerLength + length {
                    let message = Array(received[ReaderWire.headerLength..<(ReaderWire.headerLength + length)])
                    received.removeFirst(ReaderWire.headerLength + length)
                    return .message(message)
                }
            }
            let left = ContinuousClock.now.duration(to: deadline)
            guard left > .zero else { return .deadline }
            let ready = Poll.wait(for: [output, errors, wake.readEnd], atMost: left)
            if ready[2] {
                wake.clear()
                if isInterrupted() { return .interrupted }
            }
            if ready[1] { takeDiagnostics() }
            if ready[0] {
                guard let bytes = Pipe.readAvailable(output) else { return .ended }
                received += bytes
            }
        }
    }

    /// Has the open document's process end, and waits for it.
    ///
    /// A process that a document has taken over could stay and answer what is asked about the next one. So the word of
    /// its end comes from the server, and nothing that was said unasked may be left.
    /// - Returns: false when the reader is no longer to be used.
    func closeDocument(within limit: Duration) -> Bool {
        guard Pipe.write(ReaderWire.frame(ReaderRequest.close.encoded), to: input) else { return false }
        let deadline = ContinuousClock.now.advanced(by: limit)
        while true {
            let left = ContinuousClock.now.duration(to: deadline)
            guard left > .zero else { return false }
            let ready = Poll.wait(for: [control, errors], atMost: left)
            if ready[1] { takeDiagnostics() }
            guard ready[0] else { continue }
            return Pipe.readAvailable(control)?.count == 1 && !isOutOfStep
        }
    }

    /// Whether more came than was asked for, or the reader has gone.
    var isOutOfStep: Bool {
        guard received.isEmpty, let bytes = Pipe.readAvailable(output) else { return true }
        return !bytes.isEmpty
    }

    /// Ends the reader at once.
    ///
    /// - Returns: how it ended, for a person.
    @discardableResult
    func kill() -> Ending {
        // With the process of the document, which is in its group.
        if !isReaped { Glibc.kill(-identifier, SIGKILL) }
        return reap()
    }

    /// How a reader ended.
    enum Ending: CustomStringConvertible {
        case exit(Int32)
        case signal(Int32)
        case unknown

        init(status: Int32) {
            let signal = intake_ending_signal(status)
            self = signal == 0 ? .exit(intake_exit_code(status)) : .signal(signal)
        }

        var description: String {
            switch self {
            case .exit(let code): "exit code \(code)"
            case .signal(let number): "killed by signal \(number)"
            case .unknown: "ended before"
            }
        }
    }

    /// Lets the reader leave by itself by closing its input; waits no longer than `limit`.
    func leave(within limit: Duration) {
        let deadline = ContinuousClock.now.advanced(by: limit)
        _ = Pipe.write(ReaderWire.frame(ReaderRequest.shutdown.encoded), to: input)
        while Pipe.readAvailable(output) != nil {
            let left = ContinuousClock.now.duration(to: deadline)
            guard left > .zero else { break }
            _ = Poll.wait(for: [output], atMost: left)
        }
        kill()
    }

    /// How a reader ended whose output has ended; a moment is granted before it is killed.
    func ending() -> Ending {
        takeDiagnostics()
        // The output of a process that crashed closes a little before it can be waited for.
        _ = Poll.wait(for: [errors], atMost: .seconds(1))
        takeDiagnostics()
        var status: Int32 = 0
        if unsafe waitpid(identifier, &status, WNOHANG) == identifier {
            isReaped = true
            Glibc.kill(-identifier, SIGKILL)
            return Ending(status: status)
        }
        return kill()
    }

    /// What the reader wrote to standard error since it was asked.
    var complaints: DocumentDescription.Complaints? {
        takeDiagnostics()
        return tally.complaints
    }

    /// The end of what the reader wrote to standard error.
    var diagnosticText: String { String(decoding: diagnostics, as: UTF8.self) }

    private func takeDiagnostics() {
        guard let bytes = Pipe.readAvailable(errors) else { return }
        tally.add(bytes)
        diagnostics += bytes
        if diagnostics.count > Self.diagnosticsLimit {
            diagnostics.removeFirst(diagnostics.count - Self.diagnosticsLimit)
        }
    }

    private func reap() -> Ending {
        guard !isReaped else { return .unknown }
        var status: Int32 = 0
        while unsafe waitpid(identifier, &status, 0) < 0 && errno == EINTR {}
        isReaped = true
        return Ending(status: status)
    }

    private static func closeAll(_ descriptors: Int32...) {
        for descriptor in descriptors { close(descriptor) }
    }

    private static func unavailable(_ executable: String, _ error: Int32) -> ReaderFailure {
        let reason = unsafe String(cString: strerror(error))
        return ReaderFailure(
            .unavailable, "\(executable) cannot be started (\(reason)); check that it is installed and can be run")
    }
}
