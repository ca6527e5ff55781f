package import TerminalPictures

/// What must be written to a terminal so that it shows a frame, given what it shows already.
package struct ScreenPainter: Sendable {
    /// A picture, and its first row and column; 0 is the terminal's first.
    package struct Placed: Hashable, Sendable {
        package var row: Int
        package var column: Int
        package var rows: Int
        package var picture: TerminalPicture

        package init(row: Int, column: Int, rows: Int, picture: TerminalPicture) {
            self.row = row
            self.column = column
            self.rows = rows
            self.picture = picture
        }

        var range: Range<Int> { row..<row + rows }
    }

    private var shown: [String] = []
    private var picture: Placed?

    package init() {}

    /// The terminal may show anything by now.
    package mutating func forget() {
        shown = []
    }

    package mutating func paint(_ lines: [ScreenLine], style: Style, picture: Placed? = nil) -> String {
        let lines = lines.map { $0.rendered(style) }
        let isWhole = shown.count != lines.count
        let isOther = isWhole || picture != self.picture
        var text = ""
        if isOther, let old = self.picture { text += old.picture.method.erasure }
        var isDisturbed = isOther
        for (row, line) in lines.enumerated() {
            let wasUnder = isOther && self.picture?.range.contains(row) == true
            guard isWhole || wasUnder || shown[row] != line else { continue }
            // Erased before it is written: behind a full line the cursor stays on its last column.
            text += "\u{1B}[\(row + 1);1H\u{1B}[2K" + line
            if picture?.range.contains(row) == true { isDisturbed = true }
        }
        if isWhole { text += "\u{1B}[J" }
        if isDisturbed, let picture {
            for (index, piece) in picture.picture.pieces.enumerated() {
                text += "\u{1B}[\(picture.row + index + 1);\(picture.column + 1)H" + piece + "\u{1B}[0m"
            }
        }
        shown = lines
        self.picture = picture
        return text
    }
}
