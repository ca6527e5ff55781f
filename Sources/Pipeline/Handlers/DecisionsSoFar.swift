package import DocumentModel
import FoundationEssentials
package import Orchestration

/// Everything that people have decided about a document, as a new run about it must know it.
package enum DecisionsSoFar {
    /// Ends earlier runs first: one that becomes the record meanwhile would bring a decision that nobody here has seen.
    ///
    /// - Parameters:
    ///   - earlierRunsEnd: ends the runs that this one replaces, and gives what people said there.
    ///   - recorded: what the record holds now.
    /// - Returns: the record's decisions, then those that never became part of it.
    /// - Throws: what either of them throws.
    package static func gathered(
        earlierRunsEnd: () async throws -> [Decision], recorded: () async throws -> [Decision]
    ) async throws -> [Decision] {
        let said = try await earlierRunsEnd()
        var decisions = try await recorded()
        for decision in said where !decisions.contains(decision) { decisions.append(decision) }
        return decisions
    }

    /// What people said in runs that were cancelled or died, which may have kept it from the record: that everything is
    /// taken back, which such a run was submitted for, and answers to its questions. In the order of the runs.
    package static func inRunsCutShort(
        about document: DocumentIdentifier, _ jobs: any JobStore
    ) async throws -> [Decision] {
        let subject = document.description
        let runs = try await jobs.runs(
            RunFilter(workflow: DocumentWorkflow.name, subject: subject, phases: [.cancelled, .dead]))
        guard !runs.isEmpty else { return [] }
        let tasks = try await jobs.tasks(
            HumanTaskFilter(kind: ReviewDesk.kind, subject: subject, phases: [.answered]))
        let answered = Dictionary(grouping: tasks, by: \.run)
        return try runs.sorted { $0.id < $1.id }.flatMap { run in
            let input = try JSONDecoder().decode(Asked.self, from: Data(run.input.utf8))
            let answers = (answered[run.id] ?? []).sorted { $0.id < $1.id }
            return try [input.decision].compactMap { $0 }
                + answers.compactMap(\.answer).flatMap {
                    try JSONDecoder().decode(Answered.self, from: Data($0.utf8)).decisions
                }
        }
    }

    /// Of a run's input, and of an answer, what matters here: other versions of the product may have written the rest.
    private struct Asked: Decodable {
        var decision: Decision?
    }

    private struct Answered: Decodable {
        var decisions: [Decision]
    }
}
