/// The one place where text from documents, names and people is made harmless for a terminal or a log line.
package enum InertText {
    /// Replaces every scalar that could move the cursor, reorder, hide or forge a line by a visible form: `\n` by `⏎`,
    /// other controls by `‹U+001B›`. The result has no line breaks.
    package static func line(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isActive) else { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            if scalar == "\n" {
                result.unicodeScalars.append("⏎")
            } else if scalar == "\t" {
                result.unicodeScalars.append(" ")
            } else if isActive(scalar) {
                result += "‹U+" + hex(scalar.value) + "›"
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// As `line`, cut to at most `limit` characters with an ellipsis.
    package static func line(_ text: String, limit: Int) -> String {
        let inert = line(text)
        guard inert.count > limit else { return inert }
        return String(inert.prefix(max(0, limit - 1))) + "…"
    }

    /// Whether a scalar does something on a terminal instead of being seen.
    package static func isActive(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x1F, 0x7F...0x9F: true
        // Zero-width characters, directional marks, and the Arabic letter mark.
        case 0x200B...0x200F, 0x061C, 0x2060...0x2064, 0xFEFF, 0x180E: true
        // Directional embeddings, overrides and isolates.
        case 0x202A...0x202E, 0x2066...0x2069: true
        // Line and paragraph separators, interlinear annotations, tags.
        case 0x2028, 0x2029, 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
        default: false
        }
    }

    private static func hex(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
