/// A streaming SHA-256, the digest that names every document, rule set and audit event.
///
/// The digest is always given as 64 lowercase hexadecimal digits.
package struct ContentHash: ~Copyable {
    private let checksum: ChecksumHandle

    package init() {
        checksum = ChecksumHandle()
    }

    /// Adds bytes to the digest.
    package mutating func update(_ bytes: some Collection<UInt8>) {
        let done: Void? = bytes.withContiguousStorageIfAvailable { unsafe checksum.update($0) }
        if done == nil {
            // A collection scattered in memory is gathered once: GLib wants one run of bytes.
            unsafe Array(bytes).withUnsafeBufferPointer { unsafe checksum.update($0) }
        }
    }

    /// Adds the text's UTF-8 bytes to the digest.
    package mutating func update(_ text: String) {
        update(text.utf8)
    }

    /// Closes the digest and returns it as hexadecimal.
    package consuming func finish() -> String {
        checksum.finish()
    }

    /// The SHA-256 of bytes, as hexadecimal.
    package static func sha256(_ bytes: some Collection<UInt8>) -> String {
        var hash = ContentHash()
        hash.update(bytes)
        return hash.finish()
    }

    /// The SHA-256 of the text's UTF-8 bytes, as hexadecimal.
    package static func sha256(_ text: String) -> String {
        sha256(text.utf8)
    }

    /// The HMAC-SHA-256 of a message under a key, as hexadecimal.
    package static func hmacSHA256(key: some Collection<UInt8>, message: some Collection<UInt8>) -> String {
        let code = MessageCodeHandle(key: Array(key))
        code.update(Array(message))
        return code.finish()
    }
}
