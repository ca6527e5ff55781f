import DocumentModel

/// What the words of a row say of the amount at its end, in whatever way they are put.
struct AmountRow {
    enum Meaning: String { case net, tax, gross, other }

    var meaning: Meaning
    var value: DetectedValue
    /// The words between the amount before it and this one.
    var words: Range<Int>
    /// A rate that stands in the row.
    var rate: Int?
    /// False where only the kind of words speaks, as in `MwSt.`, and not `Summe`.
    var isTotal: Bool
    /// Whether the words ask for payment: `Total payable`.
    var isPayable = false
}

enum AmountRows {
    private static let net: Set<String> = [
        "netto", "net", "nett", "ht", "htva", "hors", "ohne", "excl", "exkl", "exklusive", "exclusive", "exclusief",
        "excluding", "exclusive", "zonder", "imponibile", "before", "ex", "nettobetrag", "nettosumme", "taxable",
        "nettowert", "gesamtnetto", "subtotal", "subtotaal", "subtotale", "zwischensumme", "zwischentotal", "without",
    ]
    private static let gross: Set<String> = [
        "brutto", "ttc", "inkl", "incl", "inklusive", "inclusive", "including", "inclusief", "inc", "toutes", "gross",
        "bruttosumme", "bruttobetrag", "inkludiert", "comprises", "inclus",
    ]
    private static let tax: Set<String> = [
        "ust", "mwst", "umsatzsteuer", "mehrwertsteuer", "vat", "gst", "tva", "tax", "taxes", "btw", "iva", "sst",
        "versicherungsteuer", "versicherungssteuer", "steuerbetrag", "steuer", "taxe",
    ]
    private static let total: Set<String> = [
        "total", "gesamt", "summe", "gesamtbetrag", "gesamtsumme", "endbetrag", "endsumme", "rechnungsbetrag",
        "rechnungssumme", "totaal", "totaalbedrag", "totale", "importe", "montant", "somme", "amount", "betrag",
        "balance", "bedrag", "zahlbetrag", "payer", "zahlen", "payable", "due", "bruttosumme", "nettosumme",
        "rechnungstotal", "gesamtpreis",
    ]
    private static let other: Set<String> = [
        "rabatt", "discount", "discounts", "remise", "korting", "skonto", "versand", "versandkosten", "shipping",
        "fracht", "frachtkosten", "freight", "carriage", "port", "porto", "postage", "rundung", "arrondi",
        "rundungsdifferenz",
        "consignes", "pfand", "debours", "trasporto", "verzendkosten", "leergut", "surcharge", "zuschlag",
        "anzahlung", "anzahlungen", "deposit", "paid", "verse", "acompte", "rounding", "change", "cash",
        "ubertrag", "savings", "zuschlage", "abschlage", "residual", "tendered", "offen", "restbetrag", "qty",
        "quantity", "items", "capital", "kapital", "indemnite", "report", "reste", "gegeben", "ruckgeld", "bar",
        "visa", "mastercard", "tender", "overdue", "previous", "versichert",
        // `Total 6 % supplies`: what one rate is on.
        "supplies",
    ]
    private static let payable: Set<String> = [
        "payable", "payer", "zahlen", "betalen", "pagar", "pagare", "zahlbetrag",
    ]
    /// Words that make a tax word part of something else.
    private static let numbers: Set<String> = ["id", "idnr", "nr", "number", "no", "reg", "intracommunautaire", "code"]

    /// What a word may speak of.
    private struct Marks: OptionSet {
        let rawValue: Int
        static let net = Marks(rawValue: 1)
        static let gross = Marks(rawValue: 2)
        static let tax = Marks(rawValue: 4)
        static let total = Marks(rawValue: 8)
        static let other = Marks(rawValue: 16)
        static let number = Marks(rawValue: 32)
    }

    private static let marks: [String: Marks] = {
        var marks: [String: Marks] = [:]
        for (words, mark) in [
            (net, Marks.net), (gross, .gross), (tax, .tax), (total, .total), (other, .other), (numbers, .number),
        ] {
            for word in words { marks[word, default: []].insert(mark) }
        }
        return marks
    }()

    /// One row for each amount with words before it.
    static func find(in labelled: LabelledValues) -> [AmountRow] {
        var rows: [AmountRow] = []
        for (number, values) in labelled.valuesByLine {
            let line = labelled.layout.lines[number]
            var start = 0
            var context: [String] = []
            var range = 0..<0
            var rate: Int?
            for value in values {
                if value.form == .percentage { rate = value.number }
                guard value.form == .amount || value.form == .wholeNumber, !labelled.isOfLaw(value) else { continue }
                let between = start..<value.words.lowerBound
                let tokens = line.tokens.filter { between.contains($0.word) }.map(\.text)
                let words = tokens.filter { $0.utf8.count > 1 && !$0.hasDigit }
                start = value.words.upperBound
                // Numbers in a row share the words before the first.
                if words.contains(where: { CurrencyCode.parse($0) == nil }) {
                    context = words
                    range = between
                }
                guard !context.isEmpty, value.form == .amount || isLast(value, values) else { continue }
                if let row = row(context, value, range, rate) { rows.append(row) }
            }
        }
        return rows.sorted { ($0.value.line, $0.value.words.lowerBound) < ($1.value.line, $1.value.words.lowerBound) }
    }

    private static func isLast(_ value: DetectedValue, _ values: [DetectedValue]) -> Bool {
        values.last?.words == value.words
    }

    /// `19,0` beside a word for tax is its rate.
    private static func isRate(_ value: DetectedValue) -> Bool {
        guard let number = value.number, abs(number) <= 30 * Money.unit else { return false }
        guard let mark = value.raw.lastIndex(where: { $0 == "," || $0 == "." }) else { return true }
        return value.raw[mark...].dropFirst().prefix { $0.isNumber }.count < 2
    }

    private static func row(
        _ context: [String], _ value: DetectedValue, _ words: Range<Int>, _ rate: Int?
    ) -> AmountRow? {
        // A sentence is no row of a sum.
        guard context.count <= 9 else { return nil }
        var meaning: AmountRow.Meaning
        let marks = context.reduce(into: Marks()) { $0.formUnion(Self.marks[$1] ?? []) }
        let isTax =
            marks.contains(.tax) || context.contains { $0.hasSuffix("steuer") || $0.hasSuffix("steuerbetrag") }
        let isNet = marks.contains(.net) && !(context.contains("net") && context.contains("payer"))
        if marks.contains(.other) {
            meaning = .other
        } else if marks.contains(.gross) {
            // `inkl. MwSt.` may stand beside the total or beside the tax in it.
            meaning = .gross
        } else if isNet {
            meaning = .net
        } else if isTax {
            guard !marks.contains(.number), !isRate(value) else { return nil }
            meaning = .tax
        } else if marks.contains(.total) {
            meaning = .gross
        } else {
            return nil
        }
        return AmountRow(
            meaning: meaning, value: value, words: words, rate: rate, isTotal: marks.contains(.total),
            isPayable: meaning == .gross && context.contains(where: payable.contains))
    }
}
