import DocumentModel
import Glibc

/// Recognises a document's language by its small words and by the words of business letters.
enum Languages {
    private static let words: [String: Set<String>] = [
        "en": [
            "the", "and", "of", "to", "for", "invoice", "date", "total", "amount", "due", "number", "payment", "tax",
            "bill", "your", "thank", "you", "please", "terms", "price", "quantity", "subtotal", "receipt", "cash",
            "change", "is", "from", "with", "credit", "note", "item", "gst", "unit", "ship",
        ],
        "de": [
            "der", "die", "das", "und", "von", "fur", "mit", "rechnung", "datum", "betrag", "summe", "mwst", "ust",
            "gesamtbetrag", "menge", "einzelpreis", "zahlbar", "bis", "kundennummer", "rechnungsnummer", "nr",
            "steuernummer", "geschaftsfuhrer", "gutschrift", "netto", "brutto", "zzgl", "bitte", "wir", "ihre", "sie",
            "lieferdatum", "zahlung", "konto", "bank", "strasse", "umsatzsteuer", "pos", "bezeichnung", "tage",
            "quittung",
        ],
        "fr": [
            "le", "la", "les", "de", "des", "du", "et", "pour", "facture", "montant", "tva", "ht", "ttc", "quantite",
            "prix", "unitaire", "numero", "client", "adresse", "date", "echeance", "reglement", "votre", "nous",
            "avoir",
            "siret", "designation", "payer", "merci", "par", "sur", "ticket", "especes", "au", "en", "est",
        ],
        "nl": [
            "de", "het", "een", "en", "van", "factuur", "factuurnummer", "factuurdatum", "btw", "bedrag", "totaal",
            "uw",
            "voor", "aantal", "prijs", "klant", "betaling", "omschrijving", "vervaldatum", "excl", "incl",
        ],
        "it": [
            "il", "di", "e", "per", "fattura", "importo", "totale", "iva", "numero", "data", "cliente", "quantita",
            "prezzo",
            "pagamento", "scadenza", "partita", "imponibile", "descrizione",
        ],
        "es": [
            "el", "la", "de", "y", "para", "factura", "importe", "total", "iva", "numero", "fecha", "cliente",
            "cantidad",
            "precio", "pago", "vencimiento", "base", "imponible", "descripcion",
        ],
    ]

    private static let codes = words.keys.sorted()

    /// The languages of each word, by their place in `codes`.
    private static let byWord: [String: [Int]] = {
        var result: [String: [Int]] = [:]
        for (place, code) in codes.enumerated() {
            for word in words[code] ?? [] { result[word, default: []].append(place) }
        }
        return result
    }()

    struct Found {
        /// ISO 639-1; nil when nothing speaks for any.
        var main: String?
        /// Whether another language has so many words that the labels may be its own.
        var isMixed: Bool
    }

    static func detect(_ layout: DocumentLayout) -> Found {
        var scores = codes.map { _ in 0 }
        /// Words that only one of the languages has; a letter by itself is part of a code as often.
        var own = codes.map { _ in 0 }
        for line in layout.lines {
            for token in line.tokens {
                guard let places = byWord[token.text] else { continue }
                for place in places { scores[place] += token.text.utf8.count > 4 ? 2 : 1 }
                if places.count == 1, token.text.utf8.count > 1 { own[places[0]] += 1 }
            }
        }
        guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }), scores[best] >= 2 else {
            return Found(main: nil, isMixed: false)
        }
        let other = own.indices.filter { $0 != best }.map { own[$0] }.max() ?? 0
        return Found(main: codes[best], isMixed: other >= fewWords && other * 2 >= own[best])
    }

    /// As many words of trade any letter borrows.
    private static let fewWords = 6
}

func exponential(_ value: Double) -> Double { exp(value) }

func logarithm(_ value: Double) -> Double { log(value) }
