import DocumentModel
import Orchestration
import RecordStorage

/// A document and its record, for people.
struct DocumentSheet {
    var document: StoredDocument
    var record: DocumentRecord?
    /// What retention took away.
    var removal: Removal?

    func print(to console: Console) {
        printHead(console)
        guard let record else { return }
        printFields(record, console)
        printLineItems(record, console)
        printChecks(record, console)
        printDecisions(record, console)
        console.print()
        console.print(console.style.bold("Made by"))
        console.print("  pipeline \(InertText.line(record.versions.pipeline))")
        console.print("  rules    \(InertText.line(record.versions.rules))")
        console.print("  reader   \(InertText.line(record.versions.reader))")
    }

    private func printHead(_ console: Console) {
        let style = console.style
        console.print(style.bold(InertText.line(document.name)))
        console.print("  " + document.id.description)
        var facts = ["received " + Times.readable(document.receivedAt)]
        if let pages = document.description?.pages.count ?? record?.source.pages, pages > 0 {
            facts.insert(Words.count(pages, "page"), at: 0)
        }
        if let language = record?.language { facts.insert(InertText.line(language), at: 0) }
        if let type = record?.type, type.confidence > 0 {
            facts.insert("\(InertText.line(type.value)) (\(Words.probability(type.confidence)))", at: 0)
        }
        console.print("  " + facts.joined(separator: ", "))
        if let trace = document.trace { console.print("  trace " + InertText.line(trace)) }
        console.print()
        console.print(style.status(document.status, document.status.rawValue) + nextStep)
        for reason in document.reason { printWrapped(reason, console) }
        if let removal { console.print("  " + removal.line) }
        if let record, record.status.rawValue != document.status.rawValue {
            console.print("  The record below is of an earlier run, which ended as \(record.status.rawValue).")
        }
    }

    private var nextStep: String {
        switch document.status {
        case .review: ": `intake review show \(document.id.short)`"
        case .failed: ": `intake retry \(document.id.short)` tries again"
        case .processing: ": `intake trace \(document.id.short)` shows how far it is"
        case .accepted, .rejected: ""
        }
    }

    private func printWrapped(_ text: String, _ console: Console) {
        for (position, line) in Words.wrapped(text, width: max(20, console.width - 4)).enumerated() {
            console.print((position == 0 ? "  - " : "    ") + line)
        }
    }

    private func printFields(_ record: DocumentRecord, _ console: Console) {
        guard !record.fields.isEmpty else { return }
        var table = Table(["FIELD", "VALUE", "PROBABILITY", "SOURCE", "PAGE"], right: [2, 4])
        for (name, field) in record.orderedFields {
            let lines = Words.wrapped(field.value, width: min(60, max(20, console.width - 52)))
            table.add(
                name, lines[0], Words.probability(field.confidence), field.source.rawValue,
                field.page.map(String.init) ?? "")
            for line in lines.dropFirst() { table.add("", line, "", "", "") }
        }
        console.print()
        console.print(table)
    }

    private func printLineItems(_ record: DocumentRecord, _ console: Console) {
        guard !record.lineItems.isEmpty else { return }
        var table = Table(["QUANTITY", "UNIT", "UNIT PRICE", "TAX %", "AMOUNT", "DESCRIPTION"], right: [0, 2, 3, 4])
        for item in record.lineItems {
            table.add(
                item.quantity ?? "", item.unit ?? "", item.unitPrice ?? "", item.taxRate ?? "", item.amount ?? "",
                item.description ?? "")
        }
        console.print()
        console.print(table)
    }

    private func printChecks(_ record: DocumentRecord, _ console: Console) {
        guard !record.checks.isEmpty else { return }
        let failed = record.checks.filter { $0.passed == false }
        let passed = record.checks.count { $0.passed == true }
        let skipped = record.checks.count - failed.count - passed
        var summary = ["\(passed) passed"]
        if !failed.isEmpty { summary.append("\(failed.count) failed") }
        if skipped > 0 { summary.append("\(skipped) without the values they need") }
        console.print()
        console.print(console.style.bold("Checks") + "  " + summary.joined(separator: ", "))
        for check in failed {
            let label = "\(InertText.line(check.rule)) (\(check.severity.rawValue))"
            console.print(
                "  " + (check.severity == .error ? console.style.red(label) : console.style.yellow(label)) + ": "
                    + InertText.line(check.message))
        }
    }

    private func printDecisions(_ record: DocumentRecord, _ console: Console) {
        guard !record.decisions.isEmpty else { return }
        console.print()
        console.print(console.style.bold("Decisions"))
        for decision in record.decisions {
            console.print("  " + InertText.line(Times.readable(decision.at) + "  " + decision.sentence))
        }
    }
}

extension Decision {
    /// Such as `anna set due_date: nothing → 2026-12-01 (as on the second page)`. Not inert.
    var sentence: String {
        var result = by + (through.map { " (through \($0))" } ?? "") + " "
        if let field {
            switch action {
            case .confirm: result += "confirmed \(field)" + (to.map { ": \($0)" } ?? "")
            case .set: result += "set \(field): \(from ?? "nothing") → \(to ?? "nothing")"
            case .absent:
                result += "said that \(field) is not on the document" + (from.map { ", which was \($0)" } ?? "")
            case .illegible:
                result += "said that \(field) cannot be read" + (from.map { ", which was \($0)" } ?? "")
            case .undo, .correct: result += "took back what was decided about \(field)"
            case .accept, .approve, .reject: result += "decided \(field)"
            }
        } else {
            switch action {
            case .accept: result += "accepted the document"
            case .approve: result += "approved the document" + (role.map { " as \($0)" } ?? "")
            case .reject: result += "rejected the document"
            case .undo: result += "took the decisions back"
            case .correct: result += "took the decisions back, after the record had been exported"
            case .confirm, .set, .absent, .illegible: result += action.rawValue
            }
        }
        return result + (reason.map { " (\($0))" } ?? "")
    }
}

extension Style {
    /// A status, or words about it, in the status's colour.
    func status(_ status: DocumentStatus, _ text: String) -> String {
        switch status {
        case .accepted: green(text)
        case .review: yellow(text)
        case .failed: red(text)
        case .rejected: dim(text)
        case .processing: cyan(text)
        }
    }
}
