import DocumentModel
import RecordStorage
package import RuleEngine
package import Statistics

/// The values of this home of which people have said what is right, with what the machine makes of them now.
package struct HomeSamples: Sendable {
    package var samples: [CalibrationSample] = []
    package var documents = 0
    /// Documents whose pages are no longer stored.
    package var unread = 0

    /// A sample stands for no more than so many values, or one that is drawn seldom would decide everything.
    static let greatestWeight = 50.0
    private static let page = 200

    /// Judges every decided document again by these rules. `progress` is told how many are done.
    package static func gathered(
        _ installation: Installation, rules: RuleSet, progress: (Int) -> Void = { _ in }
    ) async throws -> HomeSamples {
        let replay = Replay(installation: installation, rules: rules, givesScores: true)
        var result = HomeSamples()
        var last: DocumentIdentifier?
        while true {
            let records = try await installation.records.decidedRecords(after: last, limit: page)
            guard let end = records.last else { return result }
            last = end.document
            for record in records {
                try Task.checkCancellation()
                let known = record.knownValues
                guard !known.isEmpty else { continue }
                result.documents += 1
                if let replayed = try await replay.judged(record) {
                    result.samples += samples(known, replayed, of: record)
                } else {
                    result.unread += 1
                }
                progress(result.documents)
            }
        }
    }

    /// Values that a person was asked about: all of a document that was drawn, and what is in doubt of any other. A
    /// correction of a value that nobody doubted says that it is wrong, but the right ones beside it leave no trace, so
    /// it is no sample.
    private static func samples(
        _ known: [String: KnownValue], _ replayed: Replayed, of record: DocumentRecord
    ) -> [CalibrationSample] {
        let doubtful = Set(replayed.decision.flagged)
        return replayed.extraction.fields.compactMap { field in
            guard let chosen = field.chosen, let truth = known[field.name] else { return nil }
            guard truth.sample != nil || doubtful.contains(field.name) else { return nil }
            return CalibrationSample(
                field: field.name, source: chosen.source.rawValue, score: field.confidence,
                isRight: truth.agrees(with: chosen.value),
                weight: truth.sample.map { min(1 / max($0, 1e-6), greatestWeight) } ?? 1,
                cluster: record.sellerKey ?? record.document.hex, origin: truth.sample == nil ? .reviewed : .blind)
        }
    }
}

extension RuleSet {
    /// The target error of each field; the strictest where types that are accepted by themselves differ.
    package var targetErrors: [String: Double] {
        Dictionary(
            types.filter { $0.route.acceptance == .automatic }.flatMap(\.fields).map { ($0.name, $0.targetError) },
            uniquingKeysWith: min)
    }
}
