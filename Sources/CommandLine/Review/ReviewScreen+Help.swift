import Review

/// What keys do in the state that one is in.
extension ReviewScreen {
    func help(_ mode: ReviewSession.Mode, _ session: ReviewSession, _ width: Int) -> Body {
        var body = Body()
        for (key, meaning) in Self.help(mode, session) {
            body.add(
                ScreenLine.wrap(
                    meaning, width: width, indent: 13, first: ScreenLine("  " + key.padding(to: 11), .accent)))
        }
        return body
    }

    private static func help(_ mode: ReviewSession.Mode, _ session: ReviewSession) -> [(String, String)] {
        switch mode {
        case .editing:
            return [
                ("Enter", "take what is typed; it must read as a value of the field"),
                ("Esc", "leave the value as it was"),
                ("← →, Home, End", "move in the text"), ("⌫, Del", "remove a character"), ("Ctrl-U", "begin anew"),
                ("paste", "pasted text is text, and never keys"), ("Ctrl-C", "quit"),
            ]
        case .rejecting:
            return [
                ("1 … 5", "refuse the document for this reason; its record says so"), ("Esc", "back to the document"),
            ]
        case .overriding:
            return [
                ("y, Enter", "accept the document although these checks fail; its record says that you did"),
                ("another", "back to the document"),
            ]
        case .help, .deciding: return session.task.isBlind ? blind(session) : deciding(session)
        }
    }

    private static func blind(_ session: ReviewSession) -> [(String, String)] {
        func key(_ command: ReviewKeys.Command) -> String { session.keys.name(of: command) }
        return [
            (
                "blind",
                "To measure how often the machine is right, its values are hidden until you have typed what you see."
            ),
            (key(.edit), "type the value"), (key(.accept), "type the next open value; when all are there, accept"),
            (key(.absent), "the field is not on the document"), (key(.illegible), "it is, but nobody can read it"),
        ] + document(session)
    }

    private static func deciding(_ session: ReviewSession) -> [(String, String)] {
        func key(_ command: ReviewKeys.Command) -> String { session.keys.name(of: command) }
        return [
            (key(.right) + ", space", "the value is right (or rightly absent)"),
            ("1 … 9", "take this other reading instead"), (key(.edit), "type the value"),
            (key(.absent), "the field is not on the document"), (key(.illegible), "it is, but nobody can read it"),
            ("↑ ↓, \(key(.previous)) \(key(.next))", "another field; those not in doubt can be corrected, too"),
            (key(.accept), "accept the document; what is open is confirmed as it stands"),
            (key(.acceptAnyway), "the same, although checks fail"),
        ] + document(session)
    }

    private static func document(_ session: ReviewSession) -> [(String, String)] {
        func key(_ command: ReviewKeys.Command) -> String { session.keys.name(of: command) }
        return [
            (key(.reject), "refuse the document, for a reason"), (key(.skip), "skip it; others may take it"),
            (key(.escalate), "hand it to those above; others may take it"),
            (key(.undo), "undo the last decision, also that on the document before"),
            (key(.open), "open the page ($INTAKE_VIEWER, else xdg-open)"),
            ("\(key(.quit)), Ctrl-C", "quit; nothing half is kept"),
            ("Ctrl-Z", "to the shell, and back with fg"), ("Ctrl-L", "draw anew"),
        ]
    }
}
