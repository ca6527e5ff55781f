extension RunIdentifier {
    /// A new identifier: twelve hex digits of the time, so that identifiers sort by creation, and sixteen of chance.
    package init(at instant: Timestamp, random: some RandomSource) {
        self.init(Hex.digits(UInt64(max(0, instant.milliseconds)), count: 12) + Hex.digits(random.next(), count: 16))
    }
}

extension HumanTaskIdentifier {
    /// A new identifier, made as a run's is.
    package init(at instant: Timestamp, random: some RandomSource) {
        self.init(Hex.digits(UInt64(max(0, instant.milliseconds)), count: 12) + Hex.digits(random.next(), count: 16))
    }
}

extension TraceContext {
    /// A new trace. All-zero identifiers are invalid by the specification and never made.
    package static func generate(random: some RandomSource) -> TraceContext {
        TraceContext(
            traceID: Hex.digits(random.next(), count: 16) + Hex.digits(nonzero(random), count: 16),
            spanID: Hex.digits(nonzero(random), count: 16))
    }

    /// A new span of the same trace.
    package func child(random: some RandomSource) -> TraceContext {
        TraceContext(traceID: traceID, spanID: Hex.digits(Self.nonzero(random), count: 16))
    }

    /// Reads a `traceparent` header; nil when it is not a valid one.
    package init?(traceparent: String) {
        let parts = traceparent.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 4, parts[0] == "00", parts[1].utf8.count == 32, parts[2].utf8.count == 16,
            parts[3].utf8.count == 2, parts.allSatisfy({ $0.utf8.allSatisfy(Hex.isLowercaseDigit) }),
            parts[1].utf8.contains(where: { $0 != UInt8(ascii: "0") }),
            parts[2].utf8.contains(where: { $0 != UInt8(ascii: "0") })
        else { return nil }
        self.init(traceID: String(parts[1]), spanID: String(parts[2]))
    }

    private static func nonzero(_ random: some RandomSource) -> UInt64 {
        let number = random.next()
        return number == 0 ? 1 : number
    }
}

enum Hex {
    /// The lowest `count` hexadecimal digits of a number, lower case, zeros in front.
    static func digits(_ number: UInt64, count: Int) -> String {
        let text = String(number, radix: 16)
        return text.utf8.count >= count
            ? String(text.suffix(count)) : String(repeating: "0", count: count - text.utf8.count) + text
    }

    static func isLowercaseDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
    }
}
