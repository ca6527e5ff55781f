/// A place in a YAML text, and what libyaml sees there.
struct ScanCursor {
    private let bytes: [UInt8]
    /// In bytes.
    private(set) var offset = 0
    /// In characters, like `column`.
    private(set) var index = 0
    private(set) var line = 0
    private(set) var column = 0

    init(_ text: String) {
        // Nothing looks further ahead than over an indicator of a document.
        bytes = Array(text.utf8) + [0, 0, 0, 0, 0, 0]
    }

    /// 0 at the end; a text with such a byte ends there, too.
    var byte: UInt8 { bytes[offset] }

    func byte(_ ahead: Int) -> UInt8 { offset + ahead < bytes.count ? bytes[offset + ahead] : 0 }

    mutating func advance(_ count: Int = 1) {
        for _ in 0..<count where byte != 0 {
            repeat { offset += 1 } while bytes[offset] & 0xC0 == 0x80
            index += 1
            column += 1
        }
    }

    /// Over one line break.
    mutating func skipLine() {
        let isPair = byte == 0x0D && byte(1) == 0x0A
        advance(isPair ? 2 : 1)
        line += 1
        column = 0
    }

    /// Over a byte order mark at the beginning of a line.
    mutating func skipMark() {
        if column == 0, byte == 0xEF, byte(1) == 0xBB, byte(2) == 0xBF { advance() }
    }

    var isBlank: Bool { byte == 0x20 || byte == 0x09 }
    var isBreak: Bool { isBreak(0) }
    var isBreakOrEnd: Bool { byte == 0 || isBreak }

    /// Whether there is a space, a tab, a line break or nothing some bytes ahead.
    func isBlankOrEnd(_ ahead: Int) -> Bool {
        let byte = byte(ahead)
        return byte == 0 || byte == 0x20 || byte == 0x09 || isBreak(ahead)
    }

    /// Besides the usual ones, line breaks are U+0085, U+2028 and U+2029.
    private func isBreak(_ ahead: Int) -> Bool {
        switch byte(ahead) {
        case 0x0A, 0x0D: true
        case 0xC2: byte(ahead + 1) == 0x85
        case 0xE2: byte(ahead + 1) == 0x80 && (byte(ahead + 2) == 0xA8 || byte(ahead + 2) == 0xA9)
        default: false
        }
    }

    /// Whether `---` or `...` stands here, alone.
    var isDocumentIndicator: Bool {
        (byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")) && byte(1) == byte && byte(2) == byte
            && isBlankOrEnd(3)
    }

    /// Whether this may be part of the name of an anchor.
    var isNameByte: Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }

    /// Whether a scalar begins here, quoted or not; else libyaml knows nothing that could.
    func beginsScalar(inFlow isInFlow: Bool) -> Bool {
        switch byte {
        case UInt8(ascii: "'"), UInt8(ascii: "\""): true
        case UInt8(ascii: "-"): byte(1) != 0x20 && byte(1) != 0x09
        case UInt8(ascii: "?"), UInt8(ascii: ":"): !isInFlow && !isBlankOrEnd(1)
        default: !isBlankOrEnd(0) && !",[]{}#&*!|>%@`".utf8.contains(byte)
        }
    }
}
