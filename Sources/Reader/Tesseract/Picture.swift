import CLeptonica
import CTesseract
import Glibc

/// A picture in memory, as Leptonica holds it. Owns its handle; pointers never leave a method.
@safe package final class Picture {
    let handle: UnsafeMutablePointer<PIX>
    /// Dots per inch; 0 when unknown.
    package var resolution: Int

    init(owning handle: UnsafeMutablePointer<PIX>, resolution: Int) {
        unsafe self.handle = handle
        self.resolution = resolution
    }

    /// A picture of grey pixels, one byte each, rows from the top.
    package convenience init?(width: Int, height: Int, grey pixels: [UInt8], resolution: Int) {
        guard width > 0, height > 0, pixels.count == width * height else { return nil }
        guard let pix = unsafe intake_pix_from_grey(pixels, Int32(width), Int32(height)) else { return nil }
        unsafe self.init(owning: pix, resolution: resolution)
    }

    deinit {
        unsafe intake_pix_destroy(handle)
    }

    package var width: Int { Int(unsafe pixGetWidth(handle)) }
    package var height: Int { Int(unsafe pixGetHeight(handle)) }

    /// Turned clockwise by quarter turns.
    package func turned(quarters: Int) -> Picture? {
        guard let turned = unsafe pixRotateOrth(handle, Int32(quarters % 4)) else { return nil }
        return unsafe Picture(owning: turned, resolution: resolution)
    }

    /// Degrees to each side that are searched.
    private static let skewRange: Float = 12

    /// The skew in degrees, clockwise positive, when it can be measured with some certainty.
    package func skew() -> Double? {
        guard let binary = unsafe pixConvertTo1(handle, 160) else { return nil }
        defer { unsafe intake_pix_destroy(binary) }
        var angle: Float = 0
        var confidence: Float = 0
        let failed = unsafe pixFindSkewSweepAndSearch(
            binary, &angle, &confidence, 4, 2, Self.skewRange, 1, 0.01)
        guard failed == 0, confidence > 2.5 else { return nil }
        return Double(angle)
    }

    /// Turned by any angle in degrees, clockwise, the corners filled with white.
    package func rotated(degrees: Double) -> Picture? {
        let radians = Float(degrees * Double.pi / 180)
        let turned = unsafe pixRotate(handle, radians, Int32(L_ROTATE_AREA_MAP), Int32(L_BRING_IN_WHITE), 0, 0)
        guard let turned = unsafe turned else { return nil }
        return unsafe Picture(owning: turned, resolution: resolution)
    }

    /// Reduced so that it has at most `limit` pixels; nil when it has no more than that.
    package func reduced(toPixels limit: Int) -> Picture? {
        let pixels = width * height
        guard pixels > limit else { return nil }
        let factor = Float((Double(limit) / Double(pixels)).squareRoot())
        guard let scaled = unsafe pixScale(handle, factor, factor) else { return nil }
        return unsafe Picture(owning: scaled, resolution: Int(Double(resolution) * Double(factor)))
    }

    /// Enlarged by a whole factor, for small type.
    package func enlarged(by factor: Float) -> Picture? {
        guard let scaled = unsafe pixScale(handle, factor, factor) else { return nil }
        return unsafe Picture(owning: scaled, resolution: Int(Float(resolution) * factor))
    }

    /// With its sides lengthened each by a factor of its own, for pixels that are not square.
    package func stretched(across: Double, down: Double) -> Picture? {
        guard let scaled = unsafe pixScale(handle, Float(across), Float(down)) else { return nil }
        return unsafe Picture(owning: scaled, resolution: resolution)
    }

    /// How much of each side is taken for the edge of the paper and what lies around it.
    private static let edge = 0.02

    /// With its edges white: a dark frame makes a whole page a picture to Tesseract, and it reads no word of it.
    package func withoutEdges() -> Picture? {
        let margin = Int32(Double(min(width, height)) * Self.edge)
        guard margin > 0, let copy = unsafe pixCopy(nil, handle) else { return nil }
        unsafe pixSetOrClearBorder(copy, margin, margin, margin, margin, Int32(PIX_SET))
        return unsafe Picture(owning: copy, resolution: resolution)
    }

    /// With uneven lighting evened out, for photos.
    package func evened() -> Picture? {
        guard let even = unsafe pixBackgroundNormSimple(handle, nil, nil) else { return nil }
        return unsafe Picture(owning: even, resolution: resolution)
    }

    /// Writes the picture as a file of one of Leptonica's formats.
    ///
    /// - Returns: whether it was written.
    package func write(to path: String, format: Int32) -> Bool {
        unsafe pixSetResolution(handle, Int32(resolution), Int32(resolution))
        return unsafe pixWrite(path, handle, format) == 0
    }

    /// Adds the picture to a TIFF, which is made when it is not there.
    ///
    /// - Returns: whether it was written.
    package func append(toTIFF path: String) -> Bool {
        unsafe pixSetResolution(handle, Int32(resolution), Int32(resolution))
        return unsafe pixWriteTiff(path, handle, Int32(IFF_TIFF_LZW), "a") == 0
    }

    /// The bytes of a PNG file.
    package func encodedAsPNG() -> [UInt8]? {
        var data: UnsafeMutablePointer<l_uint8>?
        var size = 0
        guard unsafe pixWriteMemPng(&data, &size, handle, 0) == 0, let data = unsafe data else { return nil }
        defer { unsafe free(data) }
        return unsafe Array(UnsafeBufferPointer(start: data, count: size))
    }

    /// The share of pixels darker than mid-grey, 0...1.
    package func darkness() -> Double {
        guard let binary = unsafe pixConvertTo1(handle, 128) else { return 0 }
        defer { unsafe intake_pix_destroy(binary) }
        var fraction: Float = 0
        unsafe pixForegroundFraction(binary, &fraction)
        return Double(fraction)
    }
}
