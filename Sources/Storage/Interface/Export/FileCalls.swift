import Glibc

/// Why records could not be written.
package struct ExportError: Error, Hashable, Sendable, CustomStringConvertible {
    package var action: String
    package var path: String?
    package var number: Int32

    static func system(_ action: String, _ number: Int32) -> ExportError {
        ExportError(action: action, path: nil, number: number)
    }

    func within(_ path: String) -> ExportError {
        ExportError(action: action, path: path, number: number)
    }

    package var description: String {
        let cause =
            switch number {
            case ENOSPC, EDQUOT: "the disk is full. Make room"
            case EACCES, EPERM: "it is not permitted. Check the folder's permissions"
            case EROFS: "the file system is read-only. Choose another folder"
            case ENOTDIR, EEXIST: "it is not a folder. Choose another one"
            default: "the system says: \(unsafe String(cString: strerror(number))). Check the disk"
            }
        return "Could not \(action) \(path ?? "the export"): \(cause), then export again; nothing was lost."
    }
}

/// The file calls of an export, their failures as errors. All block.
enum FileCalls {
    /// Makes what is missing of a path, durable: a folder that vanished would take with it what the cursor is past.
    static func makeFolders(_ path: String) throws {
        var made = path.hasPrefix("/") ? "/" : ""
        for part in path.split(separator: "/") {
            made += (made.isEmpty || made.hasSuffix("/") ? "" : "/") + part
            if unsafe mkdir(made, 0o777) == 0 {
                let above = try openFolder(made + "/..")
                defer { close(above) }
                guard fsync(above) == 0 else {
                    let number = errno
                    // Else the next export would find it and take it for durable.
                    unsafe rmdir(made)
                    throw ExportError.system("make durable", number).within(made)
                }
            } else if errno != EEXIST {
                throw ExportError.system("make the folder", errno).within(made)
            }
        }
    }

    static func openFolder(_ path: String) throws -> Int32 {
        let descriptor = unsafe open(path.isEmpty ? "." : path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw ExportError.system("open", errno).within(path) }
        return descriptor
    }

    /// Waits until nobody else holds the lock.
    static func lock(_ descriptor: Int32, _ path: String) throws {
        while flock(descriptor, LOCK_EX) != 0 {
            guard errno == EINTR else { throw ExportError.system("lock", errno).within(path) }
        }
    }

    static func resolved(_ path: String) -> String? {
        guard let resolved = unsafe realpath(path.isEmpty ? "." : path, nil) else { return nil }
        defer { unsafe free(resolved) }
        return unsafe String(cString: resolved)
    }

    static func names(_ path: String) throws -> [String] {
        guard let folder = unsafe opendir(path.isEmpty ? "." : path) else {
            throw ExportError.system("list", errno).within(path)
        }
        defer { unsafe closedir(folder) }
        var names: [String] = []
        while let entry = unsafe readdir(folder) {
            names.append(
                unsafe withUnsafePointer(to: &entry.pointee.d_name) {
                    unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
                })
        }
        return names
    }

    /// Writes a new file in the folder and makes its bytes durable.
    static func write(_ bytes: [UInt8], to name: String, in folder: Int32) throws {
        let file = unsafe openat(folder, name, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o666)
        guard file >= 0 else { throw ExportError.system("create", errno) }
        defer { close(file) }
        try unsafe bytes.withUnsafeBytes { buffer in
            var written = 0
            while written < buffer.count {
                let count = unsafe Glibc.write(file, buffer.baseAddress?.advanced(by: written), buffer.count - written)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { throw ExportError.system("write", errno) }
                written += count
            }
        }
        guard fsync(file) == 0 else { throw ExportError.system("make durable", errno) }
    }

    /// Removes a file; one that is not there is no failure.
    static func remove(_ name: String, in folder: Int32) {
        _ = unsafe unlinkat(folder, name, 0)
    }

    static func rename(_ name: String, to other: String, in folder: Int32) throws {
        guard unsafe renameat(folder, name, folder, other) == 0 else { throw ExportError.system("name", errno) }
    }
}
