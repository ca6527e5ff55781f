package import ArgumentParser
import DocumentModel
import Orchestration
import Pipeline

/// `intake audit`
package struct AuditCommand: ParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "The log of who did what, and when.",
        subcommands: [VerifyCommand.self, LogCommand.self, RotateKeyCommand.self])

    package init() {}
}

/// `intake audit verify`
package struct VerifyCommand: Command {
    package static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Checks that nothing in the log is missing or was changed.",
        discussion: """
            Each entry is tied to the one before it under the key in audit.key, seals tie the documents' logs together, \
            and the anchor file knows the seals. Every problem is named, and the command ends with 1:

              intake audit verify

            Whoever has the key can write entries that pass; whoever can change the anchor, too, can write all of it anew \
            (docs/people.md).
            """)

    @OptionGroup package var home: HomeOptions
    @OptionGroup package var output: OutputOptions

    package init() {}

    package func perform(_ context: CommandContext) async throws -> ExitStatus {
        try await context.withInstallation(home, access: .reading) { installation in
            var found = try await installation.jobs.verifyEvents()
            // Without the key, it is said that it is missing, and not that each seal is.
            let anchor = try await LogKeeper(installation).anchorProblems()
            found.problems += anchor.problems
            let console = context.console
            guard !output.json else {
                var members: [String: JSONValue?] = [
                    "runs": .integer(found.runs), "events": .integer(found.events),
                    "problems": .array(found.problems.map { .text($0) }),
                ]
                if installation.isLogKeyed {
                    members["seals"] = .integer(found.seals)
                    members["unsealed"] = .integer(found.unsealed)
                    members["anchored"] = .integer(anchor.anchored)
                }
                console.print(.members(members))
                return found.problems.isEmpty ? .done : .failed
            }
            let scope = "\(Words.count(found.events, "entry", plural: "entries")) of \(Words.count(found.runs, "run"))"
            if found.problems.isEmpty {
                console.print(console.style.green("The log is whole") + ": \(scope).")
            } else {
                console.print(console.style.red("The log is not whole") + ": \(scope) were checked.")
                for problem in found.problems { console.print("  - " + InertText.line(problem)) }
                console.print("Compare with a backup; `intake trace` shows what is left of a run.")
            }
            if installation.isLogKeyed {
                console.print(
                    "\(Words.count(found.seals, "seal")), anchored up to number \(anchor.anchored); "
                        + "\(Words.count(found.unsealed, "entry", plural: "entries")) not sealed yet.")
            }
            return found.problems.isEmpty ? .done : .failed
        }
    }
}

/// `intake audit rotate-key`
package struct RotateKeyCommand: Command {
    package static let configuration = CommandConfiguration(
        commandName: "rotate-key", abstract: "Writes the log with a new key from now on.",
        discussion: """
            The earlier keys stay in audit.key, to check what they wrote; what is written with them after a quarter of an \
            hour counts as forged. The log may be written meanwhile. Keep a copy of the file:

              intake audit rotate-key
            """)

    @OptionGroup package var home: HomeOptions
    @OptionGroup package var output: OutputOptions

    package init() {}

    package func perform(_ context: CommandContext) async throws -> ExitStatus {
        let home = try home.resolved(context.environment)
        let (actor, name) = try await context.withInstallation(self.home, access: .writing) { installation in
            let actor = try await context.authorized(.maintain, on: installation)
            // What was written so far is sealed with the key that wrote it.
            try await LogKeeper(installation).seal()
            return (actor, try AuditKeyFile(path: home.auditKey).rotate())
        }
        // The first seal with the new key marks the time from which the old one is void.
        try await context.withInstallation(self.home, access: .writing) { installation in
            try await installation.note(LogNote(.key, by: actor, [("key", .text(name))]))
            try await LogKeeper(installation).seal()
        }
        if output.json {
            context.console.print(["key": .text(name)])
        } else {
            context.console.print("The log is written with the key \(name) now. Keep a copy of \(home.auditKey).")
        }
        return .done
    }
}
