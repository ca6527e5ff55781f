/// What was read from one page. Stored under (document, page, reader fingerprint) and never computed twice.
package struct PageContent: Hashable, Codable, Sendable {
    /// 1 for the first page.
    package var number: Int
    /// Width in points, as seen upright.
    package var width: Double
    /// Height in points, as seen upright.
    package var height: Double
    package var source: WordSource
    package var words: [Word]
    /// Clockwise turn in degrees (0, 90, 180, 270) that was applied to make the page upright.
    package var rotation: Int
    /// Skew in degrees that was corrected before recognition; 0 for a text layer.
    package var skew: Double
    /// Mean word confidence, 0...1; 1 for a text layer.
    package var meanConfidence: Double
    /// Conditions a person or a rule should know of.
    package var notes: [PageNote]
    /// What was said to be wrong with the file while the page was read, from `Complaints.limit` lines on.
    package var complaints: DocumentDescription.Complaints?
    /// Why an `unreadable` page could not be read, where no note says it: the reader's words, which are hostile text.
    package var failure: String?

    package init(
        number: Int, width: Double, height: Double, source: WordSource, words: [Word], rotation: Int = 0,
        skew: Double = 0, meanConfidence: Double = 1, notes: [PageNote] = []
    ) {
        self.number = number
        self.width = width
        self.height = height
        self.source = source
        self.words = words
        self.rotation = rotation
        self.skew = skew
        self.meanConfidence = meanConfidence
        self.notes = notes
    }
}

extension PageContent {
    package var hasHiddenWords: Bool { words.contains { !$0.isSeen } }

    /// The page with the words that a person sees.
    package var asSeen: PageContent {
        guard hasHiddenWords else { return self }
        var page = self
        page.words.removeAll { !$0.isSeen }
        return page
    }
}

/// A condition found while reading a page.
package enum PageNote: String, Codable, Sendable, Hashable, CaseIterable {
    /// Nothing on the page.
    case blank
    /// The text layer was there, but unusable: unmapped glyphs or garbage.
    case textLayerUnusable = "text-layer-unusable"
    /// The text layer lies behind a picture that shows something else.
    case textLayerDisagrees = "text-layer-disagrees"
    /// The page was turned to be read.
    case rotated
    /// The page could not be read within its attempts; its words are missing.
    case unreadable
    /// The picture is damaged: part of what it showed may be missing.
    case damaged
    /// The file shows further pictures one after the other; only the first was read.
    case moreFrames = "more-frames"
    /// The picture was reduced to stay within limits.
    case reducedResolution = "reduced-resolution"
    /// Why a page is `unreadable`: reading it took too long, took too much memory, ended its process, or gave nothing
    /// that makes sense; or it is larger than what is read. On other pages, why the first attempt failed: the words are those of the
    /// second, which sees fewer pixels.
    case timedOut = "timed-out"
    case outOfMemory = "out-of-memory"
    case crashed
    case garbage
    case tooLarge = "too-large"
    /// Why a page is `unreadable`: it was not asked for, as too many of the document's others brought their readers down.
    case untried
}
