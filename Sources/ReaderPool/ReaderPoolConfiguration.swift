/// How a pool runs its readers.
package struct ReaderPoolConfiguration: Sendable {
    /// Absolute path of `intake-reader`.
    package var executable: String
    /// Readers at most; each is started when there is work for it.
    package var size: Int
    /// What a reader is started with, before the word `serve`.
    package var arguments: [String]
    /// Wall-clock time for one answer; then the reader is killed.
    package var answerLimit: Duration
    /// Wall-clock time from the start of a reader to its first message.
    package var startLimit: Duration
    /// A reader is replaced after this many documents.
    package var documentsPerReader: Int
    /// A reader is replaced after documents of this many bytes in all.
    package var bytesPerReader: Int
    /// A reader without work for so long is sent away; its memory is worth more than its start.
    package var idleLimit: Duration

    package init(
        executable: String, size: Int, languages: [String] = ["eng"], arguments: [String] = [],
        answerLimit: Duration = .seconds(90), startLimit: Duration = .seconds(30), documentsPerReader: Int = 500,
        bytesPerReader: Int = 2_000_000_000, idleLimit: Duration = .seconds(300)
    ) {
        self.executable = executable
        self.size = max(1, size)
        self.arguments = ["--languages", languages.joined(separator: "+")] + arguments
        self.answerLimit = answerLimit
        self.startLimit = startLimit
        self.documentsPerReader = documentsPerReader
        self.bytesPerReader = bytesPerReader
        self.idleLimit = idleLimit
    }
}
