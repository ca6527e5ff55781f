import FoundationEssentials
import Testing
import Yams

@testable import RuleEngine

/// The scan that goes before the parser sees what the parser sees.
@Suite struct StructureScanTests {
    @Test(arguments: [
        "a: 'it''s [x]: {[y]} ? *z'\n", "a: \"\\\"{[x]}\\\" \\\\\"\nb: 1\n", "a: it's {b} [c]: d?\n",
        "# it's {[x]} ? y\na: 1\n", "a: |\n  ? {[x]}\n  [y]: 1\n\n  'z\nb: [1]\n", "a: >-2\n   {[x]}: '\nb: 1\n",
        "a: x\n  {[y]}\n  'z\nb: 2\n", "a: [{b: [c]}, {d: e}, [f, [g]]]\n", "a: {b: {c: [d]}, e: {f: g}}\n",
        "- a: |\n    {[x]}\n  b: {c: '}'}\n", "a:\n  - \"x: [y]: z\"\n  - ^[a-z]?:[{]$\n", "a: {b: '{', c: \"[\"}\n",
        "<<: {a: 1}\nb: [*c]\n", "a: &a [1]\nb: {c: *a, d: [*a]}\n", "%YAML 1.1\n---\na: [b]\n", "\u{FEFF}a: [b]\n",
        "a: {\"b\": [1], 'c': {d: 2}}\n", "a: !t [b]\nc: !<t:[x]> {d: e}\n",
        "a:\n\n\n  b: |\n\n    '\n   # c\nd: [e]\n",
        "a: b\r\nc: |\r\n  {[x]}\r\nd: 1\r\n", "a: [b, # it's\n  c]\n", "a: x#y'z\nb: 'c'\n", "key: - [x]\n",
    ])
    func plainKeysPass(_ text: String) {
        #expect(StructureScan.finding(in: text)?.finding == nil)
    }

    /// Texts of the pieces that matter, by chance: whatever the parser reads with a list or a mapping as a key was found.
    @Test(arguments: 0..<8) func nothingIsOverlooked(_ seed: UInt64) {
        let pieces = [
            "a", "b", "1", " ", " ", "  ", "\n", "\n", "\n  ", "\n    ", "\r\n", "\u{2028}", "\t", "- ",
            "? ", "?", ": ", ":", ", ", ",", "[", "]", "{", "}", "[", "]", "{", "}", "'", "''", "\"", "\\",
            "#", " # ", "|", "|\n", ">\n", "|-2\n", "&a ", "*a", "!t ", "---", "\n---\n", "...", "%",
            "a: ", "b: ", "a: |\n  ", "é", "\u{FEFF}", "{[a]",
        ]
        let keys = ["{[a]}", "{[a]: b}", "{a: b, {c}}", "[[a]: b]", "{&a [b]}", "{*a}", "[a]: b", "[a]", "{a: [b]}"]
        var random = SplitMix(state: seed)
        var complex = 0
        var read = 0
        func some(_ length: ClosedRange<Int>) -> String {
            (0..<Int.random(in: length, using: &random)).map { _ in
                pieces[Int.random(in: 0..<pieces.count, using: &random)]
            }.joined()
        }
        for _ in 0..<4_000 {
            let text = some(1...9) + keys[Int.random(in: 0..<keys.count, using: &random)] + some(0...4)
            let finding = StructureScan.finding(in: text)
            guard let root = try? Parser(yaml: text, encoding: .utf8).singleRoot() else { continue }
            read += 1
            if Self.hasComplexKey(root) {
                complex += 1
                #expect(finding != nil, "\(text.debugDescription)")
            } else if finding != nil {
                // An explicit key and an alias to a plain text are refused as well.
                #expect(text.contains("?") || text.contains("*"), "\(text.debugDescription)")
            }
        }
        #expect(read > 200 && complex > 50, "\(read) texts of which \(complex) have such keys")
    }

    private static func hasComplexKey(_ node: Node) -> Bool {
        switch node {
        case .scalar, .alias: false
        case .sequence(let sequence): sequence.contains(where: hasComplexKey)
        case .mapping(let mapping):
            mapping.contains { pair in
                if case .scalar = pair.key { hasComplexKey(pair.value) } else { true }
            }
        }
    }

    private struct SplitMix: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }
}
