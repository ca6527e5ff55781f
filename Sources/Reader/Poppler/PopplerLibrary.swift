import CPoppler

/// Poppler's tables (character maps, names of glyphs), kept for the life of the value. Poppler reads them from disk for
/// its first open document and drops them with the last, which costs half as much again as reading a small document.
package final class PopplerLibrary {
    /// One page with text in each of some fonts, a rule and a shade; nil when poppler does not even take that.
    package let sample: PDFDocument?

    package init() {
        intake_load_converters()
        sample = PDFDocument(constant: Array(PDFText.sample.utf8))
        intake_hear_complaints()
    }

    // All here, as each source file would have a count of its own.

    /// How many mistakes were found in this process's files.
    package static var complaints: Int { unsafe intake_complaints().pointee.all }

    /// What is said from now on is said of another page.
    static func turnPage() { unsafe intake_complaints().pointee.of_page = 0 }
}

private enum PDFText {
    /// The fonts that documents leave out most: poppler finds what stands in for one once, in half a millisecond.
    private static let fonts = [
        "Helvetica", "Helvetica-Bold", "Times-Roman", "Times-Bold", "Courier", "Courier-Bold", "ArialMT",
        "Arial-BoldMT",
    ]

    static let sample: String = {
        let numbers = fonts.indices.map { $0 + 6 }
        let lines = numbers.map {
            """
            BT /F\($0) 12 Tf 72 \($0 * 40) Td (Invoice 42 of 2026-01-31: 1,234.56 EUR) Tj
            0 18 Td (Total in 3 parts at 7.5 % until 2026-02-28) Tj ET
            """
        }
        let content = "0.9 g 72 700 400 40 re f 0 g 72 660 m 472 660 l S\n" + lines.joined(separator: "\n")
        let resources = numbers.map { "/F\($0) \($0) 0 R" }.joined()
        let objects =
            [
                "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<<\(resources)>>>>>>",
                "<</Length \(content.utf8.count)>>stream\n\(content)\nendstream", "<</Title(Sample)/Producer(intake)>>",
            ] + fonts.map { "<</Type/Font/Subtype/Type1/BaseFont/\($0)>>" }
        var text = "%PDF-1.4\n"
        var table = "0000000000 65535 f \n"
        for (index, object) in objects.enumerated() {
            let digits = String(text.utf8.count)
            table += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
            text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
        }
        let start = text.utf8.count
        let size = objects.count + 1
        return text
            + "xref\n0 \(size)\n\(table)trailer\n<</Size \(size)/Root 1 0 R/Info 5 0 R>>\nstartxref\n\(start)\n%%EOF\n"
    }()
}
