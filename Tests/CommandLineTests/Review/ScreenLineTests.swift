import Testing

@testable import IntakeCommands

@Suite struct ScreenLineTests {
    @Test(arguments: [
        ("abc", 3), ("", 0), ("für", 3), ("u\u{308}", 1), ("日本", 4), ("🧾", 2), ("…", 1), ("ﬁ", 1), ("한글", 4),
    ])
    func measures(_ text: String, _ width: Int) {
        #expect(DisplayWidth.of(text) == width)
    }

    @Test(arguments: [
        ("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("abcdef", 1, "…"), ("abcdef", 0, ""),
        ("日本語", 4, "日…"), ("日本語", 5, "日本…"),
    ])
    func clips(_ text: String, _ width: Int, _ clipped: String) {
        #expect(ScreenLine(text).clipped(to: width).text == clipped)
    }

    @Test func clipsAcrossLooks() {
        let line = ScreenLine("ab", .bold).adding("cd", .dim).adding("ef")
        #expect(line.clipped(to: 4).text == "abc…")
        #expect(line.clipped(to: 3).rendered(Style(isOn: true)) == "\u{1B}[1mab\u{1B}[0m\u{1B}[2m…\u{1B}[0m")
        #expect(line.rendered(Style(isOn: false)) == "abcdef")
    }

    @Test func fillsToTheRightEdge() {
        #expect(ScreenLine("name").filled(to: 12, right: "open").text == "name    open")
        #expect(ScreenLine("a long name").filled(to: 12, right: "open").text == "a long… open")
    }

    @Test(arguments: [
        ("one two three", 9, ["  one two", "  three"]), ("", 20, ["  "]),
        ("abcdefghijkl", 10, ["  abcdefgh", "  ijkl"]),
        ("日本語日本語", 10, ["  日本語日", "  本語"]),
    ])
    func wraps(_ text: String, _ width: Int, _ lines: [String]) {
        #expect(ScreenLine.wrap(text, width: width, indent: 2).map(\.text) == lines)
    }
}
