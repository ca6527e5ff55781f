import Glibc

/// Files that people write, whatever stands in their place: nothing here waits, and nothing is read beyond a limit.
package enum PlainFile {
    package enum Failure: Error, Hashable, Sendable {
        case missing
        /// A folder, a pipe, a socket or a device.
        case notRegular
        /// With the bytes up to the limit.
        case tooLarge(beginning: [UInt8])
        /// As long as nobody changes something about the file, such as its permissions.
        case unreadable
        /// By the system, with the number of its error; the same file may be readable a moment later.
        case failed(CInt)

        init(_ code: CInt) {
            switch code {
            case ENOENT, ENOTDIR: self = .missing
            case EACCES, EPERM, ELOOP, ENAMETOOLONG: self = .unreadable
            default: self = .failed(code)
            }
        }
    }

    /// How a file is read: `read`, unless a test says otherwise.
    package typealias Reading = @Sendable (_ path: String, _ limit: Int) throws(Failure) -> [UInt8]

    /// The bytes of a regular file of at most `limit` bytes. Blocking.
    package static func read(_ path: String, limit: Int) throws(Failure) -> [UInt8] {
        var status = stat()
        // Asked before it is opened: opening a pipe or a device already does something.
        guard unsafe stat(path, &status) == 0 else { throw Failure(errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notRegular }
        let descriptor = try again { unsafe open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY) }
        defer { close(descriptor) }
        // It may have been replaced meanwhile.
        guard unsafe fstat(descriptor, &status) == 0 else { throw Failure(errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notRegular }
        var bytes = [UInt8](repeating: 0, count: limit + 1)
        var length = 0
        while length < bytes.count {
            let count = try again {
                unsafe bytes.withUnsafeMutableBytes { buffer in
                    unsafe Glibc.read(descriptor, buffer.baseAddress?.advanced(by: length), buffer.count - length)
                }
            }
            guard count > 0 else { break }
            length += count
        }
        bytes.removeLast(bytes.count - length)
        guard length <= limit else { throw .tooLarge(beginning: Array(bytes.dropLast())) }
        return bytes
    }

    /// The names in a folder, in no order. Blocking.
    package static func names(in folder: String) throws(Failure) -> [String] {
        guard let stream = unsafe opendir(folder) else { throw Failure(errno) }
        defer { unsafe _ = closedir(stream) }
        var names: [String] = []
        while true {
            errno = 0
            guard let entry = unsafe readdir(stream) else { break }
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
                unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        guard errno == 0 else { throw Failure(errno) }
        return names
    }

    /// Where a path ends when all links are followed. Blocking.
    package static func resolved(_ path: String) throws(Failure) -> String {
        guard let found = unsafe realpath(path, nil) else { throw Failure(errno) }
        defer { unsafe free(found) }
        return unsafe String(cString: found)
    }

    /// What a call returns that is made again as long as a signal interrupts it.
    private static func again<Number: SignedInteger>(_ call: () -> Number) throws(Failure) -> Number {
        while true {
            let result = call()
            if result >= 0 { return result }
            guard errno == EINTR else { throw Failure(errno) }
        }
    }
}
