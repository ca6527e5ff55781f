import CInotify
import Glibc

extension RefusalNote {
    static let suffix = ".reason.json"
}

extension CustodyChain {
    /// Moves an original without replacing anything: false when the name is taken. Blocks.
    ///
    /// Where that needs a copy, and `mayCopy` is false, the error is `EXDEV`.
    func move(
        _ request: TakeRequest, from source: borrowing Descriptor, to target: borrowing Descriptor, as name: FileName,
        mark: String, mayCopy: Bool = true
    ) throws -> Bool {
        do {
            return try source.rename(request.file.name, to: target, as: name)
        } catch {
            guard error.code == EXDEV, mayCopy else { throw error }
            return try moveAcrossFileSystems(request, from: source, to: target, as: name, mark: mark)
        }
    }

    /// Copies to the other file system, durably, then removes the original if it is still the same.
    private func moveAcrossFileSystems(
        _ request: TakeRequest, from source: borrowing Descriptor, to target: borrowing Descriptor, as name: FileName,
        mark: String
    ) throws -> Bool {
        guard let entry = try source.status(of: request.file.name), entry.kind == .regular else {
            throw FileSystemError(code: EXDEV, operation: "move", path: request.file.display)
        }
        if try target.status(of: name) != nil { return false }
        // The same name after a crash, so that nothing is left lying about.
        let partial = FileName(".intake-moving-\(mark)")
        do {
            try copyOriginal(request, from: source, to: target, as: partial)
            guard try target.rename(partial, to: target, as: name) else {
                try target.remove(partial)
                return false
            }
        } catch {
            try? target.remove(partial)
            throw error
        }
        let hidden: FileName
        do {
            try target.synchronize(shown: name.display)
            try checkpoint(.duplicated)
            hidden = try hideOriginal(request, in: source, mark: mark)
        } catch {
            // The original stays, and the next try must not find the name taken.
            try? target.remove(name)
            throw error
        }
        try removeHidden(hidden, request, from: source)
        return true
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
    /// Whether both describe the same content, possibly as a copy on another file system.
    func isContent(of other: FileStamp) -> Bool {
        device == other.device ? hasContent(of: other) : size == other.size
    }
}
