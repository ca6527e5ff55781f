import CProcess
import Foundation
import Glibc

/// Starts programs that inherit nothing of the tests: no open file, no blocked signal. What outlives its starter, as a
/// terminal's server does, would otherwise keep files open whose end others wait for.
struct Launch {
    struct CannotStart: Error {
        var program: String
        var code: Int32
    }

    let process: pid_t

    /// The arguments begin with the program's path. A terminal is its input, output and errors; without one it has no
    /// input, and its output and errors go to `output`.
    init(_ arguments: [String], environment: [String: String], terminal: Int32? = nil, output: Int32? = nil) throws {
        let nowhere = unsafe open("/dev/null", O_RDWR | O_CLOEXEC)
        defer { close(nowhere) }
        let written = terminal ?? output ?? nowhere
        var child: pid_t = 0
        let code = unsafe Self.withCStrings(arguments) { arguments in
            unsafe Self.withCStrings(environment.map { "\($0.key)=\($0.value)" }) { environment in
                guard let program = unsafe arguments[0] else { return EINVAL }
                return unsafe intake_spawn(
                    &child, program, arguments, environment, terminal ?? nowhere, written, written, nowhere)
            }
        }
        guard code == 0 else { throw CannotStart(program: arguments[0], code: code) }
        process = child
    }

    func signal(_ number: Int32) {
        kill(process, number)
    }

    /// Waits for the end, and gives the exit status; 128 and more for a signal.
    @discardableResult
    func wait() -> Int32 {
        var status: Int32 = 0
        while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
        let signal = intake_ending_signal(status)
        return signal == 0 ? intake_exit_code(status) : 128 + signal
    }

    /// Runs a program to its end, and gives what it wrote.
    static func run(_ arguments: [String], environment: [String: String]) throws -> (status: Int32, output: Data) {
        let file = FileManager.default.temporaryDirectory.appending(path: "launch-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data().write(to: file)
        let handle = try FileHandle(forWritingTo: file)
        let launch = try Launch(arguments, environment: environment, output: handle.fileDescriptor)
        try handle.close()
        let status = launch.wait()
        return (status, try Data(contentsOf: file))
    }

    private static func withCStrings(
        _ strings: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Int32
    ) -> Int32 {
        var copies = unsafe strings.map { unsafe strdup($0) } + [nil]
        defer { unsafe copies.forEach { unsafe free($0) } }
        return unsafe copies.withUnsafeMutableBufferPointer { buffer in
            unsafe buffer.baseAddress.map { unsafe body($0) } ?? EINVAL
        }
    }
}
