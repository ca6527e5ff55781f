import Glibc

/// Files that people write, whatever stands in their place: nothing here waits, and nothing is read beyond a limit.
package enum PlainFile {
    package enum Failure: Error, Hashable, Sendable {
        case missing
        /// A folder, a pipe, a socket or a device.
        case notRegular
        /// With the bytes up to the limit.
        case tooLarge(beginning: [UInt8])
        case unreadable
    }

    /// The bytes of a regular file of at most `limit` bytes. Blocking.
    package static func read(_ path: String, limit: Int) throws(Failure) -> [UInt8] {
        var status = stat()
        // Asked before it is opened: opening a pipe or a device already does something.
        guard unsafe stat(path, &status) == 0 else { throw errno == ENOENT ? .missing : .unreadable }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notRegular }
        let descriptor = unsafe open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
        guard descriptor >= 0 else { throw .unreadable }
        defer { close(descriptor) }
        // It may have been replaced meanwhile.
        guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { throw .notRegular }
        var bytes = [UInt8](repeating: 0, count: limit + 1)
        var length = 0
        while length < bytes.count {
            let count = unsafe bytes.withUnsafeMutableBytes { buffer in
                unsafe Glibc.read(descriptor, buffer.baseAddress?.advanced(by: length), buffer.count - length)
            }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .unreadable }
            guard count > 0 else { break }
            length += count
        }
        bytes.removeLast(bytes.count - length)
        guard length <= limit else { throw .tooLarge(beginning: Array(bytes.dropLast())) }
        return bytes
    }

    /// Where a path ends when all links are followed; nil when it ends nowhere.
    package static func resolved(_ path: String) -> String? {
        guard let found = unsafe realpath(path, nil) else { return nil }
        defer { unsafe free(found) }
        return unsafe String(cString: found)
    }
}
