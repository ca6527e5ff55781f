import DocumentModel
import Evaluation
import FoundationEssentials
import Pipeline

/// Puts labelled documents through the product, as many at a time as there are slots.
struct EvaluationRun: Sendable {
    struct Tried: Sendable {
        var label: LabelledDocument
        /// Of the bytes that were read; as labelled, when there were none.
        var sha256: String
        var prediction: Prediction
    }

    let trials: Trials
    /// Absolute.
    let folder: String

    /// In the order of the labels. A document that cannot be read fails; the others go on. `progress` is told how many are
    /// done.
    func predictions(for labels: [LabelledDocument], progress: (Int) -> Void) async -> [Tried] {
        var found: [(index: Int, tried: Tried)] = []
        await withTaskGroup(of: (Int, Tried).self) { group in
            var next = labels.enumerated().makeIterator()
            func start() {
                guard !Task.isCancelled, let (index, label) = next.next() else { return }
                group.addTask { (index, await tried(label)) }
            }
            for _ in 0..<trials.slots { start() }
            while let (index, tried) = await group.next() {
                found.append((index, tried))
                progress(found.count)
                start()
            }
        }
        return found.sorted { $0.index < $1.index }.map(\.tried)
    }

    private func tried(_ label: LabelledDocument) async -> Tried {
        do {
            let trial = try await trials.judge(path(of: label))
            let prediction = Prediction(trial, keepsAll: !trials.isCalibrated)
            return Tried(
                label: label, sha256: trial.record.document.hex,
                prediction: trials.isCalibrated ? prediction : prediction.judged(by: label))
        } catch {
            let reason = UserError(describing: error).description
            return Tried(
                label: label, sha256: label.sha256, prediction: Prediction(status: .failed, failure: reason))
        }
    }

    /// Where the truth says, or by its name alone.
    private func path(of label: LabelledDocument) -> String {
        let path = folder + "/" + label.file
        return FileManager.default.fileExists(atPath: path) ? path : folder + "/" + label.name
    }
}

extension Prediction {
    /// What a trial made of a document; scores are wanted of all values, and otherwise those that are recorded.
    init(_ trial: Trial, keepsAll: Bool) {
        self.init(status: trial.decision.outcome == .accept ? .accepted : .review, type: trial.extraction.type.value)
        typeConfidence = trial.extraction.type.confidence
        language = trial.extraction.language
        // What an accepted record is without counts as not found.
        let isRecorded = trial.decision.outcome == .accept && !keepsAll
        for field in trial.extraction.fields {
            if let chosen = field.chosen, !isRecorded || trial.record.fields[field.name] != nil {
                fields[field.name] = Value(chosen, confidence: field.confidence, rivals: field.rivals)
            } else {
                if keepsAll, field.chosen == nil {
                    unchosen[field.name] = field.rivals.map { Value($0, confidence: $0.confidence) }
                }
                absent[field.name] = field.chosen == nil ? field.confidence : 1 - field.confidence
            }
        }
        reasons = trial.decision.reasons.map { reason in
            [reason.code, reason.field, reason.rule].compactMap(\.self).joined(separator: " ")
        }
        failedChecks = trial.record.checks.filter { $0.passed == false }.map(\.rule)
    }
}

extension Prediction.Value {
    fileprivate init(_ candidate: Candidate, confidence: Double, rivals: [Candidate] = []) {
        self.init(
            value: candidate.value, confidence: confidence, source: candidate.source, page: candidate.page,
            box: candidate.box, evidence: candidate.evidence,
            rivals: rivals.map { Self($0, confidence: $0.confidence) })
    }
}
