package import ArgumentParser

/// The options that every command shares.
package struct HomeOptions: ParsableArguments, Sendable {
    @Option(
        name: .long,
        help: ArgumentHelp("The installation to work on (default: $INTAKE_HOME, else ~/intake).", valueName: "dir"))
    package var home: String?

    package init() {}
}

/// For commands that read.
package struct OutputOptions: ParsableArguments, Sendable {
    @Flag(name: .long, help: "Write one JSON document to standard output, and nothing else there.")
    package var json = false

    package init() {}
}
