package import ArgumentParser
import DocumentModel
import FoundationEssentials
package import Pipeline
import RuleEngine

/// `intake review`
package struct ReviewCommand: Command {
    package static let configuration = CommandConfiguration(
        commandName: "review", abstract: "Decide what is in doubt, document by document.",
        discussion: """
            On a terminal, shows one document after the other, and of each only what is in doubt; ? explains the keys. \
            Elsewhere, lists what waits. The subcommands do the same for scripts, such as

              intake review accept 3f2a91 --set grand_total=1.234,56 --absent due_date

            A document on the screen is claimed: others do not get it until it is decided or left. $INTAKE_VIEWER names \
            the program that shows the document itself (default: xdg-open), such as

              INTAKE_VIEWER="evince -i {page} {file}" intake review --order amount

            With --field, one field is decided in all documents, one after the other:

              intake review --field grand_total

            The place of a value on its page is shown as a picture where the terminal has colours: with kitty's, \
            iTerm2's or sixel graphics when it says that it has them, else drawn with characters (review.pictures in \
            intake.yaml, or INTAKE_PICTURES).
            """,
        subcommands: [
            List.self, Show.self, Claim.self, Accept.self, SetField.self, Reject.self, SendBack.self, Skip.self,
            Release.self, Escalate.self, Undo.self,
        ])

    @OptionGroup package var home: HomeOptions
    @OptionGroup package var output: OutputOptions
    @OptionGroup package var reviewer: ReviewerOptions
    @OptionGroup package var selecting: SelectionOptions

    package init() {}

    package func perform(_ context: CommandContext) async throws -> ExitStatus {
        let isScreen = context.console.terminal.isInteractive && context.environment["TERM"] != "dumb"
        guard isScreen, !output.json, RawTerminal() != nil else {
            if !output.json { context.console.remark("This is no terminal: what waits is listed instead.") }
            return try await List.list(home, reviewer, output, selecting, context)
        }
        return try await context.withDesk(home, reviewer, access: .writing) { desk, installation in
            let selection = selecting.selection(installation.configuration)
            return try await InteractiveReview(
                desk: desk, installation: installation, context: context, selection: selection
            ).run()
        }
    }
}

extension CommandContext {
    /// Opens the home, and in it the desk of the reviewer.
    package func withDesk<Result>(
        _ home: HomeOptions, _ reviewer: ReviewerOptions, access: Installation.Access,
        _ body: (ReviewDesk, Installation) async throws -> Result
    ) async throws -> Result {
        return try await withInstallation(home, access: access) { installation in
            let actor = try await reviewer.actor(on: installation, in: self)
            var rules: RuleLibrary?
            do {
                rules = try RuleLibrary(folder: URL(filePath: installation.home.rules, directoryHint: .isDirectory))
            } catch {
                console.remark(
                    "The rules cannot be read, so checks are not applied again:\n\(InertText.lines("\(error)"))")
            }
            return try await body(
                ReviewDesk(installation: installation, actor: actor, rules: rules), installation)
        }
    }
}
