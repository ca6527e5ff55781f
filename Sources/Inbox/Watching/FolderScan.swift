import CInotify
import Glibc

/// One look through an inbox or a part of it.
struct FolderScan: Sendable {
    /// The folder and all folders below it that were listed.
    var visited: Set<InboxFile> = []
    var files: [(file: InboxFile, status: FileStatus)] = []
    /// What a crash left between taking and deleting an original.
    var leftovers: [InboxFile] = []
    /// What lies there under names that are never taken; not more than are worth reporting.
    var passedOver: Set<InboxFile> = []
    /// Folders that could not be listed and names that could not be examined; not more than are worth reporting.
    var failures: [FileSystemError] = []
    /// Folders that could not be watched.
    var unwatched: [FileSystemError] = []
    /// Whether the kernel does not report what other machines change here.
    var isOnNetwork = false

    /// Deeper folders are not looked at: nobody keeps documents there, but a loop of mounts would never end.
    private static let deepest = 64
    private static let mostPassedOver = 1_000
    private static let mostFailures = 100

    /// How a name in a folder is examined.
    typealias Examine = @Sendable (borrowing Descriptor, FileName) throws(FileSystemError) -> FileStatus?
    private var examine: Examine = { (folder, name) throws(FileSystemError) in try folder.status(of: name) }

    /// The hidden name under which an original waits for its deletion.
    static let leftoverPrefix = ".intake-taken-"

    /// Looks through `start` and all below it, and watches every folder met with `source`. Blocks.
    static func run(
        _ folder: InboxFolder, from start: InboxFile, ignoring rules: IgnoreRules,
        watchingWith source: InotifySource?, examine: Examine? = nil
    ) -> FolderScan {
        var scan = FolderScan()
        if let examine { scan.examine = examine }
        do {
            let root = try Descriptor.folder(folder.path)
            scan.isOnNetwork = root.isOnNetwork()
            let names = start.path.isEmpty ? [] : start.folders + [start.name]
            if names.contains(where: IgnoreRules.isNamedLikeDocument) { return scan }
            let watching =
                switch folder.watching {
                case .events: source
                case .polling: nil as InotifySource?
                case .automatic: scan.isOnNetwork ? nil : source
                }
            scan.visit(try root.folders(names), as: start, depth: names.count, rules, watching)
        } catch {
            scan.failures.append(error)
        }
        return scan
    }

    private mutating func visit(
        _ folder: borrowing Descriptor, as path: InboxFile, depth: Int, _ rules: IgnoreRules, _ source: InotifySource?
    ) {
        // Watched before it is listed: what appears in between is reported, at worst twice.
        do { try source?.watch(folder, as: path) } catch { unwatched.append(error) }
        let names: [FileName]
        do { names = try folder.names(shown: path.display) } catch { return note(error) }
        visited.insert(path)
        for name in names {
            let child = path.child(name)
            if name.bytes.starts(with: Self.leftoverPrefix.utf8) {
                leftovers.append(child)
            } else if rules.ignores(name) {
                if passedOver.count < Self.mostPassedOver { passedOver.insert(child) }
            } else {
                // What cannot be examined must not hide what lies beside it.
                do {
                    try add(name, in: folder, as: child, depth: depth, rules, source)
                } catch {
                    note(error)
                }
            }
        }
    }

    private mutating func add(
        _ name: FileName, in folder: borrowing Descriptor, as path: InboxFile, depth: Int, _ rules: IgnoreRules,
        _ source: InotifySource?
    ) throws(FileSystemError) {
        guard let status = try examine(folder, name) else { return }
        if status.kind != .directory || IgnoreRules.isNamedLikeDocument(name) {
            files.append((path, status))
        } else if depth < Self.deepest {
            visit(name, in: folder, as: path, depth: depth + 1, rules, source)
        } else {
            throw FileSystemError(code: ENAMETOOLONG, operation: "look so deep into", path: path.display)
        }
    }

    private mutating func note(_ failure: FileSystemError) {
        if failures.count < Self.mostFailures { failures.append(failure) }
    }

    private mutating func visit(
        _ name: FileName, in parent: borrowing Descriptor, as path: InboxFile, depth: Int, _ rules: IgnoreRules,
        _ source: InotifySource?
    ) {
        do {
            visit(try parent.folder(name), as: path, depth: depth, rules, source)
        } catch {
            // Gone, or swapped for a link, since it was listed: an event or the next scan tells.
            if error.code != ENOENT && error.code != ENOTDIR && error.code != ELOOP { note(error) }
        }
    }
}

extension Descriptor {
    /// Whether the file is on a file system of another machine, or of a program, that inotify does not see through.
    fileprivate borrowing func isOnNetwork() -> Bool {
        var status = statfs()
        guard unsafe fstatfs(number, &status) == 0 else { return false }
        return FileSystemKind(number: status.f_type).isRemote
    }
}
