import Hashing
package import Yams

/// One rule file: from bytes to rules, or to all its mistakes.
package struct RuleFile {
    package static let maximumBytes = 256 * 1_024
    /// Aliases may multiply what they name; this few cannot multiply it far.
    static let maximumAliases = 16

    let file: String
    private let bytes: [UInt8]
    private let text: String
    private let root: Node

    /// Reads the file's YAML; `file` is its name, for messages.
    ///
    /// - Throws: `RuleLoadingError` when this is no YAML at all.
    package init(_ bytes: [UInt8], file: String) throws(RuleLoadingError) {
        guard bytes.count <= Self.maximumBytes else { throw Self.tooLarge(bytes, file: file) }
        let text = try Self.text(bytes, file: file)
        guard let root = try Self.compose(text, file: file) else {
            throw Self.refusal("the file is empty; expected at least `type:` and `fields:`", file, line: 1, column: 1)
        }
        self.file = file
        self.bytes = bytes
        self.text = text
        self.root = root
    }

    /// The type that this file builds on, by its key `extends`.
    package var baseType: String? { text(of: "extends") }

    /// The type that this file is about, if it says so.
    var declaredType: String? { text(of: "type") }

    private func text(of name: String) -> String? {
        guard case .mapping(let mapping) = root else { return nil }
        for (key, value) in mapping {
            if case .scalar(let key) = key, key.string == name, case .scalar(let value) = value {
                return value.string
            }
        }
        return nil
    }

    /// Reads the rules; `bases` are those that this file may build on.
    ///
    /// - Throws: `RuleLoadingError` with every mistake, in the order of the file.
    /// - Returns: the rules, complete.
    package func rules(bases: [DocumentTypeRules] = []) throws(RuleLoadingError) -> DocumentTypeRules {
        let reader = RuleFileReader(file: file, text: text)
        let parser = RuleFileParser(reader: reader, bases: bases)
        let rules = parser.parse(root) { base in
            // What a file builds on is part of its version.
            ContentHash.sha256(base.map { Array($0.contentHash.utf8) + bytes } ?? bytes)
        }
        guard reader.problems.isEmpty, let rules else { throw RuleLoadingError(problems: reader.sortedProblems) }
        return rules
    }

    /// The text of a file.
    ///
    /// - Throws: `RuleLoadingError` with the place of the first bytes that are no UTF-8.
    package static func text(_ bytes: [UInt8], file: String) throws(RuleLoadingError) -> String {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        let valid = String(decoding: bytes, as: UTF8.self).unicodeScalars.prefix { $0 != "\u{FFFD}" }
        let place = SourceText(String(String.UnicodeScalarView(valid))).place(at: valid.count)
        throw refusal(
            "expected UTF-8 text, found other bytes; save the file as UTF-8", file, line: place.line,
            column: place.column)
    }

    private static func refusal(
        _ message: String, _ file: String, line: Int, column: Int? = nil
    ) -> RuleLoadingError {
        RuleLoadingError(problems: [RuleProblem(file: file, line: line, column: column, message: message)])
    }

    /// The refusal of a file by its first bytes; it names where there is too much of it.
    package static func tooLarge(_ bytes: [UInt8], file: String) -> RuleLoadingError {
        let allowed = bytes.prefix(maximumBytes)
        let line = 1 + allowed.count { $0 == UInt8(ascii: "\n") }
        return refusal(
            "the file is too large: here it exceeds \(maximumBytes) bytes, the most that is read", file, line: line)
    }

    /// The offset of the first alias beyond what is allowed, counting all that could be one, quoted or not: one too
    /// many at worst.
    private static func surplusAlias(_ bytes: some Collection<UInt8>) -> Int? {
        let bytes = Array(bytes)
        var count = 0
        var previous = UInt8(ascii: "\n")
        for (index, byte) in bytes.enumerated() {
            defer { previous = byte }
            guard byte == UInt8(ascii: "*"), index + 1 < bytes.count else { continue }
            let next = bytes[index + 1]
            // Some line breaks are no ASCII.
            let startsToken = previous >= 0x80 || " \t\r\n[{,:-?".utf8.contains(previous)
            if startsToken, !" \t\r\n,]}".utf8.contains(next) { count += 1 }
            if count > maximumAliases { return index }
        }
        return nil
    }

    /// What would make work without end, and where, in UTF-8 bytes.
    private static func burden(_ text: String) -> (offset: Int, message: String)? {
        if let offset = surplusAlias(text.utf8) {
            return (offset, "more than \(maximumAliases) aliases (`*name`); write the values out")
        }
        guard let (finding, offset) = StructureScan.finding(in: text) else { return nil }
        switch finding {
        case .complexKey:
            return (offset, "a key that is no plain text (`?`, a list, a mapping or an alias); expected `key: value`")
        case .tooDeep:
            return (offset, "more than \(StructureScan.maximumDepth) lists and mappings within each other")
        }
    }

    /// The root of a YAML document; nil when it is empty.
    ///
    /// - Throws: `RuleLoadingError` when it is none, or would make work without end.
    package static func compose(_ text: String, file: String) throws(RuleLoadingError) -> Node? {
        if let (offset, message) = burden(text) {
            let before = String(decoding: text.utf8.prefix(offset), as: UTF8.self).unicodeScalars.count
            let place = SourceText(text).place(at: before)
            throw refusal(message, file, line: place.line, column: place.column)
        }
        do {
            return try Parser(yaml: text, encoding: .utf8).singleRoot()
        } catch {
            throw RuleLoadingError(problems: [problem(error, text: text, file: file)])
        }
    }

    private static func problem(_ error: any Error, text: String, file: String) -> RuleProblem {
        func at(_ mark: Mark?, _ message: String) -> RuleProblem {
            RuleProblem(file: file, line: mark?.line, column: mark?.column, message: message)
        }
        switch error as? YamlError {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            let around = context.map { " (\($0.text) from line \($0.mark.line), column \($0.mark.column))" } ?? ""
            return at(mark, "not valid YAML: \(SafeText.quotable(problem))" + SafeText.quotable(around))
        case .duplicatedKeysInMapping(let keys, let context):
            let names = keys.prefix(3).map { SafeText.quoted($0) }.joined(separator: ", ")
            let others = keys.count > 3 ? " (and \(keys.count - 3) more)" : ""
            return at(context.mark, "the key \(names)\(others) stands twice in the same mapping; keep one")
        case .reader(let problem, let offset, _, _):
            let place = SourceText(text).place(
                at: String(decoding: text.utf8.prefix(offset ?? 0), as: UTF8.self)
                    .unicodeScalars.count)
            return RuleProblem(
                file: file, line: place.line, column: place.column,
                message: "not valid YAML: \(SafeText.quotable(problem))")
        case .memory: return at(nil, "not valid YAML: nested too deeply")
        default: return at(nil, "not valid YAML")
        }
    }
}
