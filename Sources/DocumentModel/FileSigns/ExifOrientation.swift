/// How a camera was held, as its JPEG files say.
package enum ExifOrientation {
    /// Enough of a file to hold the part that says it.
    package static let startLength = 65_536

    /// Quarter turns clockwise that make the picture upright; 0 when the file does not say, or shows a mirror image.
    package static func quartersToUpright(inStartOf jpeg: [UInt8]) -> Int {
        guard let segment = exifSegment(of: jpeg) else { return 0 }
        switch orientation(in: segment) {
        case 3: return 2
        case 6: return 1
        case 8: return 3
        default: return 0
        }
    }

    /// The TIFF structure in the application segment that begins with `Exif`.
    private static func exifSegment(of jpeg: [UInt8]) -> ArraySlice<UInt8>? {
        var position = 2
        while position + 4 <= jpeg.count, jpeg[position] == 0xFF {
            let marker = jpeg[position + 1]
            // The picture's data begins: what describes it stands before.
            if marker == 0xDA { return nil }
            let length = Int(jpeg[position + 2]) << 8 | Int(jpeg[position + 3])
            let end = min(position + 2 + length, jpeg.count)
            let body = position + 4
            if marker == 0xE1, end - body > 14, jpeg[body..<(body + 4)].elementsEqual("Exif".utf8) {
                return jpeg[(body + 6)..<end]
            }
            guard length >= 2 else { return nil }
            position += 2 + length
        }
        return nil
    }

    private static func orientation(in tiff: ArraySlice<UInt8>) -> Int? {
        let bytes = Array(tiff)
        guard bytes.count >= 14 else { return nil }
        let isLittleEndian = bytes[0] == 0x49
        func number(at offset: Int, bytes count: Int) -> Int? {
            guard offset >= 0, offset + count <= bytes.count else { return nil }
            let digits =
                isLittleEndian
                ? Array(bytes[offset..<(offset + count)].reversed())
                : Array(bytes[offset..<(offset + count)])
            return digits.reduce(0) { $0 << 8 | Int($1) }
        }
        guard let directory = number(at: 4, bytes: 4), let count = number(at: directory, bytes: 2) else { return nil }
        for entry in 0..<min(count, 200) {
            let offset = directory + 2 + entry * 12
            if number(at: offset, bytes: 2) == 0x0112 { return number(at: offset + 8, bytes: 2) }
        }
        return nil
    }
}
