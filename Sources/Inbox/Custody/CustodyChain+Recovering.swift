/// What became of an original that a crash left under a private name.
enum Recovery: Hashable, Sendable {
    /// It is in custody, and was to be removed.
    case deleted
    /// It is in the inbox again, under another name.
    case putBack
    case gone
    case failed(String)
}

extension CustodyChain {
    /// Finishes the removal of an original that a crash interrupted, or puts the file back if it is not in custody.
    ///
    /// Originals have such a name while they are deleted, or once they were copied to another file system.
    func recover(_ file: InboxFile, from inbox: InboxFolder) async -> Recovery {
        do { return try await files { try recoverLeftover(file, from: inbox) } } catch { return .failed("\(error)") }
    }

    private func recoverLeftover(_ file: InboxFile, from inbox: InboxFolder) throws -> Recovery {
        let folder = try Descriptor.folder(inbox.path).folders(file.folders)
        guard try folder.status(of: file.name) != nil else { return .gone }
        if let hash = try folder.digest(of: file.name)?.hash,
            try FileStatus.of(Array(store.path(of: hash).utf8)) != nil
        {
            try folder.remove(file.name)
            return .deleted
        }
        // Its own name is lost; with this one it is seen, by content, like any other.
        let mark = file.name.text.dropFirst(FolderScan.leftoverPrefix.count)
        return try folder.rename(file.name, to: folder, as: FileName("recovered-\(mark)"))
            ? .putBack : .failed("the name recovered-\(mark) is taken")
    }
}
