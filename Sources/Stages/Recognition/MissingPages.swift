import DocumentModel
import ReaderProtocol

/// Pages of one document that must be asked for one by one.
struct MissingPages: Sendable {
    /// In the order in which they are asked for.
    var numbers: [Int]
    var path: String
    /// Of the document's pages, for those that cannot be read.
    var sizes: [DocumentDescription.PageSize]
    var losses: PageLosses
    /// Whether others read pages of the document at the same time, whose losses count.
    var sharesLosses = false

    /// - Returns: as many pages, in the order in which they were finished.
    func read(by reader: any DocumentReader, keptIn cache: any PageCache, parallelism: Int) async throws
        -> [PageContent]
    {
        try await withThrowingTaskGroup(of: PageContent.self) { group in
            var next = numbers.makeIterator()
            func startNext() {
                guard let number = next.next() else { return }
                group.addTask { try await page(number, reader: reader) }
            }
            for _ in 0..<max(1, parallelism) { startNext() }
            var pages: [PageContent] = []
            while let page = try await group.next() {
                try await cache.store([page])
                if sharesLosses, page.isLost { losses.add(among: try await cache.unreadablePages()) }
                pages.append(page)
                startNext()
            }
            return pages
        }
    }

    private func page(_ number: Int, reader: any DocumentReader) async throws -> PageContent {
        var reason: ReaderFailure?
        // What was too much is tried once more, gently, and never again.
        for isGentle in [false, true] where !losses.isLimitReached {
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
        if reason?.isViolent == true { losses.add(number) }
        return unreadable(number, reason)
    }

    /// An empty page in its stead; it was not tried when there is no failure.
    private func unreadable(_ number: Int, _ failure: ReaderFailure?) -> PageContent {
        let size = sizes.indices.contains(number - 1) ? sizes[number - 1] : nil
        let note = failure.map(\.note) ?? .untried
        var page = PageContent(
            number: number, width: size?.width ?? 0, height: size?.height ?? 0, source: .ocr, words: [],
            meanConfidence: 0, notes: [.unreadable] + [note].compactMap(\.self))
        if note == nil { page.failure = failure?.explanationOfPage }
        return page
    }
}

extension ReaderFailure {
    var note: PageNote? {
        switch kind {
        case .crashed: .crashed
        case .outOfMemory: .outOfMemory
        case .timedOut: .timedOut
        case .garbage: .garbage
        case .tooLarge: .tooLarge
        case .unsupported, .damaged, .encrypted, .empty, .missingLanguage, .unavailable: nil
        }
    }

    /// What happened to a page, and what to do, as the end of a sentence.
    fileprivate var explanationOfPage: String {
        let step =
            switch kind {
            case .damaged: "ask the sender for an undamaged copy"
            case .unsupported: "save it as PDF or PNG and hand that in"
            default: ""
            }
        return InertText.line(message, limit: 300) + (step.isEmpty ? "" : "; " + step)
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
