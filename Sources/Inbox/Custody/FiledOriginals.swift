import Glibc

/// Originals that were moved to a folder of processed files, found again by their content.
///
/// Walked folder by folder and by bytes: paths may be longer than the system takes in one piece, and names need not
/// be UTF-8. What cannot be looked at is told and hides nothing else.
package struct FiledOriginals: Sendable {
    /// What came of a walk.
    package struct Outcome: Hashable, Sendable {
        package var removed: Int
        /// Files that were to go and stay.
        package var kept: [FileSystemError] = []
        /// Folders and files that could not be looked at; the first ones of many.
        package var unexamined: [FileSystemError] = []
        /// How many these are in all.
        package var unexaminedCount = 0

        package init(removed: Int = 0) {
            self.removed = removed
        }
    }

    /// Each level holds a descriptor.
    private static let deepest = 200

    private let path: String

    /// The originals below a folder.
    package init(below path: String) {
        self.path = path
    }

    /// Removes every plain file of one of these sizes whose digest is unwanted. Blocks.
    package func remove(sizes: Set<Int64>, isUnwanted: (_ digest: String, _ size: Int64) -> Bool) -> Outcome {
        var outcome = Outcome()
        do {
            let root = try Descriptor.folder(path)
            visit(root, path, depth: 0, sizes, isUnwanted, &outcome)
        } catch {
            // Nothing was moved there yet.
            if error.code != ENOENT { outcome.note(error, at: path) }
        }
        return outcome
    }

    private func visit(
        _ folder: borrowing Descriptor, _ shown: String, depth: Int, _ sizes: Set<Int64>,
        _ isUnwanted: (String, Int64) -> Bool, _ outcome: inout Outcome
    ) {
        let names: [FileName]
        do { names = try folder.names(shown: shown) } catch { return outcome.note(error, at: shown) }
        for name in names {
            let path = shown + "/" + name.display
            do {
                try examine(name, in: folder, path, depth: depth, sizes, isUnwanted, &outcome)
            } catch {
                // Gone, or swapped, since it was listed.
                if ![ENOENT, ENOTDIR, ELOOP].contains(error.code) { outcome.note(error, at: path) }
            }
        }
    }

    private func examine(
        _ name: FileName, in folder: borrowing Descriptor, _ path: String, depth: Int, _ sizes: Set<Int64>,
        _ isUnwanted: (String, Int64) -> Bool, _ outcome: inout Outcome
    ) throws(FileSystemError) {
        guard let status = try folder.status(of: name) else { return }
        if status.kind == .directory {
            guard depth < Self.deepest else {
                throw FileSystemError(code: ENAMETOOLONG, operation: "look so deep into", path: path)
            }
            visit(try folder.folder(name), path, depth: depth + 1, sizes, isUnwanted, &outcome)
        } else if status.kind == .regular, sizes.contains(status.stamp.size),
            let found = try folder.digest(of: name), isUnwanted(found.hash, found.stamp.size)
        {
            remove(name, found.stamp, from: folder, path, &outcome)
        }
    }

    private func remove(
        _ name: FileName, _ stamp: FileStamp, from folder: borrowing Descriptor, _ path: String,
        _ outcome: inout Outcome
    ) {
        do {
            // Names tell nothing, and this one may stand for another file by now.
            guard try folder.status(of: name)?.stamp == stamp else { return }
            try folder.remove(name)
            outcome.removed += 1
        } catch {
            outcome.kept.append(FileSystemError(code: error.code, operation: error.operation, path: path))
        }
    }
}

extension FiledOriginals.Outcome {
    fileprivate mutating func note(_ error: FileSystemError, at path: String) {
        unexaminedCount += 1
        guard unexamined.count < 100 else { return }
        unexamined.append(FileSystemError(code: error.code, operation: error.operation, path: path))
    }

    /// Adds what came of another walk.
    package mutating func add(_ other: Self) {
        removed += other.removed
        kept += other.kept
        unexamined += other.unexamined
        unexaminedCount += other.unexaminedCount
    }
}
