package import DocumentModel
package import ReaderProtocol

/// Why a document was not loaded.
package struct LoadingError: StageError, Hashable {
    package var failure: ReaderFailure
    /// The name that the document arrived under: hostile text.
    package var name: String

    package init(_ failure: ReaderFailure, name: String) {
        self.failure = failure
        self.name = name
    }

    package var code: String { Self.code(failure.kind) }

    /// The codes of documents that brought the reading process down.
    package static let violentCodes = Set(
        ReaderFailure.Kind.allCases.filter { ReaderFailure($0, "").isViolent }.map(code))

    private static func code(_ kind: ReaderFailure.Kind) -> String { "document-" + kind.rawValue }

    package var consequence: StageConsequence { failure.isPermanent ? .fail : .retry }

    package var explanation: String { "\(what). \(nextStep)" }

    /// When it was tried twice and is not tried again.
    package var lastExplanation: String {
        "\(what), twice. It is not tried again by itself: look at the file with care; `intake retry` tries once more."
    }

    private var what: String {
        "\(InertText.line(name, limit: 120)): \(InertText.line(failure.message, limit: 600))"
    }

    private var nextStep: String {
        switch failure.kind {
        case .unsupported:
            "PDF, PNG, JPEG, TIFF and usual WebP, BMP and GIF are read: convert it to PDF and hand it in again."
        case .damaged: "Ask the sender for an undamaged copy, or print it to a new PDF, and hand that in."
        case .encrypted: "Remove the encryption, or ask the sender for a copy without it, and hand that in."
        case .empty: "Ask the sender for the document again; this file holds nothing."
        case .tooLarge: "Split it or reduce it and hand in the parts, or raise the limit in intake.yaml."
        case .missingLanguage: "Install it, or take the language out of intake.yaml; the document is tried again."
        case .crashed, .outOfMemory, .timedOut, .garbage:
            "It is tried again; when that fails too, look at the file with care."
        case .unavailable: "It is tried again; see to the reader meanwhile (intake doctor)."
        }
    }
}
