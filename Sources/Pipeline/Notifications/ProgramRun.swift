import CProcess
import DocumentModel
import Glibc

/// One run of a program outside: its input from a file, its output thrown away, its complaints kept, its time limited.
/// Blocking; it is ended with everything that it started.
struct ProgramRun {
    enum Outcome: Hashable, Sendable {
        case succeeded
        case failed(code: Int32, complaint: String)
        case tookTooLong
        case notStarted(String)
    }

    /// The program's path, looked for in PATH when it has no slash, and its arguments.
    var command: [String]
    var environment: [String]
    var input: [UInt8]
    /// Where its input lies while it runs.
    var folder: String
    var limit: Duration

    func outcome() -> Outcome {
        guard let program = command.first.flatMap(Self.path) else { return .notStarted("there is no such program") }
        guard let input = file() else { return .notStarted(Self.reason(errno)) }
        defer { close(input) }
        guard let errors = file() else { return .notStarted(Self.reason(errno)) }
        defer { close(errors) }
        guard write(self.input, to: input), lseek(input, 0, SEEK_SET) == 0 else {
            return .notStarted(Self.reason(errno))
        }
        let nothing = unsafe open("/dev/null", O_RDWR | O_CLOEXEC)
        guard nothing >= 0 else { return .notStarted(Self.reason(errno)) }
        defer { close(nothing) }
        var child: pid_t = 0
        let error = unsafe Self.withTexts(command) { arguments in
            unsafe Self.withTexts(environment) { environment in
                unsafe intake_spawn(&child, program, arguments, environment, input, nothing, errors, nothing)
            }
        }
        guard error == 0 else { return .notStarted(Self.reason(error)) }
        return wait(for: child, errors: errors)
    }

    private func wait(for child: pid_t, errors: Int32) -> Outcome {
        let deadline = ContinuousClock.now + limit
        var status: Int32 = 0
        while true {
            let ended = unsafe waitpid(child, &status, WNOHANG)
            if ended == child { break }
            if ended < 0, errno != EINTR { return .notStarted(Self.reason(errno)) }
            guard ContinuousClock.now < deadline else {
                kill(-child, SIGKILL)
                while unsafe waitpid(child, &status, 0) < 0, errno == EINTR {}
                return .tookTooLong
            }
            usleep(10_000)
        }
        // What it has left behind ends with it.
        kill(-child, SIGKILL)
        let signal = intake_ending_signal(status)
        let code = signal == 0 ? intake_exit_code(status) : 128 + signal
        return code == 0 ? .succeeded : .failed(code: code, complaint: complaint(errors))
    }

    private func complaint(_ file: Int32) -> String {
        var bytes = [UInt8](repeating: 0, count: 400)
        let count = unsafe pread(file, &bytes, bytes.count, 0)
        return InertText.line(String(decoding: bytes.prefix(max(0, count)), as: UTF8.self), limit: 200)
    }

    /// A new file without a name.
    private func file() -> Int32? {
        let file = unsafe open(folder, intake_unnamed_file | O_RDWR | O_CLOEXEC, 0o600)
        return file >= 0 ? file : nil
    }

    private func write(_ bytes: [UInt8], to file: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(file, $0.baseAddress, $0.count) }
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if errno != EINTR {
                return false
            }
        }
        return true
    }

    private static func path(of program: String) -> String? {
        if program.contains("/") { return unsafe access(program, X_OK) == 0 ? program : nil }
        let folders = unsafe getenv("PATH").map { unsafe String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"
        return folders.split(separator: ":").map { $0 + "/" + program }.first { unsafe access($0, X_OK) == 0 }
    }

    private static func reason(_ code: Int32) -> String { unsafe String(cString: strerror(code)) }

    /// The texts as C wants them, for the length of a call.
    private static func withTexts<Result>(
        _ texts: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
    ) -> Result {
        var copies = unsafe texts.map { unsafe strdup($0) }
        unsafe copies.append(nil)
        defer {
            for index in unsafe copies.indices { unsafe free(copies[index]) }
        }
        return unsafe copies.withUnsafeBufferPointer { buffer in
            // The array holds at least its terminator, so it has an address.
            unsafe body(buffer.baseAddress.unsafelyUnwrapped)
        }
    }
}
