/// Names one run. Sorts by time of creation.
package struct RunIdentifier: Hashable, Codable, Sendable, Comparable, CustomStringConvertible {
    package let text: String

    package init(_ text: String) {
        self.text = text
    }

    package var description: String { text }
    package static func < (left: Self, right: Self) -> Bool { left.text < right.text }

    package init(from decoder: any Decoder) throws {
        text = try decoder.singleValueContainer().decode(String.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

/// A W3C trace context (https://www.w3.org/TR/trace-context/): 16 bytes of trace, 8 of the current span.
package struct TraceContext: Hashable, Codable, Sendable {
    /// 32 lower-case hex digits, not all zero.
    package var traceID: String
    /// 16 lower-case hex digits, not all zero.
    package var spanID: String

    package init(traceID: String, spanID: String) {
        self.traceID = traceID
        self.spanID = spanID
    }

    /// The header's form, version 00, sampled.
    package var traceparent: String { "00-\(traceID)-\(spanID)-01" }
}
