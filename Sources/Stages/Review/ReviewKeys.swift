/// Which key asks for what. Digits take rivals, arrows move, Escape leaves: these are fixed.
package struct ReviewKeys: Hashable, Sendable {
    /// What a key asks for. The names are those of the settings.
    package enum Command: String, Hashable, Sendable, CaseIterable {
        /// The value is right, or rightly absent.
        case right
        case edit
        /// The field is not on the document.
        case absent
        case illegible
        case next
        case previous
        /// Accept the document; what is open is confirmed as it stands.
        case accept
        /// The same, although checks fail.
        case acceptAnyway = "accept_anyway"
        case reject
        case skip
        case escalate
        case undo
        case open
        case help
        case quit
    }

    private var commands: [Character: Command]

    /// The keys as they are without settings. Enter accepts, too, and the space bar says that a value is right.
    package static let standard = ReviewKeys([
        .right: "a", .edit: "e", .absent: "n", .illegible: "i", .next: "j", .previous: "k", .accept: "\r",
        .acceptAnyway: "A", .reject: "r", .skip: "s", .escalate: "E", .undo: "u", .open: "o", .help: "?", .quit: "q",
    ])

    private init(_ keys: [Command: Character]) {
        commands = [:]
        for (command, key) in keys { commands[key] = command }
        if commands[" "] == nil { commands[" "] = .right }
    }

    /// Why keys cannot be used.
    package enum Problem: Error, Hashable, Sendable {
        /// Not one visible character, or a digit, which takes a rival.
        case notAKey(Command)
        case usedTwice(Character, Command, Command)
    }

    /// The standard keys with some of them replaced.
    package init(replacing own: [Command: String]) throws(Problem) {
        var keys: [Command: Character] = [:]
        for command in Command.allCases { keys[command] = Self.standard.key(of: command) }
        for (command, text) in own {
            guard text.count == 1, let key = text.first, key.wholeNumberValue == nil,
                !key.isWhitespace || key == " ", key.unicodeScalars.allSatisfy({ $0.value > 0x1F && $0.value != 0x7F })
            else { throw .notAKey(command) }
            keys[command] = key
        }
        var seen: [Character: Command] = [:]
        for command in Command.allCases {
            guard let key = keys[command] else { continue }
            if let other = seen[key] { throw .usedTwice(key, other, command) }
            seen[key] = command
        }
        self.init(keys)
    }

    package func command(_ key: ReviewSession.Key) -> Command? {
        switch key {
        case .enter: .accept
        case .up: .previous
        case .down: .next
        case .help: .help
        case .character(let character): commands[character]
        case .escape, .backspace, .delete, .left, .right, .home, .end, .interrupt: nil
        }
    }

    /// The key to name to a person.
    package func key(of command: Command) -> Character {
        commands.first { $0.value == command && $0.key != " " }?.key ?? commands.first { $0.value == command }?.key
            ?? " "
    }

    /// The same as text: `Enter` for what has no sign, `space` for the bar.
    package func name(of command: Command) -> String {
        switch key(of: command) {
        case "\r": "Enter"
        case " ": "space"
        case let key: String(key)
        }
    }
}

extension ReviewKeys.Problem: CustomStringConvertible {
    package var description: String {
        switch self {
        case .notAKey(let command):
            "the key of \(command.rawValue) must be one character, and no digit: digits take other readings"
        case .usedTwice(let key, let first, let second):
            "the key \(key) is given to \(first.rawValue) and to \(second.rawValue)"
        }
    }
}
