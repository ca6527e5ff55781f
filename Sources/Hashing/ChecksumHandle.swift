import CGLib

/// Owns one `GChecksum` from creation to release.
@safe struct ChecksumHandle: ~Copyable {
    private let checksum: OpaquePointer

    init() {
        guard let checksum = unsafe g_checksum_new(G_CHECKSUM_SHA256) else {
            // GLib returns nil only for an algorithm that it does not know.
            preconditionFailure("this GLib has no SHA-256")
        }
        unsafe self.checksum = unsafe checksum
    }

    deinit {
        unsafe g_checksum_free(checksum)
    }

    func update(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let start = bytes.baseAddress, !bytes.isEmpty else { return }
        unsafe g_checksum_update(checksum, start, bytes.count)
    }

    /// Closes the checksum; it takes no more bytes afterwards.
    func finish() -> String {
        // The text belongs to the checksum, so it is copied before the handle goes.
        unsafe String(cString: g_checksum_get_string(checksum))
    }
}
