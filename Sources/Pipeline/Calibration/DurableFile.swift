import DocumentModel
import FoundationEssentials
import Glibc

/// Small files that outlive a power failure: whole as they were before, or whole as they are now.
enum DurableFile {
    /// Blocking.
    static func write(_ bytes: [UInt8], to path: String) throws(InstallationError) {
        let partial = path + ".partial"
        do {
            try Data(bytes).write(to: URL(filePath: partial))
        } catch {
            throw failure(path)
        }
        try sync(partial, for: path)
        guard unsafe rename(partial, path) == 0 else { throw failure(path) }
        try sync(path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ".", for: path)
    }

    private static func sync(_ name: String, for path: String) throws(InstallationError) {
        let descriptor = unsafe open(name, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(path) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw failure(path) }
    }

    private static func failure(_ path: String) -> InstallationError {
        InstallationError(
            "\(InertText.line(path)) cannot be written.", hint: "Check the disk's space and the folder's permissions.")
    }
}
