import DocumentModel

extension ReviewTask.Field {
    /// The label that was found with the value.
    package var label: String? {
        chosen?.evidence.lazy.compactMap { Self.rest(of: $0, after: "label:") }.first
    }

    /// What speaks for the value, each in a few words.
    package var support: [String] {
        guard let chosen else { return [] }
        var words = chosen.evidence.compactMap { Self.support($0) }
        if words.count > 4 { words = Array(words.prefix(4)) }
        return words
    }

    /// What usually speaks for such a value and is missing here, or speaks against it, each in a few words.
    package var lacks: [String] {
        guard let chosen else { return [] }
        let evidence = chosen.evidence
        func has(_ prefix: String) -> Bool { evidence.contains { $0.hasPrefix(prefix) } }
        var words: [String] = []
        if chosen.source == .xml {
            if !evidence.contains(Candidate.visibleOnPage) { words.append("the page does not show it") }
            return words
        }
        if let hidden = chosen.hiddenText {
            words.append("it rests on text that a person does not see (\(InertText.line(hidden, limit: 40)))")
        }
        switch kind {
        case .amount:
            if !has("label:"), !has("row:") { words.append("no label stands beside it") }
            if !has("sum:"), !has("sum-of-"), !has("arithmetic"), !has("check:") {
                words.append("no sum on the page confirms it")
            }
        case .date:
            if !has("label:"), !has("sentence:") { words.append("no label stands beside it") }
            if has("day-and-month-exchanged") { words.append("day and month may be exchanged") }
        case .iban, .vatIdentifier:
            if !has("label:") { words.append("no label stands beside it") }
        case .identifier, .taxNumber:
            if !has("label:"), !has("pattern") { words.append("no label stands beside it") }
        case .name, .address, .text, .number, .percentage, .currency, .bic: break
        }
        if let share = evidence.lazy.compactMap({ Self.rest(of: $0, after: "legibility:") }).first {
            words.append("its characters were read with \(InertText.line(share, limit: 8)) certainty")
        }
        if has("unconfirmed") { words.append("nothing else on the document bears it out") }
        if has("check-digits:") { words.append("its check digits are wrong") }
        if has("form-apart") { words.append("the page states the legal form apart, so it may be no part of the name") }
        words += evidence.compactMap { Self.rest(of: $0, after: "check-failed:") }.map { "\($0) fails with it" }
        if let rival = rivals.first, rival.confidence >= 0.1 {
            words.append("another reading is likely, too")
        }
        return words
    }

    private static func support(_ note: String) -> String? {
        if let label = rest(of: note, after: "label:") { return "the label “\(InertText.line(label, limit: 40))”" }
        if let rule = rest(of: note, after: "check:") { return "\(rule) holds" }
        if let syntax = rest(of: note, after: "xml:") { return "the e-invoice says so (\(syntax))" }
        if rest(of: note, after: "row:") != nil { return "its row of the totals" }
        if rest(of: note, after: "person:") != nil { return "a person decided it before" }
        return plain[note]
    }

    private static let plain = [
        "sum:net+tax=total": "net and tax make the total", "sum-of-column": "it is the sum of a column",
        "sum-of-rows": "it is the sum of its rows",
        "sum-of-line": "it adds up with the others of its line", "whole-name": "the name at the top goes on with it",
        "arithmetic": "the other amounts make it",
        "cash-less-change": "cash less change makes it", "checksum": "its checksum",
        "pattern": "the pattern of the rules",
        "visible-on-page": "the page shows it", "sentence:pay-until": "the sentence that says when to pay",
        "letterhead": "it stands in the letterhead", "footer": "it stands in the footer",
        "sender-line": "it stands in the sender's line", "web-address": "the web address fits it",
        "mail-address": "an e-mail address has its name", "own-address": "its address stands below it",
        "large-type": "it is set in large type", "top-of-page": "it stands at the top",
        "legal-form": "it ends with a legal form", "repeated": "it is there more than once",
        "beside-identification": "it stands with the seller's numbers", "below-name": "it stands below the name",
        "stands-with-amounts": "it stands with the amounts",
    ]

    private static func rest(of note: String, after prefix: String) -> String? {
        note.hasPrefix(prefix) ? String(note.dropFirst(prefix.count)) : nil
    }
}
