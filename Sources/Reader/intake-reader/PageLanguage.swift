import DocumentModel

/// Tells a page's language by its small words and by the words of business letters, as far as models of it are there.
///
/// The page was read by the model of another language, so that accents are missing or wrong.
struct PageLanguage {
    /// Tesseract's names, with words as that of English reads them.
    private static let words: [String: Set<String>] = [
        "eng": [
            "the", "and", "of", "to", "for", "invoice", "date", "total", "amount", "due", "number", "payment", "tax",
            "bill", "your", "thank", "you", "please", "terms", "price", "quantity", "subtotal", "receipt", "cash",
            "change", "is", "from", "with", "item", "unit", "ship", "by", "on", "this", "are",
        ],
        "deu": [
            "der", "die", "das", "und", "von", "fur", "fiir", "mit", "rechnung", "datum", "betrag", "summe", "mwst",
            "ust", "gesamtbetrag", "menge", "einzelpreis", "zahlbar", "bis", "kundennummer", "rechnungsnummer", "nr",
            "steuernummer", "gutschrift", "netto", "brutto", "zzgl", "bitte", "wir", "ihre", "ihr", "sie", "zahlung",
            "lieferdatum", "konto", "umsatzsteuer", "pos", "bezeichnung", "tage", "quittung", "auf", "den", "dem",
            "zum", "ist", "ihren", "tagen", "bei", "nach", "str", "gmbh", "stk", "lieferschein", "ansprechpartner",
        ],
        "fra": [
            "le", "la", "les", "de", "des", "du", "et", "pour", "facture", "montant", "tva", "ht", "ttc", "quantite",
            "prix", "unitaire", "numero", "adresse", "echeance", "reglement", "votre", "nous", "siret", "designation",
            "payer", "merci", "par", "sur", "especes", "au", "aux", "en", "est", "rue", "taux", "paiement", "un", "une",
        ],
        "nld": [
            "de", "het", "een", "en", "van", "factuur", "factuurnummer", "factuurdatum", "btw", "bedrag", "totaal",
            "uw", "voor", "aantal", "prijs", "klant", "betaling", "omschrijving", "vervaldatum", "excl", "incl", "op",
            "met", "te", "bij",
        ],
        "ita": [
            "il", "di", "e", "per", "fattura", "importo", "totale", "iva", "numero", "data", "cliente", "quantita",
            "prezzo", "pagamento", "scadenza", "partita", "imponibile", "descrizione", "del", "della", "al", "con",
        ],
        "spa": [
            "el", "la", "de", "y", "para", "factura", "importe", "total", "iva", "numero", "fecha", "cliente",
            "cantidad", "precio", "pago", "vencimiento", "base", "imponible", "descripcion", "del", "los", "por", "con",
        ],
    ]

    /// Languages that are told apart, in the order in which they are looked for.
    static let known = ["eng", "deu", "fra", "nld", "ita", "spa"]

    /// Less than that, and a page tells nothing.
    private static let leastWords = 6

    /// Languages that a page may be in.
    let candidates: [String]

    /// - Parameters:
    ///   - main: what the page was read by.
    ///   - page: its words.
    /// - Returns: the candidate that the page is in; nil when it is in none, or in the main one.
    func other(than main: String, of page: [Word]) -> String? {
        var counts: [String: Int] = [:]
        for word in page {
            let text = Self.folded(word.text)
            guard text.utf8.count >= 1, text.utf8.count <= 16 else { continue }
            for language in Self.known where Self.words[language]?.contains(text) == true {
                counts[language, default: 0] += text.utf8.count > 4 ? 2 : 1
            }
        }
        let best = candidates.max { counts[$0, default: 0] < counts[$1, default: 0] }
        guard let best, best != main, let count = counts[best], count >= Self.leastWords,
            count * 2 > counts[main, default: 0] * 3
        else { return nil }
        return best
    }

    /// Whether a word is one of those by which a language is told: accents do not change what it says.
    static func isWord(_ text: Substring, of language: String) -> Bool {
        words[language]?.contains(folded(String(text))) == true
    }

    /// Lower-case letters without accents; other characters go.
    private static func folded(_ text: String) -> String {
        var result = ""
        for scalar in text.lowercased().unicodeScalars {
            switch scalar {
            case "a"..."z": result.unicodeScalars.append(scalar)
            case "ä", "à", "â", "á": result.append("a")
            case "é", "è", "ê", "ë": result.append("e")
            case "ü", "û", "ú": result.append("u")
            case "ö", "ô", "ó": result.append("o")
            case "ß": result.append("ss")
            default: if scalar.properties.isAlphabetic || scalar.properties.numericType != nil { return "" }
            }
        }
        return result
    }
}
