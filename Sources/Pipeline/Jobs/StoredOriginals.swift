import Dispatch
import DocumentModel
import Glibc
import Inbox
import RecordStorage

/// The bytes of documents: in the store, and in the folders of processed files.
struct StoredOriginals: Sendable {
    private let blobs: BlobStore
    private let folders: [String]

    init(_ installation: Installation) {
        blobs = installation.originals.blobs
        folders = InboxConfiguration(installation).folders.map(\.processed)
    }

    /// Deletes what is there of these documents, whose sizes are given.
    ///
    /// - Returns: what was deleted, and what could not be looked at.
    /// - Throws: when something that was found could not be deleted; the rest is deleted nonetheless.
    func delete(_ sizes: [DocumentIdentifier: Int64]) async throws -> FiledOriginals.Outcome {
        guard !sizes.isEmpty else { return FiledOriginals.Outcome() }
        return try await withCheckedThrowingContinuation { continuation in
            // A serial queue gets a thread of its own from Dispatch.
            DispatchQueue(label: "retention").async {
                continuation.resume(with: Result { try deleteNow(sizes) })
            }
        }
    }

    private func deleteNow(_ sizes: [DocumentIdentifier: Int64]) throws -> FiledOriginals.Outcome {
        var outcome = FiledOriginals.Outcome()
        for document in sizes.keys { outcome.removed += try Self.delete(blobs.path(of: document.hex)) }
        let known = Set(sizes.values)
        for folder in Set(folders).sorted() {
            // Names tell nothing: a file goes when its bytes are those of a document.
            outcome.add(
                FiledOriginals(below: folder).remove(sizes: known) { digest, size in
                    DocumentIdentifier(digest).map { sizes[$0] == size } ?? false
                })
        }
        if let first = outcome.kept.first {
            throw InstallationError(
                "\(outcome.kept.count) originals could not be deleted: \(first).",
                hint: "Check the permissions of their folders.")
        }
        return outcome
    }

    /// - Returns: 1, or 0 when there is no such file.
    private static func delete(_ path: String) throws -> Int {
        if unsafe unlink(path) == 0 { return 1 }
        if errno == ENOENT || errno == ENOTDIR { return 0 }
        throw InstallationError(
            "\(path) could not be deleted: \(unsafe String(cString: strerror(errno))).",
            hint: "Check the permissions of its folder.")
    }
}
