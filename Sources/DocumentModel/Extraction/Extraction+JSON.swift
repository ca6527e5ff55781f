// Step outputs are written often and read seldom: writing them so costs a tenth of what `JSONEncoder` does, and
// `JSONDecoder` reads them. Probabilities keep six digits, boxes two.

extension Extraction: JSONWritable {
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.name("type")
        writer.beginObject()
        writer.member("value", type.value)
        writer.name("confidence")
        writer.number(type.confidence, digits: 6)
        writer.endObject()
        writer.member("language", language)
        writer.members("fields", fields) { $0.write(to: &$1) }
        writer.members("lineItems", lineItems) { $0.write(to: &$1) }
        writer.member("warnings", warnings)
        writer.member("rules", rules)
        writer.member("calibration", calibration)
        writer.endObject()
    }
}

extension Extraction.Field: JSONWritable {
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("name", name)
        writer.member("kind", kind.rawValue)
        if let chosen {
            writer.name("chosen")
            chosen.write(to: &writer)
        }
        writer.members("rivals", rivals) { $0.write(to: &$1) }
        writer.name("confidence")
        writer.number(confidence, digits: 6)
        writer.endObject()
    }
}

extension Candidate: JSONWritable {
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("value", value)
        writer.member("raw", raw)
        writer.member("source", source.rawValue)
        writer.member("page", page)
        if let box {
            writer.name("box")
            writer.numbers([box.x0, box.y0, box.x1, box.y1], digits: 2)
        }
        writer.name("confidence")
        writer.number(confidence, digits: 6)
        writer.member("evidence", evidence)
        writer.endObject()
    }
}
