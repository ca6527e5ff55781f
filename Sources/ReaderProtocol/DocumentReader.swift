package import DocumentModel

/// Reads documents somewhere else than in this process.
package protocol DocumentReader: Sendable {
    /// Names everything that a page's content depends on: engines, versions, languages, options.
    func fingerprint() async throws -> String

    /// What the document is. Paths are absolute, and their files do not change.
    func describe(_ path: String) async throws -> DocumentDescription

    /// The pages whose text layer is usable as it stands, by number; the others need `page(_:of:)`.
    func textPages(of path: String) async throws -> [PageContent]

    /// One page (1 is the first), by its text layer or by recognition; gently, that is with a fraction of the pixels and
    /// one way of looking at them, when the first attempt was too much.
    func page(_ number: Int, of path: String, isGentle: Bool) async throws -> PageContent

    /// Lines of a recognised page once more, in other ways than the first time: one or two readings, each with only these
    /// lines' words, whose `line` is the place in the request. The second has the lines of which the first does not say
    /// the same as the page.
    func lines(_ request: LineRequest, ofPage number: Int, of path: String) async throws -> [PageContent]

    /// One page (1 is the first) drawn as a PNG file's bytes, at a resolution in dots per inch.
    func image(ofPage number: Int, of path: String, resolution: Int) async throws -> [UInt8]

    /// One page (1 is the first) drawn with marks on it, as a PNG file's bytes.
    func markedPage(_ request: MarkedPageRequest, number: Int, of path: String) async throws -> [UInt8]

    /// A part of a page drawn in colour, in exactly so many pixels, at most `PixelImage.mostPixels`.
    func pixels(of region: PageRegion, of path: String, width: Int, height: Int) async throws -> PixelImage
}

extension DocumentReader {
    package func page(_ number: Int, of path: String) async throws -> PageContent {
        try await page(number, of: path, isGentle: false)
    }
}

/// Why a document, or a page of it, could not be read.
package struct ReaderFailure: Error, Hashable, Codable, Sendable {
    package enum Kind: String, Codable, Sendable, CaseIterable {
        /// Not a kind of file that is read.
        case unsupported
        case damaged
        /// Needs a password.
        case encrypted
        case empty
        /// Too many pages, pixels or bytes.
        case tooLarge = "too-large"
        /// The OCR data of a language is not installed.
        case missingLanguage = "missing-language"
        /// The reading process ended by itself.
        case crashed
        /// It needed more memory than it may have.
        case outOfMemory = "out-of-memory"
        /// It did not answer in time, and was killed.
        case timedOut = "timed-out"
        /// Its answer made no sense, and it was killed.
        case garbage
        /// The reading process could not be started.
        case unavailable
    }

    package var kind: Kind
    /// What happened, for a person.
    package var message: String

    package init(_ kind: Kind, _ message: String) {
        self.kind = kind
        self.message = message
    }

    /// Whether the document brought the reading process down, or kept it from answering.
    package var isViolent: Bool {
        switch kind {
        case .crashed, .outOfMemory, .timedOut, .garbage: true
        case .unsupported, .damaged, .encrypted, .empty, .tooLarge, .missingLanguage, .unavailable: false
        }
    }

    /// Whether another attempt may end otherwise.
    package var isPermanent: Bool {
        switch kind {
        case .unsupported, .damaged, .encrypted, .empty, .tooLarge: true
        case .missingLanguage, .crashed, .outOfMemory, .timedOut, .garbage, .unavailable: false
        }
    }
}
