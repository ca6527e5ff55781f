package import ArgumentParser
import DocumentModel
import Orchestration
import Pipeline

/// `intake calibrate list`
package struct CalibrateListCommand: Command {
    package static let configuration = CommandConfiguration(
        commandName: "list", abstract: "The calibrations of the home, and which is in force.",
        discussion: """
            Version 0 is the shipped one.

              intake calibrate list --json
            """)

    @OptionGroup package var home: HomeOptions
    @OptionGroup package var output: OutputOptions

    package init() {}

    private struct Report: Encodable {
        var in_force: Int
        var versions: [CalibrationFolder.Listed]
    }

    package func perform(_ context: CommandContext) async throws -> ExitStatus {
        let folder = CalibrationFolder(path: try home.resolved(context.environment).calibrations)
        let current = try folder.numberInForce()
        let versions = folder.list()
        if output.json {
            try context.console.printJSON(Report(in_force: current, versions: versions))
            return .done
        }
        var table = Table(
            ["VERSION", "MADE", "BY", "FITTED", "JUDGED", "ERROR", "BEFORE", ""], right: [0, 3, 4, 5, 6])
        table.add("0", "with intake", "", "", "", "", "", current == 0 ? "in force" : "")
        for found in versions {
            table.add(
                "\(found.version)", found.madeAt.map { Times.readable($0) } ?? "—", found.madeBy ?? "",
                found.fitted.map { Words.grouped($0) } ?? "", found.judged.map { Words.grouped($0) } ?? "",
                found.error.map { Words.decimal($0, places: 4) } ?? "",
                found.errorBefore.map { Words.decimal($0, places: 4) } ?? "",
                found.problem ?? (found.isInForce ? "in force" : ""))
        }
        context.console.print(table)
        return .done
    }
}

/// `intake calibrate use`
package struct CalibrateUseCommand: Command {
    package static let configuration = CommandConfiguration(
        commandName: "use", abstract: "Put a version in force; 0 is the shipped one.",
        discussion: """
            A running service takes it up within seconds. Records that another one made are stale then.

              intake calibrate use 3
            """)

    @Argument(help: "The version's number.")
    package var version: Int

    @Flag(name: .long, help: "Only look whether it could be put in force.")
    package var dryRun = false

    @OptionGroup package var home: HomeOptions
    @OptionGroup package var output: OutputOptions

    package init() {}

    package func validate() throws {
        if version < 0 { throw ValidationError("Versions are numbered from 0.") }
    }

    package func perform(_ context: CommandContext) async throws -> ExitStatus {
        let place = try home.resolved(context.environment)
        let folder = CalibrationFolder(path: place.calibrations)
        if dryRun {
            if version != 0 { _ = try folder.load(version) }
        } else {
            let actor = try context.authorize(.calibrate, at: place)
            try folder.use(version, by: actor.signature, at: context.clock.now())
        }
        CalibrationInForce(version: version, dryRun: dryRun).show(json: output.json, context.console)
        return .done
    }
}

/// `intake calibrate rollback`
package struct CalibrateRollbackCommand: Command {
    package static let configuration = CommandConfiguration(
        commandName: "rollback", abstract: "Put in force what was before the calibration that is.",
        discussion: """
            The folder Calibration keeps who put which version in force, and when.

              intake calibrate rollback
            """)

    @OptionGroup package var home: HomeOptions
    @OptionGroup package var output: OutputOptions

    package init() {}

    package func perform(_ context: CommandContext) async throws -> ExitStatus {
        let place = try home.resolved(context.environment)
        let folder = CalibrationFolder(path: place.calibrations)
        let actor = try context.authorize(.calibrate, at: place)
        let version = try folder.rollback(by: actor.signature, at: context.clock.now())
        CalibrationInForce(version: version, dryRun: false).show(json: output.json, context.console)
        return .done
    }
}

private struct CalibrationInForce {
    var version: Int
    var dryRun: Bool

    func show(json: Bool, _ console: Console) {
        if json {
            console.print(
                JSONValue.object(["in_force": .integer(version), "dry_run": .boolean(dryRun)]).text(style: .indented))
            return
        }
        let name = version == 0 ? "The shipped calibration" : "Version \(version)"
        console.print(
            dryRun
                ? "\(name) could be put in force."
                : "\(name) is in force. `intake reprocess --stale` applies it to earlier documents.")
    }
}
