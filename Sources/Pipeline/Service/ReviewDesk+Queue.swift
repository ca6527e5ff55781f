package import DocumentModel
import Orchestration
import RecordStorage
import Review
import Synchronization

extension ReviewDesk {
    /// The questions among the tasks that fit, in order. Those that another version of the program wrote are left out.
    func items(_ selection: ReviewSelection, _ filter: HumanTaskFilter) async throws -> [Item] {
        let tasks = try await installation.jobs.tasks(filter)
        let items = questions.items(of: tasks)
        guard !selection.isPlain else { return items }
        let fitting = items.filter { selection.takes($0.question) }.map { (task: $0.task, question: $0.question) }
        return selection.order.sorted(fitting).map { Item(task: $0.task, question: $0.question) }
    }

    /// Hands a document to those above: one level up, more urgent, and free for others.
    package func escalate(_ item: Item) async throws -> Item {
        try await authorize(item)
        var result = item
        result.task = try await installation.jobs.escalateTask(
            item.task.id, from: item.task.level, by: actor.person)
        return result
    }

    /// Whether taking back what was decided about a document would correct what others have been told.
    package func isExported(_ document: DocumentIdentifier) async throws -> Bool {
        try await installation.records.isExported(document)
    }
}

/// The questions that were decoded last: a queue that is sorted is looked through at every step, and a question never
/// changes.
package final class ReviewQuestions: Sendable {
    private let known = Mutex<[HumanTaskIdentifier: ReviewTask]>([:])

    func items(of tasks: [HumanTask]) -> [ReviewDesk.Item] {
        var known = self.known.withLock { $0 }
        let items = tasks.compactMap { task -> ReviewDesk.Item? in
            if let question = known[task.id] { return ReviewDesk.Item(task: task, question: question) }
            guard let item = try? ReviewDesk.Item(task) else { return nil }
            known[task.id] = item.question
            return item
        }
        // Of a queue, what is gone is not kept; one question does not push the queue out.
        if tasks.count > 1 {
            let still = Set(tasks.map(\.id))
            known = known.filter { still.contains($0.key) }
        }
        self.known.withLock { $0 = known }
        return items
    }
}
