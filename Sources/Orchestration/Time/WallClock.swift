/// The only source of time for the core: injected, so that tests decide what time it is.
package protocol WallClock: Sendable {
    func now() -> Timestamp

    /// Suspends until the given instant, or throws `CancellationError`.
    func sleep(until deadline: Timestamp) async throws
}
