/// A part of a page, as it is seen once the page was made upright.
package struct PageRegion: Hashable, Codable, Sendable {
    /// 1 for the first page.
    package var page: Int
    /// Clockwise turn in degrees (0, 90, 180, 270) that makes the page upright.
    package var rotation: Int
    /// Degrees, clockwise, that make its lines level.
    package var skew: Double
    /// On the upright page, in points.
    package var box: BoundingBox

    package init(page: Int, rotation: Int = 0, skew: Double = 0, box: BoundingBox) {
        self.page = page
        self.rotation = rotation
        self.skew = skew
        self.box = box
    }
}

/// A picture in colour: red, green and blue, one byte each, rows from the top.
package struct PixelImage: Hashable, Sendable {
    /// Of each side; and of both together.
    package static let longestSide = 4_096
    package static let mostPixels = 2_000_000

    package let width: Int
    package let height: Int
    package var pixels: [UInt8]

    /// - Returns: nil when the pixels are not as many as the sides say, or more than a picture may have.
    package init?(width: Int, height: Int, pixels: [UInt8]) {
        guard Self.isPossible(width: width, height: height), pixels.count == width * height * 3 else { return nil }
        self.width = width
        self.height = height
        self.pixels = pixels
    }

    package static func isPossible(width: Int, height: Int) -> Bool {
        (1...longestSide).contains(width) && (1...longestSide).contains(height) && width * height <= mostPixels
    }
}

extension PixelImage {
    package struct Color: Hashable, Sendable {
        package var red: UInt8
        package var green: UInt8
        package var blue: UInt8

        package init(red: UInt8, green: UInt8, blue: UInt8) {
            self.red = red
            self.green = green
            self.blue = blue
        }
    }

    package subscript(x: Int, y: Int) -> Color {
        get {
            let place = (y * width + x) * 3
            return Color(red: pixels[place], green: pixels[place + 1], blue: pixels[place + 2])
        }
        set {
            let place = (y * width + x) * 3
            pixels[place] = newValue.red
            pixels[place + 1] = newValue.green
            pixels[place + 2] = newValue.blue
        }
    }

    /// Draws the lines of a rectangle around an area, inside the picture; what lies outside is left out.
    package mutating func frame(x0: Int, y0: Int, x1: Int, y1: Int, thickness: Int, color: Color) {
        for ring in 0..<max(1, thickness) {
            let (left, top, right, bottom) = (x0 - ring, y0 - ring, x1 + ring, y1 + ring)
            for x in stride(from: max(0, left), through: min(width - 1, right), by: 1) {
                if (0..<height).contains(top) { self[x, top] = color }
                if (0..<height).contains(bottom) { self[x, bottom] = color }
            }
            for y in stride(from: max(0, top), through: min(height - 1, bottom), by: 1) {
                if (0..<width).contains(left) { self[left, y] = color }
                if (0..<width).contains(right) { self[right, y] = color }
            }
        }
    }
}
