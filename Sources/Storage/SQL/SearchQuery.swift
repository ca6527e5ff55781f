/// A person's search: words that must all occur, "phrases", beginnings of words*, field:value, and -exclusions.
///
/// Every text is a query; punctuation and what no index holds is left out. A query without any word finds nothing.
package struct SearchQuery: Hashable, Sendable {
    package struct Term: Hashable, Sendable {
        /// Words that must follow one another.
        package var words: [String]
        /// True when the last word may go on.
        package var isPrefix: Bool
        package var isExcluded: Bool
        /// As typed before the colon, lower case.
        package var field: String?
    }

    package private(set) var terms: [Term] = []

    private static let maximumTerms = 32
    private static let maximumBytes = 2_000

    /// - Parameter text: longer texts are cut to 2,000 bytes, and to 32 terms.
    package init(_ text: String) {
        var rest = Substring(String(decoding: text.utf8.prefix(Self.maximumBytes), as: UTF8.self))
        while terms.count < Self.maximumTerms {
            rest = rest.drop(while: \.isWhitespace)
            guard !rest.isEmpty else { break }
            if let term = Self.takeTerm(&rest) { terms.append(term) }
        }
    }

    private static func takeTerm(_ rest: inout Substring) -> Term? {
        var isExcluded = false
        if rest.first == "-" {
            rest.removeFirst()
            isExcluded = true
        }
        var field: String?
        if let name = fieldName(rest) {
            field = name.lowercased()
            rest = rest.dropFirst(name.count + 1)
        }
        let content: Substring
        if rest.first == "\"" {
            rest.removeFirst()
            content = rest.prefix { $0 != "\"" }
            rest = rest.dropFirst(content.count)
            if rest.first == "\"" { rest.removeFirst() }
        } else {
            content = rest.prefix { !$0.isWhitespace && $0 != "\"" }
            rest = rest.dropFirst(content.count)
        }
        var isPrefix = content.last == "*"
        if rest.first == "*" {
            rest.removeFirst()
            isPrefix = true
        }
        let words = SearchWords.split(content)
        guard !words.isEmpty else { return nil }
        return Term(words: words, isPrefix: isPrefix, isExcluded: isExcluded, field: field)
    }

    /// The name before a colon that is followed by something.
    private static func fieldName(_ text: Substring) -> Substring? {
        let name = text.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
        let rest = text.dropFirst(name.count)
        guard !name.isEmpty, rest.first == ":", let next = rest.dropFirst().first, !next.isWhitespace else {
            return nil
        }
        return name
    }
}

/// How text becomes the words of an index.
package enum SearchWords {
    /// Letters, digits and the marks upon them belong to words; everything else parts them.
    package static func split(_ text: some StringProtocol) -> [String] {
        var words: [String] = []
        var word = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if isPart(scalar) {
                word.append(scalar)
            } else if !word.isEmpty {
                words.append(String(word))
                word = String.UnicodeScalarView()
            }
        }
        if !word.isEmpty { words.append(String(word)) }
        return words
    }

    package static func isPart(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            return switch scalar {
            case "0"..."9", "A"..."Z", "a"..."z": true
            default: false
            }
        }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber, .nonspacingMark, .spacingMark:
            return true
        default:
            return false
        }
    }
}
