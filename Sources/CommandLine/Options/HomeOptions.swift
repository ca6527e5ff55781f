package import ArgumentParser
package import Pipeline

/// The options that every command shares.
package struct HomeOptions: ParsableArguments, Sendable {
    @Option(
        name: .long,
        help: ArgumentHelp("The installation to work on (default: $INTAKE_HOME, else ~/intake).", valueName: "dir"))
    package var home: String?

    package init() {}

    /// The home that is meant, as an absolute path.
    package func resolved(_ environment: [String: String]) throws -> Home {
        var home = try folder(environment)
        home.databaseAddress = environment["INTAKE_DATABASE"].flatMap { $0.isEmpty ? nil : $0 }
        return home
    }

    private func folder(_ environment: [String: String]) throws -> Home {
        if let home { return Home(path: try Self.absolute(home, environment)) }
        if let home = environment["INTAKE_HOME"], !home.isEmpty {
            return Home(path: try Self.absolute(home, environment))
        }
        guard let user = environment["HOME"], user.hasPrefix("/") else {
            throw UserError(
                "No home was named, and HOME is not set.", hint: "Name one with --home DIR or INTAKE_HOME.",
                status: .usage)
        }
        return Home(path: user + "/intake")
    }

    private static func absolute(_ path: String, _ environment: [String: String]) throws -> String {
        guard !path.isEmpty else { throw UserError("--home names no folder.", status: .usage) }
        var result = path
        if !path.hasPrefix("/") {
            guard let folder = WorkingFolder.path else {
                throw UserError("The current folder no longer exists.", hint: "Give an absolute path with --home.")
            }
            result = folder + "/" + path
        }
        while result.count > 1, result.hasSuffix("/") { result.removeLast() }
        return result
    }
}

/// For commands that read.
package struct OutputOptions: ParsableArguments, Sendable {
    @Flag(name: .long, help: "Write one JSON document to standard output, and nothing else there.")
    package var json = false

    package init() {}
}
