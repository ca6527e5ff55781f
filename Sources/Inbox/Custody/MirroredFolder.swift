import Glibc

/// The folder, below the processed or rejected files, that mirrors one of the inbox.
struct MirroredFolder: ~Copyable {
    let descriptor: Descriptor
    /// The names on the way there, which are others than the inbox's where a file or a link has such a name.
    let names: [FileName]

    private static let attempts = 100

    /// Opens, and makes where missing, the folder that mirrors this chain of folders below a root.
    static func make(_ names: [FileName], below root: String) throws(FileSystemError) -> MirroredFolder {
        var current = try Descriptor.makeFolder(root)
        var found: [FileName] = []
        for name in names {
            var attempt = 0
            var candidate = name
            while true {
                do throws(FileSystemError) {
                    current = try current.makeFolders([candidate])
                    break
                } catch {
                    guard error.code == ENOTDIR || error.code == ELOOP, attempt < attempts else { throw error }
                    attempt += 1
                    candidate = name.marked(attempt == 1 ? "folder" : "folder-\(attempt)")
                }
            }
            found.append(candidate)
        }
        return MirroredFolder(descriptor: current, names: found)
    }
}
