import Glibc

/// What is known of the place standard output goes to.
package struct Terminal: Sendable {
    package var isInteractive: Bool
    package var hasColor: Bool
    /// Columns; 100 when unknown.
    package var width: Int
    /// Rows; 30 when unknown.
    package var height: Int

    package init(isInteractive: Bool, hasColor: Bool, width: Int, height: Int = 30) {
        self.isInteractive = isInteractive
        self.hasColor = hasColor
        self.width = width
        self.height = height
    }

    /// The terminal behind standard output. Colour only on a terminal, and never with `NO_COLOR` or a dumb one.
    package static func current(environment: [String: String]) -> Terminal {
        let isInteractive = isatty(STDOUT_FILENO) == 1
        let plain = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
        let dumb = environment["TERM"] == "dumb"
        var width = environment["COLUMNS"].flatMap { Int($0) } ?? 100
        var height = environment["LINES"].flatMap { Int($0) } ?? 30
        if isInteractive {
            var size = winsize()
            if unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
                width = Int(size.ws_col)
                height = Int(size.ws_row)
            }
        }
        return Terminal(
            isInteractive: isInteractive, hasColor: isInteractive && !plain && !dumb, width: max(40, width),
            height: max(10, height))
    }
}

/// Text attributes, applied only where the terminal has colour.
package struct Style: Sendable {
    package var isOn: Bool

    package init(isOn: Bool) {
        self.isOn = isOn
    }

    package func bold(_ text: String) -> String { wrap(text, "1") }
    package func dim(_ text: String) -> String { wrap(text, "2") }
    package func red(_ text: String) -> String { wrap(text, "31") }
    package func green(_ text: String) -> String { wrap(text, "32") }
    package func yellow(_ text: String) -> String { wrap(text, "33") }
    package func cyan(_ text: String) -> String { wrap(text, "36") }
    package func reverse(_ text: String) -> String { wrap(text, "7") }

    /// The codes that are used above, and the one that ends them.
    static let attributes: Set<String> = ["0", "1", "2", "7", "31", "32", "33", "36"]

    private func wrap(_ text: String, _ code: String) -> String {
        isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
