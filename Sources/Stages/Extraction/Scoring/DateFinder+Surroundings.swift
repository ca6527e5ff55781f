import DocumentModel

/// What the words around a day say of it.
extension DateFinder {
    /// `abzüglich Abschlagsrechnung 17 vom 3. Mai`, `sur facture 17 du 3 mai`: another paper's day, in the same line or in the one before.
    func isOfOtherPaper(_ match: LabelMatch) -> Bool {
        let line = layout.lines[match.line]
        // `Presupuesto aceptado nº 7 de fecha 17/02/2025`
        let isInside = match.words.lowerBound - line.segment(of: match.words.lowerBound).lowerBound >= 3
        guard match.text.count <= 3 || match.tokenCount == 1 && isInside else { return false }
        if isOfOtherPaper(line, before: match.words.lowerBound) { return true }
        var tokens = line.tokens.filter { $0.word < match.words.lowerBound }.map(\.text)
        if tokens.isEmpty, match.line > 0, layout.lines[match.line - 1].page == line.page,
            line.box.y0 - layout.lines[match.line - 1].box.y1 < line.height * 1.5
        {
            tokens = layout.lines[match.line - 1].tokens.map(\.text)
        }
        return tokens.suffix(12).contains(where: Self.isOtherPaper)
    }

    func isOfOtherPaper(_ line: TextLine, before word: Int) -> Bool {
        line.tokens.filter { $0.word < word }.map(\.text).suffix(12).contains(where: Self.isOtherPaper)
    }

    private static func isOtherPaper(_ token: String) -> Bool {
        otherPapers.contains(token) || otherPaperEnds.contains { token.hasSuffix($0) }
    }

    /// `Please pay by bank transfer to …`, in the next line a day: the label is the beginning of a sentence that does not speak of it.
    func isElsewhere(_ value: DetectedValue, from match: LabelMatch) -> Bool {
        guard value.line != match.line else { return false }
        let cell = layout.lines[match.line].segment(of: match.words.lowerBound)
        return cell.upperBound - match.words.upperBound >= 3
    }

    /// `offener Posten RG 7120013 (fällig 28.02.2026)`, `(Rechnung 8813551, fällig …)`: another invoice's day.
    func isOfOtherInvoice(_ match: LabelMatch) -> Bool {
        let line = layout.lines[match.line]
        let cell = line.segment(of: match.words.lowerBound)
        let before = line.words[max(cell.lowerBound, match.words.lowerBound - 6)..<match.words.lowerBound].map(\.text)
        let isOpen =
            line.words[match.words.lowerBound].text.hasPrefix("(")
            || before.last(where: { $0.contains("(") || $0.contains(")") })?.contains("(") ?? false
        return isOpen
            && before.contains { word in
                let digits = Detector.strip(word).utf8
                return digits.count >= 4 && digits.allSatisfy { (48...57).contains($0) }
            }
    }

    private static let otherPapers: Set<String> = [
        "abzuglich", "abzgl", "gem", "gemass", "laut", "lt", "vorschuss", "anzahlung", "angebot", "bestellung",
        "auftrag",
        "vertrag", "lieferung", "zahlung", "origine", "acompte", "devis", "commande", "contrat", "livraison", "loi",
        "sur",
        "unserer", "previous",
        "quotation", "quote", "estimate", "order", "deposit", "payment", "bezug", "ursprungliche", "relating",
        "against", "ddt", "bolla", "contratto", "albaran",
        "ordine", "pedido", "preventivo", "presupuesto", "offerte", "bestelling",
    ]

    private static let otherPaperEnds = [
        "abschlagsrechnung", "vorschussrechnung", "teilrechnung", "anzahlungsrechnung", "lieferschein", "bestellung",
        "vertrag", "auftrag",
        "zahlung", "gesetz", "angebot",
    ]

    /// Words that head the other columns of a table of items.
    private static let columns: Set<String> = [
        "amount", "betrag", "montant", "hours", "price", "preis", "prix", "bedrag", "importo", "importe", "menge",
        "quantity", "qty", "units", "balance", "charges", "gesamt", "stunden", "std", "tatigkeit", "beschreibung",
        "description", "leistung", "omschrijving", "descrizione", "descripcion", "designation", "libelle",
    ]

    /// Whether a label heads a column of days in a table: `Date`, `Costs advanced`, `Amount`.
    func isColumn(under match: LabelMatch, _ value: DetectedValue) -> Bool {
        guard match.tokenCount == 1, value.line > match.line else { return false }
        let below = dates.filter {
            $0.page == value.page && $0.line > value.line && abs($0.box.x0 - value.box.x0) < 6
                && $0.box.y0 - value.box.y1 < value.box.height * 12
        }
        if below.count > 2 { return true }
        // One day to pay on, with what is to be paid: `Échéance`, `Mode`, `Montant`.
        if match.field == "due_date", below.isEmpty { return false }
        guard
            (labelled.valuesByLine[value.line] ?? []).contains(where: { $0.form == .amount })
        else { return false }
        return layout.lines[match.line].tokens.contains { Self.columns.contains($0.text) }
    }

    /// Whether what stands behind a day says that less is to be paid until then.
    func isOfDiscount(_ value: DetectedValue) -> Bool {
        // `netto bis 4. Juli, 3 % Skonto bis 15. Juni`
        if layout.lines[value.line].words[value.words.upperBound - 1].text.hasSuffix(",") { return false }
        let next = dates.filter { $0.line == value.line && $0.words.lowerBound > value.words.lowerBound }
            .map(\.words.lowerBound).min()
        return layout.lines[value.line].tokens.contains { token in
            token.word >= value.words.upperBound && token.word < next ?? Int.max && Self.discount.contains(token.text)
        }
    }

    /// Recognition loses the dots of `überweisen`.
    private func isPayment(_ token: String, _ source: WordSource) -> Bool {
        if Self.payment.contains(token) { return true }
        guard source == .ocr, token.utf8.count >= 6 else { return false }
        return Self.payment.contains { $0.utf8.count >= 7 && EditDistance.within(1, token, $0) != nil }
    }

    /// Whether the words before a date ask for payment until then.
    func isPaymentDeadline(_ value: DetectedValue) -> Bool {
        let line = layout.lines[value.line]
        var tokens = line.tokens.filter { $0.word < value.words.lowerBound }.map(\.text)
        if tokens.count < 8, value.line > 0, layout.lines[value.line - 1].page == line.page,
            abs(layout.lines[value.line - 1].box.x0 - line.box.x0) < 24
        {
            tokens = layout.lines[value.line - 1].tokens.suffix(10).map(\.text) + tokens
        }
        if isOfDiscount(value) || tokens.suffix(14).contains(where: Self.recurring.contains) { return false }
        var behind = line.tokens.filter { $0.word >= value.words.upperBound }.map(\.text)
        if behind.count > 3, value.line + 1 < layout.lines.count, layout.lines[value.line + 1].page == line.page {
            behind += layout.lines[value.line + 1].tokens.prefix(10).map(\.text)
        }
        if let last = tokens.suffix(2).lastIndex(where: { Self.on.contains($0) }),
            (tokens[..<last].suffix(10) + behind.prefix(20)).contains(where: { Self.debit.contains($0) })
        {
            return true
        }
        // `ist am 28.03.2025 fällig`
        if let last = tokens.last, Self.on.contains(last), behind.prefix(2).contains(where: { Self.due.contains($0) }) {
            return true
        }
        // `ist bis zum 28.03.2025 fällig`
        if let last = tokens.last, Self.until.contains(last),
            behind.prefix(6).contains(where: { isPayment($0, line.source) })
        {
            return true
        }
        if let last = tokens.last, Self.until.contains(last),
            behind.prefix(2).contains(where: { Self.undiscounted.contains($0) })
        {
            return true
        }
        guard let near = tokens.suffix(3).lastIndex(where: { Self.until.contains($0) }),
            let verb = tokens.suffix(14).lastIndex(where: { isPayment($0, line.source) }), verb < near
        else { return false }
        return !tokens[verb...].contains { Self.discount.contains($0) }
    }

    private static let payment: Set<String> = [
        "uberweisen", "zahlbar", "zahlung", "zahlen", "begleichen", "pay", "payable", "remit", "payment", "payer",
        "regler", "reglement", "paiement", "payee", "settle", "transfer", "betalen", "pagare", "pagar", "saldare",
        "saldo", "versare", "abonar", "voldoen", "voldaan", "maken", "overmaken", "verser", "virer", "acquitter",
        "fallig",
        "uberweisung", "ausgleich", "begleichung", "zahlungseingang", "due",
    ]

    /// `erstmals zum 15.02.`, `chaque mois`: what the coming months cost is not this invoice.
    private static let recurring: Set<String> = [
        "erstmals", "erstmalig", "jeweils", "monatlich", "monatlichen", "mensuel", "mensuels", "mensuelle",
        "mensualite", "mensualites", "maandelijks", "maandelijkse", "monthly", "mensile", "mensili", "mensual",
        "mensuales",
    ]

    private static let until: Set<String> = [
        "bis", "zum", "until", "by", "before", "au", "spatestens", "avant", "tard", "voor", "entro", "antes", "soit",
    ]

    /// What is drawn from the buyer's account, on a day.
    private static let debit: Set<String> = [
        "buchen", "abbuchen", "abgebucht", "abbuchung", "eingezogen", "einziehen", "einzug", "ziehen", "lastschrift",
        "preleve", "prelevee", "prelevement", "preleverons", "debited", "charged", "collected", "domiciliacion",
        "cargara",
        "addebito", "addebitato", "incasso", "geincasseerd", "afgeschreven", "schrijven", "afschrijven", "take",
        "collect", "debit", "entnehmen", "entnommen",
        "cargaremos", "prelevera",
    ]

    private static let due: Set<String> = ["fallig", "falligen", "due", "exigible", "opeisbaar", "exigibile"]

    private static let on: Set<String> = [
        "am", "zum", "ab", "vor", "le", "du", "on", "el", "il", "op", "dia", "after", "about", "around", "rond",
        "fecha", "omstreeks",
    ]

    private static let discount: Set<String> = [
        "skonto", "discount", "escompte", "rabatt", "korting", "abzgl", "abzuglich", "sconto", "descuento",
    ]

    private static let undiscounted: Set<String> = ["netto", "net", "ohne", "abzugsfrei", "rein", "sans"]
}
