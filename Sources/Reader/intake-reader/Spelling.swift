import Tesseract

/// Tells which words are spelled as their language spells them, so that no other reading can mend their letters.
///
/// The first model reads `Wahrung` for `Währung`: both are words, so neither is settled. `Rechnung` is.
struct Spelling {
    /// Tesseract's name of the language.
    let language: String
    /// Of that language.
    let recognizer: Recognizer

    /// Names of papers' numbers, the same in every language.
    private static let papers: Set<String> = [
        "iban", "bic", "swift", "hrb", "hra", "gln", "gtin", "ean", "siret", "siren", "zugferd",
    ]
    /// Letters that a model which does not know the marks may have read, and what may stand there instead.
    private static let marked: [String: [Character: String]] = [
        "deu": ["a": "ä", "o": "ö", "u": "ü", "i": "ü", "A": "Ä", "O": "Ö", "U": "Ü"],
        "fra": [
            "a": "àâ", "c": "ç", "e": "éèêë", "é": "eèê", "è": "eéê", "i": "îï", "o": "ô", "u": "ùûü", "A": "ÀÂ",
            "C": "Ç", "E": "ÉÈÊ", "I": "Î", "O": "Ô", "U": "Ù",
        ],
    ]
    /// Words that are written together out of others are in no dictionary.
    private static let compounding: Set<String> = ["deu", "nld"]
    private static let leastPart = 5
    private static let punctuation: Set<Character> = [
        ".", ",", ":", ";", "!", "?", "(", ")", "[", "]", "\"", "'", "|", "*", "«", "»", "„", "“", "”", "–", "—", "-",
        "/", "&",
    ]

    /// Whether a word, with the signs around it, can be nothing else.
    func isSettled(_ text: String) -> Bool {
        if Self.isAddress(text) { return true }
        let parts = text.split { "-/&:.'’".contains($0) || Self.punctuation.contains($0) }
        return parts.allSatisfy { part in
            Self.papers.contains(part.lowercased()) || PageLanguage.isWord(part, of: language) || isSettled(part: part)
        }
    }

    /// `www.example.com`, `info@example.com`: without marks in any language.
    private static func isAddress(_ text: String) -> Bool {
        if text.contains("@") || text.hasPrefix("www.") { return true }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count > 2 && parts.allSatisfy { $0.count > 1 && $0.allSatisfy { $0.isLetter || $0 == "-" } }
    }

    private func isSettled(part: Substring) -> Bool {
        let word = String(part)
        if isOnlySpelling(word) { return true }
        guard Self.compounding.contains(language), word.count >= 2 * Self.leastPart else { return false }
        return word.indices.dropFirst(Self.leastPart).dropLast(Self.leastPart - 1).contains { cut in
            isOnlySpelling(word[cut...].capitalized) && isFirstPart(word[..<cut])
        }
    }

    /// Such as `Rechnung` and `Rechnungs` of `Rechnungsnummer`.
    private func isFirstPart(_ part: Substring) -> Bool {
        isOnlySpelling(String(part)) || part.hasSuffix("s") && isOnlySpelling(String(part.dropLast()))
    }

    /// Whether this is a word, and no other word differs from it by a mark alone.
    private func isOnlySpelling(_ word: String) -> Bool {
        guard isKnown(word), let marked = Self.marked[language] else { return false }
        return !word.indices.contains { index in
            marked[word[index], default: ""].contains { other in
                isKnown(word[..<index] + String(other) + word[word.index(after: index)...])
            }
        } && !(language == "deu" && isKnown(word.replacing("ss", with: "ß", maxReplacements: 1), unless: word))
    }

    /// A word may open a sentence, or stand in capitals.
    private func isKnown(_ word: String) -> Bool {
        if recognizer.hasWord(word) { return true }
        guard word.first?.isUppercase == true else { return false }
        let lower = word.lowercased()
        return recognizer.hasWord(lower) || recognizer.hasWord(lower[...].capitalized)
    }

    private func isKnown(_ word: String, unless other: String) -> Bool { word != other && isKnown(word) }
}

extension Substring {
    fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
