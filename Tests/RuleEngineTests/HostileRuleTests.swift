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
