package import DocumentModel

/// The pages of one document that one reader has read before, so that nothing is computed twice.
package protocol PageCache: Sendable {
    func pages() async throws -> [PageContent]

    /// Those among the pages with these numbers.
    func pages(_ numbers: ClosedRange<Int>) async throws -> [PageContent]

    /// Those that could not be read.
    func unreadablePages() async throws -> [PageContent]

    /// Called as soon as pages are read, once for each; a crash afterwards resumes behind them.
    func store(_ pages: [PageContent]) async throws
}

extension PageCache {
    package func pages(_ numbers: ClosedRange<Int>) async throws -> [PageContent] {
        try await pages().filter { numbers.contains($0.number) }
    }

    package func unreadablePages() async throws -> [PageContent] {
        try await pages().filter { $0.notes.contains(.unreadable) }
    }
}

/// A document's words, page by page.
package struct RecognizedDocument: Hashable, Sendable {
    /// In the order of their numbers; a page that could not be read is empty and says so.
    package var pages: [PageContent]
    /// How many of them were read now, not taken from the cache.
    package var readNow: Int
    /// The numbers of the pages that are still to be read, in portions; none when `pages` has no gap.
    package var left: [[Int]]

    package init(pages: [PageContent], readNow: Int, left: [[Int]] = []) {
        self.pages = pages
        self.readNow = readNow
        self.left = left
    }

    /// Numbers of the pages whose words are missing.
    package var unreadable: [Int] { pages.filter { $0.notes.contains(.unreadable) }.map(\.number) }
}
