import DocumentModel

extension ReviewSession {
    package mutating func press(_ key: Key) -> Action {
        remark = nil
        if key == .interrupt { return .quit }
        switch mode {
        case .deciding: return decide(key)
        case .editing(let text): return edit(text, key)
        case .rejecting: return reject(key)
        case .overriding: return override(key)
        case .help(let covered):
            mode = covered
            return .redraw
        }
    }

    /// Adds pasted text to the value being typed; elsewhere it is nothing, and never keys.
    package mutating func paste(_ text: String) {
        guard case .editing(var edited) = mode else { return }
        for character in text where !character.unicodeScalars.contains(where: InertText.isActive) {
            edited.insert(character)
        }
        mode = .editing(edited)
    }

    /// Lets the value being typed begin anew.
    package mutating func clearText() {
        guard case .editing = mode else { return }
        mode = .editing(EditedText(""))
    }

    private mutating func decide(_ key: Key) -> Action {
        if case .character(let character) = key, let digit = character.wholeNumberValue {
            return takeRival(digit)
        }
        guard let command = keys.command(key) else { return .redraw }
        switch command {
        case .right: return confirmCurrent()
        case .absent: return state(.absent)
        case .illegible: return state(.illegible)
        case .edit: beginEditing()
        case .next: move(by: 1)
        case .previous: move(by: -1)
        case .accept: return finish(knowingly: false)
        case .acceptAnyway: return finish(knowingly: true)
        case .reject: mode = .rejecting
        case .skip: return .skip
        case .escalate: return .escalate
        case .undo: return undo()
        case .open: return .openViewer
        case .help: mode = .help(over: mode)
        case .quit: return .quit
        }
        return .redraw
    }

    private mutating func edit(_ edited: EditedText, _ key: Key) -> Action {
        var edited = edited
        switch key {
        case .escape:
            mode = .deciding
            return .redraw
        case .enter: return commit(edited.text)
        case .help:
            mode = .help(over: mode)
            return .redraw
        case .character(let character): edited.insert(character)
        case .backspace: edited.backspace()
        case .delete: edited.delete()
        case .left: edited.move(by: -1)
        case .right: edited.move(by: 1)
        case .home: edited.moveToStart()
        case .end: edited.moveToEnd()
        case .up, .down, .interrupt: break
        }
        mode = .editing(edited)
        return .redraw
    }

    private mutating func reject(_ key: Key) -> Action {
        if case .character(let character) = key, let reason = Self.rejectReasons[String(character)] {
            return .finish(rejection(reason))
        }
        if key == .escape { mode = .deciding }
        if keys.command(key) == .help { mode = .help(over: mode) }
        return .redraw
    }

    private mutating func override(_ key: Key) -> Action {
        if keys.command(key) == .help {
            mode = .help(over: mode)
            return .redraw
        }
        mode = .deciding
        if key == .enter || key == .character("y") { return finish(knowingly: true) }
        return .redraw
    }

    private mutating func confirmCurrent() -> Action {
        guard let field = current, isRevealed(field) else { return refuseUnseen() }
        // Looked at blindly, what is right is what the person has said, never what the machine has.
        if task.isBlind, let own = decisions[field.name] { return state(statement(of: own)) }
        return state(.right)
    }

    private mutating func takeRival(_ digit: Int) -> Action {
        guard let field = current, isRevealed(field) else { return refuseUnseen() }
        guard digit >= 1, field.rivals.indices.contains(digit - 1) else {
            remark = "There is no candidate \(digit)."
            return .redraw
        }
        return state(.value(field.rivals[digit - 1].value))
    }

    private mutating func refuseUnseen() -> Action {
        guard current != nil else { return .redraw }
        remark = "What the machine read is hidden: type what you see (\(keys.name(of: .edit)))."
        return .redraw
    }

    private mutating func beginEditing() {
        guard let field = current else { return }
        mode = .editing(EditedText(isRevealed(field) ? value(of: field) ?? "" : ""))
    }

    private mutating func commit(_ text: String) -> Action {
        guard let field = current else { return .redraw }
        switch normalise(field.kind, text) {
        case .success(let value):
            mode = .deciding
            return state(.value(value))
        case .failure(let problem):
            remark = problem.message
            return .redraw
        }
    }

    /// Decides the current field, and goes to the next that is open.
    private mutating func state(_ statement: Statement) -> Action {
        guard let field = current else { return .redraw }
        if statement == .absent, field.isRequired {
            remark = "\(field.name) is required. Accept the document only if it is truly not there."
        }
        record(statement, of: field)
        if field.name == focus { return undecided.isEmpty ? finish(knowingly: false) : .setAside }
        if let next = task.fields.firstIndex(where: { task.asks($0) && decisions[$0.name] == nil }) { position = next }
        return .redraw
    }

    private mutating func move(by step: Int) {
        let count = task.fields.count
        guard count > 0 else { return }
        position = min(max(0, position + step), count - 1)
    }

    private mutating func undo() -> Action {
        guard let last = order.popLast() else { return .undoPrevious }
        decisions[last] = nil
        checks = recheck(orderedDecisions)
        position = task.fields.firstIndex { $0.name == last } ?? position
        return .redraw
    }

    /// Accepts the document: what is still open is confirmed as it stands.
    private mutating func finish(knowingly: Bool) -> Action {
        if let focus, undecided.contains(where: { $0.name != focus }) { return finishField(focus) }
        if !isRevealed, let open = undecided.first {
            position = task.fields.firstIndex { $0.name == open.name } ?? position
            beginEditing()
            remark = "This document is looked at blindly: type \(open.name)."
            return .redraw
        }
        switch conclude(knowingly: knowingly) {
        case .answer(let answer): return .finish(answer)
        case .missing(let names): askFor(names.first ?? "")
        case .failing(let checks): mode = .overriding(checks)
        }
        return .redraw
    }

    /// Accepts the one field that is asked for. The others are not on the screen, and come before the person again.
    private mutating func finishField(_ name: String) -> Action {
        guard decisions[name] == nil, let field = task.field(name) else { return .setAside }
        position = task.fields.firstIndex { $0.name == name } ?? position
        guard isRevealed(field) else {
            beginEditing()
            return .redraw
        }
        guard !field.isRequired || field.chosen != nil else {
            askFor(name)
            return .redraw
        }
        return state(.right)
    }

    private mutating func askFor(_ name: String) {
        position = task.fields.firstIndex { $0.name == name } ?? position
        remark =
            "\(name) is required and has no value: \(keys.name(of: .edit)) to type it, "
            + "\(keys.name(of: .absent)) if it is not on the document."
    }
}
