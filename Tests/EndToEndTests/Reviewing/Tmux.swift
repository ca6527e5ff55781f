import Foundation

/// A terminal that is typed into and looked at as a person would: a tmux server of its own, in a new session.
struct Tmux {
    struct Failed: Error {
        var arguments: [String]
        var output: String
    }

    private static let settings = """
        set -g status off
        set -g escape-time 0
        set -g default-terminal screen-256color
        """

    private let socket: String
    private let environment: [String: String]

    /// Runs a command of the program in a terminal, for the length of a test.
    static func with<Result>(
        _ intake: Program, _ arguments: [String], columns: Int = 100, rows: Int = 34, settings more: String = "",
        _ body: (Tmux) throws -> Result
    ) throws -> Result {
        let folder = intake.home.deletingLastPathComponent()
        let settings = folder.appending(path: "tmux.conf")
        try Data((Self.settings + "\n" + more + "\n").utf8).write(to: settings)
        var environment = intake.environment
        environment["LC_ALL"] = "C.UTF-8"
        environment["TMUX"] = nil
        // A socket's path has room for some hundred bytes, and a folder of tests may need more.
        let terminal = Tmux(socket: "/tmp/intake-\(UUID().uuidString.prefix(8)).tmux", environment: environment)
        defer {
            _ = try? terminal.tmux(["kill-server"])
            try? FileManager.default.removeItem(atPath: terminal.socket)
        }
        try terminal.tmux(
            ["-f", settings.path(), "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "--"]
                // What the program leaves on the screen stays there.
                + ["/bin/sh", "-c", "\"$@\"; exec cat", "sh", Program.executable.path()] + arguments)
        return try body(terminal)
    }

    /// Shows the session on another terminal, too.
    func attach(to terminal: Int32) throws -> Launch {
        var environment = environment
        environment["TERM"] = "xterm-256color"
        return try Launch(
            ["/usr/bin/env", "tmux", "-u", "-S", socket, "attach"], environment: environment, terminal: terminal)
    }

    /// Presses one key, by the name that tmux has for it.
    func press(_ key: String) throws {
        try tmux(["send-keys", "--", key])
    }

    func type(_ text: String) throws {
        try tmux(["send-keys", "-l", "--", text])
    }

    /// What is on the screen, without the blanks at the ends of lines.
    func lines() throws -> [String] {
        try capture([])
    }

    /// The same, with the sequences that set colours.
    func coloredLines() throws -> [String] {
        // Blanks have grounds, too.
        try capture(["-e", "-N"])
    }

    /// Waits for a screen that says something, and stands still.
    func until<Value>(_ look: ([String]) throws -> Value?) throws -> Value {
        var last: [String] = []
        do {
            return try Wait.until {
                let now = try lines()
                defer { last = now }
                return now == last ? try look(now) : nil
            }
        } catch is Wait.TooLong {
            throw Failed(arguments: ["the screen stayed"], output: last.joined(separator: "\n"))
        }
    }

    private func capture(_ options: [String]) throws -> [String] {
        let text = try tmux(["capture-pane", "-p"] + options)
        return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    }

    @discardableResult
    private func tmux(_ arguments: [String]) throws -> String {
        let (status, output) = try Launch.run(
            ["/usr/bin/env", "tmux", "-S", socket] + arguments, environment: environment)
        let text = String(decoding: output, as: UTF8.self)
        guard status == 0 else { throw Failed(arguments: arguments, output: text) }
        return text
    }
}
