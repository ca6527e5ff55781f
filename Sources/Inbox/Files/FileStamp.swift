import Glibc

/// What tells one version of a file from another without reading it.
package struct FileStamp: Hashable, Sendable {
    package var device: UInt64
    package var inode: UInt64
    package var size: Int64
    /// Nanoseconds since 1970 at which the content changed last, as the file claims.
    package var modified: Int64
    /// Nanoseconds since 1970 at which content, name or permissions changed last, as the kernel says.
    package var changed: Int64

    package init(device: UInt64, inode: UInt64, size: Int64, modified: Int64, changed: Int64) {
        self.device = device
        self.inode = inode
        self.size = size
        self.modified = modified
        self.changed = changed
    }

    /// No version in particular.
    static let none = FileStamp(device: 0, inode: 0, size: 0, modified: 0, changed: 0)

    /// Whether both describe the same content of the same file, its name or permissions aside.
    func hasContent(of other: FileStamp) -> Bool {
        device == other.device && inode == other.inode && size == other.size && modified == other.modified
    }
}

/// What kind of thing a name stands for.
package enum FileKind: String, Sendable, Hashable {
    case regular
    case directory
    case symbolicLink = "symbolic link"
    case pipe = "named pipe"
    case socket
    case device
    case unknown = "special file"
}

/// A file's kind and version, as one `stat` gave them.
package struct FileStatus: Hashable, Sendable {
    package var kind: FileKind
    package var stamp: FileStamp

    package init(kind: FileKind, stamp: FileStamp) {
        self.kind = kind
        self.stamp = stamp
    }

    init(_ status: stat) {
        kind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .regular
            case S_IFDIR: .directory
            case S_IFLNK: .symbolicLink
            case S_IFIFO: .pipe
            case S_IFSOCK: .socket
            case S_IFCHR, S_IFBLK: .device
            default: .unknown
            }
        stamp = FileStamp(
            device: UInt64(status.st_dev), inode: UInt64(status.st_ino), size: Int64(status.st_size),
            modified: Self.nanoseconds(status.st_mtim), changed: Self.nanoseconds(status.st_ctim))
    }

    /// Wraps around for absurd times, which a file may claim: only equality matters.
    private static func nanoseconds(_ time: timespec) -> Int64 {
        Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
    }
}
