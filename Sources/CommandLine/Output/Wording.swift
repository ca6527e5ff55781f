import DocumentModel
package import Orchestration

/// Times as people and programs read them.
package enum Times {
    /// `2026-11-20 10:00:00`, in UTC.
    package static func readable(_ time: Timestamp) -> String { readable(time.iso8601) }

    /// An ISO 8601 time in UTC without its letters.
    package static func readable(_ iso: String) -> String {
        String(iso.map { $0 == "T" ? " " : $0 }.filter { $0 != "Z" })
    }

    /// ISO 8601 with milliseconds, for what is measured.
    package static func precise(_ time: Timestamp) -> String {
        let rest = ((time.milliseconds % 1_000) + 1_000) % 1_000
        return time.iso8601.dropLast() + "." + String(String(1_000 + rest).dropFirst()) + "Z"
    }

    /// Such as `340 ms`, `12.3 s`, `4 min 10 s`, `3 h 5 min`, `2 d 4 h`.
    package static func length(milliseconds: Int64) -> String {
        let seconds = milliseconds / 1_000
        switch milliseconds {
        case ..<1_000: return "\(max(0, milliseconds)) ms"
        case ..<60_000: return "\(seconds).\(milliseconds % 1_000 / 100) s"
        case ..<3_600_000: return "\(seconds / 60) min \(seconds % 60) s"
        case ..<86_400_000: return "\(seconds / 3_600) h \(seconds / 60 % 60) min"
        default: return "\(seconds / 86_400) d \(seconds / 3_600 % 24) h"
        }
    }

    package static func length(from start: Timestamp, to end: Timestamp) -> String {
        length(milliseconds: end.milliseconds - start.milliseconds)
    }
}

/// Numbers and words as people read them.
package enum Words {
    /// Such as `1 document` and `1,200 documents`.
    package static func count(_ number: Int, _ noun: String, plural: String? = nil) -> String {
        grouped(number) + " " + (number == 1 ? noun : plural ?? noun + "s")
    }

    /// The beginning and the end of a name that is too long: both tell files apart.
    package static func shortened(_ text: String, to limit: Int) -> String {
        let inert = InertText.line(text)
        guard inert.count > limit, limit > 4 else { return inert }
        let end = limit / 3
        return String(inert.prefix(limit - end - 1)) + "…" + String(inert.suffix(end))
    }

    /// Text in lines of at most `width` characters, broken between words where that is possible.
    package static func wrapped(_ text: String, width: Int) -> [String] {
        var lines: [String] = []
        var rest = InertText.line(text)[...]
        while rest.count > width {
            let line = rest.prefix(width + 1)
            let end = line.lastIndex(of: " ").flatMap { $0 > rest.startIndex ? $0 : nil }
            let broken = end ?? rest.index(rest.startIndex, offsetBy: width)
            lines.append(String(rest[..<broken]))
            rest = rest[broken...].drop { $0 == " " }
        }
        if !rest.isEmpty || lines.isEmpty { lines.append(String(rest)) }
        return lines
    }

    /// Digits in groups of three.
    package static func grouped(_ number: Int) -> String {
        var result = ""
        for (position, digit) in String(number.magnitude).reversed().enumerated() {
            if position > 0, position.isMultiple(of: 3) { result.append(",") }
            result.append(digit)
        }
        return (number < 0 ? "-" : "") + String(result.reversed())
    }

    /// A probability with three decimals, never rounded up to certainty.
    package static func probability(_ value: Double) -> String {
        let thousandths = min(max(Int((value * 1_000).rounded()), 0), value < 1 ? 999 : 1_000)
        let digits = String(1_000 + thousandths % 1_000).dropFirst()
        return "\(thousandths / 1_000).\(digits)"
    }

    /// A number with so many decimal places.
    package static func decimal(_ value: Double, places: Int) -> String {
        let scale = (0..<places).reduce(1.0) { scale, _ in scale * 10 }
        let digits = String(Int((abs(value) * scale).rounded()))
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        let sign = value < 0 && digits.contains { $0 != "0" } ? "-" : ""
        return sign + padded.dropLast(places) + (places > 0 ? "." + padded.suffix(places) : "")
    }

    /// A share in percent, with one decimal place.
    package static func percent(_ share: Double) -> String { decimal(share * 100, places: 1) + " %" }
}
