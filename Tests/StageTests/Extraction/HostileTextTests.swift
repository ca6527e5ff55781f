import DocumentModel
import Glibc
import RuleEngine
import Testing

@testable import Extraction

/// Text that makes careless searches take for ever.
@Suite struct HostileTextTests {
    private static let texts = [
        ("one letter", String(repeating: "a", count: 20_000) + "!"),
        ("words", String(repeating: "word ", count: 4_000) + "!"),
        ("single digits", String(repeating: "1 ", count: 8_000) + "x"),
        ("digits", "Total: " + String(repeating: "9", count: 20_000)),
        ("thousands", "Total: " + String(repeating: "1.234,", count: 4_000)),
        ("commas", String(repeating: ",", count: 20_000) + "1,2,3"),
        ("dates", String(repeating: "31.12.2025 ", count: 2_000)),
        ("labels", String(repeating: "Total: ", count: 3_000) + "1.00"),
        ("labels and amounts", String(repeating: "Total: 1.00 ", count: 500)),
        ("account numbers", String(repeating: "DE02 1203 0000 0000 2020 51 ", count: 800)),
        ("beginnings of account numbers", String(repeating: "DE02 1203 ", count: 2_000)),
        ("addresses", String(repeating: "GmbH Str. 1 12345 Ort ", count: 1_000)),
        ("marks", String(repeating: "e\u{301}\u{200B}\u{202E}", count: 5_000)),
        ("brackets", String(repeating: "((((-", count: 4_000) + "1.00))))"),
    ]

    /// This thread's processor time.
    private static var work: Duration {
        var time = timespec()
        unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }

    @Test(arguments: texts) func takesMoments(_ name: String, _ text: String) throws {
        let begun = Self.work
        // As one line, and as many.
        _ = try Paper([Paper.Cell(40, 40, "Invoice"), Paper.Cell(40, 60, text)]).extraction()
        let words = text.split(separator: " ")
        let lines = stride(from: 0, to: words.count, by: 4).map { start in
            Paper.Cell(40, 40 + Double(start) * 3, words[start..<min(start + 4, words.count)].joined(separator: " "))
        }
        _ = try Paper(lines).extraction()
        #expect(Self.work - begun < .seconds(60))
    }

    @Test func aCrowdOfValuesIsSaid() throws {
        let lines = (0..<5_000).map { Paper.Cell(40, Double($0) * 12, "Total \($0).25") }
        let extraction = try Paper(lines).extraction()
        #expect(extraction.warnings.contains("crowded"))
        #expect(try Paper(Array(lines.prefix(100))).extraction().warnings.contains("crowded") == false)
    }

    private static func rules(_ pattern: String) throws -> RuleSet {
        let text = "type: t\nfallback: true\nfields: {code: {kind: text, patterns: ['\(pattern)']}}\n"
        return RuleSet(types: [try RuleFile(Array(text.utf8), file: "t.yaml").rules()])
    }

    private static func extraction(_ paper: Paper, _ pattern: String) throws -> Extraction {
        Extractor.extract(
            pages: [paper.page], description: DocumentDescription(kind: .pdf, pages: []), rules: try rules(pattern))
    }

    @Test func aPatternThatGivesUpIsSaid() throws {
        let paper = Paper([Paper.Cell(40, 40, String(repeating: "abcd", count: 1_000) + "e!")])
        let slow = try Self.extraction(paper, "a.*b.*c.*d.*e$")
        #expect(slow.warnings == ["patterns-unfinished-code"])
        let quick = try Self.extraction(paper, "a(?<value>b)")
        #expect(quick.warnings.isEmpty)
        #expect(quick.field("code")?.chosen?.value == "b")
    }

    @Test(arguments: [(Duration.zero, ["code"]), (.seconds(60), [])])
    func patternsHaveAnAllowanceForAllLinesTogether(_ allowance: Duration, _ unfinished: [String]) throws {
        let layout = DocumentLayout([Paper([Paper.Cell(40, 40, "ab"), Paper.Cell(40, 60, "ab")]).page])
        let labelled = LabelledValues(layout: layout, matches: [], values: [], language: nil)
        var search = PatternSearch(labelled: labelled, language: nil, allowance: allowance)
        let field = try #require(try Self.rules("a(?<value>b)").fallback?.field("code"))
        #expect(search.matches(of: field).count == (unfinished.isEmpty ? 2 : 0))
        #expect(search.unfinished == unfinished)
    }
}
