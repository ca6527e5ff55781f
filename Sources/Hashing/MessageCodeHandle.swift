import CGLib

/// Owns one `GHmac` from creation to release.
@safe struct MessageCodeHandle: ~Copyable {
    private let code: OpaquePointer

    init(key: [UInt8]) {
        let code = unsafe key.withUnsafeBufferPointer { key in
            unsafe g_hmac_new(G_CHECKSUM_SHA256, key.baseAddress, gsize(key.count))
        }
        guard let code = unsafe code else {
            // GLib returns nil only for an algorithm that it does not know.
            preconditionFailure("this GLib has no HMAC-SHA-256")
        }
        unsafe self.code = unsafe code
    }

    deinit {
        unsafe g_hmac_unref(code)
    }

    func update(_ bytes: [UInt8]) {
        unsafe bytes.withUnsafeBufferPointer { bytes in
            guard let start = bytes.baseAddress, !bytes.isEmpty else { return }
            unsafe g_hmac_update(code, start, bytes.count)
        }
    }

    /// Closes the code; it takes no more bytes afterwards.
    func finish() -> String {
        // The text belongs to the handle, so it is copied before the handle goes.
        unsafe String(cString: g_hmac_get_string(code))
    }
}
