import DocumentModel
package import Review

/// Bytes from a terminal to keys. Sequences and characters may come in pieces.
package struct KeyDecoder: Sendable {
    package enum Input: Hashable, Sendable {
        case key(ReviewSession.Key)
        /// Text that was pasted: no keys, whatever it contains.
        case paste(String)
        /// Ctrl-U: the text that is being typed begins anew.
        case clear
        case suspend
        case redraw
        /// What the terminal answered; nobody pressed anything.
        case report(TerminalReport)
    }

    private enum State {
        case ground
        case escape
        /// After `ESC [`: the parameters so far.
        case sequence([UInt8])
        /// After `ESC O`.
        case single
        /// The bytes of an unfinished character, and how many are still to come.
        case character([UInt8], rest: Int)
        case pasting
        /// After `ESC _`, `ESC P`, `ESC ]`, `ESC ^` or `ESC X`: what the terminal says, until its end.
        case string(UInt8, [UInt8], isEnding: Bool)
    }

    private static let pasteEnd = Array("\u{1B}[201~".utf8)
    private static let pasteLimit = 10_000
    private static let stringLimit = 4_096
    private var state = State.ground
    private var pasted: [UInt8] = []

    package init() {}

    /// Whether an escape stands alone so far: it is a key when nothing follows soon.
    package var isAfterEscape: Bool {
        if case .escape = state { true } else { false }
    }

    /// How many milliseconds to wait for what must follow, before `timeout`; nil when nothing must.
    package var patience: Int32? {
        switch state {
        case .escape: 50
        // An answer comes in one piece; this was a person with the Alt key held.
        case .string: 500
        default: nil
        }
    }

    package mutating func decode(_ bytes: some Sequence<UInt8>) -> [Input] {
        bytes.compactMap { decode($0) }
    }

    /// Time has passed: a lone escape was the key.
    package mutating func timeout() -> Input? {
        if case .string = state { state = .ground }
        guard isAfterEscape else { return nil }
        state = .ground
        return .key(.escape)
    }

    private mutating func decode(_ byte: UInt8) -> Input? {
        switch state {
        case .ground: return ground(byte)
        case .escape: return afterEscape(byte)
        case .single:
            state = .ground
            // The key pad's Enter, on terminals that tell it apart.
            return byte == UInt8(ascii: "M") ? .key(.enter) : Self.arrow(byte)
        case .sequence(let parameters): return sequence(parameters, byte)
        case .character(let bytes, let rest): return character(bytes, rest, byte)
        case .pasting: return paste(byte)
        case .string(let introducer, let content, let isEnding): return string(introducer, content, isEnding, byte)
        }
    }

    private mutating func ground(_ byte: UInt8) -> Input? {
        switch byte {
        case 0x1B: state = .escape
        case 0x0D, 0x0A: return .key(.enter)
        case 0x7F, 0x08: return .key(.backspace)
        case 0x03, 0x04: return .key(.interrupt)
        case 0x15: return .clear
        case 0x1A: return .suspend
        case 0x0C: return .redraw
        case 0x20..<0x7F: return .key(.character(Character(Unicode.Scalar(byte))))
        case 0xC2...0xDF: state = .character([byte], rest: 1)
        case 0xE0...0xEF: state = .character([byte], rest: 2)
        case 0xF0...0xF4: state = .character([byte], rest: 3)
        default: break
        }
        return nil
    }

    private mutating func afterEscape(_ byte: UInt8) -> Input? {
        switch byte {
        case UInt8(ascii: "["): state = .sequence([])
        case UInt8(ascii: "O"): state = .single
        case 0x1B: return .key(.escape)
        case 0x5F, 0x50, 0x5D, 0x5E, 0x58: state = .string(byte, [], isEnding: false)
        default:
            // With the Alt key held; nothing here is bound to it.
            state = .ground
        }
        return nil
    }

    private mutating func sequence(_ parameters: [UInt8], _ byte: UInt8) -> Input? {
        guard (0x40...0x7E).contains(byte) else {
            // A sequence this long is none that we know; its end is still waited for.
            state = .sequence(parameters.count < 32 ? parameters + [byte] : parameters)
            return nil
        }
        state = .ground
        if byte == UInt8(ascii: "~") {
            switch parameters {
            case Array("200".utf8): state = .pasting
            case Array("5".utf8): return .key(.up)
            case Array("6".utf8): return .key(.down)
            case Array("1".utf8), Array("7".utf8): return .key(.home)
            case Array("4".utf8), Array("8".utf8): return .key(.end)
            case Array("3".utf8): return .key(.delete)
            case Array("11".utf8): return .key(.help)
            default: break
            }
            return nil
        }
        if let report = TerminalReport(parameters: parameters, final: byte) { return .report(report) }
        return Self.arrow(byte)
    }

    private mutating func string(_ introducer: UInt8, _ content: [UInt8], _ isEnding: Bool, _ byte: UInt8) -> Input? {
        if isEnding, byte == UInt8(ascii: "\\") || byte == 0x1B {
            state = byte == 0x1B ? .escape : .ground
            return TerminalReport(introducer: introducer, content: content).map { .report($0) }
        }
        if byte == 0x07 {
            state = .ground
            return nil
        }
        let isNext = byte == 0x1B
        let kept = isNext || content.count >= Self.stringLimit ? content : content + [byte]
        state = .string(introducer, kept, isEnding: isNext)
        return nil
    }

    private static func arrow(_ byte: UInt8) -> Input? {
        switch byte {
        case UInt8(ascii: "A"): .key(.up)
        case UInt8(ascii: "B"): .key(.down)
        case UInt8(ascii: "C"): .key(.right)
        case UInt8(ascii: "D"): .key(.left)
        case UInt8(ascii: "H"): .key(.home)
        case UInt8(ascii: "F"): .key(.end)
        case UInt8(ascii: "P"): .key(.help)
        default: nil
        }
    }

    private mutating func character(_ bytes: [UInt8], _ rest: Int, _ byte: UInt8) -> Input? {
        guard (0x80...0xBF).contains(byte) else {
            // A broken character is dropped; this byte begins something new.
            state = .ground
            return ground(byte)
        }
        let bytes = bytes + [byte]
        guard rest == 1 else {
            state = .character(bytes, rest: rest - 1)
            return nil
        }
        state = .ground
        guard let text = String(validating: bytes, as: UTF8.self), let character = text.first,
            !character.unicodeScalars.contains(where: InertText.isActive)
        else { return nil }
        return .key(.character(character))
    }

    private mutating func paste(_ byte: UInt8) -> Input? {
        pasted.append(byte)
        let end = Self.pasteEnd.count
        guard pasted.suffix(end).elementsEqual(Self.pasteEnd) else {
            // Far more than any value: of what follows only the end matters.
            if pasted.count > Self.pasteLimit * 2 { pasted.removeSubrange(Self.pasteLimit..<pasted.count - end) }
            return nil
        }
        defer { pasted = [] }
        state = .ground
        return .paste(String(decoding: pasted.dropLast(end).prefix(Self.pasteLimit), as: UTF8.self))
    }
}
