import DocumentModel

extension Style {
    /// The text with nothing active in it but line breaks and, where there is colour, the attributes of this type.
    func guarded(_ text: String) -> String {
        guard isOn, text.utf8.contains(0x1B) else { return InertText.lines(text) }
        var result = ""
        var plain = ""
        var rest = text.unicodeScalars[...]
        while let scalar = rest.first {
            if scalar == "\u{1B}", let length = Self.attributeLength(rest) {
                result += InertText.lines(plain)
                plain = ""
                result.unicodeScalars.append(contentsOf: rest.prefix(length))
                rest = rest.dropFirst(length)
            } else {
                plain.unicodeScalars.append(scalar)
                rest = rest.dropFirst()
            }
        }
        return result + InertText.lines(plain)
    }

    /// How long the attribute is with which the text begins; nil when it is none that this type sets.
    private static func attributeLength(_ text: Substring.UnicodeScalarView) -> Int? {
        let code = text.dropFirst(2).prefix { ("0"..."9").contains($0) }
        guard text.dropFirst().first == "[", text.dropFirst(2 + code.count).first == "m",
            attributes.contains(String(code))
        else { return nil }
        return code.count + 3
    }
}
