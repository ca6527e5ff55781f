import DocumentModel
import Poppler

/// The way a number's characters go on the page.
enum ReadingDirection: CaseIterable {
    case right, left, down, up

    var isAcross: Bool { self == .right || self == .left }
}

extension PlacedNumber {
    /// Told by where the characters are and not by their boxes, which are as high as a font says; nil for one character.
    var direction: ReadingDirection? {
        guard characters.count > 1, let first = characters.first?.box, let last = characters.last?.box else {
            return nil
        }
        let (across, down) = (last.midX - first.midX, last.midY - first.midY)
        if abs(across) >= abs(down) { return across < 0 ? .left : .right }
        return down > 0 ? .down : .up
    }

    /// One character does not tell by itself: it goes as most of the page does.
    func direction(onPageThatGoes usual: ReadingDirection) -> ReadingDirection {
        if let direction { return direction }
        let isWide = characters.first.map { $0.box.width > $0.box.height } ?? false
        return usual.isAcross || isWide ? usual : .right
    }

    /// The width of the widest digit, in points.
    var digitWidth: Double { characters.lazy.filter { $0.digit != nil }.map(\.box.width).max() ?? 0 }

    /// Where the digits of a word are looked for: a font may state that they are hardly high.
    func reach(of word: Word) -> BoundingBox {
        var box = word.box
        let least = min(1.45 * digitWidth, word.fontSize)
        if box.height < least { box.y0 = box.y1 - least }
        return box
    }
}

extension PlacedText {
    /// The way most numbers of the page go.
    var usualDirection: ReadingDirection {
        var counts: [ReadingDirection: Int] = [:]
        for number in numbers { if let direction = number.direction { counts[direction, default: 0] += 1 } }
        return ReadingDirection.allCases.reduce(.right) { counts[$1, default: 0] > counts[$0, default: 0] ? $1 : $0 }
    }
}

extension PageDrawing.Patch {
    /// The patch as the reader of a line that goes down or up holds it.
    func turned(toRead direction: ReadingDirection) -> Self {
        guard !direction.isAcross else { return self }
        var turned = self
        (turned.width, turned.height) = (height, width)
        for row in 0..<width {
            for column in 0..<height {
                let source = direction == .down ? column * width + width - 1 - row : (height - 1 - column) * width + row
                turned.brightness[row * height + column] = brightness[source]
            }
        }
        return turned
    }
}
