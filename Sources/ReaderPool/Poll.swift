import Glibc

/// Waiting for descriptors.
enum Poll {
    /// - Returns: for each descriptor, whether it can be read or has ended; all false after the time, or when a signal
    ///   interrupted.
    static func wait(for descriptors: [Int32], atMost limit: Duration?) -> [Bool] {
        var entries = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        let count = unsafe poll(&entries, nfds_t(entries.count), milliseconds(limit))
        guard count > 0 else { return descriptors.map { _ in false } }
        return entries.map { $0.revents != 0 }
    }

    /// Rounded up, so that a wait never ends just before its deadline and turns in circles.
    private static func milliseconds(_ limit: Duration?) -> Int32 {
        guard let limit else { return -1 }
        let (seconds, attoseconds) = limit.components
        let rest = (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
        return Int32(clamping: max(0, min(seconds, 1_000_000) * 1_000 + rest))
    }
}

/// Arguments and environments as C has them.
enum CStringArray {
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
