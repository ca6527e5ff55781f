import DocumentModel
import FoundationEssentials
import Glibc

/// Small files that outlive a power failure: whole as they were before, or whole as they are now. What a killed writer
/// left, the next one overwrites.
enum DurableFile {
    /// Blocking.
    static func write(_ bytes: [UInt8], to path: String) throws(InstallationError) {
        let partial = path + ".partial"
        do {
            try Data(bytes).write(to: URL(filePath: partial))
        } catch {
            throw failure(path, error.systemReason)
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

    private static func failure(
        _ path: String, _ reason: String = unsafe String(cString: strerror(errno))
    ) -> InstallationError {
        InstallationError(
            "\(InertText.line(path)) cannot be written: \(reason)",
            hint: "Check the disk's space and the folder's permissions, then run this again.")
    }
}

extension Error {
    /// What the system said, where Foundation passes it on.
    var systemReason: String {
        guard let error = self as? CocoaError else { return "\(self)" }
        if let system = error.underlying as? POSIXError { return "\(system.code)" }
        return "\(error.code)"
    }
}
