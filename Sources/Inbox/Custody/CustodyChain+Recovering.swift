import Glibc

/// What became of an original that a crash left under a private name.
enum Recovery: Hashable, Sendable {
    /// It is in custody, or among the rejected files, and was to be removed.
    case deleted
    /// It is in the inbox again, under another name.
    case putBack
    case gone
    case failed(String)
}

extension CustodyChain {
    /// Finishes the removal of an original that a crash interrupted, or puts the file back if it is neither in custody
    /// nor among the rejected files.
    ///
    /// Originals have such a name while they are deleted, or once they were copied to another file system.
    func recover(_ file: InboxFile, from inbox: InboxFolder) async -> Recovery {
        do { return try await files { try recoverLeftover(file, from: inbox) } } catch { return .failed("\(error)") }
    }

    private func recoverLeftover(_ file: InboxFile, from inbox: InboxFolder) throws -> Recovery {
        let folder = try Descriptor.folder(inbox.path).folders(file.folders)
        guard try folder.status(of: file.name) != nil else { return .gone }
        if let found = try folder.digest(of: file.name), try isKept(found.hash, found.stamp, file, from: inbox) {
            try folder.remove(file.name)
            return .deleted
        }
        // Its own name is lost; with this one it is seen, by content, like any other.
        let mark = file.name.text.dropFirst(FolderScan.leftoverPrefix.count)
        return try folder.rename(file.name, to: folder, as: FileName("recovered-\(mark)"))
            ? .putBack : .failed("the name recovered-\(mark) is taken")
    }

    private func isKept(
        _ hash: String, _ stamp: FileStamp, _ file: InboxFile, from inbox: InboxFolder
    ) throws(FileSystemError) -> Bool {
        if try FileStatus.of(Array(store.path(of: hash).utf8)) != nil { return true }
        return try isRejected(hash, stamp, file, from: inbox)
    }

    /// Whether a refused file was copied before its original was hidden: custody knows nothing of it.
    private func isRejected(
        _ hash: String, _ stamp: FileStamp, _ file: InboxFile, from inbox: InboxFolder
    ) throws(FileSystemError) -> Bool {
        let folder: Descriptor
        do {
            folder = try Descriptor.folder(inbox.rejected).folders(file.folders)
        } catch {
            guard [ENOENT, ENOTDIR, ELOOP].contains(error.code) else { throw error }
            return false
        }
        for name in try folder.names(shown: inbox.rejected) {
            // Its own name is lost, but it has a note.
            let note = name.appending(RefusalNote.suffix)
            guard note.bytes.count <= FileName.longest, let entry = try folder.status(of: name),
                entry.kind == .regular, entry.stamp.mayCopy(stamp), try folder.status(of: note) != nil
            else { continue }
            if try folder.digest(of: name)?.hash == hash { return true }
        }
        return false
    }
}
