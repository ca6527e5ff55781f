/// The cells of a terminal, as far as the product needs one: places, erasing, colours. What draws pictures of pixels is
/// passed over.
package struct CellScreen {
    package struct Cell: Equatable {
        package var character: Character = " "
        /// Red, green and blue; nil for the terminal's own.
        package var foreground: [UInt8]?
        package var background: [UInt8]?
    }

    package private(set) var cells: [[Cell]]
    private let columns: Int
    private var row = 0
    private var column = 0
    private var pen = Cell()
    private var isInverse = false
    /// What a sequence has begun and not ended.
    private var pending = ""

    package init(columns: Int, rows: Int) {
        self.columns = columns
        cells = Array(repeating: Array(repeating: Cell(), count: columns), count: rows)
    }

    /// What is on the screen, without the blanks at the ends of lines.
    package var lines: [String] {
        cells.map { row in
            var text = String(row.map(\.character))
            while text.last == " " { text.removeLast() }
            return text
        }
    }

    package mutating func take(_ text: String) {
        let scalars = Array((pending + text).unicodeScalars)
        pending = ""
        var place = 0
        while place < scalars.count {
            guard scalars[place] == "\u{1B}" else {
                put(scalars[place])
                place += 1
                continue
            }
            guard let end = Self.end(of: scalars, from: place) else {
                pending = String(String.UnicodeScalarView(scalars[place...]))
                return
            }
            if scalars[place + 1] == "[" { obey(String(String.UnicodeScalarView(scalars[(place + 2)..<end]))) }
            place = end
        }
    }

    /// Where the sequence ends that begins at a place; nil when it is unfinished.
    private static func end(of scalars: [Unicode.Scalar], from start: Int) -> Int? {
        guard start + 1 < scalars.count else { return nil }
        var place = start + 2
        switch scalars[start + 1] {
        case "[":
            while place < scalars.count, !(0x40...0x7E).contains(scalars[place].value) { place += 1 }
            return place < scalars.count ? place + 1 : nil
        case "_", "P", "]":
            while place < scalars.count {
                if scalars[place] == "\u{7}" { return place + 1 }
                if scalars[place] == "\\", scalars[place - 1] == "\u{1B}" { return place + 1 }
                place += 1
            }
            return nil
        default: return place
        }
    }

    private mutating func put(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "\r": column = 0
        case "\n": row = min(row + 1, cells.count - 1)
        default:
            guard scalar.value >= 0x20, column < columns else { return }
            var cell = pen
            cell.character = Character(scalar)
            if isInverse { swap(&cell.foreground, &cell.background) }
            cells[row][column] = cell
            column += 1
        }
    }

    private mutating func obey(_ sequence: String) {
        let numbers = sequence.dropLast().split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
        switch sequence.last {
        case "H":
            row = min(max(1, numbers.first ?? 1), cells.count) - 1
            column = min(max(1, numbers.count > 1 ? numbers[1] : 1), columns) - 1
        case "K":
            let start = numbers.first == 2 ? 0 : column
            for place in start..<columns { cells[row][place] = Cell() }
        case "J":
            for place in column..<columns { cells[row][place] = Cell() }
            for line in cells.indices where line > row || numbers.first == 2 {
                cells[line] = Array(repeating: Cell(), count: columns)
            }
        case "m": setColors(numbers)
        default: break
        }
    }

    private mutating func setColors(_ numbers: [Int]) {
        var rest = numbers[...]
        while let number = rest.popFirst() {
            switch number {
            case 0: (pen, isInverse) = (Cell(), false)
            case 7: isInverse = true
            case 27: isInverse = false
            case 30...37: pen.foreground = Self.palette(number - 30)
            case 90...97: pen.foreground = Self.palette(number - 82)
            case 40...47: pen.background = Self.palette(number - 40)
            case 100...107: pen.background = Self.palette(number - 92)
            case 38: pen.foreground = Self.color(&rest)
            case 48: pen.background = Self.color(&rest)
            case 39: pen.foreground = nil
            case 49: pen.background = nil
            default: break
            }
        }
    }

    private static func color(_ rest: inout ArraySlice<Int>) -> [UInt8]? {
        switch rest.popFirst() {
        case 5: return rest.popFirst().map { palette($0) }
        case 2:
            let parts = rest.prefix(3).map { UInt8(clamping: $0) }
            rest = rest.dropFirst(3)
            return parts.count == 3 ? parts : nil
        default: return nil
        }
    }

    /// xterm's 256 colours: 16 by name, a cube of 216, and 24 shades of grey.
    private static func palette(_ number: Int) -> [UInt8] {
        switch number {
        case ..<16:
            let level: UInt8 = number < 8 ? 205 : 255
            if number == 8 { return [127, 127, 127] }
            return (0..<3).map { number >> $0 & 1 == 1 ? level : 0 }
        case ..<232:
            let place = number - 16
            return [place / 36, place / 6 % 6, place % 6].map { UInt8($0 == 0 ? 0 : 55 + 40 * $0) }
        default: return Array(repeating: UInt8(clamping: 8 + 10 * (number - 232)), count: 3)
        }
    }
}
