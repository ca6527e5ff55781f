extension CustodyChain {
    /// Finishes the deletion of an original that a crash interrupted, or puts the file back if it is not in custody.
    ///
    /// Gives whether the file's bytes were in custody. It concerns inboxes only whose originals are deleted.
    func recover(_ file: InboxFile, from inbox: InboxFolder) async -> Bool {
        (try? await files { try recoverLeftover(file, from: inbox) }) ?? false
    }

    private func recoverLeftover(_ file: InboxFile, from inbox: InboxFolder) throws -> Bool {
        let folder = try Descriptor.folder(inbox.path).folders(file.folders)
        if let hash = try folder.digest(of: file.name)?.hash,
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
}
