/// Text between quotes of some syntax.
package enum EscapedText {
    /// Puts `escape` before every one of the scalars `special`.
    ///
    /// By scalars: a quote with a combining mark after it is one character, and another than a quote alone; a reader of
    /// bytes sees the quote.
    package static func marking(_ special: String, in text: String, with escape: Unicode.Scalar) -> String {
        let special = special.unicodeScalars
        guard text.unicodeScalars.contains(where: special.contains) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if special.contains(scalar) { result.append(escape) }
            result.append(scalar)
        }
        return String(result)
    }
}
