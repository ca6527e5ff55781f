/// One watched folder, and where its files go.
package struct InboxFolder: Hashable, Sendable {
    /// How arrivals are noticed.
    package enum Watching: String, Hashable, Sendable, CaseIterable {
        /// By events, or by polling where the file system is a network share.
        case automatic
        /// By the kernel's events, with a rescan now and then.
        case events
        /// By looking regularly: for network shares, whose changes the kernel does not report.
        case polling
    }

    /// What happens to an original once its arrival is committed.
    package enum Original: String, Hashable, Sendable, CaseIterable {
        case move, delete
    }

    package var path: String
    package var watching: Watching
    package var original: Original
    /// Where originals go; its folders mirror those of the inbox.
    package var processed: String
    /// Where files go that cannot be taken, each with a note.
    package var rejected: String

    /// Sets up a folder; where `processed` or `rejected` is nil, that folder lies beside the inbox.
    package init(
        path: String, watching: Watching = .automatic, original: Original = .move, processed: String? = nil,
        rejected: String? = nil
    ) {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        let parent = path.lastIndex(of: "/").map { path[..<$0] } ?? "."
        self.path = path
        self.watching = watching
        self.original = original
        self.processed = processed ?? "\(parent)/processed"
        self.rejected = rejected ?? "\(parent)/rejected"
    }

    /// The whole path of a file, as bytes.
    func origin(of file: InboxFile) -> [UInt8] {
        Array(path.utf8) + [UInt8(ascii: "/")] + file.path
    }
}
