package import DocumentModel
package import ReaderProtocol

/// Why recognition stopped as a whole: never because of a page, always because of the installation.
package struct RecognitionError: StageError, Hashable {
    package var failure: ReaderFailure

    package init(_ failure: ReaderFailure) {
        self.failure = failure
    }

    package var code: String { "reader-" + failure.kind.rawValue }
    package var consequence: StageConsequence { .retry }

    package var explanation: String {
        "no page can be read: \(InertText.line(failure.message, limit: 600)). "
            + "The document waits and is tried again; see to the reader meanwhile (intake doctor)."
    }
}
