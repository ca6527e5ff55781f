import FoundationEssentials

/// A file that is not taken, and what a person is told about it.
package struct Refusal: Hashable, Sendable {
    package enum Reason: String, Hashable, Sendable, Codable {
        case symbolicLink = "symbolic-link"
        case specialFile = "special-file"
        case empty
        case tooLarge = "too-large"
        case unsupportedType = "unsupported-type"
        case unreadable
        case folder

        /// Whether it is left where it lies: what is no file was not handed in as one, and may belong to somebody.
        package var staysInInbox: Bool { self == .symbolicLink || self == .specialFile || self == .folder }
    }

    package var reason: Reason
    package var name: FileName
    /// Where it lay, as text that is safe to show.
    package var origin: String
    /// Bytes.
    package var size: Int64
    /// Particulars: the limit, the system's error, the kind of special file.
    package var detail: String
    /// What it is.
    package var kind: FileKind
    /// Equal for the same physical file, however often a crash makes it be handled again.
    package var key: String

    package init(
        reason: Reason, name: FileName, origin: String, size: Int64, detail: String, kind: FileKind = .regular,
        key: String
    ) {
        self.reason = reason
        self.name = name
        self.origin = origin
        self.size = size
        self.detail = detail
        self.kind = kind
        self.key = key
    }

    /// What happened, in a sentence.
    package var explanation: String {
        switch reason {
        case .symbolicLink: "It is a symbolic link. Links are not followed."
        case .specialFile: "It is a \(detail), not a file."
        case .empty: "The file has no content."
        case .tooLarge: "The file has \(size) bytes, more than \(detail)."
        case .unsupportedType: "Its content is not of a supported type: \(detail)."
        case .unreadable: "The file could not be read: \(detail)."
        case .folder: "It is a folder with the name of a document. It is not looked into."
        }
    }

    /// What to do next, in a sentence.
    package var advice: String {
        switch reason {
        case .symbolicLink: "Put the file itself into the inbox."
        case .specialFile: "Put a PDF or a picture into the inbox."
        case .empty: "Send or scan the document again; the transfer may have been cut off."
        case .tooLarge: "Split the document or scan it at a lower resolution, or raise the limit in the configuration."
        case .unsupportedType: "Save it as PDF, PNG, JPEG, TIFF, WebP, BMP or GIF and put it into the inbox again."
        case .unreadable: "Check the file's permissions and the disk, then put it into the inbox again."
        case .folder: "Put its files into the inbox themselves, or give the folder another name."
        }
    }
}

/// The note beside a rejected file, `NAME.reason.json`.
package struct RefusalNote: Codable, Hashable, Sendable {
    package var schema = "intake/refusal/1"
    package var file: String
    /// The name byte by byte, percent-encoded; there only when the name is not plain text.
    package var fileBytes: String?
    package var origin: String
    package var size: Int64
    package var reason: Refusal.Reason
    package var explanation: String
    package var advice: String
    /// ISO 8601, UTC.
    package var refusedAt: String

    package enum CodingKeys: String, CodingKey {
        case schema, file, origin, size, reason, explanation, advice
        case fileBytes = "file_bytes"
        case refusedAt = "refused_at"
    }

    init(_ refusal: Refusal, at instant: Int64) {
        file = refusal.name.display
        fileBytes = Array(file.utf8) == refusal.name.bytes ? nil : refusal.name.percentEncoded
        origin = refusal.origin
        size = refusal.size
        reason = refusal.reason
        explanation = refusal.explanation
        advice = refusal.advice
        refusedAt = Date(timeIntervalSince1970: Double(instant) / 1_000).formatted(.iso8601)
    }

    func encoded() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return try Array(encoder.encode(self)) + [UInt8(ascii: "\n")]
    }
}
