import DocumentModel
import Testing

@Suite("Text made inert")
struct InertTextTests {
    @Test(
        "What acts is shown instead",
        arguments: [
            ("\u{1B}[2J", "‹U+001B›[2J"), ("a\r\nb", "a‹U+000D›⏎b"), ("a\tb", "a b"), ("\u{9B}31m", "‹U+009B›31m"),
            ("a\u{202E}fdp", "a‹U+202E›fdp"), ("1\u{200B}0", "1‹U+200B›0"), ("\u{AD}", "‹U+00AD›"),
            ("\u{E0041}", "‹U+E0041›"), ("\u{206A}", "‹U+206A›"),
            ("\u{0}\u{7F}", "‹U+0000›‹U+007F›"),
        ])
    func shows(text: String, shown: String) {
        #expect(InertText.line(text) == shown)
        #expect(!InertText.line(text).unicodeScalars.contains(where: InertText.isActive))
        #expect(InertText.line(InertText.line(text)) == InertText.line(text))
    }

    @Test(
        "What people write is left as it is",
        arguments: ["Müller & Söhne 50 €", "日本語 مرحبا שלום", "e\u{301}té", "ก็ 👍🏽", ""])
    func leaves(text: String) {
        #expect(InertText.line(text) == text)
        #expect(InertText.lines(text) == text)
    }

    @Test("Marks that would cover other lines are cut")
    func marks() {
        let text = "T" + String(repeating: "\u{300}", count: 500) + "otal"
        let shown = InertText.line(text)
        #expect(shown.unicodeScalars.count < 30)
        #expect(shown.hasSuffix("‹…›otal"))
    }

    @Test("What is no character is shown as such, and cannot be written into a source file")
    func noncharacters() throws {
        for (number, shown) in [(0xFFFE as UInt32, "‹U+FFFE›"), (0xFDD0, "‹U+FDD0›"), (0x1_FFFF, "‹U+1FFFF›")] {
            #expect(InertText.line(String(try #require(Unicode.Scalar(number)))) == shown)
        }
    }

    @Test("Several lines stay lines, and nothing else passes")
    func lines() {
        #expect(InertText.lines("a\u{1B}[2J\nb\r\n\nc") == "a‹U+001B›[2J\nb‹U+000D›\n\nc")
    }
}
