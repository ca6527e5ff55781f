package import Yams

/// Reads the values of one rule file, and collects every mistake instead of stopping at the first.
///
/// It only looks where the format has something to say, never follows structure for its own sake, and counts what
/// it looks at: aliases that multiply cannot make it work long.
package final class RuleFileReader {
    package struct Entry {
        package var key: String
        package var keyNode: Node
        package var value: Node
    }

    static let maximumValues = 20_000
    static let maximumProblems = 100
    /// Entries of one list or mapping that costs work with each: fields, checks.
    static let maximumEntries = 500
    /// Each is tried when it is loaded, and on every line of a document.
    static let maximumPatterns = 100

    let file: String
    private let source: SourceText
    package private(set) var problems: [RuleProblem] = []
    private var visited = 0
    private var patterns = 0
    private var isExhausted = false

    package init(file: String, text: String) {
        self.file = file
        source = SourceText(text)
    }

    /// Beyond the most that are told, a message is not even made: finding what somebody may have meant costs time.
    package func report(_ node: Node, _ message: @autoclosure () -> String) {
        guard problems.count <= Self.maximumProblems else { return }
        add(RuleProblem(file: file, line: node.mark?.line, column: node.mark?.column, message: message()))
    }

    private func add(_ problem: RuleProblem) {
        guard problems.count <= Self.maximumProblems else { return }
        guard problems.count < Self.maximumProblems else {
            problems.append(RuleProblem(file: file, line: problem.line, message: "and more; correct these first"))
            return
        }
        // Names of keys are whatever the file says.
        var problem = problem
        problem.message = SafeText.message(problem.message)
        problems.append(problem)
    }

    /// Reports a mistake inside a scalar.
    package func report(_ scalar: Node.Scalar, offset: Int, _ message: String) {
        let place = source.place(ofOffset: offset, in: scalar)
        add(RuleProblem(file: file, line: place.line, column: place.column, message: message))
    }

    /// Sorts the problems by place, for a person who works through them from the top.
    package var sortedProblems: [RuleProblem] {
        problems.sorted {
            ($0.line ?? Int.max, $0.column ?? 0, $0.message) < ($1.line ?? Int.max, $1.column ?? 0, $1.message)
        }
    }

    // MARK: - Shapes

    /// The entries of a mapping, in the file's order; nil (and a problem) when the node is something else.
    package func entries(_ node: Node, _ what: String) -> [Entry]? {
        guard case .mapping(let mapping) = node else {
            report(node, "expected \(what) as a mapping (`key: value`), found \(Self.describe(node))")
            return nil
        }
        var result: [Entry] = []
        for (key, value) in mapping {
            guard countOne(at: value) else { return nil }
            guard case .scalar(let scalar) = key else {
                report(key, "expected a plain key in \(what), found \(Self.describe(key))")
                continue
            }
            result.append(Entry(key: scalar.string, keyNode: key, value: value))
        }
        return result
    }

    /// The entries of a mapping whose keys are all known; others are reported, with what they may have meant.
    package func entries(_ node: Node, _ what: String, keys: [String]) -> [String: Node]? {
        guard let entries = entries(node, what) else { return nil }
        var result: [String: Node] = [:]
        for entry in entries {
            if keys.contains(entry.key) {
                result[entry.key] = entry.value
            } else {
                report(entry.keyNode, "unknown key \(SafeText.quoted(entry.key)) in \(what)" + hint(entry.key, keys))
            }
        }
        return result
    }

    /// The elements of a list; a single value counts as a list of one when `orOne` is set.
    package func elements(_ node: Node, _ what: String, orOne: Bool = false) -> [Node]? {
        switch node {
        case .sequence(let sequence):
            for element in sequence { guard countOne(at: element) else { return nil } }
            return Array(sequence)
        case .scalar(let scalar) where orOne && !scalar.string.isEmpty: return [node]
        default:
            report(node, "expected \(what) as a list, found \(Self.describe(node))")
            return nil
        }
    }

    package func scalar(_ node: Node, _ what: String) -> Node.Scalar? {
        guard case .scalar(let scalar) = node, !Self.isNull(scalar) else {
            report(node, "expected \(what), found \(Self.describe(node))")
            return nil
        }
        return scalar
    }

    /// `; did you mean "labels"?` or the list of what is possible.
    package func hint(_ word: String, _ known: [String]) -> String {
        if let suggestion = Spelling.suggestion(for: word, among: known) { return "; did you mean \"\(suggestion)\"?" }
        return "; expected one of: \(known.joined(separator: ", "))"
    }

    static func describe(_ node: Node) -> String {
        switch node {
        case .scalar(let scalar): isNull(scalar) ? "nothing" : SafeText.quoted(scalar.string)
        case .mapping: "a mapping"
        case .sequence: "a list"
        case .alias: "an alias"
        }
    }

    private static func isNull(_ scalar: Node.Scalar) -> Bool {
        scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
    }

    /// Counts a pattern; nothing is made of those beyond the limit.
    func countPattern(at node: Node) -> Bool {
        patterns += 1
        if patterns == Self.maximumPatterns + 1 {
            report(node, "more than \(Self.maximumPatterns) patterns in a file; join some, or split the file")
        }
        return patterns <= Self.maximumPatterns
    }

    /// Reports a list that is longer than it may be.
    func isBounded(_ count: Int, at node: Node, _ what: String) -> Bool {
        guard count > Self.maximumEntries else { return true }
        report(node, "\(count) \(what); a file has at most \(Self.maximumEntries)")
        return false
    }

    private func countOne(at node: Node) -> Bool {
        visited += 1
        guard visited > Self.maximumValues else { return true }
        if !isExhausted {
            isExhausted = true
            report(node, "more than \(Self.maximumValues) values; split the file, or remove aliases that multiply")
        }
        return false
    }
}
