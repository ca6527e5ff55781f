package import DocumentModel

/// What `intake` says to `intake-reader`, and what it answers. A message is a frame: its length as four bytes,
/// little-endian, then its kind as one byte, then its content.
package enum ReaderWire {
    /// Raised when a message changes its form.
    package static let version: UInt8 = 6
    /// The longest frame that is believed.
    package static let maximumLength = 64 * 1_024 * 1_024

    /// How a reader leaves that was refused memory.
    package static let outOfMemoryExitCode: Int32 = 12

    /// Bytes of the length before each message.
    package static let headerLength = 4

    /// The length that a header states; nil when it is not to be believed.
    package static func length(header: [UInt8]) -> Int? {
        var reader = ByteReader(header)
        guard let length = try? reader.unsigned(), length > 0, length <= UInt32(maximumLength) else { return nil }
        return Int(length)
    }

    /// The frame around a message.
    package static func frame(_ payload: [UInt8]) -> [UInt8] {
        var writer = ByteWriter(capacity: payload.count + 4)
        writer.write(payload)
        return writer.bytes
    }
}

/// A question to the reader.
package enum ReaderRequest: Hashable, Sendable {
    /// What is it? Answered by `described`, then by `pages` with what `textPages` would answer: a document is opened once.
    case describe(path: String)
    /// The pages whose text layer is usable as it stands.
    case textPages(path: String)
    case page(path: String, number: Int, isGentle: Bool = false)
    /// Lines of a recognised page once more. Answered by one or two pages, a reading each, with only these lines' words;
    /// their `line` is the place in the request. The second page has the lines of which the first does not say the same.
    case lines(path: String, number: Int, LineRequest)
    /// A page drawn as a PNG file.
    case image(path: String, number: Int, resolution: Int)
    /// A page drawn with marks on it, as a PNG file.
    case markedPage(path: String, number: Int, MarkedPageRequest)
    /// A part of a page drawn in colour, in so many pixels. Answered by `pixels`.
    case region(path: String, PageRegion, width: Int, height: Int)
    /// Nothing more will be asked about the document; not answered.
    case close
    /// Leave; not answered.
    case shutdown

    package var encoded: [UInt8] {
        var writer = ByteWriter()
        switch self {
        case .describe(let path):
            writer.write(UInt8(1))
            writer.write(path)
        case .textPages(let path):
            writer.write(UInt8(2))
            writer.write(path)
        case .page(let path, let number, let isGentle):
            writer.write(UInt8(3))
            writer.write(path)
            writer.write(number)
            writer.write(isGentle)
        case .image(let path, let number, let resolution):
            writer.write(UInt8(4))
            writer.write(path)
            writer.write(number)
            writer.write(resolution)
        case .lines(let path, let number, let request):
            writer.write(UInt8(7))
            writer.write(path)
            writer.write(number)
            request.encode(to: &writer)
        case .markedPage(let path, let number, let request):
            writer.write(UInt8(8))
            writer.write(path)
            writer.write(number)
            request.encode(to: &writer)
        case .region(let path, let region, let width, let height):
            writer.write(UInt8(9))
            writer.write(path)
            region.encode(to: &writer)
            writer.write(width)
            writer.write(height)
        case .shutdown:
            writer.write(UInt8(5))
        case .close:
            writer.write(UInt8(6))
        }
        return writer.bytes
    }

    package init(encoded bytes: [UInt8]) throws(ByteReader.Malformed) {
        var reader = ByteReader(bytes)
        switch try reader.byte() {
        case 1: self = .describe(path: try reader.text())
        case 2: self = .textPages(path: try reader.text())
        case 3:
            self = .page(
                path: try reader.text(), number: try reader.integer(), isGentle: try reader.boolean())
        case 4:
            self = .image(
                path: try reader.text(), number: try reader.integer(), resolution: try reader.integer())
        case 5: self = .shutdown
        case 6: self = .close
        case 7:
            self = .lines(
                path: try reader.text(), number: try reader.integer(), try LineRequest(from: &reader))
        case 8:
            self = .markedPage(
                path: try reader.text(), number: try reader.integer(), try MarkedPageRequest(from: &reader))
        case 9:
            self = .region(
                path: try reader.text(), try PageRegion(from: &reader), width: try reader.integer(),
                height: try reader.integer())
        default: throw reader.malformed("a request")
        }
        guard reader.isAtEnd else { throw reader.malformed("the end of the request") }
    }

    /// The document asked about.
    package var path: String? {
        switch self {
        case .describe(let path), .textPages(let path), .page(let path, _, _), .lines(let path, _, _),
            .image(let path, _, _), .markedPage(let path, _, _), .region(let path, _, _, _):
            path
        case .close, .shutdown: nil
        }
    }

    /// Whether it may be answered by recognition.
    package var needsRecognition: Bool {
        switch self {
        case .page, .lines: true
        case .describe, .textPages, .image, .markedPage, .region, .close, .shutdown: false
        }
    }
}

/// An answer of the reader.
package enum ReaderReply: Hashable, Sendable {
    /// The first message of every reader: its protocol version, its fingerprint, and the parts of its sandbox that this
    /// machine does not give.
    case hello(version: UInt8, fingerprint: String, missingLayers: [SandboxLayer] = [])
    case described(DocumentDescription)
    case pages([PageContent])
    /// The bytes of a PNG file.
    case image([UInt8])
    case pixels(PixelImage)
    case failed(ReaderFailure)

    package var encoded: [UInt8] {
        var writer = ByteWriter()
        switch self {
        case .hello(let version, let fingerprint, let missing):
            writer.write(UInt8(1))
            writer.write(version)
            writer.write(fingerprint)
            writer.write(missing.count)
            for layer in missing { writer.write(layer.rawValue) }
        case .described(let description):
            writer.write(UInt8(2))
            description.encode(to: &writer)
        case .pages(let pages):
            writer.write(UInt8(3))
            writer.write(pages.count)
            for page in pages { page.encode(to: &writer) }
        case .image(let bytes):
            writer.write(UInt8(5))
            writer.write(bytes)
        case .pixels(let image):
            writer.write(UInt8(6))
            writer.write(image.width)
            writer.write(image.height)
            writer.write(image.pixels)
        case .failed(let failure):
            writer.write(UInt8(4))
            writer.write(failure.kind.rawValue)
            writer.write(failure.message)
        }
        return writer.bytes
    }

    package init(encoded bytes: [UInt8]) throws(ByteReader.Malformed) {
        var reader = ByteReader(bytes)
        switch try reader.byte() {
        case 1:
            let version = try reader.byte()
            let fingerprint = try reader.text()
            // Whoever speaks another version may say less or more.
            guard version == ReaderWire.version else {
                self = .hello(version: version, fingerprint: fingerprint)
                return
            }
            var missing: [SandboxLayer] = []
            for _ in 0..<(try reader.count(limit: 100)) {
                guard let layer = SandboxLayer(rawValue: try reader.text()) else { throw reader.malformed("a layer") }
                missing.append(layer)
            }
            self = .hello(version: version, fingerprint: fingerprint, missingLayers: missing)
        case 2: self = .described(try DocumentDescription(from: &reader))
        case 3:
            var pages: [PageContent] = []
            for _ in 0..<(try reader.count(limit: 100_000)) { pages.append(try PageContent(from: &reader)) }
            self = .pages(pages)
        case 4:
            guard let kind = ReaderFailure.Kind(rawValue: try reader.text()) else {
                throw reader.malformed("a known failure")
            }
            self = .failed(ReaderFailure(kind, try reader.text()))
        case 5: self = .image(try reader.data())
        case 6:
            let width = try reader.integer()
            let height = try reader.integer()
            guard let image = PixelImage(width: width, height: height, pixels: try reader.data()) else {
                throw reader.malformed("as many pixels as the picture's sides say")
            }
            self = .pixels(image)
        default: throw reader.malformed("a reply")
        }
        guard reader.isAtEnd else { throw reader.malformed("the end of the reply") }
    }
}
