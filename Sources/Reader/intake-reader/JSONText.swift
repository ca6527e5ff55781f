import DocumentModel

/// Writes JSON; small, because Foundation would double the time that a reader takes to start.
struct JSONText {
    private(set) var text = ""
    private var needsComma = false

    mutating func object(_ members: (inout JSONText) -> Void) { enclose("{", "}", members) }

    mutating func member(_ name: String, _ value: (inout JSONText) -> Void) {
        self.text(name)
        text += ":"
        needsComma = false
        value(&self)
        needsComma = true
    }

    mutating func array<Element>(_ elements: [Element], _ write: (inout JSONText, Element) -> Void) {
        enclose("[", "]") { json in
            for element in elements {
                write(&json, element)
                json.needsComma = true
            }
        }
    }

    /// Rounded to a thousandth.
    mutating func number(_ value: Double) {
        let thousandths = Int((value.isFinite ? min(max(value, -1e12), 1e12) : 0) * 1_000 + (value < 0 ? -0.5 : 0.5))
        let whole = thousandths.magnitude / 1_000
        var fraction = String(thousandths.magnitude % 1_000)
        fraction = String(repeating: "0", count: 3 - fraction.count) + fraction
        while fraction.hasSuffix("0") { fraction.removeLast() }
        raw((thousandths < 0 ? "-" : "") + String(whole) + (fraction.isEmpty ? "" : "." + fraction))
    }

    mutating func number(_ value: Int) { raw(String(value)) }
    mutating func bool(_ value: Bool) { raw(value ? "true" : "false") }

    mutating func text(_ value: String) {
        var quoted = "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case _ where scalar.value < 0x80 && !InertText.isActive(scalar): quoted.unicodeScalars.append(scalar)
            case _ where InertText.isActive(scalar) && scalar.value <= 0xFFFF:
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        raw(quoted + "\"")
    }

    private mutating func raw(_ value: String) {
        if needsComma { text += "," }
        text += value
        needsComma = true
    }

    private mutating func enclose(_ open: String, _ close: String, _ body: (inout JSONText) -> Void) {
        if needsComma { text += "," }
        text += open
        needsComma = false
        body(&self)
        text += close
        needsComma = true
    }
}
