import Glibc

/// Whole reads and writes of descriptors, resumed where a signal or a short count interrupts them.
enum Descriptor {
    /// - Returns: false when the other side is gone.
    static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var written = 0
        while written < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { buffer in
                unsafe Glibc.write(descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
            }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return false }
            written += count
        }
        return true
    }

    /// - Returns: nil when the other side is gone before `count` bytes came.
    static func read(_ count: Int, from descriptor: Int32) -> [UInt8]? {
        var got = 0
        var isOpen = true
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
            while got < count {
                let part = unsafe Glibc.read(descriptor, buffer.baseAddress?.advanced(by: got), count - got)
                if part < 0 && errno == EINTR { continue }
                guard part > 0 else {
                    isOpen = false
                    break
                }
                got += part
            }
            initialized = got
        }
        return isOpen ? bytes : nil
    }

    /// What there is to read, once there is something; nil at the end.
    static func readSome(from descriptor: Int32) -> [UInt8]? {
        var end = false
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, initialized in
            var got = -1
            repeat {
                got = unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            } while got < 0 && errno == EINTR
            end = got <= 0
            initialized = max(0, got)
        }
        return end ? nil : bytes
    }

    /// The first bytes of a file, and its length.
    ///
    /// - Returns: nil when it is not a regular file that can be read.
    static func start(of path: String, count: Int) -> (bytes: [UInt8], size: Int)? {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        let size = Int(status.st_size)
        guard let bytes = read(min(count, size), from: descriptor) else { return nil }
        return (bytes, size)
    }
}
