import Glibc
import Hashing
package import Orchestration
import RuleEngine

/// The file that holds the keys of the log: one a line, its name and 64 hexadecimal digits, the newest last. It lies
/// outside the database, so that who can write that alone cannot write a log that passes for a true one.
package struct AuditKeyFile: Sendable {
    package let path: String

    package init(path: String) {
        self.path = path
    }

    private static let limit = 64 * 1_024
    private static let heading =
        "# The keys of this installation's log, the newest last. Keep a copy apart from the database; show them to nobody.\n"

    /// Nil when there is no such file.
    package func keys() throws(InstallationError) -> [EventKey]? {
        let bytes: [UInt8]
        do throws(PlainFile.Failure) {
            bytes = try PlainFile.read(path, limit: Self.limit)
        } catch {
            if case .missing = error { return nil }
            throw InstallationError(
                "The key of the log, \(path), cannot be read.",
                hint: "Run as the user that owns the home (for example `sudo -u intake intake …`): without the key "
                    + "nothing can be added to the log, and so nothing can be changed.")
        }
        var keys: [EventKey] = []
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") where !line.hasPrefix("#") {
            let words = line.split(separator: " ")
            guard words.count == 2, let secret = Self.bytes(ofHex: words[1]), secret.count == 32 else {
                throw InstallationError(
                    "The key of the log, \(path), is damaged.", hint: "Put it back from a copy.")
            }
            keys.append(EventKey(name: String(words[0]), secret: secret))
        }
        guard !keys.isEmpty else {
            throw InstallationError("The file \(path) holds no key.", hint: "Put it back from a copy.")
        }
        return keys
    }

    /// Makes the file with a first key, for its owner only.
    ///
    /// - Returns: false when it is there already.
    package func make() throws(InstallationError) -> Bool {
        guard unsafe access(path, F_OK) != 0 else { return false }
        try write([Self.newKey()])
        return true
    }

    /// Adds a key, which writes from now on.
    ///
    /// - Returns: its name.
    package func rotate() throws(InstallationError) -> String {
        let keys = try keys() ?? []
        let key = Self.newKey()
        try write(keys + [key])
        return key.name
    }

    /// Whether others than the owner can read it.
    package var isOpenToOthers: Bool {
        var status = stat()
        return unsafe stat(path, &status) == 0 && status.st_mode & 0o077 != 0
    }

    private func write(_ keys: [EventKey]) throws(InstallationError) {
        let text = Self.heading + keys.map { "\($0.name) \(Self.hex($0.secret))\n" }.joined()
        let partial = path + ".partial"
        unsafe unlink(partial)
        let file = unsafe open(partial, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw failure() }
        defer { close(file) }
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(file, $0.baseAddress, $0.count) }
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if errno != EINTR {
                throw failure()
            }
        }
        guard fsync(file) == 0, unsafe rename(partial, path) == 0 else { throw failure() }
        let folder = unsafe open(path.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 } + "/", O_RDONLY)
        guard folder >= 0 else { throw failure() }
        defer { close(folder) }
        guard fsync(folder) == 0 else { throw failure() }
    }

    private func failure() -> InstallationError {
        InstallationError(
            "The key of the log, \(path), cannot be written: \(unsafe String(cString: strerror(errno))).",
            hint: "Check the disk's space and the folder's permissions, then run this again.")
    }

    /// Its name tells it from every other one, and nothing of the secret.
    private static func newKey() -> EventKey {
        // The system's generator, which is made for secrets.
        var generator = SystemRandomNumberGenerator()
        let secret = (0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) }
        return EventKey(name: "k" + ContentHash.sha256("intake/key " + hex(secret)).prefix(8), secret: secret)
    }

    private static func hex(_ bytes: [UInt8]) -> String {
        bytes.map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }

    private static func bytes(ofHex text: Substring) -> [UInt8]? {
        guard text.utf8.count.isMultiple(of: 2) else { return nil }
        var bytes: [UInt8] = []
        var rest = text
        while !rest.isEmpty {
            guard let byte = UInt8(rest.prefix(2), radix: 16) else { return nil }
            bytes.append(byte)
            rest = rest.dropFirst(2)
        }
        return bytes
    }
}

extension AuditKeyFile {
    /// The keys for as long as a process runs: those that somebody adds meanwhile are taken up.
    func keyring() throws(InstallationError) -> EventKeyring {
        EventKeyring(try keys() ?? [], reload: { try? keys() })
    }
}
