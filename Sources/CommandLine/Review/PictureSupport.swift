package import Pipeline
package import TerminalPictures

/// What is known of how this terminal draws pictures. It is asked, because names say little, and nothing over SSH.
package struct PictureSupport: Hashable, Sendable {
    package typealias Setting = Configuration.ReviewPolicy.Pictures

    private let setting: Setting
    private let hint: TerminalPicture.Method?
    /// Inside tmux or screen, which draw what they are told in their own way.
    private let multiplexer: Multiplexer?
    private var drawsKitty = false
    private var drawsSixel = false
    private var name = ""
    /// False until the terminal has answered, or has had time enough.
    package private(set) var isKnown: Bool
    package private(set) var cell: (width: Int, height: Int) {
        get { (cellWidth, cellHeight) }
        set { (cellWidth, cellHeight) = newValue }
    }
    private var cellWidth = 10
    private var cellHeight = 20
    /// How many colours symbols may have.
    package let colors: Int

    private enum Multiplexer { case tmux, screen }

    /// - Parameters:
    ///   - setting: that of the home; `INTAKE_PICTURES` outweighs it.
    ///   - environment: of this process.
    ///   - hasColor: false with `NO_COLOR`, or where there is none.
    package init(setting: Setting, environment: [String: String], hasColor: Bool) {
        let own = environment["INTAKE_PICTURES"].flatMap { Setting(rawValue: $0) } ?? setting
        let locale = environment["LC_ALL"].nonEmpty ?? environment["LC_CTYPE"].nonEmpty ?? environment["LANG"].nonEmpty
        let isUnicode = locale.map { $0.lowercased().contains("utf") } ?? true
        let terminal = environment["TERM"] ?? ""
        let isPossible = hasColor && isUnicode && terminal != "dumb" && terminal != "linux"
        self.setting = isPossible ? own : .none
        if environment["TMUX"].nonEmpty != nil || terminal.hasPrefix("tmux") {
            multiplexer = .tmux
        } else {
            multiplexer = terminal.hasPrefix("screen") ? .screen : nil
        }
        let isITerm = environment["TERM_PROGRAM"] == "iTerm.app" || environment["LC_TERMINAL"] == "iTerm2"
        hint = isITerm ? .iterm2 : nil
        let isTrue = ["truecolor", "24bit"].contains(environment["COLORTERM"] ?? "")
        colors = isTrue ? 1 << 24 : terminal.contains("256") || terminal.hasPrefix("tmux") ? 256 : 16
        isKnown = self.setting != .automatic
    }

    /// Whether the terminal should be asked.
    package var asks: Bool { setting == .automatic && !isKnown }

    /// How pictures are drawn; nil for not at all.
    package var method: TerminalPicture.Method? {
        switch setting {
        case .none: nil
        case .kitty:
            switch multiplexer {
            case nil: .kitty
            case .tmux: .kittyInTmux
            case .screen: .symbols
            }
        // What a multiplexer hands through is drawn at a place that it does not know, so it gets symbols.
        case .iterm2: multiplexer == nil ? .iterm2 : .symbols
        case .sixel: .sixel
        case .symbols: .symbols
        case .automatic: isKnown ? found : nil
        }
    }

    /// A multiplexer answers for itself: what it says it draws, it draws in its own panes.
    private var found: TerminalPicture.Method {
        guard multiplexer == nil else { return multiplexer == .tmux && drawsSixel ? .sixel : .symbols }
        if drawsKitty { return .kitty }
        if hint == .iterm2 || name.hasPrefix("iTerm2") || name.hasPrefix("WezTerm") { return .iterm2 }
        return drawsSixel ? .sixel : .symbols
    }

    package mutating func take(_ report: TerminalReport) {
        switch report {
        case .kittyGraphics(let isThere): drawsKitty = isThere
        case .name(let name): self.name = name
        case .cell(let width, let height): cell = (width, height)
        case .attributes(let attributes):
            drawsSixel = attributes.dropFirst().contains(4)
            isKnown = true
        }
    }

    /// Pixels of a character, as the system knows them.
    package mutating func take(cellWidth: Int, cellHeight: Int) {
        guard (2...200).contains(cellWidth), (4...200).contains(cellHeight) else { return }
        cell = (cellWidth, cellHeight)
    }

    /// The terminal has not answered, and will not.
    package mutating func stopWaiting() { isKnown = true }
}

extension String? {
    fileprivate var nonEmpty: String? { flatMap { $0.isEmpty ? nil : $0 } }
}
