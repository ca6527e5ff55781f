extension StructureScan {
    /// The name of an anchor or an alias.
    mutating func takeName() throws(Stop) {
        cursor.advance()
        let start = cursor.offset
        while cursor.isNameByte { cursor.advance() }
        guard cursor.offset > start else { throw .end }
        guard cursor.isBlankOrEnd(0) || "?:,]}%@`".utf8.contains(cursor.byte) else { throw .end }
    }

    mutating func takeTag() throws(Stop) {
        cursor.advance()
        let isVerbatim = cursor.byte == UInt8(ascii: "<")
        if isVerbatim { cursor.advance() }
        while cursor.isNameByte || ";/?:@&=+$.%!~*'()".utf8.contains(cursor.byte)
            || isVerbatim && ",[]".utf8.contains(cursor.byte)
        {
            cursor.advance()
        }
        if isVerbatim {
            guard cursor.byte == UInt8(ascii: ">") else { throw .end }
            cursor.advance()
        }
        guard cursor.isBlankOrEnd(0) || isInFlow && cursor.byte == UInt8(ascii: ",") else { throw .end }
    }

    mutating func takeQuoted(_ quote: UInt8) throws(Stop) {
        cursor.advance()
        while true {
            if cursor.byte == 0 || cursor.column == 0 && cursor.isDocumentIndicator { throw .end }
            takeQuotedWord(quote)
            if cursor.byte == quote { return cursor.advance() }
            while true {
                if cursor.isBreak { cursor.skipLine() } else if cursor.isBlank { cursor.advance() } else { break }
            }
        }
    }

    private mutating func takeQuotedWord(_ quote: UInt8) {
        let isSingle = quote == UInt8(ascii: "'")
        while !cursor.isBlankOrEnd(0) {
            if isSingle, cursor.byte == quote, cursor.byte(1) == quote {
                cursor.advance(2)
            } else if cursor.byte == quote {
                return
            } else if !isSingle, cursor.byte == UInt8(ascii: "\\") {
                cursor.advance()
                if cursor.isBreak { return cursor.skipLine() }
                cursor.advance()
            } else {
                cursor.advance()
            }
        }
    }

    /// - Returns: whether line breaks were left behind the scalar, so that a key may follow.
    mutating func takePlain() throws(Stop) -> Bool {
        var isAfterBreak = false
        while true {
            if cursor.column == 0 && cursor.isDocumentIndicator || cursor.byte == UInt8(ascii: "#") { break }
            while !cursor.isBlankOrEnd(0) {
                if cursor.byte == UInt8(ascii: ":") {
                    if isInFlow, ",?[]{}".utf8.contains(cursor.byte(1)) { throw .end }
                    if cursor.isBlankOrEnd(1) { break }
                }
                if isInFlow, ",[]{}".utf8.contains(cursor.byte) { break }
                isAfterBreak = false
                cursor.advance()
            }
            guard cursor.isBlank || cursor.isBreak else { break }
            while true {
                if cursor.isBreak {
                    cursor.skipLine()
                    isAfterBreak = true
                } else if cursor.isBlank {
                    if isAfterBreak, cursor.column <= indent, cursor.byte == 0x09 { throw .end }
                    cursor.advance()
                } else {
                    break
                }
            }
            if !isInFlow, cursor.column <= indent { break }
        }
        return isAfterBreak
    }

    mutating func takeBlockScalar() throws(Stop) {
        cursor.advance()
        var ownIndent = 0
        for _ in 0..<2 {
            switch cursor.byte {
            case UInt8(ascii: "+"), UInt8(ascii: "-"): cursor.advance()
            case UInt8(ascii: "1")...UInt8(ascii: "9") where ownIndent == 0:
                ownIndent = max(indent, 0) + Int(cursor.byte - UInt8(ascii: "0"))
                cursor.advance()
            default: break
            }
        }
        while cursor.isBlank { cursor.advance() }
        if cursor.byte == UInt8(ascii: "#") { while !cursor.isBreakOrEnd { cursor.advance() } }
        guard cursor.isBreakOrEnd else { throw .end }
        if cursor.isBreak { cursor.skipLine() }
        try skipIndentation(&ownIndent)
        while cursor.column == ownIndent, cursor.byte != 0 {
            while !cursor.isBreakOrEnd { cursor.advance() }
            if cursor.isBreak { cursor.skipLine() }
            try skipIndentation(&ownIndent)
        }
    }

    /// Spaces and empty lines before a line of a block scalar; the first ones tell its indentation.
    private mutating func skipIndentation(_ ownIndent: inout Int) throws(Stop) {
        var widest = 0
        while true {
            while ownIndent == 0 || cursor.column < ownIndent, cursor.byte == 0x20 { cursor.advance() }
            widest = max(widest, cursor.column)
            if ownIndent == 0 || cursor.column < ownIndent, cursor.byte == 0x09 { throw .end }
            guard cursor.isBreak else { break }
            cursor.skipLine()
        }
        if ownIndent == 0 { ownIndent = max(widest, indent + 1, 1) }
    }
}
