import Testing

@testable import RuleEngine

@Suite struct PatternTests {
    private func texts(_ pattern: String, _ text: String) throws -> [String] {
        let bytes = Array(text.utf8)
        return try Pattern(pattern).allMatches(in: text).map { String(decoding: bytes[$0.value], as: UTF8.self) }
    }

    @Test(arguments: [
        ("\\d+", "1 22 333", ["1", "22", "333"]),
        ("RE-(?<value>\\d+)", "RE-17, RE-18", ["17", "18"]),
        ("é", "café né", ["é", "é"]),
        ("\\w+", "Größe €", ["Größe"]),
        ("x*", "axb", ["", "x", "", ""]),
        ("$", "ab", [""]),
        ("(?<value>a)?b", "b", ["b"]),
        ("absent", "text", []),
        ("(?<=€)\\d", "€5", ["5"]),
    ])
    func finds(_ pattern: String, _ text: String, _ expected: [String]) throws {
        #expect(try texts(pattern, text) == expected)
    }

    @Test func givesOffsetsOfBytes() throws {
        let match = try #require(try Pattern("Nr\\. (?<value>\\d+)").firstMatch(in: "Größe Nr. 42"))
        #expect(match.range == 8..<14)
        #expect(match["value"] == 12..<14)
        #expect(match["other"] == nil)
    }

    @Test func endsAtTheMaximum() throws {
        #expect(try Pattern("a").allMatches(in: String(repeating: "a", count: 50), maximum: 7).count == 7)
    }

    @Test func survivesBytesThatAreNotUTF8() throws {
        let bytes: [UInt8] = [0x61, 0xFF, 0x61, 0xC3, 0x28, 0x61]
        #expect(try Pattern("a").allMatches(in: bytes).map(\.range) == [0..<1, 2..<3, 5..<6])
        #expect(try Pattern(".").allMatches(in: bytes).count == 4)
    }

    @Test(arguments: [
        ("(", 1, "missing closing parenthesis"),
        ("a{2,1}", 5, "numbers out of order in {} quantifier"),
        ("[z-a]", 3, "range out of order in character class"),
        ("\\C", 2, "using \\C is disabled by the application"),
    ])
    func saysWhatIsWrong(_ source: String, _ offset: Int, _ message: String) {
        #expect(throws: PatternSyntaxError(message: message, offset: offset)) { try Pattern(source) }
    }

    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            "^(a+)+$", "^(a|aa)+$", "^(a|a?)+$", "^(a*)*\\d", "^(?:.*,?)*[0-9]$", "(\\w+\\s?)*\\d$",
        ])
    func givesUpOnCatastrophes(_ source: String) throws {
        let pattern = try Pattern(source)
        let text = String(repeating: "a", count: 4_000) + "!"
        #expect(throws: PatternLimitExceeded.self) { try pattern.allMatches(in: text) }
    }

    /// What is cheap from each place may be dear from all, and a back reference is one step as long as the text.
    @Test(
        .timeLimit(.minutes(1)),
        arguments: ["(\\w+)[ ]*\\1\\1\\d", "(\\w+)(?=\\1\\1:)", "\\w+\\w+[^:]*+:", "(.*)\\1\\1\\1x"])
    func longTextsAreNoWayOut(_ source: String) throws {
        let pattern = try Pattern(source)
        #expect(throws: PatternLimitExceeded.length) {
            try pattern.firstMatch(in: String(repeating: "a", count: 100_000) + " 1:x")
        }
        let begun = ContinuousClock.now
        _ = try? pattern.firstMatch(in: String(repeating: "a", count: 4_000) + " 1:x")
        #expect(ContinuousClock.now - begun < .seconds(20))
    }

    @Test func longMatchesDoNotEndWithTheCompiledStack() throws {
        let text = String(repeating: "ab\n", count: 3_000)
        let limits = Pattern.Limits(matches: 200_000, depth: 20_000, heapKiB: 4_096, bytes: text.utf8.count)
        let match = try Pattern("^(?:(?:a|b)+\\n)+", limits: limits).firstMatch(in: text)
        #expect(match?.range == 0..<9_000)
    }

    @Test func isSharedBetweenTasks() async throws {
        let pattern = try Pattern("(?<value>\\d+)-\\w+")
        await withTaskGroup(of: Int.self) { group in
            for number in 0..<64 {
                group.addTask {
                    let text = String(repeating: "\(number)-x ", count: 50)
                    return (try? pattern.allMatches(in: text).count) ?? -1
                }
            }
            for await count in group { #expect(count == 50) }
        }
    }
}
