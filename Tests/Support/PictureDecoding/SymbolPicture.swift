/// A picture made of characters: each is a block of one colour on a ground of another.
package struct SymbolPicture {
    /// Where on the screen its first character is, and how many it has.
    package let row: Int
    package let column: Int
    package let rows: Int
    package let columns: Int
    package let picture: SentPicture

    /// Pixels of a character.
    private static let cell = (width: 8, height: 16)

    /// The picture on a screen: whatever has a ground of its own. Nil when nothing has.
    package init?(on screen: CellScreen) throws {
        let places = screen.cells.enumerated().flatMap { row, cells in
            cells.enumerated().filter { $0.element.background != nil }.map { (row: row, column: $0.offset) }
        }
        guard let row = places.map(\.row).min(), let last = places.map(\.row).max(),
            let column = places.map(\.column).min(), let end = places.map(\.column).max()
        else { return nil }
        (self.row, self.column, rows, columns) = (row, column, last - row + 1, end - column + 1)
        let (width, height) = (columns * Self.cell.width, rows * Self.cell.height)
        var picture = SentPicture(
            width: width, height: height, pixels: Array(repeating: 255, count: width * height * 4))
        for y in 0..<height {
            for x in 0..<width {
                let cell = screen.cells[row + y / Self.cell.height][column + x / Self.cell.width]
                let ink = try Self.ink(cell.character, x % Self.cell.width, y % Self.cell.height)
                let (front, back) = (cell.foreground ?? [255, 255, 255], cell.background ?? [0, 0, 0])
                for channel in 0..<3 {
                    let mixed = Double(front[channel]) * ink + Double(back[channel]) * (1 - ink)
                    picture.pixels[(y * width + x) * 4 + channel] = UInt8(mixed.rounded())
                }
            }
        }
        self.picture = picture
    }

    /// How much of a pixel a character covers.
    private static func ink(_ character: Character, _ x: Int, _ y: Int) throws -> Double {
        guard let code = character.unicodeScalars.first?.value else { return 0 }
        let (isLeft, isUpper) = (x < cell.width / 2, y < cell.height / 2)
        func all(_ isCovered: Bool) -> Double { isCovered ? 1 : 0 }
        return switch code {
        case 0x20: all(false)
        case 0x2580: all(isUpper)
        case 0x2581...0x2588: all(y >= cell.height - Int(code - 0x2580) * cell.height / 8)
        case 0x2589...0x258F: all(x < Int(0x2590 - code) * cell.width / 8)
        case 0x2590: all(!isLeft)
        case 0x2591: 0.25
        case 0x2592: 0.5
        case 0x2593: 0.75
        case 0x2594: all(y < cell.height / 8)
        case 0x2595: all(x >= cell.width * 7 / 8)
        case 0x2596: all(isLeft && !isUpper)
        case 0x2597: all(!isLeft && !isUpper)
        case 0x2598: all(isLeft && isUpper)
        case 0x2599: all(isLeft || !isUpper)
        case 0x259A: all(isLeft == isUpper)
        case 0x259B: all(isLeft || isUpper)
        case 0x259C: all(!isLeft || isUpper)
        case 0x259D: all(!isLeft && isUpper)
        case 0x259E: all(isLeft != isUpper)
        case 0x259F: all(!isLeft || !isUpper)
        default: throw NotAPicture("the character \(character)")
        }
    }
}
