import Glibc
import Hashing

extension Descriptor {
    /// The digest of a plain file in this folder and its version; nil for anything else. No link is followed.
    borrowing func digest(of name: FileName) throws(FileSystemError) -> (hash: String, stamp: FileStamp)? {
        guard try status(of: name)?.kind == .regular else { return nil }
        let file = try Descriptor.open(name.bytes, in: number, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
        let opened = try file.status(shown: name.display)
        guard opened.kind == .regular else { return nil }
        var hash = ContentHash()
        var buffer = [UInt8](repeating: 0, count: 256 * 1024)
        while case let count = try file.read(into: &buffer, shown: name.display), count > 0 {
            hash.update(buffer[..<count])
        }
        return (hash.finish(), opened.stamp)
    }
}
