import DocumentModel
import Review

extension ReviewAnswer {
    /// What a person who looked at a document blindly is told afterwards, after “is accepted”: whether the machine had
    /// read the same. Nil where nothing was hidden.
    func blindVerdict(on question: ReviewTask) -> String? {
        guard question.isBlind, outcome == .accept else { return nil }
        let disputed = disputed
        guard !disputed.isEmpty else { return "and the machine has read the same" }
        var readings = disputed.prefix(2).map { decision in
            "\(decision.field ?? "") \(InertText.line(decision.from ?? "", limit: 40))"
        }
        if disputed.count > 2 { readings.append("and \(Words.count(disputed.count - 2, "other value")) otherwise") }
        return "but the machine has read \(readings.joined(separator: ", ")): another look decides between both"
    }
}
