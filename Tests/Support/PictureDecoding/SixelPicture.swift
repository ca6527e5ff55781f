import Foundation

/// Sixel graphics: `ESC P … q`, colours as `#n;2;r;g;b` in percent, six pixels a character, `ESC \`.
package enum SixelPicture {
    package static func all(in text: String) throws -> [SentPicture] {
        try text.components(separatedBy: "\u{1B}P").dropFirst().map { rest in
            guard let end = rest.range(of: "\u{1B}\\"), let start = rest.firstIndex(of: "q") else {
                throw NotAPicture("no sixels")
            }
            var reading = Reading(Array(rest[rest.index(after: start)..<end.lowerBound].utf8))
            return try reading.picture()
        }
    }

    private struct Reading {
        let bytes: [UInt8]
        var place = 0
        var palette: [Int: [UInt8]] = [:]
        var width = 0
        var height = 0
        var pixels: [UInt8] = []
        var color: [UInt8] = [0, 0, 0]
        var x = 0
        var band = 0

        init(_ bytes: [UInt8]) { self.bytes = bytes }

        mutating func numbers() -> [Int] {
            var result = [0]
            while place < bytes.count {
                switch bytes[place] {
                case 48...57: result[result.count - 1] = result[result.count - 1] * 10 + Int(bytes[place]) - 48
                case 0x3B: result.append(0)
                default: return result
                }
                place += 1
            }
            return result
        }

        mutating func picture() throws -> SentPicture {
            while place < bytes.count {
                let byte = bytes[place]
                place += 1
                switch byte {
                case 0x22: try begin(numbers())
                case 0x23: setColor(numbers())
                case 0x21: try repeated()
                case 0x24: x = 0
                case 0x2D:
                    x = 0
                    band += 6
                case 0x3F...0x7E: draw(byte, 1)
                default: throw NotAPicture("the byte \(byte) among sixels")
                }
            }
            guard width > 0, height > 0 else { throw NotAPicture("sixels without a size") }
            return SentPicture(width: width, height: height, pixels: pixels)
        }

        private mutating func begin(_ numbers: [Int]) throws {
            guard numbers.count == 4, numbers[2] * numbers[3] < 10_000_000 else { throw NotAPicture("\(numbers)") }
            (width, height) = (numbers[2], numbers[3])
            pixels = Array(repeating: 0, count: width * height * 4)
        }

        private mutating func setColor(_ numbers: [Int]) {
            if numbers.count == 5, numbers[1] == 2 {
                palette[numbers[0]] = numbers[2...].map { UInt8(($0 * 255 + 50) / 100) }
            }
            color = palette[numbers[0]] ?? [0, 0, 0]
        }

        private mutating func repeated() throws {
            let count = numbers()[0]
            guard place < bytes.count, (0x3F...0x7E).contains(bytes[place]) else { throw NotAPicture("a repetition") }
            draw(bytes[place], count)
            place += 1
        }

        private mutating func draw(_ byte: UInt8, _ count: Int) {
            for _ in 0..<count {
                for bit in 0..<6 where (byte - 0x3F) >> bit & 1 == 1 && band + bit < height && x < width {
                    let at = ((band + bit) * width + x) * 4
                    for channel in 0..<3 { pixels[at + channel] = color[channel] }
                    pixels[at + 3] = 255
                }
                x += 1
            }
        }
    }
}
