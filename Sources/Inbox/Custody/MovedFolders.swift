import Glibc
import Synchronization

/// The folders whose entries changed by moves that are not durable yet.
///
/// A move that a power failure undoes is no loss: the file is in the inbox again, unchanged, and its arrival has the
/// same key. So moves are made durable many at a time, which saves two waits for the disk per document.
package final class MovedFolders: Sendable {
    private let changed = Mutex<(folders: Set<[UInt8]>, moves: Int)>(([], 0))

    /// How many moves are not durable yet.
    var count: Int { changed.withLock { $0.moves } }

    /// Takes note of a move between two folders, given by their paths.
    func noteMove(from source: [UInt8], to target: [UInt8]) {
        changed.withLock {
            $0.folders.formUnion([source, target])
            $0.moves += 1
        }
    }

    /// Makes all moves so far durable. Blocks.
    func synchronize() {
        let folders = changed.withLock { changed in
            defer { changed = ([], 0) }
            return changed.folders
        }
        for path in folders {
            // A folder that is gone or out of reach needs nothing: see above.
            guard let folder = try? Descriptor.open(path, O_RDONLY | O_DIRECTORY | O_NONBLOCK) else { continue }
            try? folder.synchronize(shown: FileName(bytes: path).display)
        }
    }
}
