/// What a terminal says of itself when it is asked.
package enum TerminalReport: Hashable, Sendable {
    /// Primary device attributes; 4 among them means sixel pictures.
    case attributes([Int])
    /// Whether it draws kitty's pictures.
    case kittyGraphics(Bool)
    /// The size of one character, in pixels.
    case cell(width: Int, height: Int)
    /// Its name and version.
    case name(String)

    /// What to write to be told. Every terminal answers the last question, so that its answer ends the asking.
    package static let questions =
        "\u{1B}_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA\u{1B}\\" + "\u{1B}[>0q" + "\u{1B}[16t" + "\u{1B}[c"

    /// The content of a control sequence `ESC [ … final`.
    package init?(parameters: [UInt8], final: UInt8) {
        let text = String(decoding: parameters, as: UTF8.self)
        switch final {
        case UInt8(ascii: "c") where text.hasPrefix("?"):
            self = .attributes(text.dropFirst().split(separator: ";").compactMap { Int($0) })
        case UInt8(ascii: "t"):
            let numbers = text.split(separator: ";").compactMap { Int($0) }
            guard numbers.count == 3, numbers[0] == 6, (4...200).contains(numbers[1]), (2...200).contains(numbers[2])
            else { return nil }
            self = .cell(width: numbers[2], height: numbers[1])
        default: return nil
        }
    }

    /// The content of a string: an application's (`ESC _`), or a device's (`ESC P`).
    package init?(introducer: UInt8, content: [UInt8]) {
        let text = String(decoding: content, as: UTF8.self)
        switch introducer {
        case UInt8(ascii: "_") where text.hasPrefix("Gi=31"): self = .kittyGraphics(text.hasSuffix(";OK"))
        case UInt8(ascii: "P") where text.hasPrefix(">|"): self = .name(String(text.dropFirst(2).prefix(100)))
        default: return nil
        }
    }
}
