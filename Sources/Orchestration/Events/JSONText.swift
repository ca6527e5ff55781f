/// JSON written by hand where one line is written very often; `JSONEncoder` costs tens of microseconds each.
package enum JSONText {
    package enum Value: Sendable {
        case text(String)
        case number(Int64)
        case list([String])
        /// JSON already.
        case json(String)
    }

    /// An object with its members in the order given.
    package static func object(_ members: [(String, Value?)]) -> String {
        var text = "{"
        for case (let name, let value?) in members {
            if text.utf8.count > 1 { text += "," }
            append(name, to: &text)
            text += ":"
            switch value {
            case .text(let content): append(content, to: &text)
            case .number(let number): text += String(number)
            case .json(let json): text += json
            case .list(let items):
                text += "["
                for (position, item) in items.enumerated() {
                    if position > 0 { text += "," }
                    append(item, to: &text)
                }
                text += "]"
            }
        }
        return text + "}"
    }

    /// Appends a string literal. Everything but quotes, backslashes and control characters stands for itself.
    package static func append(_ content: String, to text: inout String) {
        text += "\""
        if content.utf8.allSatisfy({ $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) {
            text += content
        } else {
            for scalar in content.unicodeScalars {
                switch scalar {
                case "\"": text += "\\\""
                case "\\": text += "\\\\"
                case "\n": text += "\\n"
                case _ where scalar.value < 0x20: text += "\\u" + Hex.digits(UInt64(scalar.value), count: 4)
                default: text.unicodeScalars.append(scalar)
                }
            }
        }
        text += "\""
    }
}
