package import DocumentModel

/// The pages of one document that one reader has read before, so that nothing is computed twice.
package protocol PageCache: Sendable {
    func pages() async throws -> [PageContent]

    /// Called as soon as pages are read, once for each; a crash afterwards resumes behind them.
    func store(_ pages: [PageContent]) async throws
}

/// A document's words, page by page.
package struct RecognizedDocument: Hashable, Sendable {
    /// In the order of their numbers, without a gap; a page that could not be read is empty and says so.
    package var pages: [PageContent]
    /// How many of them were read now, not taken from the cache.
    package var readNow: Int

    package init(pages: [PageContent], readNow: Int) {
        self.pages = pages
        self.readNow = readNow
    }

    /// Numbers of the pages whose words are missing.
    package var unreadable: [Int] { pages.filter { $0.notes.contains(.unreadable) }.map(\.number) }
}
