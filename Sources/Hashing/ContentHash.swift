import CNettle

/// A streaming SHA-256, the digest that names every document, rule set and audit event.
///
/// The digest is always given as 64 lowercase hexadecimal digits.
package struct ContentHash: ~Copyable {
    private var state = sha256_ctx()

    package init() {
        unsafe nettle_sha256_init(&state)
    }

    /// Adds bytes to the digest.
    package mutating func update(_ bytes: some Collection<UInt8>) {
        let done: Void? = bytes.withContiguousStorageIfAvailable { bytes in
            guard let start = bytes.baseAddress else { return }
            unsafe nettle_sha256_update(&state, bytes.count, start)
        }
        if done == nil {
            // A collection scattered in memory is gathered once: the library wants one run of bytes.
            let gathered = Array(bytes)
            unsafe nettle_sha256_update(&state, gathered.count, gathered)
        }
    }

    /// Adds the text's UTF-8 bytes to the digest.
    package mutating func update(_ text: String) {
        update(text.utf8)
    }

    /// Closes the digest and returns it as hexadecimal.
    package consuming func finish() -> String {
        unsafe Hexadecimal.filled { unsafe nettle_sha256_digest(&state, $0.count, $0.baseAddress) }
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
        var state = hmac_sha256_ctx()
        let key = Array(key)
        let message = Array(message)
        unsafe nettle_hmac_sha256_set_key(&state, key.count, key)
        unsafe nettle_hmac_sha256_update(&state, message.count, message)
        return unsafe Hexadecimal.filled { unsafe nettle_hmac_sha256_digest(&state, $0.count, $0.baseAddress) }
    }
}
