import DocumentModel

/// Text pages that came with a description, kept until they are asked for, so that no document is opened twice.
struct EarlyPages {
    private static let documentLimit = 64
    private static let wordLimit = 200_000

    private var kept: [(path: String, pages: [PageContent])] = []

    /// Keeps pages under their document's path; the oldest documents make room.
    mutating func keep(_ pages: [PageContent], of path: String) {
        kept.removeAll { $0.path == path }
        kept.append((path, pages))
        while kept.count > Self.documentLimit || kept.count > 1 && wordCount > Self.wordLimit { kept.removeFirst() }
    }

    /// Hands the pages out once; nil when there are none to hand out.
    mutating func take(_ path: String) -> [PageContent]? {
        guard let index = kept.firstIndex(where: { $0.path == path }) else { return nil }
        return kept.remove(at: index).pages
    }

    private var wordCount: Int {
        kept.reduce(0) { total, document in document.pages.reduce(total) { $0 + $1.words.count } }
    }
}
