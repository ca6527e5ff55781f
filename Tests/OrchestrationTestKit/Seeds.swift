#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Which seeds a randomised test runs with.
package enum Seeds {
    /// The first `count` seeds; only the one that the environment variable `ORCHESTRATION_SEED` names; or as many as
    /// `ORCHESTRATION_SEEDS` says.
    package static func some(_ count: UInt64) -> [UInt64] {
        if let seed = number("ORCHESTRATION_SEED") { return [seed] }
        return Array(1...max(1, number("ORCHESTRATION_SEEDS") ?? count))
    }

    private static func number(_ variable: String) -> UInt64? {
        unsafe getenv(variable).flatMap { UInt64(unsafe String(cString: $0)) }
    }
}
