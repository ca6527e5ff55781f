import Dispatch
import DocumentModel
import FoundationEssentials
import Glibc
import Hashing
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
    /// - Returns: the number of files deleted.
    func delete(_ sizes: [DocumentIdentifier: Int64]) async throws -> Int {
        guard !sizes.isEmpty else { return 0 }
        return try await withCheckedThrowingContinuation { continuation in
            // A serial queue gets a thread of its own from Dispatch.
            DispatchQueue(label: "retention").async {
                continuation.resume(with: Result { try deleteNow(sizes) })
            }
        }
    }

    private func deleteNow(_ sizes: [DocumentIdentifier: Int64]) throws -> Int {
        var deleted = 0
        for document in sizes.keys { deleted += try Self.delete(blobs.path(of: document.hex)) }
        let known = Set(sizes.values)
        for folder in folders {
            for path in (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? [] {
                let file = folder + "/" + path
                // Names tell nothing: a file goes when its bytes are those of a document.
                guard let size = Self.size(file), known.contains(size), let digest = Self.digest(file),
                    let document = DocumentIdentifier(digest), sizes[document] == size
                else { continue }
                deleted += try Self.delete(file)
            }
        }
        return deleted
    }

    /// The size of a regular file; nil for anything else.
    private static func size(_ path: String) -> Int64? {
        var status = stat()
        guard unsafe lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int64(status.st_size)
    }

    private static func digest(_ path: String) -> String? {
        let file = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var hash = ContentHash()
        while true {
            var isFailed = false
            let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 20) { buffer, count in
                let got = unsafe read(file, buffer.baseAddress, buffer.count)
                isFailed = got < 0
                count = max(0, got)
            }
            if isFailed { return nil }
            if bytes.isEmpty { return hash.finish() }
            hash.update(bytes)
        }
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
