/// Files by deadline, earliest first: a binary heap whose stale entries the owner recognises and drops.
struct DeadlineQueue: Sendable {
    struct Element: Sendable {
        var deadline: ContinuousClock.Instant
        var file: InboxFile
    }

    private var heap: [Element] = []

    var first: Element? { heap.first }

    mutating func insert(_ file: InboxFile, at deadline: ContinuousClock.Instant) {
        heap.append(Element(deadline: deadline, file: file))
        var child = heap.count - 1
        while child > 0, heap[child].deadline < heap[(child - 1) / 2].deadline {
            heap.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    mutating func removeFirst() {
        guard let last = heap.popLast(), !heap.isEmpty else { return }
        heap[0] = last
        var parent = 0
        while true {
            var earliest = parent
            for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count {
                if heap[child].deadline < heap[earliest].deadline { earliest = child }
            }
            if earliest == parent { return }
            heap.swapAt(parent, earliest)
            parent = earliest
        }
    }
}
