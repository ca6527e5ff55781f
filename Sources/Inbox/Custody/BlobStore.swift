import CInotify
import Glibc
import Synchronization

/// The folder of document bytes, each file named by its digest: `blobs/ab/cdef…` under the store.
///
/// A blob is written once, under another name in `spool/`, and appears under its own when it is complete and durable.
package struct BlobStore: Sendable {
    /// The store's folder.
    package let root: String

    private static let blobs = FileName("blobs")
    private static let spool = FileName("spool")

    /// The folders of blobs that are known to outlive a power failure.
    private final class Durable: Sendable {
        let folders = Mutex<Set<FileName>>([])
    }
    private let durable = Durable()

    package init(root: String) {
        self.root = root
    }

    /// Where the bytes with this digest of 64 hexadecimal digits are, or would be.
    package func path(of hash: String) -> String {
        "\(root)/blobs/\(hash.prefix(2))/\(hash.dropFirst(2))"
    }

    /// Makes the store's folders, removes what dead processes left in the spool, and counts it. Blocks.
    @discardableResult
    package func prepare() throws -> Int {
        let store = try Descriptor.makeFolder(root)
        _ = try store.makeFolders([Self.blobs], mode: 0o700)
        let spool = try store.makeFolders([Self.spool], mode: 0o700)
        var removed = 0
        for name in try spool.names(shown: "\(root)/spool") {
            // The file of a living process is locked, so it is left alone.
            guard
                let file = try? Descriptor.open(name.bytes, in: spool.number, O_RDONLY | O_NOFOLLOW | O_NONBLOCK),
                flock(file.number, LOCK_EX | LOCK_NB) == 0
            else { continue }
            try spool.remove(name)
            removed += 1
        }
        return removed
    }

    /// The digests of all stored blobs, in no order. Blocks.
    package func hashes() throws -> [String] {
        let blobs = try Descriptor.folder(root + "/blobs")
        var hashes: [String] = []
        for prefix in try blobs.names(shown: root + "/blobs") where prefix.bytes.count == 2 {
            let folder = try blobs.folder(prefix)
            hashes += try folder.names(shown: prefix.display).map { prefix.text + $0.text }
        }
        return hashes
    }

    /// Makes a private file for bytes on their way into the store.
    func makeSpoolFile() throws(FileSystemError) -> SpoolFile {
        try SpoolFile(in: try Descriptor.folder(root).makeFolders([Self.spool], mode: 0o700))
    }

    /// Gives a complete spool file the name of its digest, after its bytes are durable, and makes the name durable.
    func adopt(_ spooled: borrowing SpoolFile, as hash: String, size: Int64) throws(FileSystemError) {
        let blobs = try Descriptor.folder(root).makeFolders([Self.blobs], mode: 0o700)
        let prefix = FileName(String(hash.prefix(2)))
        let folder = try blobs.makeFolders([prefix], mode: 0o700)
        let name = FileName(String(hash.dropFirst(2)))
        let known = try folder.status(of: name)
        if known?.kind != .regular || known?.stamp.size != size {
            try spooled.folder.renameReplacing(spooled.name, to: folder, as: name)
        }
        // Also for a known blob: the process that wrote it may have died before this.
        try folder.synchronize(shown: path(of: hash))
        // So may the one that made the folder; or it is another thread that is about to make it durable.
        if !durable.folders.withLock({ $0.contains(prefix) }) {
            try blobs.synchronize(shown: path(of: hash))
            durable.folders.withLock { _ = $0.insert(prefix) }
        }
    }
}
