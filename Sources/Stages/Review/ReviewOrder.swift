import DocumentModel
package import Orchestration

/// In which order documents come before a person.
package enum ReviewOrder: String, Hashable, Sendable, CaseIterable {
    /// By priority, then by due time: as the queue has them.
    case priority
    case due
    /// The largest total first.
    case amount
    case type
    case seller
    /// The one that waits longest first.
    case age

    /// Sorts what waits; what is equal, or does not say, stays in the order of the queue.
    package func sorted(_ items: [(task: HumanTask, question: ReviewTask)]) -> [(task: HumanTask, question: ReviewTask)]
    {
        switch self {
        case .priority: items
        case .due: sorted(items) { $0.task.dueAt }
        case .age: sorted(items) { $0.task.createdAt }
        case .amount: sorted(items) { $0.question.total.map { Descending(value: $0) } }
        case .type: sorted(items) { $0.question.type.value }
        case .seller:
            sorted(items) { $0.question.field("seller_name")?.chosen.map { $0.value.lowercased() } }
        }
    }

    private struct Descending: Comparable {
        var value: Double
        static func < (left: Self, right: Self) -> Bool { left.value > right.value }
    }

    private func sorted<Key: Comparable>(
        _ items: [(task: HumanTask, question: ReviewTask)], by key: ((task: HumanTask, question: ReviewTask)) -> Key?
    ) -> [(task: HumanTask, question: ReviewTask)] {
        let keyed = items.enumerated().map { (key: key($1), place: $0, item: $1) }
        return keyed.sorted { left, right in
            switch (left.key, right.key) {
            case (let first?, let second?) where first != second: first < second
            case (_?, nil): true
            case (nil, _?): false
            default: left.place < right.place
            }
        }.map(\.item)
    }
}

extension ReviewTask {
    /// The amount that the document is about; only to sort by.
    fileprivate var total: Double? {
        (field("grand_total") ?? field("amount_due"))?.chosen.flatMap { Double($0.value) }
    }
}

/// Which documents a person wants to see.
package struct ReviewSelection: Hashable, Sendable {
    package var order: ReviewOrder
    /// Only documents in which this field is in doubt, and of them this field first.
    package var field: String?
    package var type: String?

    package init(order: ReviewOrder = .priority, field: String? = nil, type: String? = nil) {
        self.order = order
        self.field = field
        self.type = type
    }

    /// Whether the queue's own order says it all, so that nothing must be decoded.
    package var isPlain: Bool { order == .priority && field == nil && type == nil }

    package func takes(_ question: ReviewTask) -> Bool {
        if let type, question.type.value != type { return false }
        guard let field else { return true }
        return question.field(field).map { question.asks($0) } ?? false
    }
}
