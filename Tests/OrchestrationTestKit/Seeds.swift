#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Which seeds a randomised test runs with.
package enum Seeds {
    /// The first `count` seeds, or only the one that the environment variable `ORCHESTRATION_SEED` names.
    package static func some(_ count: UInt64) -> [UInt64] {
        if let text = unsafe getenv("ORCHESTRATION_SEED"), let seed = UInt64(unsafe String(cString: text)) {
            return [seed]
        }
        return Array(1...count)
    }
}
