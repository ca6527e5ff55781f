/// The folders of one installation.
package struct Home: Hashable, Sendable {
    /// Absolute.
    package var path: String

    package init(path: String) {
        self.path = path
    }

    package var configurationFile: String { path + "/intake.yaml" }
    package var inbox: String { path + "/inbox" }
    package var store: String { path + "/store" }
    package var blobs: String { path + "/store/blobs" }
    package var spool: String { path + "/store/spool" }
    package var database: String { path + "/store/intake.sqlite" }
    package var exports: String { path + "/exports" }
    package var rejected: String { path + "/rejected" }
    package var rules: String { path + "/Rules" }

    /// The stored bytes of a document.
    package func blob(_ hex: String) -> String {
        let first = hex.prefix(2)
        return "\(blobs)/\(first)/\(hex.dropFirst(2))"
    }

    /// A path from the configuration: absolute, or relative to the home.
    package func resolve(_ text: String) -> String {
        text.hasPrefix("/") ? text : path + "/" + text
    }
}
