import DocumentModel
import FoundationEssentials
import RuleEngine
import Testing

@testable import Extraction

/// A page of words set by hand: each cell is a text at a place, its words as wide as type usually is.
struct Paper {
    private(set) var words: [Word] = []
    var source = WordSource.text

    init(source: WordSource = .text, _ cells: [Cell] = []) {
        self.source = source
        for cell in cells { add(cell) }
    }

    struct Cell: ExpressibleByStringLiteral {
        var x: Double
        var y: Double
        var text: String
        var height = 10.0

        init(_ x: Double, _ y: Double, _ text: String, height: Double = 10) {
            self.x = x
            self.y = y
            self.text = text
            self.height = height
        }

        init(stringLiteral value: String) { self.init(50, 50, value) }
    }

    mutating func add(_ cell: Cell) {
        var x = cell.x
        let line = (words.last?.line ?? 0) + 1
        for word in cell.text.split(separator: " ") {
            let width = Double(word.count) * cell.height * 0.5
            words.append(
                Word(
                    text: String(word),
                    box: BoundingBox(x0: x, y0: cell.y, x1: x + width, y1: cell.y + cell.height),
                    confidence: source == .text ? 1 : 0.95, line: line))
            x += width + cell.height * 0.3
        }
    }

    /// How well every word was read.
    mutating func setConfidence(_ confidence: Double) {
        for index in words.indices { words[index].confidence = confidence }
    }

    /// The page as a scanner sees it that is laid in at an angle, in degrees.
    mutating func turn(by degrees: Double) {
        let slope = degrees * .pi / 180
        for index in words.indices {
            let box = words[index].box
            let (right, down) = (-slope * (box.midY - 421), slope * (box.midX - 297.5))
            words[index].box = BoundingBox(
                x0: box.x0 + right, y0: box.y0 + down, x1: box.x1 + right, y1: box.y1 + down)
        }
    }

    var page: PageContent { PageContent(number: 1, width: 595, height: 842, source: source, words: words) }

    func extraction(invoice: ElectronicInvoice? = nil) throws -> Extraction {
        let description = DocumentDescription(
            kind: .pdf, pages: [.init(width: 595, height: 842)], invoice: invoice)
        return Extractor.extract(pages: [page], description: description, rules: try Self.rules())
    }

    func value(_ field: String) throws -> String? { try extraction().field(field)?.chosen?.value }

    /// The rules as they are delivered.
    static func rules() throws -> RuleSet {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let outcome = RuleLoader.load(folder: root.appending(path: "Rules"))
        try #require(outcome.problems.isEmpty)
        return outcome.rules
    }
}

extension Paper {
    /// Gives two cells one line, as recognition does.
    mutating func join(_ left: String, _ right: String) {
        guard let line = words.first(where: { $0.text == left })?.line,
            let other = words.first(where: { $0.text == right })?.line
        else { return }
        for index in words.indices where words[index].line == other { words[index].line = line }
    }
}
