package import DocumentModel
package import ReaderProtocol

/// Reads every page of a document that is not in the cache: text layers in one go, the others in parallel.
///
/// A page that cannot be read in two attempts, the second one gentle, becomes an empty page with the note `unreadable`, so that the
/// document goes to a person instead of stopping. Where so many pages bring their readers down that the document would hold up
/// all others, the rest becomes unreadable, too, without being asked for.
///
/// - Parameters:
///   - path: the document's private, immutable copy.
///   - pageCount: as the load stage found it.
///   - sizes: of the pages, for those that cannot be read.
///   - reader: reads the pages.
///   - cache: what was read before, and where new pages go at once.
///   - retriesUnreadable: whether pages that the cache holds as unreadable are tried again, and do not count as lost.
///   - mostLost: after so many pages that brought their readers down at both attempts, no other is asked for.
///   - portion: when more pages than this have no usable text layer, they are not read here, but left in portions of at
///     most as many; nil to read them all.
///   - parallelism: pages asked for at a time.
/// - Returns: every page that was read, in order.
/// - Throws: `RecognitionError` when the reader itself is missing, `CancellationError`, and what the cache throws.
package func recognize(
    _ path: String, pageCount: Int, sizes: [DocumentDescription.PageSize] = [], reader: any DocumentReader,
    cache: any PageCache, retriesUnreadable: Bool = false, mostLost: Int = defaultMostLost, portion: Int? = nil,
    parallelism: Int = 8
) async throws -> RecognizedDocument {
    guard pageCount > 0 else { return RecognizedDocument(pages: [], readNow: 0) }
    let kept = try await cache.pages()
    var known = kept.known(among: 1...pageCount, retriesUnreadable: retriesUnreadable)
    let before = known.count
    if known.count < pageCount {
        let pages = try await textPages(of: path, reader: reader)
            .filter { (1...pageCount).contains($0.number) && known[$0.number] == nil }
        if !pages.isEmpty { try await cache.store(pages) }
        for page in pages { known[page.number] = page }
    }
    let missing = (1...pageCount).filter { known[$0] == nil }
    // What is tried again is read in one go: portions could not tell what was lost now from what was lost before.
    let isWhole = retriesUnreadable && kept.contains { $0.notes.contains(.unreadable) }
    if let portion, missing.count > portion, !isWhole {
        return RecognizedDocument(
            pages: known.values.sorted { $0.number < $1.number }, readNow: known.count - before,
            left: portions(of: missing, atMost: portion))
    }
    // Pages that were lost before are the last to be tried again, so that the others have their turn.
    let lost = Set(kept.filter(\.isLost).map(\.number))
    let missingPages = MissingPages(
        numbers: missing.filter { !lost.contains($0) } + missing.filter { lost.contains($0) }, path: path, sizes: sizes,
        losses: PageLosses(among: retriesUnreadable ? [] : kept, limit: mostLost))
    for page in try await missingPages.read(by: reader, keptIn: cache, parallelism: parallelism) {
        known[page.number] = page
    }
    let pages = known.values.sorted { $0.number < $1.number }
    return RecognizedDocument(pages: pages, readNow: pageCount - before)
}

/// Two attempts at each of these pages, with the usual deadlines, are ten minutes of a reader.
package let defaultMostLost = 5

/// Reads a portion of a document's pages, unless they are in the cache; as `recognize` does with those that it does not
/// leave.
///
/// - Parameters:
///   - numbers: of the pages, in order.
///   - path: the document's private, immutable copy.
///   - sizes: of the document's pages, for those that cannot be read.
///   - reader: reads the pages.
///   - cache: what was read before, and where new pages go at once.
///   - retriesUnreadable: whether pages that the cache holds as unreadable are tried again.
///   - mostLost: as in `recognize`; what other portions lost counts, too.
///   - parallelism: pages asked for at a time.
/// - Returns: the portion's pages.
/// - Throws: as `recognize` does.
package func recognizePortion(
    _ numbers: [Int], of path: String, sizes: [DocumentDescription.PageSize] = [], reader: any DocumentReader,
    cache: any PageCache, retriesUnreadable: Bool = false, mostLost: Int = defaultMostLost, parallelism: Int = 8
) async throws -> RecognizedDocument {
    guard let first = numbers.first, let last = numbers.last else { return RecognizedDocument(pages: [], readNow: 0) }
    var known = try await cache.pages(first...last).known(among: first...last, retriesUnreadable: retriesUnreadable)
    let missing = numbers.filter { known[$0] == nil }
    guard !missing.isEmpty else { return RecognizedDocument(pages: numbers.compactMap { known[$0] }, readNow: 0) }
    let losses = PageLosses(among: try await cache.unreadablePages(), limit: mostLost)
    let missingPages = MissingPages(
        numbers: missing, path: path, sizes: sizes, losses: losses, sharesLosses: true)
    for page in try await missingPages.read(by: reader, keptIn: cache, parallelism: parallelism) {
        known[page.number] = page
    }
    return RecognizedDocument(pages: numbers.compactMap { known[$0] }, readNow: missing.count)
}

/// Parts of about the same length.
private func portions(of numbers: [Int], atMost size: Int) -> [[Int]] {
    let count = (numbers.count + size - 1) / size
    return (0..<count).map { part in
        Array(numbers[(numbers.count * part / count)..<(numbers.count * (part + 1) / count)])
    }
}

extension [PageContent] {
    /// The pages that need not be read, by number.
    fileprivate func known(among numbers: ClosedRange<Int>, retriesUnreadable: Bool) -> [Int: PageContent] {
        let pages = filter {
            numbers.contains($0.number) && !(retriesUnreadable && $0.notes.contains(.unreadable))
        }
        return Dictionary(pages.map { ($0.number, $0) }, uniquingKeysWith: { $1 })
    }
}

/// Pages with a usable text layer; none when a page among them is too much for the reader: each is then asked for by
/// itself, so that only the one pays.
private func textPages(of path: String, reader: any DocumentReader) async throws -> [PageContent] {
    do {
        return try await reader.textPages(of: path)
    } catch let failure as ReaderFailure {
        if failure.concernsInstallation { throw RecognitionError(failure) }
        return []
    }
}
