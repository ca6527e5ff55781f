/// Which names are not documents: hidden files, lock files, and what programs write before the real name.
package struct IgnoreRules: Hashable, Sendable {
    package static let defaultPatterns = [
        "*.tmp", "*.temp", "*.part", "*.partial", "*.filepart", "*.crdownload", "*.download", "*.opdownload", "*.swp",
        "*~", "~$*", "Thumbs.db", "desktop.ini",
    ]

    private let patterns: [[UInt8]]

    package init(patterns: [String]) {
        self.patterns = patterns.map { $0.utf8.map(Self.lowercased) }
    }

    /// Whether a file or folder of this name is passed over.
    package func ignores(_ name: FileName) -> Bool {
        if name.bytes.first == UInt8(ascii: ".") { return true }
        let name = name.bytes.map(Self.lowercased)
        return patterns.contains { Self.matches(name, $0) }
    }

    /// Whether a name ends as documents' names do. A folder of such a name is not looked into.
    package static func isNamedLikeDocument(_ name: FileName) -> Bool {
        guard let dot = name.bytes.lastIndex(of: UInt8(ascii: ".")) else { return false }
        return documentSuffixes.contains(name.bytes[(dot + 1)...].map(lowercased))
    }

    private static let documentSuffixes = Set(
        ["pdf", "png", "jpg", "jpeg", "tif", "tiff", "webp", "bmp", "gif"].map { Array($0.utf8) })

    /// Matches in time proportional to both lengths multiplied, at worst: one star is ever tried again.
    private static func matches(_ name: [UInt8], _ pattern: [UInt8]) -> Bool {
        var position = 0
        var token = 0
        var star: (token: Int, position: Int)?
        while position < name.count {
            if token < pattern.count, pattern[token] == UInt8(ascii: "*") {
                star = (token, position)
                token += 1
            } else if token < pattern.count, pattern[token] == UInt8(ascii: "?") || pattern[token] == name[position] {
                token += 1
                position += 1
            } else if let last = star {
                star = (last.token, last.position + 1)
                token = last.token + 1
                position = last.position + 1
            } else {
                return false
            }
        }
        return pattern[token...].allSatisfy { $0 == UInt8(ascii: "*") }
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }
}
