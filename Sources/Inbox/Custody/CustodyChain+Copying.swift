import Glibc
import Hashing

/// What a file's first and last bytes say.
enum Probe: Hashable {
    case empty, unsupported
    case known(FileFormat, isComplete: Bool)
}

extension CustodyChain {
    /// Bytes read and written at once.
    private static let portion = 256 * 1024

    func probe(_ source: borrowing Descriptor, size: Int64, shown: String) throws(SourceError) -> Probe {
        guard size > 0 else { return .empty }
        let length = FileFormat.probeLength
        // The reads are written out: a borrowed descriptor cannot enter a closure.
        do {
            let head = try source.read(length, at: 0, shown: shown)
            guard let format = FileFormat(head: head) else { return .unsupported }
            let tail = try source.read(length, at: max(0, size - Int64(length)), shown: shown)
            return .known(format, isComplete: format.isComplete(head: head, tail: tail, size: size))
        } catch {
            throw SourceError(cause: error)
        }
    }

    /// Copies an open file into the store under its digest; the bytes and the name are durable afterwards. Blocks.
    ///
    /// - Returns: the digest; nil when the file is no longer the version given, in which case nothing is stored.
    func copy(_ source: borrowing Descriptor, of version: FileStamp, shown: String) throws -> String? {
        let size = version.size
        let spooled = try store.makeSpoolFile()
        var hash = ContentHash()
        var buffer = [UInt8](repeating: 0, count: Int(min(Int64(Self.portion), size + 1)))
        var copied: Int64 = 0
        while true {
            let count = try read(source, into: &buffer, shown: shown)
            if count == 0 { break }
            copied += Int64(count)
            // More than the file had: it grows, and must not fill the disk while it does.
            guard copied <= size else { return nil }
            hash.update(buffer[..<count])
            try spooled.file.write(buffer[..<count], shown: "\(store.root)/spool")
            try checkpoint(.copying)
        }
        // The version that settled, and not only the one when reading began: every byte is of one and the same.
        guard copied == size, try status(of: source, shown: shown).stamp == version else { return nil }
        try checkpoint(.copied)
        try spooled.seal()
        try checkpoint(.synchronized)
        let digest = hash.finish()
        try store.adopt(spooled, as: digest, size: size)
        try checkpoint(.stored)
        return digest
    }

    private func read(
        _ source: borrowing Descriptor, into buffer: inout [UInt8], shown: String
    ) throws(SourceError) -> Int {
        do { return try source.read(into: &buffer, shown: shown) } catch { throw SourceError(cause: error) }
    }

    private func status(of source: borrowing Descriptor, shown: String) throws(SourceError) -> FileStatus {
        do { return try source.status(shown: shown) } catch { throw SourceError(cause: error) }
    }
}
