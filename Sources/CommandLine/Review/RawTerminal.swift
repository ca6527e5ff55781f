import Glibc

/// The terminal as a full screen: raw keys, the alternate buffer, nothing of it left behind.
struct RawTerminal {
    private let original: termios

    /// - Returns: nil when standard input or output is no terminal.
    init?() {
        var settings = termios()
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1,
            unsafe tcgetattr(STDIN_FILENO, &settings) == 0
        else { return nil }
        original = settings
    }

    /// Keys arrive one by one, and lines neither wrap nor scroll.
    func enter() {
        var raw = original
        raw.c_iflag &= ~tcflag_t(BRKINT | ICRNL | INPCK | ISTRIP | IXON)
        raw.c_lflag &= ~tcflag_t(ECHO | ICANON | IEXTEN | ISIG)
        raw.c_cflag |= tcflag_t(CS8)
        unsafe tcsetattr(STDIN_FILENO, TCSAFLUSH, &raw)
        // Alternate buffer, hidden cursor, no wrapping, pasted text marked as such.
        Console.write("\u{1B}[?1049h\u{1B}[?25l\u{1B}[?7l\u{1B}[?2004h", to: STDOUT_FILENO)
    }

    func leave() {
        Console.write("\u{1B}[?2004l\u{1B}[?7h\u{1B}[?25h\u{1B}[0m\u{1B}[?1049l", to: STDOUT_FILENO)
        var settings = original
        unsafe tcsetattr(STDIN_FILENO, TCSAFLUSH, &settings)
    }

    /// Stops this process until it is continued, with the terminal as it was.
    func suspend() {
        leave()
        kill(getpid(), SIGSTOP)
        enter()
    }

    /// Columns and rows as they are now.
    var size: (width: Int, height: Int) {
        var size = winsize()
        guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else {
            return (80, 24)
        }
        return (Int(size.ws_col), Int(size.ws_row))
    }

    /// Pixels of one character, where the terminal tells the system.
    var cell: (width: Int, height: Int)? {
        var size = winsize()
        guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0,
            size.ws_xpixel > 0, size.ws_ypixel > 0
        else { return nil }
        return (Int(size.ws_xpixel) / Int(size.ws_col), Int(size.ws_ypixel) / Int(size.ws_row))
    }

    /// Asks the terminal what it is; the answers come as if they were typed.
    func ask() {
        Console.write(TerminalReport.questions, to: STDOUT_FILENO)
    }

    func write(_ text: String) {
        Console.write(text, to: STDOUT_FILENO)
    }
}
