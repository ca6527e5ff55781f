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
        func refuse(_ message: String, at place: SourceText.Place? = nil) -> RuleLoadingError {
            RuleLoadingError(problems: [
                RuleProblem(file: file, line: place?.line, column: place?.column, message: message)
            ])
        }
        guard bytes.count <= Self.maximumBytes else {
            throw refuse("the file has \(bytes.count) bytes; a rule file has at most \(Self.maximumBytes)")
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            let valid = String(decoding: bytes, as: UTF8.self).unicodeScalars.prefix { $0 != "\u{FFFD}" }
            let place = SourceText(String(String.UnicodeScalarView(valid))).place(at: valid.count)
            throw refuse("expected UTF-8 text, found other bytes; save the file as UTF-8", at: place)
        }
        guard Self.countAliases(bytes) <= Self.maximumAliases else {
            throw refuse("more than \(Self.maximumAliases) aliases (`*name`); write the values out")
        }
        guard let root = try Self.compose(text, file: file) else {
            throw refuse("the file is empty; expected at least `type:` and `fields:`")
        }
        self.file = file
        self.bytes = bytes
        self.text = text
        self.root = root
    }

    /// The type that this file builds on, by its key `extends`.
    package var baseType: String? {
        guard case .mapping(let mapping) = root else { return nil }
        for (key, value) in mapping {
            if case .scalar(let key) = key, key.string == "extends", case .scalar(let value) = value {
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

    /// Counts what could be an alias, quoted or not: one too many at worst.
    private static func countAliases(_ bytes: [UInt8]) -> Int {
        var count = 0
        var previous = UInt8(ascii: "\n")
        for (index, byte) in bytes.enumerated() {
            defer { previous = byte }
            guard byte == UInt8(ascii: "*"), index + 1 < bytes.count else { continue }
            let next = bytes[index + 1]
            let startsToken = " \t\r\n[{,:-?".utf8.contains(previous)
            if startsToken, !" \t\r\n,]}".utf8.contains(next) { count += 1 }
        }
        return count
    }

    /// The root of a YAML document; nil when it is empty.
    package static func compose(_ text: String, file: String) throws(RuleLoadingError) -> Node? {
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
            let names = keys.map { SafeText.quoted($0) }.joined(separator: ", ")
            return at(context.mark, "the key \(names) stands twice in the same mapping; keep one")
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
