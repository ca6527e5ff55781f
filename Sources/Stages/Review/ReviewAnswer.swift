package import DocumentModel

/// What a person decided about one document: the answer to the human task.
package struct ReviewAnswer: Hashable, Codable, Sendable {
    package enum Outcome: String, Codable, Sendable, CaseIterable {
        case accept, reject
        /// Of a second person: the first must look again.
        case sendBack = "send-back"
        /// Nobody decided it in time, and the rules say that it fails.
        case lapse
    }

    package var outcome: Outcome
    /// Why it was rejected.
    package var reason: String?
    package var decisions: [Decision]

    package init(outcome: Outcome, reason: String? = nil, decisions: [Decision]) {
        self.outcome = outcome
        self.reason = reason
        self.decisions = decisions
    }
}

extension Extraction {
    /// The extraction with a person's decisions laid over it. What a person decided has confidence 1 and is never
    /// overwritten by the machine; decisions about fields that are not there add them.
    ///
    /// `kinds` tells the kind of each field, for fields that the machine had not found.
    package func applying(_ decisions: [Decision], kinds: [String: FieldKind] = [:]) -> Extraction {
        var result = self
        for decision in decisions {
            guard let name = decision.field else { continue }
            let index: Int
            if let found = result.fields.firstIndex(where: { $0.name == name }) {
                index = found
            } else {
                result.fields.append(
                    Field(name: name, kind: kinds[name] ?? .text, chosen: nil, rivals: [], confidence: 0))
                index = result.fields.count - 1
            }
            result.fields[index].apply(decision)
        }
        return result
    }
}

extension Extraction.Field {
    fileprivate mutating func apply(_ decision: Decision) {
        switch decision.action {
        case .confirm:
            // After reprocessing the machine may see something else: what the person confirmed stands.
            if let value = decision.to, chosen?.value != value {
                take(value, decidedBy: decision.by)
                return
            }
            confidence = 1
            chosen?.confidence = 1
            if chosen?.evidence.contains("person:" + decision.by) == false {
                chosen?.evidence.append("person:" + decision.by)
            }
        case .set:
            if let value = decision.to { take(value, decidedBy: decision.by) }
        case .absent, .illegible:
            if let old = chosen, !rivals.contains(old) { rivals.insert(old, at: 0) }
            chosen = nil
            confidence = 1
        case .accept, .approve, .reject, .undo, .correct:
            break
        }
    }

    private mutating func take(_ value: String, decidedBy person: String) {
        let known = ([chosen].compactMap { $0 } + rivals).first { $0.value == value }
        if let old = chosen, old.value != value, !rivals.contains(old) { rivals.insert(old, at: 0) }
        chosen = Candidate(
            value: value, raw: known?.raw ?? value, source: .person, page: known?.page, box: known?.box,
            confidence: 1, evidence: ["person:" + person])
        confidence = 1
    }
}
