import DocumentModel

/// Counts what a reader's libraries say of mistakes in a file, line by line, as it comes.
struct ComplaintTally {
    /// The starts of what recognition says of pictures with little on them, or of their resolution: nothing is wrong with
    /// such a file.
    private static let remarks = [
        "Empty page!!", "Too few characters.", "Image too small to scale!!", "Line cannot be recognized!!", "Detected ",
        "Estimating resolution as ", "Warning: Invalid resolution ", "Warning. Invalid resolution ",
    ].map { Array($0.utf8) }
    /// Bytes that are kept of a line.
    private static let lineLimit = 300

    private var count = 0
    private var first: [UInt8] = []
    /// The start of the line that has not ended yet.
    private var line: [UInt8] = []

    /// Nil for none.
    var complaints: DocumentDescription.Complaints? {
        count == 0 ? nil : .init(count: count, first: String(decoding: first, as: UTF8.self))
    }

    mutating func add(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
            extend(with: rest[..<end])
            endLine()
            rest = rest[(end + 1)...]
        }
        extend(with: rest)
    }

    private mutating func extend(with bytes: ArraySlice<UInt8>) {
        line += bytes.prefix(Self.lineLimit - line.count)
    }

    private mutating func endLine() {
        defer { line.removeAll(keepingCapacity: true) }
        guard !Self.remarks.contains(where: { line.starts(with: $0) }) else { return }
        if count == 0 { first = line }
        count += 1
    }
}
