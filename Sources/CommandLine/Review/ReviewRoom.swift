import DocumentModel
import Orchestration
import Pipeline
import Review

/// One sitting of a reviewer: which document is on the screen, and what becomes of keys. Nothing here is drawn.
struct ReviewRoom {
    /// A decision of this sitting.
    struct Decided: Hashable {
        var document: DocumentIdentifier
        var name: String
        var outcome: ReviewAnswer.Outcome
    }

    enum Wish: Hashable { case stay, open(DocumentIdentifier), suspend, quit, interrupt }

    let desk: ReviewDesk
    private(set) var item: ReviewDesk.Item?
    private(set) var screen: ReviewScreen
    private(set) var decided: [Decided] = []
    private var skipped: Set<HumanTaskIdentifier> = []
    private var shownAt = ContinuousClock.now
    private var refreshedAt = ContinuousClock.now
    private var claimedAt = ContinuousClock.now
    private let claimLength: Duration

    /// Who presses Enter twice must not accept a document that was not seen yet.
    static let pauseBeforeAccepting = Duration.milliseconds(350)
    private static let refresh = Duration.seconds(5)

    init(desk: ReviewDesk, claimLength: Duration) {
        self.desk = desk
        self.claimLength = claimLength
        screen = ReviewScreen(content: .idle(skipped: 0), reviewer: desk.reviewer, waiting: 0)
    }

    /// Brings the next document to the screen, or none.
    mutating func advance() async {
        item = nil
        do {
            item = try await desk.next(skipping: skipped)
            screen.waiting = try await desk.waiting()
        } catch {
            screen.notice = UserError(describing: error).message
        }
        screen.content = item.map { .document(desk.session(for: $0)) } ?? .idle(skipped: skipped.count)
        shownAt = .now
        claimedAt = shownAt
        refreshedAt = shownAt
    }

    /// Takes what was pressed at an instant. Keys for a document that was not on the screen yet are dropped.
    mutating func handle(_ input: KeyDecoder.Input, at instant: ContinuousClock.Instant) async -> Wish {
        switch input {
        case .suspend: return .suspend
        case .redraw: return .stay
        case .clear:
            clear()
            return .stay
        case .paste(let text):
            paste(text)
            return .stay
        case .key(.interrupt): return .interrupt
        case .key(let key):
            guard instant >= shownAt else { return .stay }
            if case .document(var session) = screen.content { return await press(key, &session, at: instant) }
            return await pressIdle(key)
        }
    }

    /// Keeps the claim and the numbers fresh.
    mutating func tick() async {
        let now = ContinuousClock.now
        if item == nil, now - refreshedAt >= .seconds(2) {
            let notice = screen.notice
            await advance()
            if screen.notice == nil { screen.notice = notice }
            return
        }
        if now - refreshedAt >= Self.refresh {
            refreshedAt = now
            if let waiting = try? await desk.waiting() { screen.waiting = waiting }
        }
        guard let item, now - claimedAt >= claimLength / 2 else { return }
        claimedAt = now
        do {
            _ = try await desk.claim(item)
        } catch {
            await giveUp(item, because: error)
        }
    }

    /// Says something in the status line.
    mutating func show(_ remark: String) {
        screen.notice = remark
    }

    /// Gives back what is still claimed.
    mutating func close() async {
        guard let item else { return }
        try? await desk.release(item)
        self.item = nil
    }
}

// MARK: Keys

extension ReviewRoom {
    private mutating func press(
        _ key: ReviewSession.Key, _ session: inout ReviewSession, at instant: ContinuousClock.Instant
    ) async -> Wish {
        if key == .enter, session.mode == .deciding, instant - shownAt < Self.pauseBeforeAccepting { return .stay }
        screen.notice = nil
        let action = session.press(key)
        screen.content = .document(session)
        switch action {
        case .redraw: break
        case .finish(let answer): await finish(answer)
        case .skip: await skip()
        case .undoPrevious: await undoPrevious()
        case .openViewer: return .open(session.task.document)
        case .quit: return .quit
        }
        return .stay
    }

    private mutating func pressIdle(_ key: ReviewSession.Key) async -> Wish {
        screen.notice = nil
        switch key {
        case .character("q"): return .quit
        case .character("u"): await undoPrevious()
        case .character("s"):
            skipped = []
            await advance()
        default: break
        }
        return .stay
    }

    private mutating func clear() {
        guard case .document(var session) = screen.content else { return }
        while case .editing(let text) = session.mode, !text.isEmpty { _ = session.press(.backspace) }
        screen.content = .document(session)
    }

    /// What is pasted is text for the value being typed, and never a key.
    private mutating func paste(_ text: String) {
        guard case .document(var session) = screen.content, case .editing = session.mode else { return }
        for scalar in text.unicodeScalars.prefix(1_000) {
            let character = scalar == "\n" || scalar == "\t" || scalar == "\r" ? " " : Character(scalar)
            if scalar.properties.generalCategory == .control, character != " " { continue }
            _ = session.press(.character(character))
        }
        screen.content = .document(session)
    }
}

// MARK: Documents

extension ReviewRoom {
    private mutating func finish(_ answer: ReviewAnswer) async {
        guard let item else { return }
        do {
            try await desk.answer(item, with: answer)
        } catch {
            await giveUp(item, because: error)
            return
        }
        decided.append(Decided(document: item.document, name: item.question.name, outcome: answer.outcome))
        let word = answer.outcome == .accept ? "accepted" : "refused"
        screen.notice = "\(Words.shortened(item.question.name, to: 40)) is \(word); u takes that back."
        await advance()
    }

    private mutating func skip() async {
        guard let item else { return }
        skipped.insert(item.task.id)
        try? await desk.skip(item)
        screen.notice = "\(Words.shortened(item.question.name, to: 40)) is left for later."
        await advance()
    }

    private mutating func undoPrevious() async {
        guard let last = decided.last else {
            screen.notice = "There is nothing to take back."
            return
        }
        do {
            try await desk.undo(last.document)
            decided.removeLast()
            screen.notice = "The decision on \(Words.shortened(last.name, to: 40)) is taken back; it is judged anew."
        } catch {
            screen.notice = UserError(describing: error).message
        }
    }

    /// Somebody else has the document now, or it could not be saved: then it stays on the screen as it is.
    private mutating func giveUp(_ item: ReviewDesk.Item, because error: any Error) async {
        screen.notice = UserError(describing: error).message
        switch error {
        case JobStoreError.taskClaimed, JobStoreError.taskClosed, JobStoreError.unknownTask:
            screen.notice = "\(Words.shortened(item.question.name, to: 40)): \(screen.notice ?? "")"
            await advance()
        default: break
        }
    }
}
