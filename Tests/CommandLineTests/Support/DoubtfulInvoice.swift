import DocumentModel
import Pipeline
import Review
import RuleEngine
import Testing

/// An invoice in doubt, as reviewers get it.
enum DoubtfulInvoice {
    static let document = DocumentIdentifier(String(repeating: "3f2a", count: 16))
    static let now = "2026-11-21T10:00:00Z"

    static let rules = """
        type: invoice
        match: {keywords: {en: {invoice: 1}}}
        fields:
          invoice_number: {kind: identifier, required: true}
          issue_date: {kind: date, required: true}
          due_date: {kind: date}
          seller_name: {kind: name}
          net_total: {kind: amount}
          tax_total: {kind: amount}
          grand_total: {kind: amount, required: true}
        checks:
          - {id: total-adds-up, expression: net_total + tax_total == grand_total, message: Net and tax do not add up.}
          - {id: due-after-issue, expression: due_date >= issue_date, message: Due before issued., severity: warning}
        """

    static func parsedRules() throws -> DocumentTypeRules {
        try RuleFile(Array(rules.utf8), file: "invoice.yaml").rules()
    }

    static func candidate(
        _ value: String, raw: String? = nil, source: ValueSource = .text, page: Int? = 1, confidence: Double
    ) -> Candidate {
        Candidate(value: value, raw: raw ?? value, source: source, page: page, confidence: confidence)
    }

    /// The total is read wrongly, the date is uncertain, the number was not found, and there may be a due date.
    static func question(_ change: (inout ReviewTask) -> Void = { _ in }) throws -> ReviewTask {
        func field(
            _ name: String, _ kind: FieldKind, _ chosen: Candidate?, confidence: Double, rivals: [Candidate] = [],
            isRequired: Bool = false, isFlagged: Bool = true, threshold: Double = 0.95, reasons: [String] = [],
            context: String? = nil
        ) -> ReviewTask.Field {
            ReviewTask.Field(
                name: name, kind: kind, isRequired: isRequired, isFlagged: isFlagged, chosen: chosen, rivals: rivals,
                confidence: confidence, threshold: threshold, reasons: reasons, context: context)
        }
        let sum = "Net and tax do not add up."
        var result = ReviewTask(
            document: try #require(document), name: "meier-oktober.pdf", pages: 2,
            type: .init(value: "invoice", confidence: 0.993), language: "de",
            reasons: [
                .init(code: "below-threshold", field: "issue_date", message: "issue_date is not certain."),
                .init(code: "check-failed", field: "grand_total", rule: "total-adds-up", message: sum),
                .init(code: "page-unreadable", message: "Page 2 could not be read."),
            ],
            fields: [
                field(
                    "grand_total", .amount, candidate("592.87", raw: "592,87", source: .ocr, confidence: 0.8249),
                    confidence: 0.8249,
                    rivals: [
                        candidate("529.87", raw: "529,87", confidence: 0.11),
                        candidate("84.60", raw: "84,60", confidence: 0.02),
                    ], isRequired: true, reasons: [sum], context: "Rechnungsbetrag brutto EUR 592,87 inkl. MwSt."),
                field(
                    "issue_date", .date, candidate("2026-11-20", raw: "20.11.2026", confidence: 0.9),
                    confidence: 0.9, rivals: [candidate("2026-12-20", confidence: 0.05)], isRequired: true,
                    reasons: ["issue_date is not certain."], context: "Hamburg, den 20.11.2026"),
                field(
                    "invoice_number", .identifier, nil, confidence: 0.3, isRequired: true,
                    reasons: ["invoice_number was not found; every such document has it."]),
                field(
                    "due_date", .date, nil, confidence: 0.4, rivals: [candidate("2026-12-20", confidence: 0.4)],
                    reasons: ["due_date may be on the document, but no reading of it is likely enough."]),
            ], checks: [])
        result.fields += [
            field("delivery_date", .date, nil, confidence: 0.99, isFlagged: false),
            field("seller_name", .name, candidate("Meier GmbH", confidence: 0.99), confidence: 0.99, isFlagged: false),
            field("net_total", .amount, candidate("445.27", confidence: 0.99), confidence: 0.99, isFlagged: false),
            field("tax_total", .amount, candidate("84.60", confidence: 0.99), confidence: 0.99, isFlagged: false),
        ]
        result.fields[0].above = "Nettobetrag EUR 445,27"
        result.fields[0].below = "Zahlbar bis 20.12.2026 ohne Abzug"
        result.fields[0].chosen?.evidence = [
            "label:Rechnungsbetrag brutto", "legibility:62%", "check-failed:total-adds-up",
        ]
        result.fields[0].chosen?.box = BoundingBox(x0: 400, y0: 500, x1: 450, y1: 510)
        result.views = [ReviewTask.PageView(page: 1, width: 595, height: 842)]
        result.checks = ReviewChecks(question: result, rules: try parsedRules(), today: CalendarDay(iso: "2026-11-21"))
            .verdicts(after: [])
        change(&result)
        return result
    }

    static func session(_ change: (inout ReviewTask) -> Void = { _ in }) throws -> ReviewSession {
        let question = try question(change)
        let checks = ReviewChecks(
            question: question, rules: try parsedRules(), today: CalendarDay(iso: "2026-11-21"))
        return ReviewSession(
            task: question, reviewer: "anna", normalise: ReviewDesk.normalise(language: "de"),
            recheck: { checks.verdicts(after: $0) }, now: { now })
    }
}

extension ReviewSession {
    /// Presses keys as a test writes them: characters, and `⏎ ⎋ ⌫ ↑ ↓`.
    mutating func type(_ keys: String) -> Action {
        var action = Action.redraw
        for key in keys { action = press(Self.key(key)) }
        return action
    }

    private static func key(_ character: Character) -> Key {
        switch character {
        case "⏎": .enter
        case "⎋": .escape
        case "⌫": .backspace
        case "↑": .up
        case "↓": .down
        case "←": .left
        case "→": .right
        case "⇤": .home
        case "⇥": .end
        case "⌦": .delete
        case "❓": .help
        default: .character(character)
        }
    }
}
