/// Follows the tokens of a YAML text as libyaml's scanner does, and keeps none of them.
///
/// Yams compares the keys of every mapping while it reads, each with all that is in it. A key that is a list or a mapping
/// costs as much as it holds, once more in every mapping around it, and aliases multiply that: a small file takes hours.
/// So such keys are found before. Where libyaml refuses a text, the scan may end; where it goes on, the scan has to agree.
struct StructureScan {
    enum Finding: Hashable {
        /// A key that is no plain text: a list, a mapping, an alias, or one after `?`.
        case complexKey
        /// More lists and mappings within each other than `maximumDepth`.
        case tooDeep
    }

    /// Of brackets within brackets; rules and settings need five.
    static let maximumDepth = 50
    /// How far behind its key the colon may stand.
    private static let longestKey = 1_024

    /// A list or a mapping between brackets.
    private struct Bracket {
        var isMapping: Bool
        var expectsKey = true
    }

    /// What may turn out to be a key of a block mapping, when a colon follows.
    private struct Key {
        var column: Int
        var line: Int
        var index: Int
        var isRequired: Bool
    }

    private enum Token { case collection, alias, other }

    var cursor: ScanCursor
    private var brackets: [Bracket] = []
    private(set) var indent = -1
    private var outerIndents: [Int] = []
    private var key: Key?
    private var isKeyAllowed = true
    /// The last node, and where it began.
    private var previous = (token: Token.other, offset: 0)
    private var openings: [Int] = []

    init(_ text: String) {
        cursor = ScanCursor(text)
    }

    /// What is first found in a text, with its UTF-8 offset.
    static func finding(in text: String) -> (finding: Finding, offset: Int)? {
        var scan = StructureScan(text)
        do throws(Stop) {
            while true { try scan.takeToken() }
        } catch {
            switch error {
            case .found(let finding, let offset): return (finding, offset)
            case .end: return nil
            }
        }
    }

    /// Why the scan ends.
    enum Stop: Error {
        case found(Finding, Int)
        /// At the end of the text, or where libyaml refuses it.
        case end
    }

    var isInFlow: Bool { !brackets.isEmpty }

    private mutating func takeToken() throws(Stop) {
        skipToToken()
        if let key, key.line < cursor.line || key.index + Self.longestKey < cursor.index { try dropKey() }
        unroll(to: cursor.column)
        let offset = cursor.offset
        let byte = cursor.byte
        if byte == 0 { throw .end }
        if cursor.column == 0, byte == UInt8(ascii: "%") || cursor.isDocumentIndicator {
            return try takeLineOfDocument()
        }
        switch byte {
        case UInt8(ascii: "["), UInt8(ascii: "{"): try open(byte == UInt8(ascii: "{"))
        case UInt8(ascii: "]"), UInt8(ascii: "}"): try close()
        case UInt8(ascii: ","):
            try dropKeyInBlock()
            isKeyAllowed = true
            expectKey(true)
            takeIndicator()
        case UInt8(ascii: "-") where cursor.isBlankOrEnd(1):
            guard isInFlow || isKeyAllowed else { throw .end }
            roll(to: cursor.column)
            try dropKeyInBlock()
            isKeyAllowed = true
            takeIndicator()
        case UInt8(ascii: "?") where isInFlow || cursor.isBlankOrEnd(1): throw .found(.complexKey, offset)
        case UInt8(ascii: ":") where isInFlow || cursor.isBlankOrEnd(1): try takeColon()
        case UInt8(ascii: "|") where !isInFlow, UInt8(ascii: ">") where !isInFlow:
            try dropKey()
            isKeyAllowed = true
            try takeBlockScalar()
            previous = (.other, offset)
        default: try takeNode(byte)
        }
    }

    /// A node that may be a key, or what stands before one.
    private mutating func takeNode(_ byte: UInt8) throws(Stop) {
        let offset = cursor.offset
        let isAlias = byte == UInt8(ascii: "*")
        if isAlias, brackets.last.map({ $0.isMapping && $0.expectsKey }) ?? false {
            throw .found(.complexKey, offset)
        }
        let isProperty = byte == UInt8(ascii: "&") || byte == UInt8(ascii: "!")
        if !isProperty, !isAlias, !cursor.beginsScalar(inFlow: isInFlow) { throw .end }
        try saveKey()
        isKeyAllowed = false
        switch byte {
        case UInt8(ascii: "*"), UInt8(ascii: "&"): try takeName()
        case UInt8(ascii: "!"): try takeTag()
        case UInt8(ascii: "'"), UInt8(ascii: "\""): try takeQuoted(byte)
        default: if try takePlain() { isKeyAllowed = true }
        }
        if !isProperty { expectKey(false) }
        previous = (isAlias ? .alias : .other, offset)
    }

    private mutating func takeIndicator() {
        cursor.advance()
        previous = (.other, cursor.offset)
    }

    /// A directive, or an indicator of a document.
    private mutating func takeLineOfDocument() throws(Stop) {
        unroll(to: -1)
        try dropKeyInBlock()
        isKeyAllowed = false
        previous = (.other, cursor.offset)
        guard cursor.byte == UInt8(ascii: "%") else { return cursor.advance(3) }
        while !cursor.isBreakOrEnd { cursor.advance() }
    }

    private mutating func takeColon() throws(Stop) {
        if previous.token != .other { throw .found(.complexKey, previous.offset) }
        expectKey(false)
        if isInFlow {
            isKeyAllowed = false
        } else if let key {
            roll(to: key.column)
            self.key = nil
            isKeyAllowed = false
        } else {
            guard isKeyAllowed else { throw .end }
            roll(to: cursor.column)
        }
        takeIndicator()
    }
}

// MARK: - Brackets

extension StructureScan {
    private mutating func open(_ isMapping: Bool) throws(Stop) {
        if let outer = brackets.last, outer.isMapping, outer.expectsKey { throw .found(.complexKey, cursor.offset) }
        if brackets.count == Self.maximumDepth { throw .found(.tooDeep, cursor.offset) }
        try saveKey()
        expectKey(false)
        brackets.append(Bracket(isMapping: isMapping))
        openings.append(cursor.offset)
        isKeyAllowed = true
        takeIndicator()
    }

    private mutating func close() throws(Stop) {
        try dropKeyInBlock()
        _ = brackets.popLast()
        isKeyAllowed = false
        cursor.advance()
        previous = (.collection, openings.popLast() ?? cursor.offset)
    }

    private mutating func expectKey(_ isExpected: Bool) {
        if let last = brackets.indices.last { brackets[last].expectsKey = isExpected }
    }
}

// MARK: - Keys and indentation of blocks

extension StructureScan {
    private mutating func skipToToken() {
        while true {
            cursor.skipMark()
            while cursor.byte == 0x20 || cursor.byte == 0x09 && (isInFlow || !isKeyAllowed) { cursor.advance() }
            if cursor.byte == UInt8(ascii: "#") { while !cursor.isBreakOrEnd { cursor.advance() } }
            guard cursor.isBreak else { return }
            cursor.skipLine()
            if !isInFlow { isKeyAllowed = true }
        }
    }

    private mutating func saveKey() throws(Stop) {
        guard isKeyAllowed, !isInFlow else { return }
        try dropKey()
        key = Key(
            column: cursor.column, line: cursor.line, index: cursor.index, isRequired: indent == cursor.column)
    }

    /// Where only a key may stand, libyaml refuses anything else.
    private mutating func dropKey() throws(Stop) {
        if key?.isRequired == true { throw .end }
        key = nil
    }

    /// What was before the brackets outlasts them.
    private mutating func dropKeyInBlock() throws(Stop) {
        if !isInFlow { try dropKey() }
    }

    private mutating func roll(to column: Int) {
        guard !isInFlow, indent < column else { return }
        outerIndents.append(indent)
        indent = column
    }

    private mutating func unroll(to column: Int) {
        while !isInFlow, indent > column { indent = outerIndents.popLast() ?? -1 }
    }
}
