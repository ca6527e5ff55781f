package import DocumentModel
package import ReaderProtocol

/// Finds out what a document is, and refuses what cannot be read.
///
/// - Parameters:
///   - path: the document's private, immutable copy.
///   - name: the name that it arrived under, for the explanation.
///   - maximumPages: documents with more pages are refused.
///   - reader: opens the document.
/// - Returns: what the document is, with at least one page.
/// - Throws: `LoadingError`, or `CancellationError`.
package func load(
    _ path: String, name: String, maximumPages: Int, reader: any DocumentReader
) async throws -> DocumentDescription {
    let description: DocumentDescription
    do {
        description = try await reader.describe(path)
    } catch let failure as ReaderFailure {
        throw LoadingError(failure, name: name)
    }
    guard !description.pages.isEmpty else {
        throw LoadingError(ReaderFailure(.empty, "it has no pages"), name: name)
    }
    guard description.pages.count <= maximumPages else {
        throw LoadingError(
            ReaderFailure(.tooLarge, "it has \(description.pages.count) pages; the limit is \(maximumPages)"),
            name: name)
    }
    return description
}
