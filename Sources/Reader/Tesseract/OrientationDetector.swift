import CTesseract
import Glibc

/// Tells which way up a page of text is. Owns its handle; pointers never leave a method.
@safe package final class OrientationDetector {
    private let handle: OpaquePointer

    /// - Returns: nil when the data for it (`osd`) is not installed.
    package init?() {
        guard let created = unsafe TessBaseAPICreate() else { return nil }
        guard unsafe TessBaseAPIInit2(created, nil, "osd", OEM_TESSERACT_ONLY) == 0 else {
            unsafe TessBaseAPIDelete(created)
            return nil
        }
        unsafe handle = created
        unsafe TessBaseAPISetPageSegMode(created, PSM_OSD_ONLY)
    }

    deinit {
        unsafe TessBaseAPIEnd(handle)
        unsafe TessBaseAPIDelete(handle)
    }

    /// How many quarter turns clockwise make the page upright; nil when there is too little text to tell.
    package func quartersToUpright(_ picture: Picture, resolution: Int) -> Int? {
        unsafe TessBaseAPISetImage2(handle, picture.handle)
        defer { unsafe TessBaseAPIClear(handle) }
        if resolution >= 70 { unsafe TessBaseAPISetSourceResolution(handle, Int32(resolution)) }
        var degrees: Int32 = 0
        var confidence: Float = 0
        var script: UnsafePointer<CChar>?
        var scriptConfidence: Float = 0
        let found = unsafe TessBaseAPIDetectOrientationScript(
            handle, &degrees, &confidence, &script, &scriptConfidence)
        guard found != 0, confidence > 1 else { return nil }
        return (4 - Int(degrees) / 90) % 4
    }
}

/// Which recognition data is installed.
package enum LanguageData {
    /// The folders that tesseract looks into, the first that exists.
    package static func folder(prefix: String?) -> String? {
        let candidates = [
            prefix, prefix.map { $0 + "/tessdata" }, "/usr/share/tesseract-ocr/5/tessdata",
            "/usr/share/tesseract-ocr/4.00/tessdata", "/usr/share/tessdata", "/usr/local/share/tessdata",
        ]
        return candidates.compactMap { $0 }.first { unsafe access($0, F_OK) == 0 }
    }

    package static func isInstalled(_ language: String, prefix: String?) -> Bool {
        guard let folder = folder(prefix: prefix) else { return false }
        return unsafe access(folder + "/" + language + ".traineddata", R_OK) == 0
    }

    /// The Debian package that holds a language: `chi_sim` is in `tesseract-ocr-chi-sim`.
    package static func debianPackage(of language: String) -> String {
        "tesseract-ocr-" + language.lowercased().split(separator: "_").joined(separator: "-")
    }
}
