import FoundationEssentials
import Glibc

@testable import Inbox

/// A folder that goes with the value.
final class TemporaryFolder: Sendable {
    let path: String

    /// Makes one; in memory, where there is such a place, when so much is written that the disk would decide the time.
    init(inMemory: Bool = false) throws {
        let isShared = inMemory && FileManager.default.isWritableFile(atPath: "/dev/shm")
        let parent = isShared ? "/dev/shm" : FileManager.default.temporaryDirectory.path
        path = parent + "/inbox-tests-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Writes a file, and the folders above it, in one go, and leaves it with nobody who could still write to it.
    ///
    /// A process that another test starts at this moment holds copies of all descriptors, this file's among them, until
    /// it runs its program; that is waited out.
    func write(_ bytes: [UInt8], to name: String) throws {
        let target = path + "/" + name
        if let slash = target.lastIndex(of: "/") {
            try FileManager.default.createDirectory(
                atPath: String(target[..<slash]), withIntermediateDirectories: true)
        }
        try Data(bytes).write(to: URL(filePath: target))
        let written = try Descriptor.open(Array(target.utf8), O_RDONLY)
        for _ in 0..<2_000 where written.hasWriter() == true { usleep(1_000) }
    }

    func write(_ text: String, to name: String) throws {
        try write(Array(text.utf8), to: name)
    }

    func read(_ name: String) throws -> [UInt8] {
        try Array(Data(contentsOf: URL(filePath: path + "/" + name)))
    }

    func makeFolder(_ name: String) throws {
        try FileManager.default.createDirectory(atPath: path + "/" + name, withIntermediateDirectories: true)
    }

    func remove(_ name: String) throws {
        try FileManager.default.removeItem(atPath: path + "/" + name)
    }

    func rename(_ name: String, to newName: String) -> Bool {
        unsafe Glibc.rename(path + "/" + name, path + "/" + newName) == 0
    }

    /// The names in a folder, hidden ones too, sorted; empty when there is no such folder.
    func names(in name: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: path + "/" + name)) ?? []).sorted()
    }

    /// The paths of all files below a folder, sorted.
    func files(below name: String) -> [String] {
        ((try? FileManager.default.subpathsOfDirectory(atPath: path + "/" + name)) ?? []).filter { sub in
            var isFolder = false
            return FileManager.default.fileExists(atPath: "\(path)/\(name)/\(sub)", isDirectory: &isFolder) && !isFolder
        }.sorted()
    }
}
