import FoundationEssentials
import Glibc

/// Where a key or password is found. It is read anew for every message, so that it can be changed without a restart.
package enum Secret: Hashable, Sendable {
    case file(String)
    case environment(String)

    private static let limit = 4_096

    /// The secret, without the line break at its end. Blocking.
    ///
    /// - Throws: `Unreadable`, which does not hold the secret.
    package func read() throws(Unreadable) -> [UInt8] {
        switch self {
        case .environment(let name):
            guard let value = ProcessInfo.processInfo.environment[name], !value.isEmpty else {
                throw Unreadable(reason: "the environment variable \(name) is not set")
            }
            return Array(value.utf8)
        case .file(let path):
            var bytes = try Self.contents(path)
            while bytes.last == UInt8(ascii: "\n") || bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
            guard !bytes.isEmpty else { throw Unreadable(reason: "the file \(path) is empty") }
            return bytes
        }
    }

    package struct Unreadable: Error, Hashable, Sendable {
        package var reason: String
    }

    /// A regular file's bytes; one that is not regular is not waited for.
    private static func contents(_ path: String) throws(Unreadable) -> [UInt8] {
        let file = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else {
            throw Unreadable(reason: "the file \(path) cannot be read: \(unsafe String(cString: strerror(errno)))")
        }
        defer { close(file) }
        var status = stat()
        guard unsafe fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size <= limit else {
            throw Unreadable(reason: "\(path) is no regular file of at most \(limit) bytes")
        }
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
            count = max(0, unsafe Glibc.read(file, buffer.baseAddress, buffer.count))
        }
        return bytes
    }

    /// Whether others than the owner and the group may read the file.
    package var isOpenToAll: Bool {
        guard case .file(let path) = self else { return false }
        var status = stat()
        return unsafe stat(path, &status) == 0 && status.st_mode & S_IROTH != 0
    }
}
