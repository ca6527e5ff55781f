import Review
import Testing

@testable import IntakeCommands

@Suite struct KeyDecoderTests {
    private static let all: [(String, [KeyDecoder.Input])] = [
        ("a", [.key(.character("a"))]), ("\r", [.key(.enter)]), ("\n", [.key(.enter)]),
        ("\u{7F}", [.key(.backspace)]), ("\u{8}", [.key(.backspace)]), ("\u{3}", [.key(.interrupt)]),
        ("\u{4}", [.key(.interrupt)]), ("\u{1A}", [.suspend]), ("\u{C}", [.redraw]), ("\u{15}", [.clear]),
        ("\u{1B}[A", [.key(.up)]), ("\u{1B}[B", [.key(.down)]), ("\u{1B}OA", [.key(.up)]),
        ("\u{1B}[5~", [.key(.up)]), ("\u{1B}[6~", [.key(.down)]),
        // Keys that mean nothing here must not leak their letters.
        ("\u{1B}[C", [.key(.right)]), ("\u{1B}[1;5A", [.key(.up)]), ("\u{1B}[3~", [.key(.delete)]), ("\u{1B}[24~", []),
        ("\u{1B}x", []),
        ("\u{1B}[<0;10;10M", []), ("\u{1}\u{2}\u{0}", []), ("ü", [.key(.character("ü"))]),
        ("€é", [.key(.character("€")), .key(.character("é"))]), ("🧾", [.key(.character("🧾"))]),
        ("\u{85}", []), ("\u{202E}", []),
        ("\u{1B}[200~q\r\u{1B}[A\u{1B}[201~a", [.paste("q\r\u{1B}[A"), .key(.character("a"))]),
    ]

    @Test(arguments: all)
    func decodes(_ text: String, _ inputs: [KeyDecoder.Input]) {
        var decoder = KeyDecoder()
        #expect(decoder.decode(text.utf8) == inputs)
        #expect(decoder.timeout() == nil)
    }

    @Test(arguments: all)
    func decodesInPieces(_ text: String, _ inputs: [KeyDecoder.Input]) {
        var decoder = KeyDecoder()
        #expect(text.utf8.flatMap { decoder.decode([$0]) } == inputs)
    }

    @Test(arguments: [
        ("\u{1B}[?62;4;22c", TerminalReport.attributes([62, 4, 22])), ("\u{1B}[6;20;10t", .cell(width: 10, height: 20)),
        ("\u{1B}_Gi=31;OK\u{1B}\\", .kittyGraphics(true)),
        ("\u{1B}_Gi=31;ENOTSUPPORTED\u{1B}\\", .kittyGraphics(false)),
        ("\u{1B}P>|kitty(0.35.1)\u{1B}\\", .name("kitty(0.35.1)")),
    ])
    func hearsWhatTheTerminalAnswers(_ text: String, _ report: TerminalReport) {
        for isPiecewise in [false, true] {
            var decoder = KeyDecoder()
            let bytes = Array((text + "q").utf8)
            let inputs = isPiecewise ? bytes.flatMap { decoder.decode([$0]) } : decoder.decode(bytes)
            #expect(inputs == [.report(report), .key(.character("q"))])
        }
    }

    @Test(arguments: [
        "\u{1B}_Gi=31;\u{1B}\\", "\u{1B}]0;title\u{7}", "\u{1B}]11;rgb:0/0/0\u{1B}\\", "\u{1B}Pjunk\u{1B}\\",
        "\u{1B}[6;9999;1t",
        "\u{1B}[999c",
    ])
    func whatElseItSaysAreNoKeys(_ text: String) {
        var decoder = KeyDecoder()
        let keys = decoder.decode((text + "q").utf8).filter { if case .key = $0 { true } else { false } }
        #expect(keys == [.key(.character("q"))])
    }

    @Test func aStringWithoutAnEndHoldsKeysUpForAMoment() {
        var decoder = KeyDecoder()
        #expect(decoder.decode("\u{1B}_abc".utf8).isEmpty)
        #expect(decoder.patience != nil)
        #expect(decoder.timeout() == nil)
        #expect(decoder.decode("q".utf8) == [.key(.character("q"))])
    }

    @Test func tellsEscapeFromASequence() {
        var decoder = KeyDecoder()
        #expect(decoder.decode([0x1B]) == [])
        #expect(decoder.isAfterEscape)
        #expect(decoder.timeout() == .key(.escape))
        #expect(decoder.decode("[".utf8) == [.key(.character("["))])
        #expect(decoder.decode([0x1B, 0x1B]) == [.key(.escape)])
        #expect(decoder.timeout() == .key(.escape))
    }

    @Test(
        arguments: [
            [0xC3, 0x61], [0xFF, 0x61], [0x80, 0x61], [0xE2, 0x82, 0x61], [0xF0, 0x9F, 0x61], [0xC0, 0xAF, 0x61],
            [0xED, 0xA0, 0x80, 0x61],
        ] as [[UInt8]])
    func goesOnAfterBrokenCharacters(_ bytes: [UInt8]) {
        var decoder = KeyDecoder()
        #expect(decoder.decode(bytes) == [.key(.character("a"))])
    }

    @Test func takesOnlyTheBeginningOfAHugePaste() throws {
        var decoder = KeyDecoder()
        let text = String(repeating: "0123456789", count: 20_000)
        let inputs = decoder.decode("\u{1B}[200~\(text)\u{1B}[201~a".utf8)
        #expect(inputs.count == 2)
        guard case .paste(let pasted) = try #require(inputs.first) else {
            Issue.record("no paste")
            return
        }
        #expect(text.hasPrefix(pasted) && pasted.utf8.count <= 10_000)
        #expect(inputs.last == .key(.character("a")))
    }
}
