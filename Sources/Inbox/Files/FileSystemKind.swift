import CInotify
import Glibc

/// The file system that a folder lies on.
package struct FileSystemKind: Hashable, Sendable {
    /// The kernel's number of it: `linux/magic.h`.
    private let number: UInt32

    init(number: some BinaryInteger) {
        self.number = UInt32(truncatingIfNeeded: number)
    }

    /// The kind at a path; nil when that cannot be examined. Blocks, briefly.
    package init?(of path: String) {
        var status = statfs()
        guard unsafe statfs(path, &status) == 0 else { return nil }
        self.init(number: status.f_type)
    }

    /// Whether it is another machine's, or a program's, so that inotify does not see what happens in it.
    package var isRemote: Bool { Self.remote.keys.contains(number) }

    /// As people call it, such as `ext4`; its number when it has no name here.
    package var name: String {
        Self.remote[number] ?? Self.local[number] ?? "a file system of kind 0x" + String(number, radix: 16)
    }

    private static let remote: [UInt32: String] = [
        0x6969: "NFS", 0x517B: "SMB", 0xFF53_4D42: "CIFS", 0xFE53_4D42: "SMB", 0x6573_5546: "FUSE", 0x0102_1997: "9P",
        0x5346_414F: "AFS", 0x00C3_6400: "Ceph", 0x564C: "NCP", 0x7375_7245: "Coda",
    ]

    private static let local: [UInt32: String] = [
        0xEF53: "ext4", 0x5846_5342: "XFS", 0x9123_683E: "Btrfs", 0x2FC1_2FC1: "ZFS", 0x794C_7630: "overlay",
        0x0102_1994: "tmpfs", 0xF2F5_2010: "F2FS", 0x4D44: "FAT", 0x2011_BAB0: "exFAT", 0x7366_746E: "NTFS",
    ]
}
