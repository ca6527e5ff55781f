package import ArgumentParser
import DocumentModel
import Pipeline

/// `intake handoff redeliver`
package struct HandoffRedeliverCommand: Command {
    package static let configuration = CommandConfiguration(
        commandName: "redeliver", abstract: "Have records delivered again, under the same idempotency keys.",
        discussion: """
            `intake run` delivers them. What is on its way already is left alone. For example, all that was given up,
            then one document, then what was accepted before the handoff was named in intake.yaml:

              intake handoff redeliver erp --dead
              intake handoff redeliver erp 3fa9c0
              intake handoff redeliver erp --missing
            """)

    @Argument(help: "The handoff's name.")
    package var name: String

    @Argument(help: ArgumentHelp("Documents, by identifier or its beginning.", valueName: "doc"))
    package var documents: [String] = []

    @Flag(help: "All that were given up.")
    package var dead = false

    @Flag(help: "All records that it takes and was never given.")
    package var missing = false

    @Flag(help: "All records that it takes.")
    package var all = false

    @OptionGroup package var home: HomeOptions
    @OptionGroup package var output: OutputOptions

    package init() {}

    package mutating func validate() throws {
        let asked = [!documents.isEmpty, dead, missing, all].count { $0 }
        guard asked == 1 else { throw ValidationError("Name documents, or one of --dead, --missing and --all.") }
    }

    package func perform(_ context: CommandContext) async throws -> ExitStatus {
        try await context.withInstallation(home, access: .writing) { installation in
            let actor = try await context.authorized(.redeliver, on: installation)
            var selection: HandoffDesk.Selection = dead ? .dead : missing ? .missing : .all
            if !documents.isEmpty {
                var named: [DocumentIdentifier] = []
                for text in documents { named.append(try await installation.document(named: text)) }
                selection = .documents(named)
            }
            let begun = try await HandoffDesk(installation).redeliver(
                selection, to: name, actor: actor.signature)
            if output.json {
                try context.console.printJSON(["redelivered": begun])
            } else {
                context.console.print(
                    begun.isEmpty
                        ? "Nothing to deliver again."
                        : "\(Words.count(begun.count, "record")) will be delivered by `intake run`.")
            }
            return .done
        }
    }
}

/// `intake handoff pause`
package struct HandoffPauseCommand: Command {
    package static let configuration = CommandConfiguration(
        commandName: "pause", abstract: "Deliver nothing until `resume`; what is to be delivered waits.",
        discussion: """
            For example, while the accounting system is being updated:

              intake handoff pause erp
            """)

    @Argument(help: "The handoff's name.")
    package var name: String

    @OptionGroup package var home: HomeOptions
    @OptionGroup package var output: OutputOptions

    package init() {}

    package func perform(_ context: CommandContext) async throws -> ExitStatus {
        try await steer(name, isPaused: true, home, output, context)
    }
}

/// `intake handoff resume`
package struct HandoffResumeCommand: Command {
    package static let configuration = CommandConfiguration(
        commandName: "resume", abstract: "Deliver again what a pause held back.",
        discussion: """
            For example:

              intake handoff resume erp
            """)

    @Argument(help: "The handoff's name.")
    package var name: String

    @OptionGroup package var home: HomeOptions
    @OptionGroup package var output: OutputOptions

    package init() {}

    package func perform(_ context: CommandContext) async throws -> ExitStatus {
        try await steer(name, isPaused: false, home, output, context)
    }
}

private func steer(
    _ name: String, isPaused: Bool, _ home: HomeOptions, _ output: OutputOptions, _ context: CommandContext
) async throws -> ExitStatus {
    try await context.withInstallation(home, access: .writing) { installation in
        try await context.authorized(.maintain, on: installation)
        try await HandoffDesk(installation).pause(name, isPaused)
        if output.json {
            context.console.print(["name": .text(name), "is_paused": .boolean(isPaused)])
        } else {
            context.console.print("\(name) is \(isPaused ? "paused" : "resumed").")
        }
        return .done
    }
}
