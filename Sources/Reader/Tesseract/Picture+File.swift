import CLeptonica
import Glibc

/// What Leptonica is asked to be quiet about is told by return values anyway.
package enum PictureLibrary {
    package static func silence() {
        setMsgSeverity(Int32(L_SEVERITY_NONE))
    }
}

extension Picture {
    /// What a picture file's header says.
    package struct Header: Hashable, Sendable {
        package var width: Int
        package var height: Int
        /// Dots per inch, across; 0 when the file does not say.
        package var resolution: Int
        /// Dots per inch, down; 0 when the file does not say.
        package var verticalResolution: Int

        /// Sets the resolution down to a share of that across.
        package mutating func shareDown(_ share: Double) {
            verticalResolution = Int((Double(resolution) * min(share, 100)).rounded())
        }
    }

    /// A picture as it was decoded.
    package struct Decoded {
        package var picture: Picture
        /// Whether the file is damaged in such a way that part of the picture may be missing.
        package var isDamaged: Bool
    }

    /// The header of a picture file, without decoding the picture; 1 is the first picture of a TIFF.
    package static func header(path: String, tiffPage page: Int?) -> Header? {
        var width: Int32 = 0
        var height: Int32 = 0
        if let page {
            guard let file = unsafe fopen(path, "rb") else { return nil }
            defer { unsafe fclose(file) }
            var resolution: Int32 = 0
            let failed = unsafe freadHeaderTiff(file, Int32(page - 1), &width, &height, nil, nil, &resolution, nil, nil)
            if failed != 0, unsafe intake_tiff_look(path, Int32(page - 1), &width, &height, &resolution) != 1 {
                return nil
            }
            return Header(
                width: Int(width), height: Int(height), resolution: Int(resolution), verticalResolution: Int(resolution)
            )
        }
        var format: Int32 = 0
        guard unsafe pixReadHeader(path, &format, &width, &height, nil, nil, nil) == 0 else { return nil }
        let resolution = resolution(path: path)
        return Header(
            width: Int(width), height: Int(height), resolution: resolution.across, verticalResolution: resolution.down)
    }

    /// Whether a picture of a TIFF, 1 being the first, is known and of a kind that is not decoded.
    package static func isOfUnreadKind(path: String, tiffPage page: Int) -> Bool {
        var (width, height, resolution): (Int32, Int32, Int32) = (0, 0, 0)
        return unsafe intake_tiff_look(path, Int32(page - 1), &width, &height, &resolution) == 0
    }

    private static func resolution(path: String) -> (across: Int, down: Int) {
        guard let file = unsafe fopen(path, "rb") else { return (0, 0) }
        defer { unsafe fclose(file) }
        var x: Int32 = 0
        var y: Int32 = 0
        var format: Int32 = 0
        guard unsafe findFileFormatStream(file, &format) == 0 else { return (0, 0) }
        switch format {
        case Int32(IFF_JFIF_JPEG): _ = unsafe fgetJpegResolution(file, &x, &y)
        case Int32(IFF_PNG): _ = unsafe fgetPngResolution(file, &x, &y)
        default: break
        }
        return (Int(x), Int(y))
    }

    /// Decodes a picture file to grey; 1 is the first picture of a TIFF, nil stands for other kinds.
    package static func read(path: String, tiffPage page: Int?) -> Decoded? {
        unsafe decode(path: path, tiffPage: page) { unsafe pixConvertTo8($0, 0) }
    }

    /// Decodes a picture file in colour; 1 is the first picture of a TIFF, nil stands for other kinds.
    package static func readInColor(path: String, tiffPage page: Int?) -> Decoded? {
        unsafe decode(path: path, tiffPage: page) { unsafe pixConvertTo32($0) }
    }

    private static func decode(
        path: String, tiffPage page: Int?,
        _ convert: (UnsafeMutablePointer<PIX>) -> UnsafeMutablePointer<PIX>?
    ) -> Decoded? {
        var damaged: Int32 = 0
        let decoded =
            if let page { unsafe intake_pix_read_tiff(path, Int32(page - 1), &damaged) } else {
                unsafe intake_pix_read(path, &damaged)
            }
        guard let decoded = unsafe decoded else { return nil }
        defer { unsafe intake_pix_destroy(decoded) }
        let resolution = Int(unsafe pixGetXRes(decoded))
        // A transparent background is white paper.
        guard let opaque = unsafe pixRemoveAlpha(decoded) else { return nil }
        defer { unsafe intake_pix_destroy(opaque) }
        guard let converted = unsafe convert(opaque) else { return nil }
        return Decoded(
            picture: unsafe Picture(owning: converted, resolution: resolution), isDamaged: damaged != 0)
    }
}
