package import DocumentModel
package import ReaderProtocol

/// Reads every page of a document that is not in the cache: text layers in one go, the others in parallel.
///
/// A page that cannot be read in two attempts, the second one gentle, becomes an empty page with the note `unreadable`, so that the
/// document goes to a person instead of stopping.
///
/// - Parameters:
///   - path: the document's private, immutable copy.
///   - pageCount: as the load stage found it.
///   - sizes: of the pages, for those that cannot be read.
///   - reader: reads the pages.
///   - cache: what was read before, and where new pages go at once.
///   - retriesUnreadable: whether pages that the cache holds as unreadable are tried again.
///   - portion: when more pages than this have no usable text layer, they are not read here, but left in portions of at
///     most as many; nil to read them all.
///   - parallelism: pages asked for at a time.
/// - Returns: every page that was read, in order.
/// - Throws: `RecognitionError` when the reader itself is missing, `CancellationError`, and what the cache throws.
package func recognize(
    _ path: String, pageCount: Int, sizes: [DocumentDescription.PageSize] = [], reader: any DocumentReader,
    cache: any PageCache, retriesUnreadable: Bool = false, portion: Int? = nil, parallelism: Int = 8
) async throws -> RecognizedDocument {
    guard pageCount > 0 else { return RecognizedDocument(pages: [], readNow: 0) }
    var known = try await cache.pages().known(among: 1...pageCount, retriesUnreadable: retriesUnreadable)
    let before = known.count
    if known.count < pageCount {
        let pages = try await textPages(of: path, reader: reader)
            .filter { (1...pageCount).contains($0.number) && known[$0.number] == nil }
        if !pages.isEmpty { try await cache.store(pages) }
        for page in pages { known[page.number] = page }
    }
    let missing = (1...pageCount).filter { known[$0] == nil }
    if let portion, missing.count > portion {
        return RecognizedDocument(
            pages: known.values.sorted { $0.number < $1.number }, readNow: known.count - before,
            left: portions(of: missing, atMost: portion))
    }
    try await read(missing, of: path, sizes: sizes, reader: reader, cache: cache, parallelism: parallelism, &known)
    let pages = known.values.sorted { $0.number < $1.number }
    return RecognizedDocument(pages: pages, readNow: pageCount - before)
}

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
///   - parallelism: pages asked for at a time.
/// - Returns: the portion's pages.
/// - Throws: as `recognize` does.
package func recognizePortion(
    _ numbers: [Int], of path: String, sizes: [DocumentDescription.PageSize] = [], reader: any DocumentReader,
    cache: any PageCache, retriesUnreadable: Bool = false, parallelism: Int = 8
) async throws -> RecognizedDocument {
    guard let first = numbers.first, let last = numbers.last else { return RecognizedDocument(pages: [], readNow: 0) }
    var known = try await cache.pages(first...last).known(among: first...last, retriesUnreadable: retriesUnreadable)
    let missing = numbers.filter { known[$0] == nil }
    try await read(missing, of: path, sizes: sizes, reader: reader, cache: cache, parallelism: parallelism, &known)
    return RecognizedDocument(pages: numbers.compactMap { known[$0] }, readNow: missing.count)
}

/// Parts of about the same length.
private func portions(of numbers: [Int], atMost size: Int) -> [[Int]] {
    let count = (numbers.count + size - 1) / size
    return (0..<count).map { part in
        Array(numbers[(numbers.count * part / count)..<(numbers.count * (part + 1) / count)])
    }
}

private func read(
    _ missing: [Int], of path: String, sizes: [DocumentDescription.PageSize], reader: any DocumentReader,
    cache: any PageCache, parallelism: Int, _ known: inout [Int: PageContent]
) async throws {
    let pages = try await withThrowingTaskGroup(of: PageContent.self) { group in
        var next = missing.makeIterator()
        func startNext() {
            guard let number = next.next() else { return }
            let size = sizes.indices.contains(number - 1) ? sizes[number - 1] : nil
            group.addTask { try await page(number, of: path, size: size, reader: reader) }
        }
        for _ in 0..<max(1, parallelism) { startNext() }
        var pages: [PageContent] = []
        while let page = try await group.next() {
            try await cache.store([page])
            pages.append(page)
            startNext()
        }
        return pages
    }
    for page in pages { known[page.number] = page }
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

private func page(
    _ number: Int, of path: String, size: DocumentDescription.PageSize?, reader: any DocumentReader
) async throws -> PageContent {
    var reason: ReaderFailure?
    // What was too much is tried once more, gently, and never again.
    for isGentle in [false, true] {
        do {
            var content = try await reader.page(number, of: path, isGentle: isGentle)
            // Letters read from fewer pixels may be others, and no second reading tells: a person sees the page.
            if isGentle, content.source == .ocr, let note = reason?.note { content.notes.append(note) }
            return content
        } catch let failure as ReaderFailure {
            if failure.concernsInstallation { throw RecognitionError(failure) }
            reason = failure
            if failure.isPermanent { break }
        }
    }
    return PageContent(
        number: number, width: size?.width ?? 0, height: size?.height ?? 0, source: .ocr, words: [],
        meanConfidence: 0, notes: [.unreadable] + [reason?.note].compactMap(\.self))
}

extension ReaderFailure {
    fileprivate var note: PageNote? {
        switch kind {
        case .crashed: .crashed
        case .outOfMemory: .outOfMemory
        case .timedOut: .timedOut
        case .garbage: .garbage
        case .tooLarge: .tooLarge
        case .unsupported, .damaged, .encrypted, .empty, .missingLanguage, .unavailable: nil
        }
    }

    /// Whether no document could be read now, so that this one's attempts must not be spent.
    var concernsInstallation: Bool {
        switch kind {
        case .missingLanguage, .unavailable: true
        case .unsupported, .damaged, .encrypted, .empty, .tooLarge, .crashed, .outOfMemory, .timedOut,
            .garbage:
            false
        }
    }
}
