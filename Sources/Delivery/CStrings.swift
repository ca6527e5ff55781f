import Glibc

/// Texts as C has them.
enum CStrings {
    /// Runs `body` with a null-terminated array of C strings, valid only within it.
    static func with<Result>(
        _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
    ) -> Result {
        var copies = unsafe strings.map { unsafe strdup($0) }
        unsafe copies.append(nil)
        defer {
            for index in unsafe copies.indices { unsafe free(copies[index]) }
        }
        return unsafe copies.withUnsafeBufferPointer { buffer in
            // The array holds at least its terminator, so it has an address.
            unsafe body(buffer.baseAddress.unsafelyUnwrapped)
        }
    }
}
