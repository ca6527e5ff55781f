import CInotify
import Glibc
import Hashing

extension CustodyChain {
    /// Finishes the deletion of an original that a crash interrupted, or puts the file back if it is not in custody.
    ///
    /// Gives whether the file's bytes were in custody. It concerns inboxes only whose originals are deleted.
    func recover(_ file: InboxFile, from inbox: InboxFolder) async -> Bool {
        (try? await files { try recoverLeftover(file, from: inbox) }) ?? false
    }

    private func recoverLeftover(_ file: InboxFile, from inbox: InboxFolder) throws -> Bool {
        let folder = try Descriptor.folder(inbox.path).folders(file.folders)
        if let hash = try digest(of: file.name, in: folder),
            try FileStatus.of(Array(store.path(of: hash).utf8)) != nil
        {
            try folder.remove(file.name)
            return true
        }
        // Its own name is lost; with this one it is seen, by content, like any other.
        let mark = file.name.text.dropFirst(FolderScan.leftoverPrefix.count)
        _ = try folder.rename(file.name, to: folder, as: FileName("recovered-\(mark)"))
        return false
    }

    private func digest(of name: FileName, in folder: borrowing Descriptor) throws -> String? {
        guard try folder.status(of: name)?.kind == .regular else { return nil }
        let file = try Descriptor.open(name.bytes, in: folder.number, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
        var hash = ContentHash()
        var buffer = [UInt8](repeating: 0, count: 256 * 1024)
        while case let count = try file.read(into: &buffer, shown: name.display), count > 0 {
            hash.update(buffer[..<count])
        }
        return hash.finish()
    }
}
