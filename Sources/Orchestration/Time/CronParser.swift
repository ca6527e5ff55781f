/// Reads the text of a `CronExpression`.
struct CronParser {
    private struct Kind {
        var name: String
        var range: ClosedRange<Int>
        /// Three-letter names, the first standing for `firstNamed`.
        var names: [String] = []
        var firstNamed = 0
    }

    private static let kinds = [
        Kind(name: "minute", range: 0...59),
        Kind(name: "hour", range: 0...23),
        Kind(name: "day of the month", range: 1...31),
        Kind(
            name: "month", range: 1...12,
            names: ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], firstNamed: 1),
        Kind(name: "day of the week", range: 0...7, names: ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]),
    ]

    private static let shorthands = [
        "@hourly": "0 * * * *", "@daily": "0 0 * * *", "@midnight": "0 0 * * *", "@weekly": "0 0 * * 0",
        "@monthly": "0 0 1 * *", "@yearly": "0 0 1 1 *", "@annually": "0 0 1 1 *",
    ]

    private let text: String
    private let bytes: [UInt8]
    private var position = 0

    init(_ text: String) {
        self.text = text
        bytes = Array(text.utf8)
    }

    mutating func fields() throws -> [CronField] {
        skipSpace()
        if peek == UInt8(ascii: "@") {
            let word = String(decoding: bytes[position...], as: UTF8.self).split(separator: " ").joined(separator: " ")
            guard let meaning = Self.shorthands[word.lowercased()] else {
                throw malformed("@hourly, @daily, @weekly, @monthly or @yearly")
            }
            var parser = CronParser(meaning)
            return try parser.fields()
        }
        var fields: [CronField] = []
        for kind in Self.kinds {
            skipSpace()
            guard peek != nil else { throw malformed("the field for the \(kind.name); there are five fields") }
            fields.append(try field(kind))
        }
        skipSpace()
        guard peek == nil else { throw malformed("the end; there are five fields") }
        // Sunday is 0 and 7.
        if fields[4].contains(7) { fields[4].values = fields[4].values & 0x7F | 1 }
        return fields
    }

    private mutating func field(_ kind: Kind) throws -> CronField {
        var field = CronField(values: 0, isStarred: false)
        while true {
            let item = try item(kind)
            field.values |= item.values
            field.isStarred = field.isStarred || item.isStarred
            guard peek == UInt8(ascii: ",") else { break }
            position += 1
        }
        guard peek.map(Self.isSpace) ?? true else { throw malformed("a space after the \(kind.name)") }
        return field
    }

    private mutating func item(_ kind: Kind) throws -> CronField {
        var low = kind.range.lowerBound
        var high = kind.range.upperBound
        var isStarred = false
        var isOpen = false
        if peek == UInt8(ascii: "*") {
            position += 1
            isStarred = true
            if kind.range == 0...7 { high = 6 }
        } else {
            low = try value(kind)
            high = low
            isOpen = true
            if peek == UInt8(ascii: "-") {
                position += 1
                let start = position
                high = try value(kind)
                isOpen = false
                if high < low {
                    position = start
                    throw malformed("a \(kind.name) not before \(low)")
                }
            }
        }
        var step = 1
        if peek == UInt8(ascii: "/") {
            position += 1
            let start = position
            step = try number("a step")
            if step < 1 || step > kind.range.upperBound {
                position = start
                throw malformed("a step from 1 to \(kind.range.upperBound)")
            }
            if isOpen { high = kind.range.upperBound }
        }
        var values: UInt64 = 0
        for value in stride(from: low, through: high, by: step) { values |= 1 << UInt64(value) }
        return CronField(values: values, isStarred: isStarred)
    }

    private mutating func value(_ kind: Kind) throws -> Int {
        let start = position
        if let byte = peek, !kind.names.isEmpty, Self.isLetter(byte) {
            while let next = peek, Self.isLetter(next) { position += 1 }
            let word = String(decoding: bytes[start..<position], as: UTF8.self).lowercased()
            if let place = kind.names.firstIndex(of: word) { return place + kind.firstNamed }
            position = start
            throw malformed("a \(kind.name), such as \(kind.names[0].uppercased())")
        }
        let number = try number("a \(kind.name)")
        if !kind.range.contains(number) {
            position = start
            throw malformed("a \(kind.name) from \(kind.range.lowerBound) to \(kind.range.upperBound)")
        }
        return number
    }

    private mutating func number(_ what: String) throws -> Int {
        let start = position
        var number = 0
        while let byte = peek, Self.isDigit(byte), position - start < 4 {
            number = number * 10 + Int(byte - UInt8(ascii: "0"))
            position += 1
        }
        if position == start { throw malformed(what) }
        return number
    }

    private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skipSpace() {
        while let byte = peek, Self.isSpace(byte) { position += 1 }
    }

    private func malformed(_ expected: String) -> CronExpression.Malformed {
        CronExpression.Malformed(expression: text, column: position + 1, expected: expected)
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
}
