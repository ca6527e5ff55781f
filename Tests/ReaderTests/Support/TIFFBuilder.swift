import Foundation
import Poppler

/// Writes TIFFs without compression in the layouts that Leptonica does not write.
struct TIFFBuilder {
    var width: Int
    var height: Int
    var grey: [UInt8]
    var colours = 3
    var bits = 8
    /// The sides of tiles; nil for one strip.
    var tile: Int?
    /// Whether each colour stands by itself.
    var isPlanar = false
    var orientation = 1

    init(_ picture: GreyPicture) {
        self.init(width: picture.width, height: picture.height, grey: picture.pixels)
    }

    init(width: Int, height: Int, grey: [UInt8]) {
        (self.width, self.height, self.grey) = (width, height, grey)
    }

    var data: Data {
        let chunks = chunks
        let places = tile.map { [(322, 4, [$0]), (323, 4, [$0])] } ?? [(278, 4, [height])]
        let (offsets, lengths) = tile == nil ? (273, 279) : (324, 325)
        var fields: [(tag: Int, size: Int, values: [Int])] = [
            (256, 4, [width]), (257, 4, [height]), (258, 2, Array(repeating: bits, count: colours)), (259, 2, [1]),
            (262, 2, [colours == 1 ? 1 : 2]), (274, 2, [orientation]), (277, 2, [colours]), (282, 8, [200, 1]),
            (283, 8, [200, 1]), (284, 2, [isPlanar ? 2 : 1]), (296, 2, [2]), (lengths, 4, chunks.map(\.count)),
            (offsets, 4, chunks.map { _ in 0 }),
        ]
        fields += places.map { (tag: $0.0, size: $0.1, values: $0.2) }
        fields.sort { $0.tag < $1.tag }
        // The directory, what does not fit into its entries, then the pixels.
        let directory = 8 + 2 + fields.count * 12 + 4
        var end = directory + fields.reduce(0) { $0 + (Self.bytes($1).count > 4 ? Self.bytes($1).count : 0) }
        let starts = chunks.map { chunk in
            defer { end += chunk.count }
            return end
        }
        if let place = fields.firstIndex(where: { $0.tag == offsets }) { fields[place].values = starts }
        var entries = Data()
        var others = Data()
        for field in fields {
            let bytes = Self.bytes(field)
            let type = field.size == 2 ? 3 : field.size == 4 ? 4 : 5
            entries += Self.number(field.tag, 2) + Self.number(type, 2)
            entries += Self.number(field.size == 8 ? 1 : field.values.count, 4)
            entries += bytes.count > 4 ? Self.number(directory + others.count, 4) : bytes
            if bytes.count < 4 { entries += Data(count: 4 - bytes.count) }
            if bytes.count > 4 { others += bytes }
        }
        let head = Data("II".utf8) + Self.number(42, 2) + Self.number(8, 4) + Self.number(fields.count, 2)
        return chunks.reduce(head + entries + Self.number(0, 4) + others) { $0 + $1 }
    }

    private var chunks: [Data] {
        let side = tile ?? 0
        let rows = tile == nil ? [0..<height] : stride(from: 0, to: height, by: side).map { $0..<($0 + side) }
        let columns = tile == nil ? [0..<width] : stride(from: 0, to: width, by: side).map { $0..<($0 + side) }
        let one = rows.flatMap { rows in columns.map { chunk(rows, $0) } }
        return isPlanar ? (0..<colours).flatMap { _ in one } : one
    }

    private func chunk(_ rows: Range<Int>, _ columns: Range<Int>) -> Data {
        let copies = (isPlanar ? 1 : colours) * bits / 8
        var result = Data()
        for row in rows {
            for column in columns {
                let isInside = row < height && column < width
                let value = isInside ? grey[row * width + column] : 0
                for _ in 0..<copies { result.append(value) }
            }
        }
        return result
    }

    private static func bytes(_ field: (tag: Int, size: Int, values: [Int])) -> Data {
        field.values.reduce(Data()) { $0 + number($1, min(field.size, 4)) }
    }

    private static func number(_ value: Int, _ length: Int) -> Data {
        Data((0..<length).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) })
    }
}
