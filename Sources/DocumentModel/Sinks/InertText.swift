/// The one place where text from documents, names and people is made harmless for a terminal or a log line.
package enum InertText {
    /// Replaces every scalar that could move the cursor, reorder, hide or forge a line by a visible form: `\n` by `⏎`,
    /// other controls by `‹U+001B›`. The result has no line breaks, and no character with more marks than a line can
    /// hold.
    package static func line(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
        var result = ""
        var marks = 0
        for scalar in text.unicodeScalars {
            marks = isMark(scalar) ? marks + 1 : 0
            if marks > mostMarks {
                if marks == mostMarks + 1 { result += "‹…›" }
            } else if scalar == "\n" {
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

    /// More marks upon one letter than any language needs; hundreds of them would cover the lines above and below.
    private static let mostMarks = 8

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.value >= 0x300 else { return false }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return true
        default: return false
        }
    }

    /// As `line`, for text of several lines: line breaks stay.
    package static func lines(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 < 0x20 && $0 != UInt8(ascii: "\n") || $0 >= 0x7F }) else { return text }
        // By scalars: "\r\n" is one character.
        return text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { line(String($0)) }
            .joined(separator: "\n")
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
        // What is not seen, either: the soft hyphen, joiners and fillers.
        case 0x00AD, 0x034F, 0x115F...0x1160, 0x17B4...0x17B5, 0x3164, 0xFFA0: true
        // Directional embeddings, overrides and isolates, and what they were once.
        case 0x202A...0x202E, 0x2066...0x206F: true
        // Line and paragraph separators, interlinear annotations, tags, selectors of variants.
        case 0x2028, 0x2029, 0xFFF9...0xFFFB, 0xE0000...0xE01EF: true
        default: isNoncharacter(scalar)
        }
    }

    private static func isNoncharacter(_ scalar: Unicode.Scalar) -> Bool {
        (0xFDD0...0xFDEF).contains(scalar.value) || scalar.value & 0xFFFE == 0xFFFE
    }

    private static func hex(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
