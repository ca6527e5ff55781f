extension PageContent {
    /// 2: what is known of a word's sight, in the byte that said only whether it is bold. 3: with complaints at the end.
    /// 4: with why it could not be read behind them.
    private static let version: UInt8 = 4
    private static let versionWithoutFailure: UInt8 = 3
    private static let versionWithoutComplaints: UInt8 = 2
    private static let maximumWords = 1_000_000
    /// Bytes of a word without text.
    private static let leastWordLength = 37

    /// The page as the reader sends it and the store keeps it.
    package func encode(to writer: inout ByteWriter) {
        let short = complaints == nil ? Self.versionWithoutComplaints : Self.versionWithoutFailure
        writer.write(failure == nil ? short : Self.version)
        writer.write(number)
        writer.write(width)
        writer.write(height)
        writer.write(UInt8(source == .text ? 0 : 1))
        writer.write(rotation)
        writer.write(skew)
        writer.write(meanConfidence)
        writer.write(notes.count)
        for note in notes { writer.write(note.rawValue) }
        writer.write(words.count)
        for word in words {
            writer.write(word.text)
            writer.write(word.box.x0)
            writer.write(word.box.y0)
            writer.write(word.box.x1)
            writer.write(word.box.y1)
            writer.write(word.confidence)
            writer.write(word.line)
            writer.write(word.fontSize)
            writer.write(UInt8(word.isBold ? 1 : 0) | (word.sight?.rawValue ?? 0) << 1)
        }
        if complaints != nil || failure != nil {
            writer.write(complaints?.count ?? 0)
            writer.write(complaints?.first ?? "")
        }
        if let failure { writer.write(failure) }
    }

    package var encoded: [UInt8] {
        var writer = ByteWriter(capacity: 64 + words.count * 48)
        encode(to: &writer)
        return writer.bytes
    }

    package init(from reader: inout ByteReader) throws(ByteReader.Malformed) {
        let version = try reader.byte()
        guard (1...Self.version).contains(version) else {
            throw reader.malformed("a page of version \(Self.version) or earlier")
        }
        let number = try reader.integer()
        let width = try reader.double()
        let height = try reader.double()
        let source: WordSource = try reader.byte() == 0 ? .text : .ocr
        let rotation = try reader.integer()
        let skew = try reader.double()
        let meanConfidence = try reader.double()
        var notes: [PageNote] = []
        for _ in 0..<(try reader.count(limit: 64)) {
            guard let note = PageNote(rawValue: try reader.text()) else { throw reader.malformed("a known note") }
            notes.append(note)
        }
        let count = try reader.count(limit: Self.maximumWords)
        var words: [Word] = []
        // Only as many as the bytes at hand can hold: a false count must not reserve memory.
        words.reserveCapacity(min(count, reader.remaining / Self.leastWordLength))
        for _ in 0..<count {
            let text = try reader.text()
            let box = BoundingBox(
                x0: try reader.double(), y0: try reader.double(), x1: try reader.double(), y1: try reader.double())
            var word = Word(
                text: text, box: box, confidence: try reader.double(), line: try reader.integer(),
                fontSize: try reader.double())
            let traits = try reader.byte()
            word.isBold = traits & 1 == 1
            if traits > 1 {
                guard let sight = WordSight(rawValue: traits >> 1) else { throw reader.malformed("a known sight") }
                word.sight = sight
            }
            words.append(word)
        }
        self.init(
            number: number, width: width, height: height, source: source, words: words, rotation: rotation, skew: skew,
            meanConfidence: meanConfidence, notes: notes)
        if version > Self.versionWithoutComplaints {
            let said = DocumentDescription.Complaints(count: try reader.integer(), first: try reader.text())
            // None stand before a failure when nothing was said.
            if version < Self.version || said.count != 0 { complaints = said }
        }
        if version == Self.version { failure = try reader.text() }
    }

    package init(encoded bytes: [UInt8]) throws(ByteReader.Malformed) {
        var reader = ByteReader(bytes)
        try self.init(from: &reader)
        guard reader.isAtEnd else { throw reader.malformed("the end of the page") }
    }
}
