import Glibc

/// A private file in the spool, locked while its process lives; its name goes with the value.
struct SpoolFile: ~Copyable {
    let folder: Descriptor
    let name: FileName
    let file: Descriptor

    init(in folder: consuming Descriptor) throws(FileSystemError) {
        while true {
            let name = FileName("custody-\(getpid())-\(String(UInt64.random(in: 0...(.max)), radix: 16)).part")
            let file = try Descriptor.open(
                name.bytes, in: folder.number, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600,
                operation: "make the copy")
            let locked = flock(file.number, LOCK_EX | LOCK_NB) == 0
            // A starting process may have cleared the file away before it was locked; then another one is made.
            if locked, try folder.status(of: name) != nil {
                self.folder = folder
                self.name = name
                self.file = file
                return
            }
        }
    }

    deinit {
        // Nothing is lost when this fails: the next start clears the spool.
        try? folder.remove(name)
    }

    /// Makes the bytes durable and protects them from change.
    borrowing func seal() throws(FileSystemError) {
        guard fchmod(file.number, 0o400) == 0 else {
            throw FileSystemError(code: errno, operation: "protect", path: name.display)
        }
        try file.synchronize(shown: name.display)
    }
}
