package import Orchestration

/// The reference implementation of `JobStore`: plain, obviously right, and slow. Nothing outlives the process.
package actor InMemoryJobStore: JobStore {
    var state = InMemoryState()
    let clock: any WallClock
    let random: any RandomSource

    let keyring: EventKeyring

    package init(
        clock: any WallClock, random: any RandomSource = CountingRandomSource(), keyring: EventKeyring = EventKeyring()
    ) {
        self.clock = clock
        self.random = random
        self.keyring = keyring
    }

    /// Runs a transition whole or not at all.
    func transact<Value>(_ body: (inout InMemoryState, Timestamp) throws -> Value) throws -> Value {
        var changed = state
        changed.key = keyring.current(at: clock.now())
        let value = try body(&changed, clock.now())
        state = changed
        return value
    }

    /// Every effect that was committed, in order.
    package var effects: [(run: RunIdentifier, text: String)] { state.effects }

    /// Every run that began, ended, or was taken up again, in order.
    package var runChanges: [(run: RunIdentifier, phase: RunState.Phase, reason: StepFault?)] { state.runChanges }

    /// Changes a stored event behind the store's back.
    package func tamper(with run: RunIdentifier, _ change: (inout [RunEvent]) -> Void) {
        change(&state.events[run, default: []])
    }
}
