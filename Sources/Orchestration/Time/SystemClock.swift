#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The machine's clock.
package struct SystemClock: WallClock {
    package init() {}

    package func now() -> Timestamp {
        var time = timespec()
        unsafe clock_gettime(CLOCK_REALTIME, &time)
        return Timestamp(milliseconds: Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000)
    }

    package func sleep(until deadline: Timestamp) async throws {
        let rest = deadline.milliseconds - now().milliseconds
        if rest > 0 { try await Task.sleep(for: .milliseconds(rest)) } else { try Task.checkCancellation() }
    }
}
