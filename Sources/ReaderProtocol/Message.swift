package import DocumentModel

/// What `intake` says to `intake-reader`, and what it answers. A message is a frame: its length as four bytes,
/// little-endian, then its kind as one byte, then its content.
package enum ReaderWire {
    /// Raised when a message changes its form.
    package static let version: UInt8 = 1
    /// The longest frame that is believed.
    package static let maximumLength = 64 * 1_024 * 1_024

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
    case describe(path: String)
    case textPages(path: String)
    case page(path: String, number: Int)

    package var encoded: [UInt8] {
        var writer = ByteWriter()
        switch self {
        case .describe(let path):
            writer.write(UInt8(1))
            writer.write(path)
        case .textPages(let path):
            writer.write(UInt8(2))
            writer.write(path)
        case .page(let path, let number):
            writer.write(UInt8(3))
            writer.write(path)
            writer.write(number)
        }
        return writer.bytes
    }

    package init(encoded bytes: [UInt8]) throws(ByteReader.Malformed) {
        var reader = ByteReader(bytes)
        switch try reader.byte() {
        case 1: self = .describe(path: try reader.text())
        case 2: self = .textPages(path: try reader.text())
        case 3: self = .page(path: try reader.text(), number: try reader.integer())
        default: throw reader.malformed("a request")
        }
        guard reader.isAtEnd else { throw reader.malformed("the end of the request") }
    }

    package var path: String {
        switch self {
        case .describe(let path), .textPages(let path), .page(let path, _): path
        }
    }
}

/// An answer of the reader.
package enum ReaderReply: Hashable, Sendable {
    /// The first message of every reader: its protocol version and its fingerprint.
    case hello(version: UInt8, fingerprint: String)
    case described(DocumentDescription)
    case pages([PageContent])
    case failed(ReaderFailure)

    package var encoded: [UInt8] {
        var writer = ByteWriter()
        switch self {
        case .hello(let version, let fingerprint):
            writer.write(UInt8(1))
            writer.write(version)
            writer.write(fingerprint)
        case .described(let description):
            writer.write(UInt8(2))
            description.encode(to: &writer)
        case .pages(let pages):
            writer.write(UInt8(3))
            writer.write(pages.count)
            for page in pages { page.encode(to: &writer) }
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
        case 1: self = .hello(version: try reader.byte(), fingerprint: try reader.text())
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
        default: throw reader.malformed("a reply")
        }
        guard reader.isAtEnd else { throw reader.malformed("the end of the reply") }
    }
}
