import DocumentModel

/// Lines of addresses, which are no names.
extension NameReading {
    func isStreet(_ text: String, _ tokens: [String], _ hasLegalForm: Bool) -> Bool {
        // `Am Markt 9`, `400 King St W`
        if tokens.count > 1, tokens.contains("markt"), tokens.last.map(isHouseNumber) ?? false { return true }
        // `C.da Malvello s.n.c.`: a quarter without house numbers, and no company.
        if text.lowercased().hasPrefix("c.da ") { return true }
        guard !hasLegalForm, let first = tokens.first, let last = tokens.last else { return false }
        if NameWords.isCommunity(first) { return false }
        let words = text.split(separator: " ").suffix(2).map(String.init)
        if words.count == 2, tokens.count > 2, DollarCountries.isCanadianCode(words[0], words[1]) { return true }
        if isHouseNumber(first), tokens.dropFirst(2).contains(where: NameWords.englishStreets.contains) { return true }
        // `Kilfenora Rd, Lisdoonvarna`
        if text.has(","), tokens.dropFirst().contains(where: NameWords.englishStreets.contains) { return true }
        // A town with its state or country.
        if tokens.count <= 3, text.has(","), let word = text.split(separator: " ").last, word.count <= 3,
            word.allSatisfy(\.isUppercase)
        {
            return true
        }
        if NameWords.streetOpenings.contains(first), tokens.count > 1 { return true }
        // `Leeds LS11`
        if tokens.count > 1, let word = words.last, isOutwardCode(word) { return true }
        // A postal code before a town.
        if (4...5).contains(first.utf8.count), first.utf8.allSatisfy({ (48...57).contains($0) }), tokens.count > 1 {
            return true
        }
        let number = last.utf8.prefix { (48...57).contains($0) }.count
        if tokens.count > 1, (1...4).contains(number), last.utf8.count <= number + 1 { return true }
        return tokens.contains { token in
            NameWords.streets.contains { token.utf8.count > $0.utf8.count && token.hasSuffix($0) }
        }
    }

    /// The first half of a British postal code.
    func isOutwardCode(_ word: String) -> Bool {
        let letters = word.prefix { $0.isUppercase && $0.isASCII }
        let digits = word.dropFirst(letters.count).prefix { $0.isNumber }
        return (1...2).contains(letters.count) && (1...2).contains(digits.count)
            && word.count <= letters.count + digits.count + 1
    }

    func isHouseNumber(_ token: String) -> Bool {
        let digits = token.utf8.prefix { (48...57).contains($0) }.count
        return (1...5).contains(digits) && token.utf8.count <= digits + 1
    }
}
