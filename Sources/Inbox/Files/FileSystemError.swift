import CInotify
import Glibc

/// A file-system call that failed: what was tried, where, and the system's reason.
package struct FileSystemError: Error, Hashable, CustomStringConvertible {
    /// The system's error number.
    package let code: Int32
    /// What was tried, as in "cannot OPERATION".
    package let operation: String
    /// Where, safe to show.
    package let path: String

    package init(code: Int32, operation: String, path: String) {
        self.code = code
        self.operation = operation
        self.path = path
    }

    package var description: String {
        "cannot \(operation) '\(path)': \(Self.text(of: code))\(hint.map { "; " + $0 } ?? "")"
    }

    /// What a person can do about it, where the error says enough.
    private var hint: String? {
        switch code {
        case ENOSPC, EDQUOT: "free some space (or inodes) there; work goes on by itself afterwards"
        case EROFS: "mount that file system writable; work goes on by itself afterwards"
        case EACCES, EPERM: "give the service's account the permission; work goes on by itself afterwards"
        case EMFILE, ENFILE: "raise the limit of open files"
        default: nil
        }
    }

    private static func text(of code: Int32) -> String {
        guard let text = unsafe strerrordesc_np(code) else { return "error \(code)" }
        return unsafe String(cString: text)
    }
}
