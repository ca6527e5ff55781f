import FoundationEssentials
import Glibc
import Orchestration

/// A file outside the database that only grows: a line for each seal, its time, number and hash. Where it lies out of
/// reach of who can write the database and the key, nobody can cut the log short, or write all of it anew, unseen.
struct AnchorFile: Sendable {
    let path: String

    /// One line of the file.
    struct Mark: Hashable, Sendable {
        var number: Int
        var hash: String
    }

    /// Everything that was anchored; nil when there is no such file. A line that a full disk has cut short counts for
    /// nothing: its seal is written again. Blocking.
    func marks() throws(InstallationError) -> [Mark]? {
        guard unsafe access(path, F_OK) == 0 else { return nil }
        guard let data = try? Data(contentsOf: URL(filePath: path)) else { throw failure("cannot be read") }
        return String(decoding: data, as: UTF8.self).split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ")
            // The digest ends the line, behind the name of its key: only a whole one says that nothing was cut off.
            guard words.count == 3, let number = Int(words[1]), let digest = words[2].split(separator: ":").last,
                digest.utf8.count >= 64
            else { return nil }
            return Mark(number: number, hash: String(words[2]))
        }
    }

    /// The last seal that was anchored; 0 for none. Blocking.
    func lastNumber() throws(InstallationError) -> Int { try marks()?.last?.number ?? 0 }

    /// Makes the file where there is none, so that one that is missing later was taken away. Blocking.
    func make() throws(InstallationError) {
        guard unsafe access(path, F_OK) != 0 else { return }
        let file = unsafe open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw failure("cannot be made") }
        defer { close(file) }
        guard isFolderDurable else { throw failure("cannot be made durable") }
    }

    /// Adds those seals that are not there yet. Blocking.
    func append(_ marks: [SealMark]) throws(InstallationError) {
        guard !marks.isEmpty else { return }
        let isNew = unsafe access(path, F_OK) != 0
        let file = unsafe open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw failure("cannot be written") }
        defer { close(file) }
        // Two processes that seal at the same time anchor one after the other.
        guard flock(file, LOCK_EX) == 0 else { throw failure("cannot be written") }
        let known = try lastNumber()
        // A line that was cut short must not run into the next one.
        var text = endsInLine ? "" : "\n"
        for mark in marks where mark.number > known { text += "\(mark.at.iso8601) \(mark.number) \(mark.hash)\n" }
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(file, $0.baseAddress, $0.count) }
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if errno != EINTR {
                throw failure("cannot be written")
            }
        }
        guard fsync(file) == 0, !isNew || isFolderDurable else { throw failure("cannot be made durable") }
    }

    /// A new file must still be there after a power failure.
    private var isFolderDurable: Bool {
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
        let file = unsafe open(folder, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return false }
        defer { close(file) }
        return fsync(file) == 0
    }

    private var endsInLine: Bool {
        guard let data = try? Data(contentsOf: URL(filePath: path)), let last = data.last else { return true }
        return last == UInt8(ascii: "\n")
    }

    private func failure(_ what: String) -> InstallationError {
        InstallationError(
            "The anchor of the log, \(path), \(what): \(unsafe String(cString: strerror(errno))).",
            hint: "Check it, and `audit: anchor:` in intake.yaml.")
    }
}
