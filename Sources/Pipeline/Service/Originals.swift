package import DocumentModel
import FoundationEssentials
import Inbox
import RecordStorage

/// The bytes that arrived, as files on this machine. Where the database keeps them, the files are copies that may be
/// deleted at any time; else the files are what is kept.
package struct Originals: Sendable {
    let blobs: BlobStore
    let contents: (any ContentStore)?
    private let files = BlockingWork(label: "originals", threads: 2)

    /// Bytes of a document in one row of the database.
    private static let portion = 1 << 20

    init(blobs: BlobStore, contents: (any ContentStore)?) {
        self.blobs = blobs
        self.contents = contents
    }

    /// The file with a document's bytes, brought here when it is not.
    package func path(of document: DocumentIdentifier) async throws -> String {
        let hash = document.hex
        if let contents, try await !files({ [blobs] in blobs.holds(hash) }) {
            _ = try await contents.read(document) { [blobs] next in try blobs.restore(hash, from: next) }
        }
        return blobs.path(of: hash)
    }

    /// What commits a document's bytes, which are in a file here, together with its arrival.
    func effects(of document: DocumentIdentifier) -> [RecordEffect] {
        guard contents != nil else { return [] }
        let source = ContentSource { [blobs] receive in
            try blobs.read(document.hex, portion: Self.portion, receive)
        }
        return [.content(document, source)]
    }

    /// Removes copies that have been here for a day.
    func removeCopies(now: Int64) async throws -> Int {
        guard contents != nil else { return 0 }
        return try await files { [blobs] in try blobs.removeBlobs(before: now / 1_000 - 86_400) }
    }

    /// What is kept, to be held against what arrived.
    func census(spool: String) async throws -> BlobCensus {
        let leftovers = { @Sendable () throws -> [String] in
            guard FileManager.default.fileExists(atPath: spool) else { return [] }
            return try FileManager.default.contentsOfDirectory(atPath: spool).map { spool + "/" + $0 }
        }
        if let contents {
            let sizes = try await contents.sizes()
            return BlobCensus(size: { sizes[$0.hex] }, all: { Array(sizes.keys) }, leftovers: leftovers)
        }
        return BlobCensus(
            size: { [blobs] document in
                let attributes = try? FileManager.default.attributesOfItem(atPath: blobs.path(of: document.hex))
                return (attributes?[.size]).flatMap { Int64("\($0)") }
            },
            all: { [blobs] in
                // Before the first file arrived, there may be no folder.
                FileManager.default.fileExists(atPath: blobs.root + "/blobs") ? try blobs.hashes() : []
            },
            leftovers: leftovers)
    }
}
