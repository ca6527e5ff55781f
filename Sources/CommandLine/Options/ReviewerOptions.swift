package import ArgumentParser
import DocumentModel
import Pipeline

/// In whose name it is decided.
package struct ReviewerOptions: ParsableArguments, Sendable {
    @Option(
        name: [.customLong("as"), .customLong("reviewer")],
        help: ArgumentHelp(
            "In whose name (default: $INTAKE_REVIEWER, else the user); where people have roles, that of a deputy.",
            valueName: "name"))
    package var reviewer: String?

    package init() {}

    /// Who decides: the user, or whom the user stands in for.
    ///
    /// - Throws: `InstallationError` when the user may not act for others.
    func actor(on installation: Installation, in context: CommandContext) async throws -> Actor {
        let own = context.environment["INTAKE_REVIEWER"].flatMap { $0.isEmpty ? nil : $0 }
        let name = reviewer ?? own
        if let name {
            guard name.count <= 100, InertText.line(name) == name, name.contains(where: { $0 != " " }) else {
                throw UserError(
                    "“\(InertText.line(name, limit: 40))” is no name of a reviewer.",
                    hint: "Give one line of at most 100 characters with --as or INTAKE_REVIEWER.", status: .usage)
            }
        }
        let user = context.user ?? SystemUser.current(home: installation.home, environment: context.environment)
        do {
            return try installation.authority.actor(user: user, standingInFor: name)
        } catch {
            await installation.noteRefusal(.actForOthers, Actor(user))
            throw error
        }
    }
}
