import CInotify
import Glibc
import Synchronization

extension Descriptor {
    /// Opens a folder by its path and makes what is missing of it, durable: what is moved into it later must not go
    /// with it.
    static func makeFolder(_ path: String) throws(FileSystemError) -> Descriptor {
        // Nearly always it is there.
        if let known = try? folder(path) {
            awaitMaker()
            return known
        }
        let bytes = Array(path.utf8)
        for end in bytes.indices.dropFirst() + [bytes.count] where end == bytes.count || bytes[end] == UInt8(ascii: "/")
        {
            let part = Array(bytes[..<end])
            try making.withLock { (_) throws(FileSystemError) in try make(part) }
        }
        return try folder(path)
    }

    /// Held while a folder is made, until it is durable.
    private static let making = Mutex<Void>(())

    /// Whoever finds a folder must not take it for durable while another one, who makes it, still waits for the disk.
    private static func awaitMaker() {
        making.withLock { _ in }
    }

    private static func make(_ path: [UInt8]) throws(FileSystemError) {
        let made = unsafe withCString(path) { unsafe mkdir($0, 0o755) }
        let code = errno
        guard made == 0 else {
            if code == EEXIST { return }
            throw FileSystemError(code: code, operation: "make the folder", path: FileName(bytes: path).display)
        }
        do {
            let parent = try open(path + Array("/..".utf8), O_RDONLY | O_DIRECTORY | O_NONBLOCK)
            try parent.synchronize(shown: FileName(bytes: path).display)
        } catch {
            // Else the next one would find it and take it for durable.
            unsafe withCString(path) { unsafe _ = rmdir($0) }
            throw error
        }
    }

    /// Opens, and makes where missing, a chain of folders below this one.
    borrowing func makeFolders(_ names: [FileName], mode: mode_t = 0o755) throws(FileSystemError) -> Descriptor {
        var current = try duplicate()
        for name in names {
            if let known = try? current.folder(name) {
                Self.awaitMaker()
                current = known
                continue
            }
            let number = current.number
            try Self.making.withLock { (_) throws(FileSystemError) in try Self.make(name, in: number, mode: mode) }
            current = try current.folder(name)
        }
        return current
    }

    private static func make(_ name: FileName, in folder: Int32, mode: mode_t) throws(FileSystemError) {
        let made = unsafe withCString(name.bytes) { unsafe mkdirat(folder, $0, mode) }
        var code = errno
        if made == 0 {
            guard retrying({ fsync(folder) }) != 0 else { return }
            code = errno
            unsafe withCString(name.bytes) { unsafe _ = unlinkat(folder, $0, AT_REMOVEDIR) }
            throw FileSystemError(code: code, operation: "make durable", path: name.display)
        }
        guard code == EEXIST else {
            throw FileSystemError(code: code, operation: "make the folder", path: name.display)
        }
    }

    /// Opens a chain of folders below this one; no symbolic link is followed.
    borrowing func folders(_ names: [FileName]) throws(FileSystemError) -> Descriptor {
        var current = try duplicate()
        for name in names { current = try current.folder(name) }
        return current
    }

    private borrowing func duplicate() throws(FileSystemError) -> Descriptor {
        let copy = fcntl(number, F_DUPFD_CLOEXEC, 0)
        guard copy >= 0 else { throw FileSystemError(code: errno, operation: "open the folder", path: ".") }
        return Descriptor(owning: copy)
    }

    /// Renames into another folder; never replaces: false when the new name is taken.
    borrowing func rename(
        _ name: FileName, to folder: borrowing Descriptor, as newName: FileName
    ) throws(FileSystemError) -> Bool {
        var result = unsafe withCString(name.bytes) { from in
            unsafe withCString(newName.bytes) { to in
                unsafe renameat2(number, from, folder.number, to, INTAKE_RENAME_NOREPLACE)
            }
        }
        if result != 0, errno == EINVAL || errno == ENOSYS {
            // A file system without that promise, such as NFS: look first. Only this service writes to the target.
            if try folder.status(of: newName) != nil { return false }
            result = replace(name, to: folder, as: newName)
        }
        if result == 0 { return true }
        if errno == EEXIST { return false }
        throw FileSystemError(code: errno, operation: "move", path: name.display)
    }

    /// Renames into another folder, replacing what has the new name.
    borrowing func renameReplacing(
        _ name: FileName, to folder: borrowing Descriptor, as newName: FileName
    ) throws(FileSystemError) {
        guard replace(name, to: folder, as: newName) == 0 else {
            throw FileSystemError(code: errno, operation: "move", path: name.display)
        }
    }

    private borrowing func replace(
        _ name: FileName, to folder: borrowing Descriptor, as newName: FileName
    ) -> Int32 {
        unsafe withCString(name.bytes) { from in
            unsafe withCString(newName.bytes) { to in unsafe renameat(number, from, folder.number, to) }
        }
    }

    /// Removes a name; a missing one is fine.
    borrowing func remove(_ name: FileName) throws(FileSystemError) {
        let result = unsafe withCString(name.bytes) { unsafe unlinkat(number, $0, 0) }
        guard result == 0 || errno == ENOENT else {
            throw FileSystemError(code: errno, operation: "remove", path: name.display)
        }
    }

    /// Every name in this folder, in no order, without `.` and `..`.
    borrowing func names(shown: String) throws(FileSystemError) -> [FileName] {
        // The stream owns its descriptor, so it gets one of its own.
        let own = unsafe openat(number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard own >= 0, let stream = unsafe fdopendir(own) else {
            let code = errno
            if own >= 0 { _ = Glibc.close(own) }
            throw FileSystemError(code: code, operation: "list the folder", path: shown)
        }
        defer { unsafe _ = closedir(stream) }
        var names: [FileName] = []
        while true {
            errno = 0
            guard let entry = unsafe readdir(stream) else { break }
            let bytes = unsafe Self.nameBytes(of: entry)
            if bytes != [UInt8(ascii: ".")], bytes != Array("..".utf8) { names.append(FileName(bytes: bytes)) }
        }
        guard errno == 0 else { throw FileSystemError(code: errno, operation: "list the folder", path: shown) }
        return names
    }

    private static func nameBytes(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
        guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else {
            preconditionFailure("dirent has a name")
        }
        // Read in place: an entry is as long as its name, so copying a whole `dirent` could read past the buffer.
        let start = unsafe UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: UInt8.self)
        let length = unsafe strlen(UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self))
        return unsafe Array(UnsafeBufferPointer(start: start, count: length))
    }
}
