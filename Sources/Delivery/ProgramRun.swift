import CProcess
import Glibc

/// One process of a program: fed, listened to, and ended in time.
struct ProgramRun {
    enum End {
        case exit(Int32)
        case signal(Int32)
        case timeout
        case stopped
        case failed(String)
    }

    /// Bytes of standard error that are kept: the last ones.
    private static let complaintLimit = DeliveryEvidence.answerLimit
    /// How long a program that was asked to end may take.
    private static let grace = Duration.seconds(2)

    var path: String
    var arguments: [String]
    var environment: [String]
    var input: [UInt8]
    var deadline: ContinuousClock.Instant

    /// Blocking.
    func untilEnd(_ stop: StopSignal) -> (End, complaints: [UInt8]) {
        guard let toChild = Pipe(), let fromChild = Pipe() else { return (.failed(Self.lastError), []) }
        let nowhere = unsafe open("/dev/null", O_RDWR | O_CLOEXEC)
        defer { close(nowhere) }
        // The program's end must wait for input; only this side polls.
        _ = fcntl(toChild.readEnd, F_SETFL, 0)
        _ = fcntl(toChild.writeEnd, F_SETFL, O_NONBLOCK)
        var child: pid_t = 0
        let error = unsafe CStrings.with(arguments) { arguments in
            unsafe CStrings.with(environment) { environment in
                unsafe intake_spawn(
                    &child, path, arguments, environment, toChild.readEnd, nowhere, fromChild.writeEnd, nowhere)
            }
        }
        toChild.closeReadEnd()
        fromChild.closeWriteEnd()
        guard error == 0 else { return (.failed(unsafe String(cString: strerror(error))), []) }
        var process = Process(identifier: child)
        let end = converse(&process, to: toChild, from: fromChild, stop)
        process.close()
        return (end, process.complaints)
    }

    private struct Process {
        let identifier: pid_t
        /// Readable when it has ended; -1 where the kernel has none.
        let end: Int32
        var complaints: [UInt8] = []

        init(identifier: pid_t) {
            self.identifier = identifier
            end = intake_end_of(identifier)
        }

        /// How it ended; nil while it runs.
        func ending() -> End? {
            var status: Int32 = 0
            guard unsafe waitpid(identifier, &status, WNOHANG) == identifier else { return nil }
            let signal = intake_ending_signal(status)
            return signal == 0 ? .exit(intake_exit_code(status)) : .signal(signal)
        }

        /// Asks it to end, with all that it started, and kills what has not after a while.
        func end(within grace: Duration) {
            kill(-identifier, SIGTERM)
            let limit = ContinuousClock.now.advanced(by: grace)
            while ContinuousClock.now < limit {
                if ending() != nil { break }
                var entry = pollfd(fd: end, events: Int16(POLLIN), revents: 0)
                _ = unsafe poll(&entry, 1, end >= 0 ? 200 : 20)
            }
            kill(-identifier, SIGKILL)
            var status: Int32 = 0
            while unsafe waitpid(identifier, &status, 0) < 0 && errno == EINTR {}
        }

        func close() { if end >= 0 { Glibc.close(end) } }
    }

    private func converse(
        _ process: inout Process, to input: Pipe, from errors: Pipe, _ stop: StopSignal
    ) -> End {
        var written = 0
        var isInputOpen = true
        var isErrorOpen = true
        while true {
            if let end = process.ending() {
                if isErrorOpen { _ = Self.take(errors.readEnd, &process.complaints) }
                return end
            }
            let left = ContinuousClock.now.duration(to: deadline).inMilliseconds
            guard left > 0, !stop.isRaised else {
                process.end(within: Self.grace)
                if isErrorOpen { _ = Self.take(errors.readEnd, &process.complaints) }
                return left > 0 ? .stopped : .timeout
            }
            var entries = [
                pollfd(fd: isInputOpen ? input.writeEnd : -1, events: Int16(POLLOUT), revents: 0),
                pollfd(fd: isErrorOpen ? errors.readEnd : -1, events: Int16(POLLIN), revents: 0),
                pollfd(fd: process.end, events: Int16(POLLIN), revents: 0),
                pollfd(fd: stop.readEnd, events: Int16(POLLIN), revents: 0),
            ]
            let wait = process.end >= 0 ? min(left, 60_000) : 20
            _ = unsafe poll(&entries, nfds_t(entries.count), Int32(wait))
            if isErrorOpen, entries[1].revents != 0 { isErrorOpen = Self.take(errors.readEnd, &process.complaints) }
            if isInputOpen, entries[0].revents != 0 {
                isInputOpen = give(from: &written, to: input.writeEnd)
                if !isInputOpen { input.closeWriteEnd() }
            }
        }
    }

    /// - Returns: false when nothing is left to write, or nobody reads it.
    private func give(from written: inout Int, to descriptor: Int32) -> Bool {
        let count = unsafe input.withUnsafeBytes { buffer in
            unsafe write(descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
        }
        if count < 0 { return errno == EINTR || errno == EAGAIN }
        written += count
        return written < input.count
    }

    /// - Returns: false at the end.
    private static func take(_ descriptor: Int32, _ complaints: inout [UInt8]) -> Bool {
        var isOpen = true
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
            let got = unsafe read(descriptor, buffer.baseAddress, buffer.count)
            count = max(0, got)
            isOpen = got > 0 || (got < 0 && (errno == EAGAIN || errno == EINTR))
        }
        complaints += bytes
        if complaints.count > complaintLimit { complaints.removeFirst(complaints.count - complaintLimit) }
        return isOpen
    }

    private static var lastError: String { unsafe String(cString: strerror(errno)) }
}

/// A pipe that closes its ends with its last user.
final class Pipe {
    private(set) var readEnd: Int32
    private(set) var writeEnd: Int32

    init?() {
        var ends: [Int32] = [-1, -1]
        guard unsafe intake_pipe(&ends, 1) == 0 else { return nil }
        readEnd = ends[0]
        writeEnd = ends[1]
    }

    deinit {
        closeReadEnd()
        closeWriteEnd()
    }

    func closeReadEnd() {
        if readEnd >= 0 { close(readEnd) }
        readEnd = -1
    }

    func closeWriteEnd() {
        if writeEnd >= 0 { close(writeEnd) }
        writeEnd = -1
    }
}
