/// A regular expression in PCRE2's syntax, compiled, whose matching is bounded.
package struct Pattern: Sendable {
    package struct Options: OptionSet, Sendable, Hashable {
        package let rawValue: Int
        package init(rawValue: Int) { self.rawValue = rawValue }
        package static let ignoreCase = Options(rawValue: 1)
        /// `^` and `$` also match at line ends.
        package static let multiline = Options(rawValue: 2)
        /// `\d`, `\w`, `\s` and `\b` go by Unicode properties.
        package static let unicodeClasses = Options(rawValue: 4)
    }

    /// How much work one search may be.
    package struct Limits: Sendable, Hashable {
        /// Calls of the matcher, from each place in the text.
        package var matches: UInt32
        /// Depth of backtracking.
        package var depth: UInt32
        /// Memory for backtracking, in KiB.
        package var heapKiB: UInt32
        /// Bytes of text: what is counted from each place is multiplied by the number of places.
        package var bytes: Int

        package init(matches: UInt32, depth: UInt32, heapKiB: UInt32, bytes: Int = 4_096) {
            self.matches = matches
            self.depth = depth
            self.heapKiB = heapKiB
            self.bytes = bytes
        }

        /// Far above what sensible patterns need on a page, some milliseconds at worst.
        package static let standard = Limits(matches: 200_000, depth: 20_000, heapKiB: 4_096)
        /// For the short texts on which a pattern is tried when it is loaded.
        static let trial = Limits(matches: 50_000, depth: 20_000, heapKiB: 4_096)
    }

    /// Where a pattern matched; ranges are offsets of UTF-8 bytes.
    package struct Match: Hashable, Sendable {
        /// Index 0 is the whole match; nil for a group that took no part.
        package let groups: [Range<Int>?]
        let names: [String: Int]

        package var range: Range<Int> { groups.first.flatMap { $0 } ?? 0..<0 }

        /// The range of a named group; nil when there is no such group, or it took no part.
        package subscript(name: String) -> Range<Int>? {
            guard let index = names[name], groups.indices.contains(index) else { return nil }
            return groups[index]
        }

        /// The group named `value` where it took part, or else the whole match.
        package var value: Range<Int> { self["value"] ?? range }
    }

    /// As written in the rule file.
    package let source: String
    package let options: Options
    private let code: PatternCode
    private let longestText: Int

    /// - Throws: `PatternSyntaxError` with what is wrong, and where in `source`.
    package init(
        _ source: String, options: Options = [.unicodeClasses], limits: Limits = .standard
    ) throws(PatternSyntaxError) {
        self.source = source
        self.options = options
        code = try PatternCode(source, options: options, limits: limits)
        longestText = limits.bytes
    }

    /// - Throws: `PatternLimitExceeded` when the search was given up: neither a match nor the absence of one.
    package func firstMatch(in text: String, from offset: Int = 0) throws(PatternLimitExceeded) -> Match? {
        try matches(in: text, from: offset, maximum: 1).first
    }

    /// All matches, or the first `maximum` of them.
    ///
    /// - Throws: `PatternLimitExceeded` when the search was given up.
    /// - Returns: matches that do not overlap, in order.
    package func allMatches(in text: String, maximum: Int = 1_000) throws(PatternLimitExceeded) -> [Match] {
        try matches(in: text, from: 0, maximum: maximum)
    }

    /// All matches in bytes that are UTF-8 as far as they are valid; nothing matches across those that are not.
    ///
    /// - Throws: `PatternLimitExceeded` when the search was given up.
    /// - Returns: matches that do not overlap, in order.
    package func allMatches(in bytes: [UInt8], maximum: Int = 1_000) throws(PatternLimitExceeded) -> [Match] {
        try unsafe bytes.withUnsafeBufferPointer { buffer throws(PatternLimitExceeded) in
            try unsafe collect(buffer, from: 0, maximum: maximum)
        }
    }

    private func matches(
        in text: String, from offset: Int, maximum: Int
    ) throws(PatternLimitExceeded) -> [Match] {
        var text = text
        // `withUTF8` does not carry typed errors.
        let result = text.withUTF8 { buffer in
            Result { () throws(PatternLimitExceeded) in
                try unsafe collect(buffer, from: offset, maximum: maximum)
            }
        }
        return try result.get()
    }

    private func collect(
        _ buffer: UnsafeBufferPointer<UInt8>, from offset: Int, maximum: Int
    ) throws(PatternLimitExceeded) -> [Match] {
        var result: [Match] = []
        guard maximum > 0, offset >= 0 else { return result }
        guard buffer.count <= longestText else { throw .length }
        try unsafe code.matches(in: buffer, from: offset) { match in
            result.append(match)
            return result.count < maximum
        }
        return result
    }
}
