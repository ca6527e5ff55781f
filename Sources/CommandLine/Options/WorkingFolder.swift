import Glibc

/// The folder that the program was started in.
package enum WorkingFolder {
    /// Nil when it was removed meanwhile.
    package static var path: String? {
        guard let buffer = unsafe getcwd(nil, 0) else { return nil }
        defer { unsafe free(buffer) }
        return unsafe String(cString: buffer)
    }
}
