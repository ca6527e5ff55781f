import CInotify
import Glibc
import Hashing

/// Bytes that come from elsewhere are not those that were asked for.
package struct BlobMismatch: Error, Hashable, Sendable, CustomStringConvertible {
    package var expected: String
    package var found: String

    package var description: String {
        "The stored bytes of the document \(expected.prefix(12)) are damaged: their digest is \(found.prefix(12)). "
            + "Restore the database from a backup, or submit the file again."
    }
}

extension BlobStore {
    /// Whether there is a blob with this digest. Blocks.
    package func holds(_ hash: String) -> Bool {
        let status = try? FileStatus.of(Array(path(of: hash).utf8))
        return status?.kind == .regular
    }

    /// Hands the bytes of a blob out in portions of so many. Blocks.
    package func read(_ hash: String, portion: Int, _ receive: ([UInt8]) throws -> Void) throws {
        let path = path(of: hash)
        let file = try Descriptor.open(Array(path.utf8), O_RDONLY | O_NOFOLLOW, shown: path)
        var buffer = [UInt8](repeating: 0, count: portion)
        var filled = 0
        while true {
            if filled == portion {
                try receive(buffer)
                filled = 0
            }
            var rest = [UInt8](repeating: 0, count: portion - filled)
            let count = try file.read(into: &rest, shown: path)
            if count == 0 { break }
            buffer.replaceSubrange(filled..<(filled + count), with: rest[..<count])
            filled += count
        }
        if filled > 0 { try receive(Array(buffer[..<filled])) }
    }

    /// Puts bytes that are kept elsewhere into the store, when their digest is the right one. Blocks.
    ///
    /// - Returns: false when `next` has none.
    /// - Throws: `BlobMismatch` for other bytes; the store is then as it was.
    package func restore(_ hash: String, from next: () throws -> [UInt8]?) throws -> Bool {
        guard var part = try next() else { return false }
        _ = try Descriptor.makeFolder(root)
        let spooled = try makeSpoolFile()
        var digest = ContentHash()
        var size: Int64 = 0
        while true {
            digest.update(part)
            size += Int64(part.count)
            try spooled.file.write(part[...], shown: "\(root)/spool")
            guard let following = try next() else { break }
            part = following
        }
        let found = digest.finish()
        guard found == hash else { throw BlobMismatch(expected: hash, found: found) }
        try spooled.seal()
        try adopt(spooled, as: hash, size: size)
        return true
    }

    /// Removes blobs that were put here before the given instant (seconds since 1970). Blocks.
    ///
    /// - Returns: how many.
    package func removeBlobs(before limit: Int64) throws -> Int {
        var removed = 0
        let blobs = try Descriptor.folder(root + "/blobs")
        for prefix in try blobs.names(shown: root + "/blobs") where prefix.bytes.count == 2 {
            let folder = try blobs.folder(prefix)
            for name in try folder.names(shown: prefix.display) {
                var status = stat()
                let path = path(of: prefix.text + name.text)
                guard unsafe stat(path, &status) == 0, status.st_ctim.tv_sec < limit else { continue }
                try folder.remove(name)
                removed += 1
            }
        }
        return removed
    }
}
