import DocumentModel

extension Routing {
    /// What a warning of the extraction means to a person.
    static func remark(_ code: String) -> String {
        if let sentence = sentences[code] { return sentence }
        if code.hasPrefix("page-"), code.hasSuffix("-hard-to-read") {
            return "Page \(InertText.line(String(code.dropFirst(5).dropLast(13)), limit: 8)) is hard to read."
        }
        if code.hasPrefix("patterns-unfinished-") {
            let field = InertText.line(String(code.dropFirst(20)), limit: 60)
            return "The patterns of \(field) took too much work to be tried on all of the document."
        }
        return "The reading has a remark: \(code)."
    }

    private static let sentences = [
        "languages-mixed":
            "It is written in two languages, so that words may mean something else than they were taken for.",
        "layout-unfamiliar": "Hardly any of the words that such documents label their values with stand on it.",
        "few-words": "Only few words could be recognised.",
        "words-illegible": "Many of its words were hardly legible.",
        "crowded": "It holds more values than are compared with each other; those in its middle were left out.",
        Extraction.otherType: "The page calls itself something else than the embedded e-invoice says it is.",
        Extraction.otherLines: "The lines of the embedded e-invoice are not those of the page's table.",
        "no-rules": "There are no rules for it.",
    ]
}
