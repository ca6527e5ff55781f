import DocumentModel
import IntakeCommands
import Orchestration
import Testing

@Suite("How values are worded")
struct WordingTests {
    @Test(
        arguments: [
            (0, "0 ms"), (999, "999 ms"), (1_250, "1.2 s"), (61_000, "1 min 1 s"), (3_600_000, "1 h 0 min"),
            (90_000_000, "1 d 1 h"), (-5, "0 ms"),
        ] as [(Int64, String)])
    func lengths(_ milliseconds: Int64, _ text: String) {
        #expect(Times.length(milliseconds: milliseconds) == text)
    }

    @Test func times() {
        let time = Timestamp(milliseconds: 1_767_225_600_042)
        #expect(Times.precise(time) == "2026-01-01T00:00:00.042Z")
        #expect(Times.readable(time) == "2026-01-01 00:00:00")
    }

    @Test(arguments: [(1, "1.000"), (0.9999, "0.999"), (0.9973, "0.997"), (0.0004, "0.000"), (-1, "0.000")])
    func probabilitiesNeverRoundUpToCertainty(_ value: Double, _ text: String) {
        #expect(Words.probability(value) == text)
    }

    @Test(arguments: [(0, "0"), (999, "999"), (1_000, "1,000"), (1_234_567, "1,234,567"), (-1_000, "-1,000")])
    func groups(_ number: Int, _ text: String) {
        #expect(Words.grouped(number) == text)
    }

    @Test func longTextIsWrappedBetweenWords() {
        #expect(Words.wrapped("one two three", width: 8) == ["one two", "three"])
        #expect(Words.wrapped("abcdefghij", width: 4) == ["abcd", "efgh", "ij"])
        #expect(Words.wrapped("", width: 4) == [""])
        #expect(Words.wrapped("a\u{1B}b", width: 20) == ["a‹U+001B›b"])
    }

    @Test func longNamesKeepBothEnds() {
        #expect(Words.shortened("a-rather-long-name.pdf", to: 12) == "a-rathe….pdf")
        #expect(Words.shortened("short.pdf", to: 12) == "short.pdf")
    }

    @Test("JSON keeps what it shows, and nothing in it acts on a terminal")
    func inertJSON() throws {
        let text = "\u{1B}[1m\u{202E}\u{9B}x\n"
        let encoded = try Console.json(["name": text], pretty: false)
        #expect(encoded == #"{"name":"\u001b[1m\u202e\u009bx\n"}"#)
        #expect(JSONValue(parsing: encoded) == ["name": .text(text)])
        #expect(JSONValue(parsing: encoded).text(style: .line) == encoded)
    }

    @Test func valuesKeepTheirKind() {
        let value = JSONValue(parsing: #"{"b":[1,2.5,true,null,"x"],"a":{}}"#)
        #expect(value == ["a": [:], "b": .array([1, .number(2.5), true, .null, "x"])])
        #expect(value.text(style: .line) == #"{"a":{},"b":[1,2.5,true,null,"x"]}"#)
        #expect(JSONValue(parsing: "not json") == "not json")
    }
}
