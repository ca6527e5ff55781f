import FoundationEssentials

/// A program that takes messages on its standard input, one a process. No shell has a part in it.
package struct ExternalProgram: Hashable, Sendable {
    /// A path, or a name that is looked for in PATH; then its arguments.
    package var arguments: [String]
    /// For one message; then it is asked to end, and a little later killed, with all that it started.
    package var limit: Duration

    /// It did not work now: sysexits.h calls it EX_TEMPFAIL.
    package static let tryAgain: Int32 = 75

    /// What it inherits of our environment.
    private static let inherited = ["PATH", "HOME", "USER", "LANG", "LC_ALL", "TZ", "TMPDIR"]
    private static let usualPath = "/usr/local/bin:/usr/bin:/bin"

    package init(arguments: [String], limit: Duration = .seconds(60)) {
        self.arguments = arguments
        self.limit = limit
    }

    /// Starts the program with a message, and waits for its end.
    package func send(_ message: DeliveryMessage) async -> DeliveryVerdict {
        await BlockingCall.run("program") { send(message, $0) }
    }

    private func send(_ message: DeliveryMessage, _ stop: StopSignal) -> DeliveryVerdict {
        guard let name = arguments.first, let path = Self.find(name) else {
            return .temporary(
                DeliveryProblem(
                    "command-missing", "The program \(arguments.first ?? "") was not found, or may not be run."))
        }
        let start = ContinuousClock.now
        let run = ProgramRun(
            path: path, arguments: arguments, environment: environment(for: message), input: message.body,
            deadline: start.advanced(by: limit))
        let (end, complaints) = run.untilEnd(stop)
        let elapsed = (ContinuousClock.now - start).inMilliseconds
        let said = DeliveryEvidence.text(complaints)
        let tail = said.map { ": \($0.suffix(600))" } ?? "."
        switch end {
        case .exit(0): return .delivered(DeliveryEvidence(answer: said, milliseconds: elapsed))
        case .exit(Self.tryAgain):
            return .temporary(DeliveryProblem("command-busy", "\(name) ended with 75, try again\(tail)"))
        case .exit(let code):
            return .permanent(DeliveryProblem("command-refused", "\(name) ended with \(code)\(tail)"))
        case .signal(let number):
            return .temporary(DeliveryProblem("command-crashed", "\(name) was ended by signal \(number)\(tail)"))
        case .timeout:
            return .temporary(
                DeliveryProblem(
                    "command-timeout", "\(name) took longer than \(limit.inMilliseconds / 1_000) s\(tail)"))
        case .failed(let reason):
            return .temporary(DeliveryProblem("command-missing", "\(name) cannot be started: \(reason)."))
        case .stopped: return .cancelled
        }
    }

    private func environment(for message: DeliveryMessage) -> [String] {
        let ours = ProcessInfo.processInfo.environment
        var result = ours.filter { Self.inherited.contains($0.key) }
        result["PATH"] = ours["PATH"] ?? Self.usualPath
        result.merge(message.variables) { _, new in new }
        result["INTAKE_IDEMPOTENCY_KEY"] = message.idempotencyKey
        result["INTAKE_DELIVERY"] = message.delivery
        result["INTAKE_ATTEMPT"] = String(message.attempt)
        result["TRACEPARENT"] = message.traceparent
        return result.map { "\($0.key)=\($0.value)" }.sorted()
    }

    /// The program's path; nil when there is none that may be run.
    package static func find(_ name: String) -> String? {
        let isRunnable = FileManager.default.isExecutableFile(atPath:)
        if name.contains("/") { return isRunnable(name) ? name : nil }
        let path = ProcessInfo.processInfo.environment["PATH"] ?? usualPath
        return path.split(separator: ":").map { "\($0)/\(name)" }.first(where: isRunnable)
    }
}
