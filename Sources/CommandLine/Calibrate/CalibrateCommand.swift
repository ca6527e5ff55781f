package import ArgumentParser

/// `intake calibrate`
package struct CalibrateCommand: ParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "calibrate", abstract: "Fit probabilities and thresholds on what people have said.",
        subcommands: [
            CalibrateFitCommand.self, CalibrateListCommand.self, CalibrateUseCommand.self,
            CalibrateRollbackCommand.self,
        ], defaultSubcommand: CalibrateFitCommand.self)

    package init() {}
}
