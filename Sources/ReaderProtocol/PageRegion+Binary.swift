import DocumentModel

extension PageRegion {
    func encode(to writer: inout ByteWriter) {
        writer.write(page)
        writer.write(rotation)
        writer.write(skew)
        for side in [box.x0, box.y0, box.x1, box.y1] { writer.write(side) }
    }

    init(from reader: inout ByteReader) throws(ByteReader.Malformed) {
        let page = try reader.integer()
        let rotation = try reader.integer()
        let skew = try reader.double()
        let box = BoundingBox(
            x0: try reader.double(), y0: try reader.double(), x1: try reader.double(), y1: try reader.double())
        self.init(page: page, rotation: rotation, skew: skew, box: box)
    }
}
