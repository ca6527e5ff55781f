import CPoppler

/// Poppler's tables (character maps, names of glyphs), kept for the life of the value. Poppler reads them from disk for
/// its first open document and drops them with the last, which costs half as much again as reading a small document.
@safe package final class PopplerLibrary {
    private let handle: OpaquePointer?

    package init() {
        var text = PDFText.empty
        unsafe handle = text.withUTF8 { bytes in
            unsafe intake_open_constant_document(bytes.baseAddress, bytes.count)
        }
    }

    deinit {
        if let handle = unsafe handle { unsafe intake_unref_document(handle) }
    }
}

private enum PDFText {
    /// A PDF without pages.
    static let empty: String = {
        let objects = ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 0>>"]
        var text = "%PDF-1.4\n"
        var table = "0000000000 65535 f \n"
        for (index, object) in objects.enumerated() {
            let digits = String(text.utf8.count)
            table += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
            text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
        }
        let start = text.utf8.count
        return text + "xref\n0 3\n\(table)trailer\n<</Size 3/Root 1 0 R>>\nstartxref\n\(start)\n%%EOF\n"
    }()
}
