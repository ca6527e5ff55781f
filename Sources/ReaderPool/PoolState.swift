/// Who works on what: a value, changed under the pool's lock, with the effects left to the caller.
struct PoolState {
    enum Slot {
        /// No thread yet, or none any more.
        case absent
        case idle(lastPath: String?)
        /// Handed over, or being worked on.
        case busy(ReaderJob)
    }

    /// What is to be done after a change.
    enum Effect {
        case none
        /// Start the slot's thread; its first job waits for it.
        case start(Int)
        case wake(Int)
        case refuse
    }

    private(set) var slots: [Slot]
    private(set) var waiting: [ReaderJob] = []
    private(set) var isShutDown = false
    /// Handed to a slot, but not taken by its thread yet.
    private var handedOver: [Int: ReaderJob] = [:]

    init(size: Int) {
        slots = Array(repeating: .absent, count: size)
    }

    /// Gives the job to the idle reader that has its document open, to any idle one, to a new one, or to the queue.
    mutating func submit(_ job: ReaderJob) -> Effect {
        guard !isShutDown else { return .refuse }
        if let slot = idleSlot(holding: job.path) ?? idleSlot(holding: nil) {
            hand(job, to: slot)
            return .wake(slot)
        }
        if let slot = slots.firstIndex(where: { if case .absent = $0 { true } else { false } }) {
            hand(job, to: slot)
            return .start(slot)
        }
        waiting.append(job)
        return .none
    }

    /// The next job of a slot whose thread is free.
    mutating func next(for slot: Int, lastPath: String?) -> ReaderJob? {
        if let job = handedOver.removeValue(forKey: slot) { return job }
        while !waiting.isEmpty {
            let job = waiting.removeFirst()
            guard !job.isOver else { continue }
            slots[slot] = .busy(job)
            return job
        }
        slots[slot] = .idle(lastPath: lastPath)
        return nil
    }

    /// Takes a job back that nobody waits for.
    mutating func cancel(_ job: ReaderJob) -> Effect {
        waiting.removeAll { $0 === job }
        let slot = slots.firstIndex { if case .busy(let current) = $0 { current === job } else { false } }
        return slot.map { .wake($0) } ?? .none
    }

    /// The slot's thread ends; what was handed to it meanwhile is given back.
    mutating func retire(_ slot: Int) -> ReaderJob? {
        slots[slot] = .absent
        return handedOver.removeValue(forKey: slot)
    }

    /// Takes no more jobs.
    ///
    /// - Returns: the jobs that nobody will work on.
    mutating func shutDown() -> [ReaderJob] {
        isShutDown = true
        defer { waiting = [] }
        return waiting
    }

    var isEmpty: Bool {
        slots.allSatisfy { if case .absent = $0 { true } else { false } }
    }

    private mutating func hand(_ job: ReaderJob, to slot: Int) {
        slots[slot] = .busy(job)
        handedOver[slot] = job
    }

    private func idleSlot(holding path: String?) -> Int? {
        slots.firstIndex { slot in
            guard case .idle(let lastPath) = slot else { return false }
            return path == nil || lastPath == path
        }
    }
}
