package import DocumentModel

/// Lines of a recognised page that are to be read once more, in other ways than the first time.
package struct LineRequest: Hashable, Sendable {
    package struct Line: Hashable, Sendable {
        /// As the page's words lie, in points.
        package var area: LineArea
        /// What the first reading says there.
        package var text: String

        package init(area: LineArea, text: String) {
            self.area = area
            self.text = text
        }
    }

    /// How the page was turned and straightened to be read; boxes relate to that.
    package var rotation: Int
    package var skew: Double
    /// ISO 639-1 code of the document's language, as far as known.
    package var language: String?
    package var lines: [Line]

    package init(rotation: Int, skew: Double, language: String?, lines: [Line]) {
        self.rotation = rotation
        self.skew = skew
        self.language = language
        self.lines = lines
    }

    private static let maximumLines = 10_000

    func encode(to writer: inout ByteWriter) {
        writer.write(rotation)
        writer.write(skew)
        writer.write(language ?? "")
        writer.write(lines.count)
        for line in lines {
            writer.write(line.area.box.x0)
            writer.write(line.area.box.y0)
            writer.write(line.area.box.x1)
            writer.write(line.area.box.y1)
            writer.write(line.area.slope)
            writer.write(line.text)
        }
    }

    init(from reader: inout ByteReader) throws(ByteReader.Malformed) {
        rotation = try reader.integer()
        skew = try reader.double()
        let language = try reader.text()
        self.language = language.isEmpty ? nil : language
        lines = []
        for _ in 0..<(try reader.count(limit: Self.maximumLines)) {
            let box = BoundingBox(
                x0: try reader.double(), y0: try reader.double(), x1: try reader.double(), y1: try reader.double())
            let slope = try reader.double()
            lines.append(Line(area: LineArea(box: box, slope: slope), text: try reader.text()))
        }
    }
}
