import Testing

@testable import IntakeCommands

@Suite("Arguments byte by byte")
struct RawArgumentTests {
    @Test("Names that look the same after mending are told apart by their order")
    func order() {
        let latin = [UInt8(ascii: "m"), 0xFC], other = [UInt8(ascii: "m"), 0xFD]
        let raw = RawArguments([Array("intake".utf8), Array("submit".utf8), latin, other, Array("a.pdf".utf8)])
        #expect(raw.paths(["m\u{FFFD}", "m\u{FFFD}", "a.pdf"]) == [latin, other, Array("a.pdf".utf8)])
        #expect(raw.paths(["elsewhere"]) == [Array("elsewhere".utf8)])
    }
}
