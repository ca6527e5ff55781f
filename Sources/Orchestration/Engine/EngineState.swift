/// What a worker does at this moment: a plain value that the engine keeps behind a lock.
struct EngineState {
    /// One attempt under way.
    struct Attempt {
        enum Fate { case standing, timedOut, released, lost }

        var queue: String
        var deadline: Timestamp
        var fate = Fate.standing
        /// The task of the handler; cancelled when the attempt must stop.
        var task: Task<StepProduct, any Error>?
    }

    var attempts: [Lease: Attempt] = [:]
    /// Slots kept free for steps that a completion under way may claim.
    var reserved = 0
    var isStopping = false
    /// Steps under way are given back without waiting for them.
    var isHurried = false
    /// When the guarding loop wakes by itself.
    var watchedFrom: Timestamp?
    var lastBeat: Timestamp?

    /// Until when a step may be handed out twice: by the late answer to a claim, and by the repetition of another
    /// operation whose answer was missing.
    var doubtfulUntil: Timestamp?
    /// Attempts that ended since the doubt arose.
    var endedInDoubt: Set<Lease> = []

    /// Takes a claimed step on; false when its attempt is under way or over already.
    mutating func begin(_ step: ClaimedStep) -> Bool {
        guard attempts[step.lease] == nil, !endedInDoubt.contains(step.lease) else { return false }
        attempts[step.lease] = Attempt(queue: step.definition.queue, deadline: step.deadline)
        return true
    }

    mutating func end(_ lease: Lease, at now: Timestamp) {
        attempts[lease] = nil
        guard let limit = doubtfulUntil else { return }
        if limit < now {
            doubtfulUntil = nil
            endedInDoubt = []
        } else {
            endedInDoubt.insert(lease)
        }
    }

    /// Whether the guarding loop would wake too late for this attempt.
    func mustWatch(_ step: ClaimedStep) -> Bool {
        watchedFrom.map { step.deadline < $0 } ?? false
    }

    func freeSlots(of slots: Int) -> Int { max(0, slots - attempts.count - reserved) }

    func freeSlots(of slots: Int, queue: String) -> Int {
        max(0, slots - attempts.values.count { $0.queue == queue })
    }

    /// Changes the fate of attempts that stand, and returns the tasks that must be cancelled.
    mutating func stop(
        _ fate: Attempt.Fate, where isMeant: (Lease, Attempt) -> Bool
    ) -> [Task<StepProduct, any Error>] {
        var tasks: [Task<StepProduct, any Error>] = []
        for (lease, attempt) in attempts where attempt.fate == .standing && isMeant(lease, attempt) {
            attempts[lease]?.fate = fate
            if let task = attempt.task { tasks.append(task) }
        }
        return tasks
    }
}

/// What came of a handler's attempt.
struct StepProduct: Sendable {
    var outcome: StepOutcome
    var fingerprint: String?
    var isMemoised = false
}
