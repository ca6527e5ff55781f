import Inbox

/// A recorder that keeps what a database would keep.
actor MemoryRecorder: ArrivalRecorder {
    struct Full: Error, CustomStringConvertible {
        let description = "the database is full"
    }

    private(set) var arrivals: [Arrival] = []
    private(set) var refusals: [Refusal] = []
    private var keys: Set<String> = []
    private var failuresLeft: Int

    init(failingFirst failures: Int = 0) {
        failuresLeft = failures
    }

    var documents: Set<String> { Set(arrivals.map(\.contentHash)) }

    func record(_ arrival: Arrival) throws -> ArrivalOutcome {
        if failuresLeft > 0 {
            failuresLeft -= 1
            throw Full()
        }
        guard keys.insert(arrival.key).inserted else { return .repeated }
        let isKnown = documents.contains(arrival.contentHash)
        arrivals.append(arrival)
        return isKnown ? .duplicate : .new
    }

    func record(_ refusal: Refusal) -> Bool {
        guard keys.insert(refusal.key).inserted else { return false }
        refusals.append(refusal)
        return true
    }
}
