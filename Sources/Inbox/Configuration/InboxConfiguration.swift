import Glibc

/// What is watched, and when a file counts as finished.
package struct InboxConfiguration: Hashable, Sendable {
    package var folders: [InboxFolder]
    /// How long a file's size and times must be quiet before it is taken.
    package var settle: Duration
    /// How long they must be quiet where nobody can tell whether the file is still open for writing.
    package var unclosedSettle: Duration
    /// How long a file is waited for whose end is missing, or that cannot be read.
    package var incompleteSettle: Duration
    /// How often a folder is looked through although events are on.
    package var rescanInterval: Duration
    /// How often a polled folder, or one that is missing, is looked through.
    package var pollInterval: Duration
    /// The pause after a first failure; it doubles with each further one.
    package var retryPause: Duration
    /// Names that are never taken, beside all that begin with a dot; `*` and `?` as in a shell, case ignored.
    package var ignored: [String]
    /// How many files are taken at once.
    package var transfers: Int

    package init(
        folders: [InboxFolder], settle: Duration = .milliseconds(500), unclosedSettle: Duration = .seconds(5),
        incompleteSettle: Duration = .seconds(10), rescanInterval: Duration = .seconds(30),
        pollInterval: Duration = .seconds(2), retryPause: Duration = .seconds(1),
        ignored: [String] = IgnoreRules.defaultPatterns, transfers: Int = 4
    ) {
        self.folders = folders
        self.settle = settle
        self.unclosedSettle = unclosedSettle
        self.incompleteSettle = incompleteSettle
        self.rescanInterval = rescanInterval
        self.pollInterval = pollInterval
        self.retryPause = retryPause
        self.ignored = ignored
        self.transfers = transfers
    }

    /// What is wrong with the configuration, each with what to do; empty when nothing is.
    package func problems() -> [String] {
        var problems: [String] = []
        if folders.isEmpty { problems.append("no inbox folder is configured; name at least one") }
        let inboxes = folders.map { Self.canonical($0.path) }
        for (index, folder) in folders.enumerated() {
            for (other, path) in inboxes.enumerated() where other != index && Self.isInside(inboxes[index], path) {
                problems.append(
                    "inbox '\(folder.path)' lies in inbox '\(folders[other].path)'; folders are watched with all "
                        + "their subfolders, so configure the outer one only")
            }
            for target in [folder.processed, folder.rejected] {
                for path in inboxes where Self.isInside(Self.canonical(target), path) {
                    problems.append("'\(target)' lies in inbox '\(path)'; name a folder outside of every inbox")
                }
            }
        }
        return problems
    }

    private static func isInside(_ path: String, _ folder: String) -> Bool {
        path == folder || path.hasPrefix(folder + "/")
    }

    /// The path without links, as far as it exists.
    private static func canonical(_ path: String) -> String {
        if let resolved = unsafe realpath(path, nil) {
            defer { unsafe free(resolved) }
            return unsafe String(cString: resolved)
        }
        guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return path }
        return canonical(String(path[..<slash])) + path[slash...]
    }
}
