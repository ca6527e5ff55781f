package import ArgumentParser
import DocumentModel
package import Orchestration
package import Pipeline
import RecordStorage

/// A command of `intake`. It writes results through the console, and throws what a person should read.
package protocol Command: ParsableCommand, Sendable {
    func perform(_ context: CommandContext) async throws -> ExitStatus
}

/// What a command runs in.
package struct CommandContext: Sendable {
    package var console: Console
    package var environment: [String: String]
    package var clock: any WallClock
    /// Who uses the program; nil for the user that the system tells.
    package var user: String?

    package init(
        console: Console, environment: [String: String], clock: any WallClock = SystemClock(), user: String? = nil
    ) {
        self.console = console
        self.environment = environment
        self.clock = clock
        self.user = user
    }

    /// Who acts on an installation, and whether that is permitted.
    ///
    /// - Throws: `InstallationError` when it is not.
    @discardableResult
    package func authorized(_ permission: Permission, on installation: Installation) async throws -> Actor {
        let actor = Actor(user ?? SystemUser.current(home: installation.home, environment: environment))
        try await installation.authorize(permission, actor)
        return actor
    }

    /// Sees whether somebody may change a home that is not opened.
    ///
    /// - Returns: who that is.
    /// - Throws: `InstallationError` when it is not permitted, or the settings cannot be read.
    @discardableResult
    package func authorize(_ permission: Permission, at home: Home) throws -> Actor {
        let settings = try ConfigurationReader.read(home.configurationFile)
        let actor = Actor(user ?? SystemUser.current(home: home, environment: environment))
        try Authority(settings.people, file: home.configurationFile).require(permission, of: actor)
        return actor
    }

    /// Opens the home for the length of a command.
    package func withInstallation<Result>(
        _ options: HomeOptions, access: Installation.Access, _ body: (Installation) async throws -> Result
    ) async throws -> Result {
        let installation = try await Installation.open(options.resolved(environment), access: access, clock: clock)
        do {
            let result = try await body(installation)
            await installation.close()
            return result
        } catch {
            await installation.close()
            throw error
        }
    }
}

extension Command {
    /// Runs the command; errors become one clear message on standard error.
    package func status(in context: CommandContext) async -> ExitStatus {
        do {
            return try await perform(context)
        } catch {
            let failure = UserError(describing: error)
            context.console.remark("intake: " + failure.description)
            return failure.status
        }
    }
}

extension UserError {
    /// Any error as a person should read it.
    package init(describing error: any Error) {
        switch error {
        case let error as UserError: self = error
        case let error as InstallationError: self.init(error.message, hint: error.hint)
        case let error as JobStoreError: self.init(error)
        case let error as RecordStoreError: self.init(InertText.line(error.description))
        case is CancellationError: self.init("Interrupted.", status: .interrupted)
        case let error as any StageError: self.init(InertText.line(error.explanation))
        case let error as any CustomStringConvertible: self.init(InertText.line(error.description))
        default: self.init("An unexpected error: \(InertText.line("\(error)"))", status: .internal)
        }
    }

    private init(_ error: JobStoreError) {
        switch error {
        case .unavailable(let reason):
            self.init(
                "The database could not be used: \(InertText.line(reason))",
                hint: "Check the disk's space and the permissions of the home; nothing was lost.")
        case .newerSchema(let found, let known):
            self.init("The database is of version \(found); this build knows \(known). Use the newer intake.")
        case .taskClaimed(_, let holder, let until):
            self.init(
                "It is claimed by \(InertText.line(holder)) until \(until.iso8601).",
                hint: "Wait for it, or ask them to release it.")
        case .taskClosed(_, let person):
            self.init(
                person.map { "It was decided already by \(InertText.line($0))." }
                    ?? "It waits no longer: the document was put through the workflow again.",
                hint: person == nil ? "`intake review list` shows what waits now." : nil)
        case .notAllowed(let what): self.init("That is not possible now: \(InertText.line(what))")
        case .unknownRun(let run): self.init("There is no run \(run).")
        case .unknownTask: self.init("There is no such review.", hint: "`intake review list` shows those there are.")
        case .unknownWorkflow(let name):
            self.init("The workflow \(InertText.line(name)) is not registered yet; run `intake run` once.")
        case .unknownStep(let name): self.init("There is no step \(InertText.line(name)).")
        case .leaseLost: self.init("Another process took over the work.", status: .internal)
        }
    }
}
