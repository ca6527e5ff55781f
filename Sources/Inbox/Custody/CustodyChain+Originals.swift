import CInotify
import Glibc

extension CustodyChain {
    /// Moves the original to the processed files, or deletes it, unless its name stands for new content by now. Blocks.
    func clearOriginal(_ request: TakeRequest, from inbox: InboxFolder) throws -> OriginalFate {
        let source = try Descriptor.folder(inbox.path).folders(request.file.folders)
        guard let entry = try source.status(of: request.file.name) else { return .gone }
        guard entry.stamp == request.stamp else { return .replaced }
        let mark = mark(of: request, in: inbox)
        if inbox.original == .delete {
            return try deleteOriginal(request, from: source, mark: mark)
        }
        let target = try MirroredFolder.make(request.file.folders, below: inbox.processed)
        var attempt = 0
        while true {
            let name = request.file.name.variant(attempt, mark: mark)
            do {
                let outcome = try move(request, from: source, to: target.descriptor, as: name, mark: mark)
                if outcome != .nameTaken {
                    return try confirm(
                        outcome, request, at: source, movedTo: target, as: name, root: inbox.processed,
                        sourceRoot: inbox.path)
                }
            } catch is OriginalChanged {
                return .replaced
            }
            attempt += 1
        }
    }

    /// Moves a refused file to the rejected files, after a note that says why. Blocks.
    func rejectOriginal(_ refusal: Refusal, _ request: TakeRequest, from inbox: InboxFolder) throws -> OriginalFate {
        let source = try Descriptor.folder(inbox.path).folders(request.file.folders)
        guard let entry = try source.status(of: request.file.name) else { return .gone }
        guard entry.stamp == request.stamp else { return .replaced }
        let target = try MirroredFolder.make(request.file.folders, below: inbox.rejected)
        let mark = mark(of: request, in: inbox)
        let mayCopy = refusal.reason != .tooLarge
        var attempt = 0
        while true {
            let name = request.file.name.variant(attempt, mark: mark, reserve: RefusalNote.suffix.utf8.count)
            attempt += 1
            let note = name.appending(RefusalNote.suffix)
            let isThere = try target.descriptor.status(of: name) != nil
            if isThere {
                // It may be the file's own copy from before a crash, which then has its note.
                guard mayCopy, refusal.reason != .unreadable, try target.descriptor.status(of: note) != nil,
                    try isCopy(name, in: target.descriptor, of: request, in: source)
                else { continue }
            } else {
                // A note without its file is left from a crash, or its file was taken out: it may be replaced.
                try writeNote(RefusalNote(refusal, at: now()), for: name, in: target.descriptor, mark: mark)
                try checkpoint(.noted)
            }
            do {
                let outcome = try move(
                    request, from: source, to: target.descriptor, as: name, mark: mark, mayCopy: mayCopy)
                if outcome != .nameTaken {
                    return try confirm(
                        outcome, request, at: source, movedTo: target, as: name, root: inbox.rejected,
                        sourceRoot: inbox.path)
                }
            } catch let error as FileSystemError where error.code == EXDEV {
                // Too large to be copied to the other file system: the note is there, the file stays.
                return .left(.regular, isKnown: false)
            } catch is OriginalChanged {
                if !isThere { try target.descriptor.remove(note) }
                return .replaced
            }
            if !isThere { try target.descriptor.remove(note) }
        }
    }

    /// Makes sure that what was renamed is the content that was committed; else takes that back. Copies were compared.
    private func confirm(
        _ outcome: MoveOutcome, _ request: TakeRequest, at source: borrowing Descriptor,
        movedTo target: borrowing MirroredFolder, as name: FileName, root: String, sourceRoot: String
    ) throws -> OriginalFate {
        try checkpoint(.moved)
        if outcome == .renamed {
            guard let moved = try target.descriptor.status(of: name), moved.stamp.isContent(of: request.stamp) else {
                try putBack(name, from: target.descriptor, to: source, as: request.file.name)
                return .replaced
            }
        }
        moves.noteMove(from: request.file.folders.path(below: sourceRoot), to: target.names.path(below: root))
        return .moved(to: root + "/" + (target.names + [name]).map(\.display).joined(separator: "/"))
    }

    private func putBack(
        _ name: FileName, from target: borrowing Descriptor, to source: borrowing Descriptor, as original: FileName
    ) throws {
        var attempt = 0
        let mark = String(UInt32.random(in: 0...(.max)), radix: 16)
        while try !target.rename(name, to: source, as: original.variant(attempt, mark: mark)) { attempt += 1 }
    }

    private func deleteOriginal(
        _ request: TakeRequest, from source: borrowing Descriptor, mark: String
    ) throws -> OriginalFate {
        let hidden = try hideOriginal(request, in: source, mark: mark)
        guard try removeHidden(hidden, request, from: source) else { return .replaced }
        try source.synchronize(shown: request.file.display)
        return .deleted
    }

    /// Gives an original that is to be removed a private name, so that content that takes its own name at this moment
    /// is not removed.
    func hideOriginal(
        _ request: TakeRequest, in source: borrowing Descriptor, mark: String
    ) throws -> FileName {
        let hidden = FileName(FolderScan.leftoverPrefix + mark)
        try source.renameReplacing(request.file.name, to: source, as: hidden)
        return hidden
    }

    /// Removes what was hidden, or puts it back when it is not what was requested: false then.
    @discardableResult
    func removeHidden(
        _ hidden: FileName, _ request: TakeRequest, from source: borrowing Descriptor
    ) throws -> Bool {
        try checkpoint(.moved)
        guard let entry = try source.status(of: hidden), entry.stamp.isContent(of: request.stamp) else {
            try putBack(hidden, from: source, to: source, as: request.file.name)
            return false
        }
        try source.remove(hidden)
        return true
    }

    /// Sixteen hexadecimal digits that tell this version of this file from others of the same name.
    private func mark(of request: TakeRequest, in inbox: InboxFolder) -> String {
        let key = ArrivalKey.make(origin: inbox.origin(of: request.file), stamp: request.stamp, contentHash: "mark")
        return String(key.prefix(16))
    }
}

extension [FileName] {
    /// The path of this chain of folders below a root.
    fileprivate func path(below root: String) -> [UInt8] {
        var path = [UInt8](root.utf8)
        for name in self { path += [UInt8(ascii: "/")] + name.bytes }
        return path
    }
}

extension FileName {
    /// The name to try at an attempt: itself, then with a mark, then with a mark and a number.
    func variant(_ attempt: Int, mark: String, reserve: Int = 0) -> FileName {
        switch attempt {
        case 0: bytes.count + reserve <= Self.longest ? self : marked("", reserve: reserve)
        case 1: marked(mark, reserve: reserve)
        default: marked("\(mark)-\(attempt)", reserve: reserve)
        }
    }
}
