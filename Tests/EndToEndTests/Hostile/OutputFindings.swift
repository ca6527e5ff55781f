import Foundation
import RecordSchema

/// Looks at what the product wrote for hostile text that came through.
enum OutputFindings {
    /// What acts on a terminal, but for line breaks; nothing of the product's own may be in it any more.
    static func terminal(_ bytes: Data) -> [String] {
        guard let text = String(validating: bytes, as: UTF8.self) else { return ["invalid UTF-8"] }
        var findings: [String] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            for scalar in line.unicodeScalars where isActive(scalar) {
                findings.append("line \(index + 1): U+\(String(scalar.value, radix: 16, uppercase: true))")
            }
        }
        return findings
    }

    /// As `terminal`, and each line must begin as this log's lines do: none is forged.
    static func log(_ bytes: Data) -> [String] {
        terminal(bytes)
            + String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { line in
                let isOwn =
                    line.hasPrefix("{") || line.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[.\d]*Z \w+ .*/) != nil
                return isOwn && !line.hasPrefix("2026-03-14")
                    ? nil : "no line of the log: \(line.prefix(60).debugDescription)"
            }
    }

    static func json(_ bytes: Data) -> [String] {
        var findings = terminal(bytes)
        if (try? JSONValue(parsing: String(decoding: bytes, as: UTF8.self))) == nil { findings.append("no JSON") }
        return findings
    }

    static func jsonLines(_ bytes: Data) -> [String] {
        String(decoding: bytes, as: UTF8.self).split(separator: "\n").flatMap { json(Data($0.utf8)) }
    }

    /// Cells that a spreadsheet would compute, and what acts on a terminal.
    static func commaSeparated(_ bytes: Data) -> [String] {
        var findings: [String] = []
        for cell in cells(String(decoding: bytes, as: UTF8.self)) {
            let isNumber = cell.wholeMatch(of: /[+-]?\d+([.,]\d+)*/) != nil
            if let first = cell.unicodeScalars.first, "=+@-\t\r".unicodeScalars.contains(first), !isNumber {
                findings.append("formula: \(cell.prefix(40).debugDescription)")
            }
            findings += terminal(Data(cell.replacing("\t", with: " ").utf8)).map {
                "\(cell.prefix(40).debugDescription): \($0)"
            }
        }
        return findings
    }

    private static func cells(_ text: String) -> [String] {
        var cells: [String] = []
        var cell = String.UnicodeScalarView()
        var isQuoted = false
        // By scalars, as spreadsheets do: a quote with a mark upon it is a quote.
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": isQuoted.toggle()
            case "\r" where !isQuoted: break
            case "," where !isQuoted, "\n" where !isQuoted:
                cells.append(String(cell))
                cell = String.UnicodeScalarView()
            default: cell.append(scalar)
            }
        }
        return cells
    }

    private static func isActive(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: true
        default: false
        }
    }
}
