/// Words that tell names from other lines, folded.
enum NameWords {
    static let legalForms: Set<String> = [
        "gmbh", "ag", "kg", "ohg", "ug", "gbr", "ek", "eu", "ev", "eg", "mbh", "se", "kgaa", "vvag", "ltd", "limited",
        "llc", "llp", "inc", "corp", "corporation", "plc", "company", "co", "sarl", "sas", "sasu", "eurl", "sa", "sci",
        "snc", "scop", "bv", "nv", "vof", "srl", "spa", "sl", "slu", "sau", "bhd", "sb", "pty", "oy", "ab", "as", "aps",
        "doo", "sro", "oo", "kft", "gesmbh", "enterprise", "enterprises", "trading", "restaurant", "stiftung", "verein",
        "sprl", "partg", "partgmbb", "holding", "group", "markt", "aor", "aör", "kdor", "kdör", "selarl", "scea",
        "earl", "gaec", "scic", "asbl",
        "vzw", "srls", "sapa", "genossenschaft", "cooperative", "pllc", "scoop", "og", "npc", "scp", "senc", "slp",
        "slne", "dac", "flexco", "zweckverband",
    ]

    /// `SARL au capital de`, `S.r.l., capitale sociale`: the form as one of a company's data.
    static let capital: Set<String> = ["capital", "capitale", "stammkapital", "grundkapital"]

    /// `Rechtsform: GmbH`, `forme juridique : SAS`
    static let formLabels: Set<String> = ["rechtsform", "juridique", "rechtsvorm", "giuridica", "juridica"]

    /// What a document is called: at the end of a name it is no part of it.
    static let titles: Set<String> = [
        "invoice", "rechnung", "facture", "factuur", "fattura", "factura", "receipt", "quittung", "gutschrift", "avoir",
        "ticket", "original", "copy", "kopie",
    ]

    /// `Kostenrechnung`, `Handelsfaktura`: kinds of documents as one word.
    static func isTitle(_ token: String) -> Bool {
        titles.contains(token) || ["rechnung", "faktura", "gutschrift", "invoice"].contains { token.hasSuffix($0) }
    }

    /// Words that no name ends with.
    static let joints: Set<String> = [
        "der", "die", "das", "des", "dem", "den", "von", "vom", "zur", "zum", "und", "mit", "fur", "the", "of", "and",
        "for",
        "with", "de", "du", "la", "le", "les", "et", "par", "pour", "van", "het", "een", "voor", "per", "di",
    ]

    /// Words that no name is made of.
    static let headings: Set<String> = titles.union([
        "note", "page", "seite", "datum", "date", "duplicate", "welcome", "total", "tel", "phone", "telefon",
        "fax", "email", "mail", "www", "http", "https", "iban", "bic", "kassenbon", "bill", "menge", "description",
        "bezeichnung", "lieferschein", "kundennummer", "statement", "vat", "ust", "steuernummer", "summary", "amount",
        "balance", "nummer", "number", "betrag", "globale", "gln", "siret", "siren", "capital", "rcs", "abteilung",
        "ansprechpartner", "geschaftsfuhrer", "handelsregister", "amtsgericht", "hrb", "hra", "thank", "thanks",
        "simplified", "gst", "reg", "formerly", "licensee", "cashier", "stylesheet", "rechnungswahrung", "quantity",
        "kunden", "lief", "rechnungsnummer", "rechnungsdatum", "lieferdatum", "zahlungsbedingungen", "ustid", "usw",
        "price", "preis", "prix", "einzelpreis", "gesamtpreis", "designation", "identifiant", "qualifizierung",
        "contact", "kontakt", "questions", "order", "commande", "bestellung", "client", "klantnummer", "kvk", "btw",
        "tva", "mwst", "bankverbindung", "konto", "blz", "swift", "payment", "zahlung", "reglement", "adresse",
        "address", "factuuradres", "afleveradres", "klant", "lieferadresse", "rechnungsadresse", "internet", "website",
        "attn", "terms", "conditions", "artikel", "omschrijving", "aantal", "information", "einheit", "bestelling",
        "verkoper", "incoterms", "empfanger", "projektleiter", "buchungskonto", "rufnummer", "telefonnr",
        "annahmestelle",
        "lieferanschrift", "lieferbedingungen", "rechnungsanschrift", "shipper", "consignee", "telephone", "mobile",
        "details", "billing", "shipping", "delivery", "account", "livre", "facture", "attention", "datos",
        "facturacion", "coordonnees", "sachbearbeiter",
        "bearbeiter", "referenz", "zeichen", "vertragskonto", "zahlernummer", "verbrauchsstelle", "prepaid", "origine",
        "job", "project", "street", "strasse", "line", "value", "raison", "sociale", "firmenname", "postal", "country",
        "plz", "leitweg", "subtotal", "valuta", "destinatario", "para", "cliente", "spettabile", "oggetto", "asunto",
        "party",
    ])

    /// What stands beside a party's name where its data are told row by row.
    static let nameLabels: Set<String> = [
        "name", "firma", "firmenname", "nom", "raison", "sociale", "company", "naam", "nombre", "denominazione",
        "ragione", "legal",
        "registered", "registration", "party", "bezeichnung",
    ]

    /// Words that open a line which is no name.
    static let openings: Set<String> = [
        "ihre", "ihr", "unser", "unsere", "your", "our", "votre", "notre", "sehr", "dear", "bitte", "please", "merci",
        "vielen", "we", "wir", "nous", "rue", "avenue", "boulevard", "chemin", "postfach", "po", "lot", "jalan", "jln",
        "taman", "block", "level", "ground", "suite", "floor", "zahlbar", "payable", "due", "from", "to", "ship",
        "sold",
        "lieferung", "leistung", "zzgl", "summe", "net", "netto", "tax", "cash", "change", "table", "mo", "lun",
        "monday", "montag", "du", "fur", "adresse", "address", "numero", "nom", "code", "date", "ref", "reference",
        "objet", "betreff", "subject", "montant", "no", "off", "nr", "for", "dokument", "document", "powered",
        "copyright", "hinweis", "betreft", "onderwerp", "concerne", "concerna", "datos", "dati", "informationen",
        "informations", "donnees",
    ]

    /// What somebody does: alone it is no name.
    private static let professions: Set<String> = [
        "rechtsanwalt", "rechtsanwaltin", "rechtsanwalte", "notar", "notarin", "steuerberater", "steuerberaterin",
        "architekt", "architektin", "zahnarzt", "zahnarztin", "tierarzt", "tierarztin", "arzt", "arztin", "avocat",
        "avocate", "avocats", "notaire", "architecte", "traiteur", "dentiste", "veterinaire", "kinesitherapeute",
        "infirmiere", "dentista", "odontoiatra", "avvocato", "notaio", "architetto", "commercialista", "geometra",
        "abogado", "abogada", "arquitecto", "arquitecta", "fontanero", "electricista", "advocaat", "notaris",
        "tandarts", "loodgieter", "dierenarts", "solicitor", "solicitors", "plumber", "electrician", "architects",
        "accountants", "barreau", "toque",
    ]

    /// How a letter goes, above the name on it.
    static let mail: Set<String> = [
        "einschreiben", "einwurfeinschreiben", "personlich", "vertraulich", "postvertriebsstuck", "recommandee",
        "recommande", "courrier", "courriel", "raccomandata", "semplice", "lettera", "registered", "confidential",
        "aangetekend", "certificado", "urgent", "post", "priority", "prioritaire", "einschreibebrief",
    ]

    /// Alone they are no name; in one they may be.
    static let alone: Set<String> = professions.union(mail).union([
        "service", "herr", "herrn", "frau", "firma", "an", "monsieur", "madame", "mr", "mrs", "ms", "mme",
        "deutschland",
        "germany",
        "france", "frankreich", "osterreich", "austria", "schweiz", "switzerland", "suisse", "belgique", "belgium",
        "nederland", "netherlands", "spain", "espana", "espagne", "italia", "italy", "italie", "uk", "usa", "kingdom",
        "united", "states", "ireland", "malaysia", "kuala", "lumpur", "selangor", "johor", "bank", "bankname",
        "lieferant", "verkaufer", "kaufer", "seller", "buyer", "supplier", "vendor", "kunde", "customer", "original",
        "kopie", "tax", "cash", "bill", "invoice", "no", "the", "and", "und", "et", "muster", "draft", "entwurf",
        "ort", "stadt", "name", "company", "credit", "logo", "luxembourg", "england", "scotland",
    ])

    /// Words before a person's name.
    static let salutations: Set<String> = [
        "herr", "herrn", "frau", "firma", "an", "monsieur", "madame", "mr", "mrs", "ms", "mme", "m", "to", "attn",
        "eheleute",
        "mlle", "messrs", "sig", "sigra", "spett", "spettle", "egr", "dhr", "mevr", "mw", "sr", "sra", "para",
    ]

    /// Forms that are only told from other letters by their dots.
    static let dottedForms: Set<String> = ["pc", "pa", "lp", "lc", "sc", "snc", "cv", "sp"]

    /// Words before who owns a firm, or that go on with a name: no name begins so.
    static let owners: Set<String> = [
        "inh", "inhaber", "inhaberin", "prop", "proprietor", "geschaftsfuhrer",
    ]

    /// What is told of a company right behind its name and form, at the foot.
    static let registrations: Set<String> = [
        "registered", "company", "reg", "vat", "sitz", "geschaftsfuhrer", "geschaftsfuhrung", "amtsgericht",
        "handelsregister",
        "authorised", "trading", "rcs", "siret", "nif", "cif", "inscrita", "societe", "kvk", "btw", "ust", "hrb",
        "vorstand",
    ]

    /// What only lines of registration speak of: seat, capital, register.
    static let imprint: Set<String> = [
        "rcs", "hrb", "hra", "firmenbuch", "handelsregister", "amtsgericht", "mercantil", "registered", "registrada",
        "inscrita", "immatriculee", "incorporated", "capital", "capitale", "stammkapital", "kvk", "krs", "siren",
        "siret",
        "siege", "domicilio", "rea", "cvr", "kamer",
    ]

    /// Words behind a name that begin what is told of the company.
    static func isRegistration(_ token: String) -> Bool {
        imprint.contains(token) || registrations.contains(token)
            || ["head", "sede", "au", "eingetragen", "is", "ist"].contains(token)
    }

    /// `au capital de`, `registered in`: what follows is told of the company.
    static let particulars: Set<String> = [
        "au capital", "mit sitz", "is a", "is the", "ist ein", "ist eine", "est une", "est un", "es una",
        "is registered", "registered in", "with capital", "inscrita en",
        "inscrite au",
        "immatriculee au", "con sede", "capital social", "capitale sociale", "societa soggetta", "authorised and",
    ]

    /// Words before a person's name and never before a company's.
    static let personal: Set<String> = [
        "herr", "herrn", "frau", "monsieur", "madame", "mr", "mrs", "ms", "mme", "mlle", "dhr", "mevr", "sig", "sigra",
        "sra",
    ]

    /// Before the names of those who live together.
    static let households: Set<String> = ["familie", "eheleute", "famille", "fam", "herrundfrau"]

    static let departments: Set<String> = [
        "dept", "department", "accounts", "accounting", "abteilung", "einkauf", "buchhaltung",
        "comptabilite",
        "direction", "maintenance", "purchasing", "finance", "financien", "administracion", "amministrazione",
        "wardens",
        "administration", "verwaltung", "receiving", "crediteuren",
    ]

    /// Words between a name and its form: `Brauhaus zum Hirschen`, below it `Betriebs GmbH`.
    static let branches: Set<String> = [
        "betriebs", "verwaltungs", "vertriebs", "handels", "betriebsgesellschaft", "handelsgesellschaft", "verwaltung",
        "vertrieb",
    ]

    /// Registers and courts: what they number is a company, but no name.
    static let registers: Set<String> = [
        "hra", "hrb", "handelsregister", "partnerschaftsregister", "vereinsregister", "genossenschaftsregister",
        "amtsgericht", "registergericht", "firmenbuch", "rpr", "landesgericht", "rcs",
    ]

    /// Ends of words that name streets.
    static let streets = ["strasse", "str", "weg", "platz", "allee", "gasse", "straat", "laan", "plein"]

    /// Words that streets begin with.
    static let streetOpenings: Set<String> = [
        "rue", "place", "avenue", "av", "bd", "impasse", "zi", "za", "zac", "cours", "hameau", "viale", "piazza",
        "calle", "plaza", "boulevard", "chemin", "route", "quai", "allee", "jalan", "jln", "via",
        "contrada", "localita", "frazione", "vicolo", "corso", "piazzale",
    ]

    /// `Marke der`, `handelsnaam van`: behind it stands whose it is.
    static let brands: Set<String> = [
        "marke", "handelsnaam", "handelsmarke", "marque", "marca", "marchio", "geschaftsbereich", "division", "unit",
        "style",
        "name", "niederlassung", "unternehmensbereich",
    ]

    /// What English streets are called, short and long.
    static let englishStreets: Set<String> = [
        "st", "street", "ave", "avenue", "rd", "road", "blvd", "drive", "lane", "ln", "court", "suite", "ste", "hwy",
        "parkway", "square", "terrace",
    ]

    /// Whether a word says who shares a house: such a name goes on with the street's.
    static func isCommunity(_ token: String) -> Bool {
        communities.contains(token) || token.hasSuffix("eigentumergemeinschaft")
    }

    private static let communities: Set<String> = [
        "weg", "stweg", "syndicat", "copropriete", "comunidad", "condominio", "vve",
    ]

    static let account: Set<String> = ["kontoinhaber", "account", "holder", "titulaire", "beneficiary"]

    static let separators: Set<String> = ["·", "|", "•", "∙", "-", "–", "—", "*", "■", "●", "»", "«", "/", "~"]

    static let banks: Set<String> = ["bank", "sparkasse", "sparbank", "banque", "volksbank", "caisse", "landbank"]

    /// `Frankenbank`, `Kreissparkasse`
    static func isBank(_ token: String) -> Bool {
        banks.contains(token) || ["bank", "sparkasse"].contains { token.hasSuffix($0) && token.utf8.count > 7 }
    }

    static let freeMail: Set<String> = [
        "gmail", "googlemail", "yahoo", "hotmail", "outlook", "icloud", "gmx", "web", "orange", "free", "wanadoo",
        "t-online", "live", "example", "email", "mail", "fake",
    ]
}
