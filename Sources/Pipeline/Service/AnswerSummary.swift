import DocumentModel
import Orchestration
import Review

/// What the log says of an answer: who changed what from what to what, and on which evidence. The whole answer is in the
/// log by its digest only.
struct AnswerSummary {
    let json: String

    init(_ answer: ReviewAnswer, about item: ReviewDesk.Item) {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("outcome", answer.outcome.rawValue)
        writer.member("reason", answer.reason)
        writer.members("decisions", answer.decisions) { $0.write(to: &$1) }
        // What the machine had chosen for the fields in doubt, how sure it was, and why that was not enough.
        writer.members("in_doubt", item.question.flagged) { field, writer in
            writer.beginObject()
            writer.member("field", field.name)
            writer.member("value", field.chosen?.value)
            writer.member("confidence", probability: field.confidence)
            writer.member("source", field.chosen?.source.rawValue)
            writer.members("why", field.reasons) { $1.text($0) }
            writer.endObject()
        }
        let failed = item.question.checks.filter { $0.passed == false }.map(\.rule)
        writer.members("failed_checks", failed) { $1.text($0) }
        writer.endObject()
        json = String(decoding: writer.bytes, as: UTF8.self)
    }
}
