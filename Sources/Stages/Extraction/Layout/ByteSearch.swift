import DocumentModel

extension StringProtocol {
    /// Whether the bytes of a text stand somewhere in this one. The library's search goes by whole characters, which costs
    /// many times as much and finds the same for plain text.
    func hasBytes(of part: String) -> Bool {
        guard let first = part.utf8.first else { return true }
        var rest = utf8[...]
        while let start = rest.firstIndex(of: first) {
            if rest[start...].starts(with: part.utf8) { return true }
            rest = rest[rest.index(after: start)...]
        }
        return false
    }
    /// Whether a character stands somewhere in the text; its bytes are looked for before any character is made out.
    func has(_ character: Character) -> Bool {
        guard let first = character.utf8.first else { return false }
        return utf8.contains(first) && contains(character)
    }

    /// Whether a digit stands somewhere in the text.
    var hasDigit: Bool { utf8.contains { (48...57).contains($0) } }
}

extension Character {
    /// What `isLetter` says, without a look at Unicode's tables where ASCII is plain.
    var isAlphabetic: Bool { unicodeScalars.first.map(TextFolding.isLetter) ?? false }
}
