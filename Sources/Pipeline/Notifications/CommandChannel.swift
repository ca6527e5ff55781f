import DocumentModel
import Glibc
import Inbox
import Orchestration

/// Tells by a command, which reads the message from its standard input. It has taken it when it ends with 0.
struct CommandChannel: NotificationChannel {
    private static let threads = BlockingWork(label: "notify", threads: 2)

    let command: [String]
    let limit: Duration
    let home: Home

    func deliver(_ message: String, event: String) async throws {
        let name = InertText.line(command.first ?? "", limit: 80)
        let outcome = try await Self.threads { [self] in
            ProgramRun(
                command: command, environment: environment(event), input: Array((message + "\n").utf8),
                folder: home.spool, limit: limit
            ).outcome()
        }
        switch outcome {
        case .succeeded: return
        case .failed(let code, let complaint):
            throw StepFault(
                code: "notify-failed",
                message: "\(name) ended with \(code)" + (complaint.isEmpty ? "." : ": \(complaint)"), isPermanent: false
            )
        case .tookTooLong:
            throw StepFault(
                code: "notify-timed-out", message: "\(name) took longer than \(limit), and was ended.",
                isPermanent: false)
        case .notStarted(let reason):
            throw StepFault(
                code: "notify-not-started",
                message: "\(name) cannot be started: \(reason). Correct `notify:` in intake.yaml.", isPermanent: false)
        }
    }

    private func environment(_ event: String) -> [String] {
        let kept = ["PATH", "HOME", "LANG", "LC_ALL", "TZ"].compactMap { name -> String? in
            guard let value = unsafe getenv(name) else { return nil }
            return unsafe "\(name)=\(String(cString: value))"
        }
        return kept + ["INTAKE_HOME=\(home.path)", "INTAKE_NOTICE=\(event)"]
    }
}
