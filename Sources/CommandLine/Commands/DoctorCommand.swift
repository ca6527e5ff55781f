package import ArgumentParser
import DocumentModel
import Pipeline

/// `intake doctor`
package struct DoctorCommand: Command {
    package static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Is the installation sound? If not, what to do.",
        discussion: """
            Looks at the home's folders, the disk, settings, rules, database, reader, languages, inboxes and workers.
            Ends with 1 when there is a problem, so that a service can be made to begin with it:

              intake doctor && intake run
            """)

    @OptionGroup package var home: HomeOptions
    @OptionGroup package var output: OutputOptions

    package init() {}

    package func perform(_ context: CommandContext) async throws -> ExitStatus {
        let home = try home.resolved(context.environment)
        let findings = await Examination(
            of: home, environment: context.environment, clock: context.clock
        ).findings()
        if output.json {
            context.console.print(.array(findings.map(Self.json)))
        } else {
            for finding in findings { Self.print(finding, to: context.console) }
        }
        return findings.contains { $0.level == .problem } ? .failed : .done
    }

    private static func json(_ finding: Finding) -> JSONValue {
        .members([
            "level": .text(finding.level.rawValue), "subject": .text(finding.subject),
            "message": .text(finding.message), "advice": finding.advice.map { .text($0) },
        ])
    }

    private static func print(_ finding: Finding, to console: Console) {
        let level = finding.level.rawValue.padded(to: 7)
        let shown =
            switch finding.level {
            case .ok: console.style.green(level)
            case .warning: console.style.yellow(level)
            case .problem: console.style.red(level)
            }
        console.print("\(shown)  \(finding.subject.padded(to: 9))  \(InertText.line(finding.message))")
        if let advice = finding.advice { console.print(String(repeating: " ", count: 20) + InertText.line(advice)) }
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
