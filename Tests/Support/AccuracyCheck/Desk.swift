import DocumentModel
import Extraction
import Routing
import RuleEngine
import Validation

/// Extracts, validates and routes a document, and says what came of it.
struct Desk: Sendable {
    struct Result: Sendable {
        var line: [UInt8]
        var milliseconds: Double?
    }

    let rules: RuleSet
    let repeats: Int
    let calibration: Calibration

    func process(_ document: ReadDocument) -> Result {
        guard let description = document.description, let identifier = DocumentIdentifier(document.hash) else {
            return Result(line: line(document, nil, nil), milliseconds: nil)
        }
        var best = Duration.seconds(1_000)
        var output: Validation.Output?
        var decision: RoutingDecision?
        for _ in 0..<repeats {
            let time = ContinuousClock().measure {
                let extraction = Extractor.extract(
                    pages: document.pages, description: description, rules: rules, calibration: calibration)
                guard let type = rules[extraction.type.value], let today = CalendarDay(iso: "2026-11-20") else {
                    return
                }
                let made = Validation.validate(
                    Validation.Input(
                        extraction: extraction, rules: type, today: today, invoice: description.invoice,
                        pages: document.pages))
                decision = Routing.decide(
                    Routing.Input(
                        document: identifier, extraction: made.extraction, checks: made.checks, rules: type,
                        pages: document.pages))
                output = made
            }
            best = min(best, time)
        }
        return Result(line: line(document, output, decision), milliseconds: best / .milliseconds(1))
    }

    private func line(_ document: ReadDocument, _ output: Validation.Output?, _ decision: RoutingDecision?) -> [UInt8] {
        var json = JSONWriter()
        func member(_ name: String, _ text: String?) {
            guard let text else { return }
            json.name(name)
            json.text(text)
        }
        json.beginObject()
        member("source_sha256", document.hash)
        member("source_name", document.name)
        member("failure", document.failure)
        member("type", output?.extraction.type.value ?? "document")
        member("language", output?.extraction.language)
        member("status", decision.map { $0.outcome == .accept ? "accepted" : "review" } ?? "failed")
        json.name("fields")
        json.beginObject()
        for field in output?.extraction.fields ?? [] {
            guard let chosen = field.chosen else { continue }
            json.name(field.name)
            write(chosen, confidence: field.confidence, rivals: field.rivals, to: &json)
        }
        json.endObject()
        json.name("absent")
        json.beginObject()
        for field in output?.extraction.fields ?? [] where field.chosen == nil {
            json.name(field.name)
            json.number(field.confidence, digits: 4)
        }
        json.endObject()
        json.name("type_confidence")
        json.number(output?.extraction.type.confidence ?? 0, digits: 4)
        texts("failed_checks", (output?.checks ?? []).filter { $0.passed == false }.map(\.rule), to: &json)
        texts("reasons", (decision?.reasons ?? []).map { "\($0.code) \($0.field ?? "") \($0.rule ?? "")" }, to: &json)
        json.endObject()
        return json.bytes + [UInt8(ascii: "\n")]
    }

    private func write(
        _ candidate: Candidate, confidence: Double, rivals: [Candidate], to json: inout JSONWriter
    ) {
        json.beginObject()
        json.name("value")
        json.text(candidate.value)
        json.name("confidence")
        json.number(confidence, digits: 6)
        json.name("source")
        json.text(candidate.source.rawValue)
        texts("evidence", candidate.evidence, to: &json)
        if !rivals.isEmpty {
            json.name("rivals")
            json.beginArray()
            for rival in rivals { write(rival, confidence: rival.confidence, rivals: [], to: &json) }
            json.endArray()
        }
        json.endObject()
    }

    private func texts(_ name: String, _ texts: [String], to json: inout JSONWriter) {
        json.name(name)
        json.beginArray()
        for text in texts { json.text(text) }
        json.endArray()
    }
}
