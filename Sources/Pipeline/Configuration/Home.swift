/// The folders of one installation.
package struct Home: Hashable, Sendable {
    /// Absolute.
    package var path: String
    /// The address of the database that machines share, if the environment names one; else the settings may.
    package var databaseAddress: String?

    package init(path: String, databaseAddress: String? = nil) {
        self.path = path
        self.databaseAddress = databaseAddress
    }

    package var configurationFile: String { path + "/intake.yaml" }
    package var inbox: String { path + "/inbox" }
    package var store: String { path + "/store" }
    package var blobs: String { path + "/store/blobs" }
    package var spool: String { path + "/store/spool" }
    /// Where documents lie that a shared database keeps, while they are worked on here.
    package var copies: String { path + "/store/copies" }
    package var database: String { path + "/store/intake.sqlite" }
    package var exports: String { path + "/exports" }
    package var auditKey: String { path + "/audit.key" }
    package var rejected: String { path + "/rejected" }
    package var rules: String { path + "/Rules" }
    /// Rules that are tried beside those in force.
    package var shadowRules: String { path + "/Rules.shadow" }
    package var calibrations: String { path + "/Calibration" }

    /// A path from the configuration: absolute, or relative to the home.
    package func resolve(_ text: String) -> String {
        text.hasPrefix("/") ? text : path + "/" + text
    }
}
