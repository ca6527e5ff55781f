import Foundation

/// A page whose extracted text is exactly the given one, whatever its characters: each has a code of its own, which
/// shows a harmless letter.
enum HostilePDF {
    /// An invoice that looks sound, with the payload wherever a value is looked for.
    static func invoice(number: String, payload: String) -> Data {
        let lines = payload.split(separator: "\n").map(String.init)
        return page(
            rows: lines + [
                "Invoice", "Invoice number: \(number)", "Invoice date: 2026-03-14", "Due date: 2026-04-13",
                "Customer: \(lines[0])", "Order number: \(lines[0])", "Net 100.00 EUR", "VAT 19% 19.00 EUR",
                "Total: 119.00 EUR", "IBAN: DE89 3704 0044 0532 0130 00", "Reference: \(payload)",
            ], title: payload)
    }

    static func page(rows: [String], title: String) -> Data {
        var codes: [Unicode.Scalar: Int] = [:]
        for scalar in rows.joined().unicodeScalars where codes[scalar] == nil { codes[scalar] = codes.count + 1 }
        // No text can hold half of a surrogate pair, but a page can.
        let surrogate = codes.count + 1
        let shown = rows.map { row in
            "<" + row.unicodeScalars.map { hex(UInt16(codes[$0] ?? 0)) }.joined() + "> Tj T*"
        }
        let contents =
            "BT /F1 10 Tf 40 800 Td 14 TL\n" + shown.joined(separator: "\n") + "\n<\(hex(UInt16(surrogate)))> Tj ET"
        let mappings =
            codes.map { "<\(hex(UInt16($0.value)))> <\(utf16(String($0.key)))>" } + [
                "<\(hex(UInt16(surrogate)))> <D800>"
            ]
        let map = """
            /CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def
            1 begincodespacerange <0000> <FFFF> endcodespacerange
            \(sections(mappings))
            endcmap CMapName currentdict /CMap defineresource pop end end
            """
        return file([
            "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R>>",
            stream(contents),
            "<</Type/Font/Subtype/Type0/BaseFont/Helvetica/Encoding/Identity-H/DescendantFonts[6 0 R]/ToUnicode 7 0 R>>",
            "<</Type/Font/Subtype/CIDFontType2/BaseFont/Helvetica/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
                + "/Supplement 0>>/DW 500>>",
            stream(map), "<</Title<FEFF\(utf16(title))>/Author<FEFF\(utf16(title))>>>",
        ])
    }

    private static func sections(_ mappings: [String]) -> String {
        stride(from: 0, to: mappings.count, by: 100).map { start in
            let part = mappings[start..<min(start + 100, mappings.count)]
            return "\(part.count) beginbfchar\n" + part.joined(separator: "\n") + "\nendbfchar"
        }.joined(separator: "\n")
    }

    /// The objects are numbered from 1; the first is the catalogue, the last may be the information.
    static func file(_ objects: [String], hasInformation: Bool = true) -> Data {
        var text = "%PDF-1.7\n"
        var offsets: [Int] = []
        for (index, object) in objects.enumerated() {
            offsets.append(text.utf8.count)
            text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
        }
        let table = text.utf8.count
        text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for offset in offsets { text += String(format: "%010d 00000 n \n", offset) }
        let information = hasInformation ? "/Info \(objects.count) 0 R" : ""
        text += "trailer\n<</Size \(objects.count + 1)/Root 1 0 R\(information)>>\n"
        return Data((text + "startxref\n\(table)\n%%EOF\n").utf8)
    }

    static func stream(_ text: String, _ entries: String = "") -> String {
        "<<\(entries)/Length \(text.utf8.count)>>stream\n\(text)\nendstream"
    }

    private static func utf16(_ text: String) -> String { text.utf16.map(hex).joined() }
    private static func hex(_ number: UInt16) -> String { String(format: "%04X", Int(number)) }
}
