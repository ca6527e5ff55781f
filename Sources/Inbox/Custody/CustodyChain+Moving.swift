import CInotify
import Glibc

extension RefusalNote {
    static let suffix = ".reason.json"
}

/// How an original went, or did not.
enum MoveOutcome: Hashable {
    case renamed
    /// To another file system.
    case copied
    case nameTaken
}

extension CustodyChain {
    /// Moves an original without replacing anything. Blocks.
    ///
    /// Where that needs a copy, and `mayCopy` is false, the error is `EXDEV`.
    func move(
        _ request: TakeRequest, from source: borrowing Descriptor, to target: borrowing Descriptor, as name: FileName,
        mark: String, mayCopy: Bool = true
    ) throws -> MoveOutcome {
        do {
            return try source.rename(request.file.name, to: target, as: name) ? .renamed : .nameTaken
        } catch {
            guard error.code == EXDEV, mayCopy else { throw error }
            return try moveAcrossFileSystems(request, from: source, to: target, as: name, mark: mark)
        }
    }

    /// Copies to the other file system, durably, then removes the original if it is still the same.
    private func moveAcrossFileSystems(
        _ request: TakeRequest, from source: borrowing Descriptor, to target: borrowing Descriptor, as name: FileName,
        mark: String
    ) throws -> MoveOutcome {
        guard let entry = try source.status(of: request.file.name), entry.kind == .regular else {
            throw FileSystemError(code: EXDEV, operation: "move", path: request.file.display)
        }
        if try target.status(of: name) != nil {
            guard try isCopy(name, in: target, of: request, in: source) else { return .nameTaken }
            // It stays whatever comes: it may be an earlier arrival's, which was the same in every respect.
            let hidden = try hideCopied(request, from: source, to: target, as: name, mark: mark)
            try removeHidden(hidden, request, from: source)
            return .copied
        }
        // The same name after a crash, so that nothing is left lying about.
        let partial = FileName(".intake-moving-\(mark)")
        do {
            try copyOriginal(request, from: source, to: target, as: partial)
            guard try target.rename(partial, to: target, as: name) else {
                try target.remove(partial)
                return .nameTaken
            }
        } catch {
            try? target.remove(partial)
            throw error
        }
        let hidden: FileName
        do {
            hidden = try hideCopied(request, from: source, to: target, as: name, mark: mark)
        } catch {
            // The original stays, and the next try must not find the name taken.
            try? target.remove(name)
            throw error
        }
        try removeHidden(hidden, request, from: source)
        return .copied
    }

    /// Hides an original once its copy's name is durable.
    private func hideCopied(
        _ request: TakeRequest, from source: borrowing Descriptor, to target: borrowing Descriptor, as name: FileName,
        mark: String
    ) throws -> FileName {
        try target.synchronize(shown: name.display)
        try checkpoint(.duplicated)
        return try hideOriginal(request, in: source, mark: mark)
    }

    /// Whether a name in the target stands for a copy of this version of the original: a crash may have come before the
    /// original went. Blocks.
    func isCopy(
        _ name: FileName, in target: borrowing Descriptor, of request: TakeRequest, in source: borrowing Descriptor
    ) throws -> Bool {
        guard let entry = try target.status(of: name), entry.kind == .regular, entry.stamp.mayCopy(request.stamp),
            let copy = try target.digest(of: name), copy.stamp == entry.stamp,
            let original = try source.digest(of: request.file.name), original.hash == copy.hash
        else { return false }
        // Every byte that was read is of the version that was requested.
        return try original.stamp == request.stamp && source.status(of: request.file.name)?.stamp == request.stamp
    }

    /// Copies the version that was requested, durably, or throws `OriginalChanged`.
    private func copyOriginal(
        _ request: TakeRequest, from source: borrowing Descriptor, to target: borrowing Descriptor, as name: FileName
    ) throws {
        let shown = request.file.display
        let pin = try source.pin(request.file.name, shown: shown)
        let isExpected = try pin.status(shown: shown).stamp == request.stamp
        guard isExpected else { throw OriginalChanged() }
        let original = try source.open(pin, named: request.file.name, shown: shown)
        let copy = try Descriptor.open(
            name.bytes, in: target.number, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, mode: 0o644)
        var buffer = [UInt8](repeating: 0, count: 256 * 1024)
        var rest = request.stamp.size
        while rest >= 0 {
            let count = try original.read(into: &buffer, shown: shown)
            if count == 0 { break }
            rest -= Int64(count)
            try copy.write(buffer[..<count], shown: name.display)
        }
        let stamp = try original.status(shown: shown).stamp
        guard rest == 0, stamp == request.stamp else { throw OriginalChanged() }
        try copy.keepTime(of: request.stamp)
        try copy.synchronize(shown: name.display)
    }

    /// Writes the note beside a rejected file, complete or not at all, and durably: once the file has followed, nobody
    /// would write it again. Blocks.
    func writeNote(
        _ note: RefusalNote, for name: FileName, in folder: borrowing Descriptor, mark: String
    ) throws {
        let partial = FileName(".intake-note-\(mark)")
        let file = try Descriptor.open(
            partial.bytes, in: folder.number, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, mode: 0o644,
            operation: "write the note")
        try file.write(note.encoded()[...], shown: name.display)
        try file.synchronize(shown: name.display)
        try folder.renameReplacing(partial, to: folder, as: name.appending(RefusalNote.suffix))
        try folder.synchronize(shown: name.display)
    }
}

/// The original became another version while it was moved.
struct OriginalChanged: Error {}

extension Descriptor {
    /// Gives the file the modification time of the original that it copies.
    fileprivate borrowing func keepTime(of stamp: FileStamp) throws(FileSystemError) {
        let time = timespec(
            tv_sec: Int(stamp.modified / 1_000_000_000), tv_nsec: Int(max(0, stamp.modified % 1_000_000_000)))
        let times = [time, time]
        let result = unsafe times.withUnsafeBufferPointer { unsafe futimens(number, $0.baseAddress) }
        guard result == 0 else { throw FileSystemError(code: errno, operation: "date", path: "the copy") }
    }
}

extension FileStamp {
    /// Some file systems keep times by two seconds.
    private static let coarsestTime: UInt64 = 2_000_000_000

    /// Whether size and time are those that a copy of this version has.
    func mayCopy(_ original: FileStamp) -> Bool {
        let apart = max(modified, original.modified) &- min(modified, original.modified)
        return size == original.size && UInt64(bitPattern: apart) < Self.coarsestTime
    }

    /// Whether both describe the same content, possibly as a copy on another file system.
    func isContent(of other: FileStamp) -> Bool {
        device == other.device ? hasContent(of: other) : size == other.size
    }
}
