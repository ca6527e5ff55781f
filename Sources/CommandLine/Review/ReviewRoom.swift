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

    enum Wish: Hashable { case stay, open(DocumentIdentifier, page: Int), suspend, quit, interrupt }

    let desk: ReviewDesk
    let selection: ReviewSelection
    private(set) var item: ReviewDesk.Item?
    var screen: ReviewScreen
    private(set) var decided: [Decided] = []
    /// The document that comes next, being claimed while the present one is looked at.
    private(set) var ahead: Task<ReviewDesk.Item?, Never>?
    /// Documents of which one field is decided, and others are still open; claimed until their turn comes.
    private var drafts: [(item: ReviewDesk.Item, session: ReviewSession)] = []
    private var skipped: Set<HumanTaskIdentifier> = []
    /// Taken back in this sitting, and to be shown again as soon as it was judged anew.
    private var returning: DocumentIdentifier?
    private var shownAt = ContinuousClock.now
    private var refreshedAt = ContinuousClock.now
    private var claimedAt = ContinuousClock.now
    private let claimLength: Duration
    private let looksAhead: Bool

    /// Who presses Enter twice must not accept a document that was not seen yet.
    static let pauseBeforeAccepting = Duration.milliseconds(350)
    private static let refresh = Duration.seconds(10)

    init(
        desk: ReviewDesk, selection: ReviewSelection = ReviewSelection(), claimLength: Duration, looksAhead: Bool = true
    ) {
        self.desk = desk
        self.selection = selection
        self.claimLength = claimLength
        self.looksAhead = looksAhead
        screen = ReviewScreen(content: .idle(skipped: 0), reviewer: desk.reviewer, waiting: 0)
    }

    /// Brings the first document to the screen, or none.
    mutating func begin() async {
        await countWaiting()
        await advance()
    }

    /// Brings the next document to the screen, or none.
    private mutating func advance() async {
        item = nil
        var session: ReviewSession?
        do {
            if let found = try await next() {
                item = found
                session = desk.session(for: found, focus: selection.field)
            } else if !drafts.isEmpty {
                let draft = drafts.removeFirst()
                item = try await desk.claim(draft.item)
                session = draft.session.unfocused()
            }
            // Nothing is shown of which the log would not know that it was.
            if let item { try await desk.seen(item) }
        } catch {
            screen.notice = UserError(describing: error).message
            (item, session) = (nil, nil)
        }
        if item == nil { await countWaiting() }
        screen.content = session.map { .document($0) } ?? .idle(skipped: skipped.count)
        shownAt = .now
        claimedAt = shownAt
        refreshedAt = shownAt
        if item != nil { lookAhead() }
    }

    private mutating func next() async throws -> ReviewDesk.Item? {
        let found = await ahead?.value
        ahead = nil
        if let found, !skipped.contains(found.task.id), let kept = try? await desk.claim(found) { return kept }
        return try await desk.next(selection, skipping: unwanted)
    }

    /// Claims what comes next while the present document is looked at.
    private mutating func lookAhead() {
        guard looksAhead, ahead == nil else { return }
        let (desk, selection, unwanted) = (desk, selection, unwanted)
        ahead = Task { try? await desk.next(selection, skipping: unwanted) }
    }

    private var unwanted: Set<HumanTaskIdentifier> {
        skipped.union(drafts.map(\.item.task.id)).union([item?.task.id].compactMap { $0 })
    }

    private mutating func countWaiting() async {
        if let waiting = try? await desk.waiting() { screen.waiting = waiting }
    }

    /// Takes what was pressed at an instant. Keys for a document that was not on the screen yet are dropped.
    mutating func handle(_ input: KeyDecoder.Input, at instant: ContinuousClock.Instant) async -> Wish {
        switch input {
        case .suspend: return .suspend
        case .redraw, .report: return .stay
        case .clear:
            edit { $0.clearText() }
            return .stay
        case .paste(let text):
            edit { $0.paste(Self.typed(text)) }
            return .stay
        case .key(.interrupt): return .interrupt
        case .key(let key):
            guard instant >= shownAt else { return .stay }
            if case .document(var session) = screen.content { return await press(key, &session, at: instant) }
            return await pressIdle(key)
        }
    }

    /// Keeps claims and numbers fresh.
    mutating func tick() async {
        let now = ContinuousClock.now
        await fetchReturning()
        if item == nil, now - refreshedAt >= .seconds(2) {
            let notice = screen.notice
            await countWaiting()
            await advance()
            if screen.notice == nil { screen.notice = notice }
            return
        }
        if now - refreshedAt >= Self.refresh {
            refreshedAt = now
            await countWaiting()
        }
        guard let item, now - claimedAt >= claimLength / 2 else { return }
        claimedAt = now
        for draft in drafts { _ = try? await desk.claim(draft.item) }
        if let next = await ahead?.value { _ = try? await desk.claim(next) }
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
        let claimed = [item, await ahead?.value].compactMap { $0 } + drafts.map(\.item)
        for item in claimed { try? await desk.release(item) }
        (item, ahead, drafts) = (nil, nil, [])
    }
}

// MARK: Keys

extension ReviewRoom {
    private mutating func press(
        _ key: ReviewSession.Key, _ session: inout ReviewSession, at instant: ContinuousClock.Instant
    ) async -> Wish {
        let action = session.press(key)
        if instant - shownAt < Self.pauseBeforeAccepting, action.accepts { return .stay }
        screen.notice = nil
        screen.content = .document(session)
        switch action {
        case .redraw: break
        case .finish(let answer): await finish(answer)
        case .setAside: await setAside(session)
        case .skip: await leave("is left for later") { try? await $0.skip($1) }
        case .escalate: await escalate()
        case .undoPrevious: await undoPrevious()
        case .openViewer: return .open(session.task.document, page: session.current?.chosen?.page ?? 1)
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

    private mutating func edit(_ body: (inout ReviewSession) -> Void) {
        guard case .document(var session) = screen.content else { return }
        body(&session)
        screen.content = .document(session)
    }

    /// What is pasted is text for the value being typed, and never a key.
    private static func typed(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars.prefix(1_000) {
            if scalar == "\n" || scalar == "\t" || scalar == "\r" {
                result += " "
            } else if scalar.properties.generalCategory != .control {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

extension ReviewSession.Action {
    /// Whether it takes values of the document as they are.
    fileprivate var accepts: Bool {
        switch self {
        case .finish(let answer): answer.outcome == .accept
        case .setAside: true
        default: false
        }
    }
}

// MARK: Documents

extension ReviewRoom {
    private mutating func finish(_ answer: ReviewAnswer) async {
        guard let item else { return }
        let kept: ReviewAnswer
        do {
            kept = try await desk.answer(item, with: answer)
        } catch {
            await giveUp(item, because: error)
            return
        }
        decided.append(Decided(document: item.document, name: item.question.name, outcome: answer.outcome))
        screen.waiting = max(0, screen.waiting - 1)
        let words = [answer.outcome == .accept ? "accepted" : "refused", kept.blindVerdict(on: item.question)]
            .compactMap(\.self).joined(separator: ", ")
        screen.notice = "\(Words.shortened(item.question.name, to: 40)) is \(words); u takes that back."
        await advance()
    }

    private mutating func setAside(_ session: ReviewSession) async {
        guard let item else { return }
        drafts.append((item, session))
        let open = session.undecided.count
        screen.notice =
            "\(Words.shortened(item.question.name, to: 40)) comes again for \(open == 1 ? "its other value" : "its \(open) other values")."
        await advance()
    }

    private mutating func leave(_ words: String, _ body: (ReviewDesk, ReviewDesk.Item) async -> Void) async {
        guard let item else { return }
        skipped.insert(item.task.id)
        await body(desk, item)
        screen.notice = "\(Words.shortened(item.question.name, to: 40)) \(words)."
        await advance()
    }

    private mutating func escalate() async {
        guard let item else { return }
        do {
            let level = try await desk.escalate(item).task.level
            await leave("is escalated to level \(level)") { _, _ in }
        } catch {
            await giveUp(item, because: error)
        }
    }

    private mutating func undoPrevious() async {
        guard let last = decided.last else {
            screen.notice = "There is nothing to take back."
            return
        }
        do {
            let isExported = try await desk.isExported(last.document)
            try await desk.undo(last.document)
            decided.removeLast()
            returning = last.document
            let name = Words.shortened(last.name, to: 40)
            screen.notice =
                isExported
                ? "\(name) was exported already, so this is a correction; it is judged anew."
                : "The decision on \(name) is taken back; it is judged anew."
        } catch {
            screen.notice = UserError(describing: error).message
        }
    }

    /// What was taken back comes next, once it is there again.
    private mutating func fetchReturning() async {
        guard let document = returning, let found = try? await desk.task(of: document),
            let claimed = try? await desk.claim(found)
        else { return }
        returning = nil
        skipped.remove(claimed.task.id)
        if let other = await ahead?.value, other.task.id != claimed.task.id { try? await desk.release(other) }
        ahead = Task { claimed }
        if item == nil {
            await advance()
        } else {
            screen.notice = "\(Words.shortened(claimed.question.name, to: 40)) is judged anew; it comes next."
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
