import Glibc

/// What can be asked of a folder. All calls block, briefly.
enum FolderProbe {
    /// Bytes free for this user on the disk of a folder; nil when it cannot be examined.
    static func freeBytes(at path: String) -> Int64? {
        var status = statvfs()
        guard unsafe statvfs(path, &status) == 0 else { return nil }
        let (bytes, isOver) = UInt64(status.f_bavail).multipliedReportingOverflow(by: UInt64(status.f_frsize))
        return isOver ? .max : Int64(clamping: bytes)
    }

    enum Verdict: Hashable {
        case usable, missing, notAFolder
        /// The reason in the system's words.
        case refused(String)
    }

    /// Tries with a temporary file whether a folder can be written.
    static func tryWriting(into path: String) -> Verdict {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return errno == ENOENT ? .missing : .refused(reason(errno)) }
        guard status.st_mode & S_IFMT == S_IFDIR else { return .notAFolder }
        let file = "\(path)/.intake-doctor-\(getpid())"
        let descriptor = unsafe open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { return .refused(reason(errno)) }
        defer {
            close(descriptor)
            unsafe unlink(file)
        }
        let written = unsafe write(descriptor, "intake", 6)
        guard written == 6, fsync(descriptor) == 0 else { return .refused(reason(errno)) }
        return .usable
    }

    private static func reason(_ code: Int32) -> String { unsafe String(cString: strerror(code)) }
}
