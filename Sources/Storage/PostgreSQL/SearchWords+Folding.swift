import Foundation
import SQLStorage

extension SearchWords {
    /// The word in the form in which words are compared: lower case, without the marks upon letters.
    static func folded(_ word: String) -> String {
        let lower = word.lowercased()
        let plain =
            lower.utf8.allSatisfy { $0 < 128 }
            ? lower
            : String(
                String.UnicodeScalarView(
                    lower.decomposedStringWithCanonicalMapping.unicodeScalars.filter {
                        $0.properties.generalCategory != .nonspacingMark
                    }))
        // PostgreSQL keeps no word longer than 2,046 bytes.
        return plain.utf8.count <= 2_000 ? plain : String(decoding: plain.utf8.prefix(2_000), as: UTF8.self)
    }
}
