import CChafa
package import DocumentModel

/// A picture as a terminal draws it.
package struct TerminalPicture: Hashable, Sendable {
    /// The ways in which terminals draw pictures.
    package enum Method: String, Hashable, Sendable, CaseIterable {
        case kitty, iterm2, sixel
        /// Kitty's, handed through by tmux.
        case kittyInTmux
        /// Characters that are parts of the picture; every terminal with colours can.
        case symbols
    }

    /// How many characters it takes, and how large one is in pixels.
    package struct Size: Hashable, Sendable {
        package var columns: Int
        package var rows: Int
        package var cellWidth: Int
        package var cellHeight: Int

        package init(columns: Int, rows: Int, cellWidth: Int = 10, cellHeight: Int = 20) {
            self.columns = columns
            self.rows = rows
            self.cellWidth = cellWidth
            self.cellHeight = cellHeight
        }
    }

    package var method: Method
    /// What to write, each at the place of its row: one piece for a picture of pixels, as many as rows for one that is
    /// made of characters.
    package var pieces: [String]

    /// Draws a picture; pure computation. Nil when the picture or the place for it is too small or too large. `colors`
    /// is how many the terminal has, for symbols: 16, 256 or more.
    package init?(_ image: PixelImage, by method: Method, size: Size, colors: Int = 256) {
        guard (1...1_000).contains(size.columns), (1...500).contains(size.rows), (1...200).contains(size.cellWidth),
            (1...200).contains(size.cellHeight), image.pixels.count == image.width * image.height * 3
        else { return nil }
        let number: Int =
            switch method {
            case .symbols: INTAKE_SYMBOLS
            case .sixel: INTAKE_SIXEL
            case .kitty, .kittyInTmux: INTAKE_KITTY
            case .iterm2: INTAKE_ITERM2
            }
        var length = 0
        let bytes: [UInt8]? = unsafe image.pixels.withUnsafeBufferPointer { pixels in
            let drawn = unsafe intake_chafa_draw(
                pixels.baseAddress, Int32(image.width), Int32(image.height), Int32(size.columns), Int32(size.rows),
                Int32(size.cellWidth), Int32(size.cellHeight), Int32(number), Int32(min(colors, 1 << 24)), &length)
            guard let drawn = unsafe drawn else { return nil }
            defer { unsafe intake_chafa_free(drawn) }
            return unsafe Array(UnsafeRawBufferPointer(start: drawn, count: length))
        }
        guard let bytes else { return nil }
        let text = String(decoding: bytes, as: UTF8.self)
        self.method = method
        switch method {
        case .symbols: pieces = text.split(separator: "\n").map(String.init)
        case .kittyInTmux:
            guard let rows = TmuxPicture.pieces(text, size) else { return nil }
            pieces = rows
        case .kitty, .iterm2, .sixel: pieces = [text]
        }
    }
}

extension TerminalPicture.Method {
    /// What takes the pictures off the screen that are drawn apart from its characters.
    package var erasure: String {
        switch self {
        case .kitty: "\u{1B}_Ga=d,d=A,q=2\u{1B}\\"
        case .kittyInTmux: TmuxPicture.erasure
        case .iterm2, .sixel, .symbols: ""
        }
    }
}
