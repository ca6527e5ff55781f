extension LineItem: JSONWritable {
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("description", description)
        writer.member("quantity", quantity)
        writer.member("unit", unit)
        writer.member("unit_price", unitPrice)
        writer.member("tax_rate", taxRate)
        writer.member("amount", amount)
        writer.member("page", page)
        writer.endObject()
    }
}

extension CheckResult: JSONWritable {
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("rule", rule)
        writer.member("severity", severity.rawValue)
        if let passed {
            writer.name("passed")
            writer.boolean(passed)
        }
        writer.member("message", message)
        writer.member("fields", fields)
        writer.endObject()
    }
}

extension Decision: JSONWritable {
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("by", by)
        writer.member("through", through)
        writer.member("role", role)
        writer.member("at", at)
        writer.member("action", action.rawValue)
        if let field {
            writer.member("field", field)
            // A decision about a field always says both, so that "there was none" can be read.
            writer.nullable("from", from)
            writer.nullable("to", to)
        } else {
            writer.member("from", from)
            writer.member("to", to)
        }
        writer.member("reason", reason)
        if let sample {
            writer.name("sample")
            writer.number(sample, digits: 6)
        }
        writer.endObject()
    }
}

extension JSONWriter {
    package mutating func member(_ name: String, _ text: String?) {
        guard let text else { return }
        self.name(name)
        self.text(text)
    }

    mutating func nullable(_ name: String, _ text: String?) {
        self.name(name)
        if let text { self.text(text) } else { null() }
    }

    mutating func member(_ name: String, _ number: Int?) {
        guard let number else { return }
        self.name(name)
        self.number(number)
    }

    package mutating func member(_ name: String, probability: Double) {
        self.name(name)
        number(probability, digits: 4)
    }

    mutating func member(_ name: String, _ texts: [String]) {
        members(name, texts) { $1.text($0) }
    }

    package mutating func members<Element>(
        _ name: String, _ elements: [Element], _ write: (Element, inout JSONWriter) -> Void
    ) {
        self.name(name)
        beginArray()
        for element in elements { write(element, &self) }
        endArray()
    }
}
