import FoundationEssentials
import Glibc
import Testing

@testable import RuleEngine

/// Rule files that are made to hurt: each is refused in moments, with a place or a reason.
@Suite(.timeLimit(.minutes(5))) struct HostileRuleTests {
    /// The work is counted, not the time: other tests run beside this one.
    private func load(_ text: String) -> (problems: [RuleProblem], work: Duration) {
        var problems: [RuleProblem] = []
        let begun = Self.work
        do throws(RuleLoadingError) {
            _ = try RuleFile(Array(text.utf8), file: "hostile.yaml").rules()
        } catch {
            problems = error.problems
        }
        return (problems, Self.work - begun)
    }

    /// This thread's processor time.
    private static var work: Duration {
        var time = timespec()
        unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }

    private static let valid = "type: x\nmatch: {keywords: {en: {x: 1}}}\n"

    private static func laughs(_ width: Int, _ depth: Int) -> String {
        var text = "a0: &a0 [lol]\n"
        for level in 1...depth {
            let references = Array(repeating: "*a\(level - 1)", count: width).joined(separator: ", ")
            text += "a\(level): &a\(level) [\(references)]\n"
        }
        return text
    }

    /// Lists that hold the one before twice, by aliases behind line breaks that are no ASCII.
    private static func hiddenLaughs(_ depth: Int, _ blank: String) -> String {
        (1...depth).reduce("a0: &a0 [x]\n") { text, level in
            let alias = "\(blank)*a\(level - 1)"
            return text + "a\(level): &a\(level) [\(alias),\(alias)]\n"
        }
    }

    private static func nested(_ depth: Int, _ open: String, _ content: String, _ close: String) -> String {
        String(repeating: open, count: depth) + content + String(repeating: close, count: depth)
    }

    private static let zeros = "[" + String(repeating: "0,", count: 125_000) + "0]"

    /// Keys that cost as much as all that is in them.
    private static let keys: [(String, String)] = [
        ("laughs behind U+2028", hiddenLaughs(30, "\u{2028}") + "? *a30\n: 1\n"),
        ("laughs behind U+2029", hiddenLaughs(30, "\u{2029}") + "*a30 : 1\n"),
        ("laughs behind U+0085", hiddenLaughs(30, "\u{85}") + "fields: {*a30}\n"),
        ("list as key of keys", "fields: " + nested(900, "{", zeros, "}")),
        ("list as key within the depth", "fields: " + nested(45, "{", zeros, "}")),
        ("list as explicit keys", nested(45, "? ", zeros, "")),
        ("list as explicit keys in brackets", nested(45, "{? ", zeros, "}")),
        ("anchored list as key", "fields: " + nested(45, "{&a !t # x\n", zeros, "}")),
        ("list after an entry", "fields: " + nested(45, "{a: [b], ", zeros, "}")),
        ("short keys of aliases", "a: &a \(zeros)\n" + nested(45, "{", "*a : 1", "}: 1") + "\n"),
        ("key after a quote in a comment", "a: x # it's\n" + nested(45, "{", zeros, "}")),
        ("key after a text", "a: |\n # '\n\n '\nb: " + nested(45, "{", zeros, "}")),
        ("key after an empty text", "- - a: >\n  - '': " + nested(45, "{", zeros, "}")),
    ]

    @Test(arguments: keys) func keysThatMultiplyAreRefusedInMoments(_ name: String, _ text: String) {
        let (problems, work) = load(text)
        #expect(problems.count == 1 && problems.first?.column != nil, "\(problems)")
        #expect(work < .seconds(5))
    }

    @Test(arguments: [
        ("billion laughs", laughs(9, 9) + "fields: *a9\n"),
        ("laughs within the limit", laughs(2, 7) + valid + "fields: *a7\n"),
        ("laughs as a key", laughs(2, 7) + "? *a7\n: 1\n"),
        ("deep lists", "fields: " + String(repeating: "[", count: 100_000)),
        ("deep mappings", "fields: " + String(repeating: "{a: ", count: 50_000)),
        ("deep closed lists", "fields: " + String(repeating: "[", count: 900) + String(repeating: "]", count: 900)),
        ("deep blocks", (0..<500).map { String(repeating: " ", count: $0) + "a:\n" }.joined()),
        ("deep sequences", String(repeating: "- ", count: 100_000)),
        ("many keys", (0..<20_000).map { "k\($0): 1\n" }.joined()),
        (
            "many labels",
            valid + "fields: {a: {kind: text, labels: {en: [" + String(repeating: "x,", count: 60_000)
                + "]}}}"
        ),
        (
            "many fields", valid + "fields:\n" + (0..<8_000).map { "  a\($0): {kind: text}\n" }.joined()
        ),
        (
            "many checks",
            valid + "fields: {a: {kind: text}}\nchecks:\n"
                + (0..<5_000).map { "  - {id: a\($0), message: m, expression: 'true'}\n" }.joined()
        ),
        (
            "many slow patterns",
            valid + "fields:\n  a:\n    kind: text\n    patterns:\n"
                + String(repeating: "      - 'a*a*b'\n", count: 9_000)
        ),
        (
            "many slow patterns in checks",
            valid + "fields: {a: {kind: text}}\nchecks:\n"
                + (0..<400).map { number in
                    let terms = Array(repeating: "a.matches(r\"0*0*1\")", count: 12).joined(separator: "||")
                    return "  - {id: a\(number), message: m, expression: '\(terms)'}\n"
                }.joined()
        ),
        ("the same keys twice", (0..<8_000).map { "k\($0 % 4_000): 1\n" }.joined()),
        ("long key", String(repeating: "k", count: 200_000) + ": 1\n"),
        ("open quote", "type: \"" + String(repeating: "x\n", count: 100_000)),
        ("too large", String(repeating: "# comment\n", count: 30_000)),
        ("catastrophic pattern", valid + "fields: {a: {kind: text, patterns: '^(\\w+\\s?)*$'}}"),
        ("huge repetition", valid + "fields: {a: {kind: text, patterns: '((a{1,1000}){1,1000}){1,1000}'}}"),
        ("deep pattern", valid + "fields: {a: {kind: text, patterns: '" + String(repeating: "(", count: 900) + "'}}"),
        (
            "deep expression",
            valid + "fields: {}\nchecks: [{id: a, message: m, expression: '"
                + String(repeating: "(", count: 3_900) + "'}]"
        ),
        ("cycle", "fields: &a {b: *a}\n"),
        ("merge key", "a: &a {type: x}\n<<: *a\nfields: {}\n"),
        ("tags", "type: !!python/object:os.system [x]\nfields: {}\n"),
    ])
    func isRefusedInMoments(_ name: String, _ text: String) {
        let (problems, work) = load(text)
        #expect(!problems.isEmpty)
        #expect(problems.allSatisfy { $0.line != nil }, "\(problems)")
        #expect(problems.allSatisfy { $0.description.utf8.count < 600 })
        #expect(work < .seconds(5))
    }

    @Test(arguments: [
        "? a\n: 1\n", "[a]: 1\n", "{a: 1}: 1\n", "x: {[a]}\n", "x: {a, b: [1], {c}}\n", "x: [[a] : 1]\n",
        "x: [? a]\n", "x: &x 1\n*x : 2\n", "x: {&k !t [a]: 1}\n", "- {a: 1}: 1\n", "x:\n  - {[a]: 1}\n",
    ])
    func aKeyThatIsNoPlainTextHasAPlace(_ text: String) throws {
        let problem = try #require(load(text).problems.first)
        #expect(problem.message.contains("a key that is no plain text"), "\(problem)")
        #expect(problem.column != nil)
    }

    @Test func bracketsHaveADepth() throws {
        func problem(_ depth: Int) throws -> RuleProblem {
            try #require(load("x: " + Self.nested(depth, "[", "", "]")).problems.first)
        }
        #expect(try problem(51).description.hasPrefix("hostile.yaml:1:54: more than 50 lists and mappings"))
        #expect(try !problem(50).message.contains("within each other"))
    }

    @Test func aliasesInMeasureAreFine() throws {
        let text =
            Self.valid + "fields:\n  a: {kind: text, labels: &l {en: [One, Two]}}\n  b: {kind: text, labels: *l}\n"
        let rules = try RuleFile(Array(text.utf8), file: "ok.yaml").rules()
        #expect(rules.field("b")?.labels.terms(in: "en") == ["One", "Two"])
    }

    @Test(arguments: ["^(x+)+\\d", "(?:q|qq)+[^q]\\d", "(?i)(x+x+)+y", "(\\p{L}+\\s*)+:$", "^(([-.]|_+)?[a-z]+)*@b"])
    func catastrophesOfAnyLetterAreFound(_ pattern: String) {
        let check = "checks:\n  - id: p\n    message: m\n    expression: a.matches(r'\(pattern)')\n"
        let (problems, _) = load(Self.valid + "fields: {a: {kind: text}}\n" + check)
        #expect(problems.map(\.description).joined().contains("too many steps"))
    }
}
