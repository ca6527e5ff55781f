import Glibc

/// Kitty's pictures inside tmux. The pixels are handed through to the terminal behind it (tmux must allow that), and
/// characters stand for the picture's cells: tmux keeps them in their place as it keeps all others.
enum TmuxPicture {
    /// The picture's number there: several reviews in one terminal have others. It is the colour of its cells.
    static let number = Int(getpid() % 255) + 1

    private static let cell = "\u{10EEEE}"
    /// How rows and columns are counted: the first of kitty's `rowcolumn-diacritics.txt`.
    private static let counters: [Unicode.Scalar] = [
        "\u{305}", "\u{30D}", "\u{30E}", "\u{310}", "\u{312}", "\u{33D}", "\u{33E}", "\u{33F}", "\u{346}", "\u{34A}",
        "\u{34B}", "\u{34C}", "\u{350}", "\u{351}", "\u{352}", "\u{357}", "\u{35B}", "\u{363}", "\u{364}", "\u{365}",
    ]

    /// What to write at the place of each row; nil when there are more rows than can be counted.
    static func pieces(_ drawn: String, _ size: TerminalPicture.Size) -> [String]? {
        guard size.rows <= counters.count, let first = counters.first else { return nil }
        var rows = counters.prefix(size.rows).map { counter in
            // Those that follow in a row count on by themselves.
            "\u{1B}[38;5;\(number)m\(cell)\(counter)\(first)" + String(repeating: cell, count: size.columns - 1)
        }
        rows[0] = commands(in: drawn).map(handedThrough).joined() + rows[0]
        return rows
    }

    static var erasure: String { handedThrough("\u{1B}_Ga=d,d=I,i=\(number),q=2\u{1B}\\") }

    /// The commands of a picture, told that it is drawn where its cells are, and that nobody listens to answers.
    private static func commands(in drawn: String) -> [String] {
        drawn.split(separator: "\u{1B}_G", omittingEmptySubsequences: true).map { command in
            let isFirst = command.hasPrefix("a=T")
            return "\u{1B}_G" + (isFirst ? "U=1,i=\(number)," : "") + "q=2," + command
        }
    }

    private static func handedThrough(_ text: String) -> String {
        "\u{1B}Ptmux;" + text.replacing("\u{1B}", with: "\u{1B}\u{1B}") + "\u{1B}\\"
    }
}
