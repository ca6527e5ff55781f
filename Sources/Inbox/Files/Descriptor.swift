import CInotify
import Glibc

/// An open file, closed when the value goes.
struct Descriptor: ~Copyable, Sendable {
    let number: Int32

    /// Takes over a descriptor that is open.
    init(owning number: Int32) {
        self.number = number
    }

    deinit {
        _ = Glibc.close(number)
    }

    /// Opens a name, relative to a folder, without following a symbolic link at its end.
    /// Messages call the file as `shown` says.
    static func open(
        _ name: [UInt8], in folder: Int32 = AT_FDCWD, _ flags: Int32, mode: mode_t = 0, operation: String = "open",
        shown: String? = nil
    ) throws(FileSystemError) -> Descriptor {
        let number = retrying {
            unsafe withCString(name) { unsafe openat(folder, $0, flags | O_CLOEXEC | O_NOCTTY, mode) }
        }
        guard number >= 0 else {
            throw FileSystemError(
                code: errno, operation: operation, path: shown ?? FileName(bytes: name).display)
        }
        return Descriptor(owning: number)
    }

    /// Opens a folder by its path; a symbolic link is followed, because a person configured the path.
    static func folder(_ path: String) throws(FileSystemError) -> Descriptor {
        try open(Array(path.utf8), O_RDONLY | O_DIRECTORY | O_NONBLOCK, operation: "open the folder", shown: path)
    }

    /// Opens a folder below this one; a symbolic link is an error.
    borrowing func folder(_ name: FileName) throws(FileSystemError) -> Descriptor {
        try Self.open(
            name.bytes, in: number, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_NONBLOCK, operation: "open the folder")
    }

    /// A handle on what a name in this folder stands for, whatever it is, without opening it and without following a
    /// link: opening a pipe may wait, and opening a device may do something.
    borrowing func pin(_ name: FileName, shown: String) throws(FileSystemError) -> Descriptor {
        try Self.open(name.bytes, in: number, INTAKE_O_PATH | O_NOFOLLOW, shown: shown)
    }

    /// Opens what was pinned for reading; the caller has seen that it is a regular file.
    borrowing func open(
        _ pin: borrowing Descriptor, named name: FileName, shown: String
    ) throws(FileSystemError) -> Descriptor {
        do {
            return try Self.open(Array("/proc/self/fd/\(pin.number)".utf8), O_RDONLY | O_NONBLOCK, shown: shown)
        } catch {
            guard error.code == ENOENT else { throw error }
            // No /proc: by name, and the caller compares.
            return try Self.open(name.bytes, in: number, O_RDONLY | O_NOFOLLOW | O_NONBLOCK, shown: shown)
        }
    }

    /// The kind and version of the open file.
    borrowing func status(shown: String) throws(FileSystemError) -> FileStatus {
        var status = stat()
        guard unsafe fstat(number, &status) == 0 else {
            throw FileSystemError(code: errno, operation: "examine", path: shown)
        }
        return FileStatus(status)
    }

    /// The kind and version of what a name in this folder stands for; nil when there is no such name.
    borrowing func status(of name: FileName) throws(FileSystemError) -> FileStatus? {
        try FileStatus.of(name.bytes, in: number)
    }

    /// Makes what was written durable.
    borrowing func synchronize(shown: String) throws(FileSystemError) {
        guard retrying({ fsync(number) }) == 0 else {
            throw FileSystemError(code: errno, operation: "make durable", path: shown)
        }
    }
}

extension FileStatus {
    /// The kind and version of a name without following a symbolic link; nil when there is no such name.
    static func of(_ path: [UInt8], in folder: Int32 = AT_FDCWD) throws(FileSystemError) -> FileStatus? {
        var status = stat()
        let result = unsafe withCString(path) { unsafe fstatat(folder, $0, &status, AT_SYMLINK_NOFOLLOW) }
        if result == 0 { return FileStatus(status) }
        if errno == ENOENT || errno == ENOTDIR { return nil }
        throw FileSystemError(code: errno, operation: "examine", path: FileName(bytes: path).display)
    }
}

/// Calls again while a signal interrupts.
func retrying<Result: SignedInteger>(_ call: () -> Result) -> Result {
    while true {
        let result = call()
        if result != -1 || errno != EINTR { return result }
    }
}

/// Lends bytes as a C string; a zero byte within would end it early, so callers never have one.
func withCString<Result>(_ bytes: [UInt8], _ body: (UnsafePointer<CChar>) -> Result) -> Result {
    let terminated = bytes.map { CChar(bitPattern: $0) } + [0]
    return unsafe terminated.withUnsafeBufferPointer { buffer in
        guard let start = buffer.baseAddress else { preconditionFailure("a terminated string is never empty") }
        return unsafe body(start)
    }
}
