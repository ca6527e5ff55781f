import CLeptonica
package import DocumentModel

extension Picture {
    /// A part of a picture in colour, its sides in pixels of the picture, scaled to exactly so many pixels.
    package func pixels(x: Int, y: Int, width: Int, height: Int, scaledTo size: (width: Int, height: Int))
        -> PixelImage?
    {
        guard PixelImage.isPossible(width: size.width, height: size.height), width > 0, height > 0,
            let box = unsafe boxCreate(Int32(x), Int32(y), Int32(width), Int32(height))
        else { return nil }
        var held: UnsafeMutablePointer<BOX>? = unsafe box
        defer { unsafe boxDestroy(&held) }
        guard let part = unsafe pixClipRectangle(handle, box, nil) else { return nil }
        defer { unsafe intake_pix_destroy(part) }
        guard let scaled = unsafe pixScaleToSize(part, Int32(size.width), Int32(size.height)) else { return nil }
        defer { unsafe intake_pix_destroy(scaled) }
        guard unsafe pixGetDepth(scaled) == 32, let data = unsafe pixGetData(scaled) else { return nil }
        let words = Int(unsafe pixGetWpl(scaled))
        let (columns, rows) = (Int(unsafe pixGetWidth(scaled)), Int(unsafe pixGetHeight(scaled)))
        guard columns == size.width, rows == size.height else { return nil }
        let pixels = unsafe [UInt8](unsafeUninitializedCapacity: columns * rows * 3) { target, count in
            for row in 0..<rows {
                for column in 0..<columns {
                    // Red, green, blue, unused, from the word's high end.
                    let word = unsafe data[row * words + column]
                    let place = (row * columns + column) * 3
                    unsafe target[place] = UInt8(truncatingIfNeeded: word >> 24)
                    unsafe target[place + 1] = UInt8(truncatingIfNeeded: word >> 16)
                    unsafe target[place + 2] = UInt8(truncatingIfNeeded: word >> 8)
                }
            }
            count = columns * rows * 3
        }
        return PixelImage(width: columns, height: rows, pixels: pixels)
    }
}
