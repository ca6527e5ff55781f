import Glibc

extension PlainFile {
    /// What becomes another when a file is written, replaced or given other permissions, or when a link leads elsewhere.
    package struct Stamp: Hashable, Sendable {
        private struct Status: Hashable, Sendable {
            var device: UInt
            var number: UInt
            var size: Int
            /// In nanoseconds since 1970.
            var written: Int
            var changed: Int

            init(_ status: stat) {
                device = UInt(status.st_dev)
                number = UInt(status.st_ino)
                size = Int(status.st_size)
                written = Self.nanoseconds(status.st_mtim)
                changed = Self.nanoseconds(status.st_ctim)
            }

            private static func nanoseconds(_ time: timespec) -> Int { time.tv_sec &* 1_000_000_000 &+ time.tv_nsec }
        }

        /// Where all links end; nil when nothing can be seen there.
        private var file: Status?
        /// What has the name itself, link or not.
        private var name: Status?

        /// Blocking.
        package init(_ path: String) {
            var status = stat()
            if unsafe stat(path, &status) == 0 { file = Status(status) }
            if unsafe lstat(path, &status) == 0 { name = Status(status) }
        }

        /// When it was last changed in any way, in nanoseconds since 1970; 0 when it is not there.
        package var changed: Int { max(file?.changed ?? 0, name?.changed ?? 0) }
    }
}
