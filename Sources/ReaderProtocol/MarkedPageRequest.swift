package import DocumentModel

/// How a page is to be drawn with marks on it.
package struct MarkedPageRequest: Hashable, Sendable {
    /// Dots per inch.
    package var resolution: Int
    /// How the page was turned and straightened to be read; marks relate to that.
    package var rotation: Int
    package var skew: Double
    /// Drawn in this order.
    package var marks: [PageMark]

    package init(resolution: Int, rotation: Int, skew: Double, marks: [PageMark]) {
        self.resolution = resolution
        self.rotation = rotation
        self.skew = skew
        self.marks = marks
    }

    private static let maximumMarks = 1_000_000

    func encode(to writer: inout ByteWriter) {
        writer.write(resolution)
        writer.write(rotation)
        writer.write(skew)
        writer.write(marks.count)
        for mark in marks {
            writer.write(mark.kind.rawValue)
            writer.write(mark.box.x0)
            writer.write(mark.box.y0)
            writer.write(mark.box.x1)
            writer.write(mark.box.y1)
            writer.write(mark.caption)
        }
    }

    init(from reader: inout ByteReader) throws(ByteReader.Malformed) {
        resolution = try reader.integer()
        rotation = try reader.integer()
        skew = try reader.double()
        marks = []
        for _ in 0..<(try reader.count(limit: Self.maximumMarks)) {
            guard let kind = PageMark.Kind(rawValue: try reader.byte()) else {
                throw reader.malformed("a kind of mark")
            }
            let box = BoundingBox(
                x0: try reader.double(), y0: try reader.double(), x1: try reader.double(), y1: try reader.double())
            marks.append(PageMark(kind, box, caption: try reader.text()))
        }
    }
}
