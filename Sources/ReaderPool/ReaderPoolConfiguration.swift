/// How a pool runs its readers.
package struct ReaderPoolConfiguration: Sendable {
    /// Absolute path of `intake-reader`.
    package var executable: String
    /// Readers at most; each is started when there is work for it.
    package var size: Int
    /// What a reader is started with, before the word `serve`.
    package var arguments: [String]
    /// Wall-clock time for the answer about a document as a whole, and about one page; then the reader is killed.
    package var documentLimit: Duration
    package var pageLimit: Duration
    /// Wall-clock time from the start of a reader to its first message.
    package var startLimit: Duration
    /// A document that nobody asks about for so long is closed.
    package var closeLimit: Duration
    /// A reader without work for so long is sent away; its memory is worth more than its start.
    package var idleLimit: Duration

    package init(
        executable: String, size: Int, languages: [String] = ["auto"], arguments: [String] = [],
        documentLimit: Duration = .seconds(60), pageLimit: Duration = .seconds(60),
        startLimit: Duration = .seconds(30), closeLimit: Duration = .seconds(1), idleLimit: Duration = .seconds(300)
    ) {
        self.executable = executable
        self.size = max(1, size)
        self.arguments = ["--languages", languages.joined(separator: "+")] + arguments
        self.documentLimit = documentLimit
        self.pageLimit = pageLimit
        self.startLimit = startLimit
        self.closeLimit = closeLimit
        self.idleLimit = idleLimit
    }
}
