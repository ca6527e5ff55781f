import DocumentModel
import Orchestration
import RecordStorage
package import RuleEngine

/// Replays rules over documents that were judged before, without touching them.
package struct RulesReplay: Sendable {
    private let installation: Installation
    private let rules: RuleKeeper

    /// `rules` are those in force.
    package init(_ installation: Installation, rules: RuleKeeper) {
        self.installation = installation
        self.rules = rules
    }

    /// Holds other rules against those in force, over the newest documents.
    ///
    /// - Parameters:
    ///   - other: the rules that are to be tried.
    ///   - type: only documents of this type.
    ///   - limit: how many documents at most.
    ///   - progress: is told how many are done.
    /// - Returns: what is otherwise.
    /// - Throws: what keeps the store from being read.
    package func compare(
        with other: RuleSet, type: String? = nil, limit: Int, progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
    ) async throws -> RulesComparison {
        let documents = try await installation.records.documents(
            DocumentFilter(statuses: [.accepted, .review, .rejected], type: type, limit: limit))
        let replays = (
            now: Replay(installation: installation, rules: rules.rules, calibration: rules.calibration),
            other: Replay(installation: installation, rules: other, calibration: rules.calibration)
        )
        var comparison = RulesComparison()
        for (index, stored) in documents.enumerated() {
            try Task.checkCancellation()
            progress(index, documents.count)
            guard let record = try await installation.records.record(of: stored.id),
                let input = try await ReplayInput.of(record, installation)
            else {
                comparison.unread += 1
                continue
            }
            comparison.add(
                JudgedTwice(
                    stored.id, name: stored.name, before: try await replays.now.judged(input),
                    after: try await replays.other.judged(input)),
                record: record)
        }
        return comparison
    }

    /// What the shadow rules have made of documents as they came in.
    package func shadow(_ other: RuleSet, limit: Int) async throws -> RulesComparison {
        var comparison = RulesComparison()
        for result in try await installation.records.shadowResults(of: other.setIdentity, limit: limit) {
            comparison.add(
                try ShadowRules.judged(result), record: try await installation.records.record(of: result.document))
        }
        return comparison
    }
}
