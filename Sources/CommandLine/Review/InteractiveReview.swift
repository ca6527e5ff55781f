import DocumentModel
import Orchestration
import Pipeline
import Review

/// The review at a terminal, from the first document to the last.
struct InteractiveReview {
    let desk: ReviewDesk
    let installation: Installation
    let context: CommandContext

    func run() async throws -> ExitStatus {
        let minutes = installation.configuration.review.claimMinutes
        var room = ReviewRoom(desk: desk, claimLength: .seconds(max(1, minutes * 60)))
        await room.advance()
        if room.item == nil, room.screen.notice == nil {
            context.console.remark(
                room.screen.waiting == 0
                    ? "Nothing waits for a decision." : "All that waits is claimed by others: `intake review list`.")
            return .done
        }
        guard let terminal = RawTerminal(), let signals = SignalPipe() else {
            await room.close()
            throw UserError("The terminal cannot be used.", hint: "`intake review list` works everywhere.")
        }
        let status = await sit(in: &room, terminal, signals)
        await room.close()
        try await summarise(room)
        return status
    }

    /// Whatever happens in here, the terminal is itself again afterwards.
    private func sit(in room: inout ReviewRoom, _ terminal: RawTerminal, _ signals: SignalPipe) async -> ExitStatus {
        let (events, continuation) = AsyncStream.makeStream(of: TerminalEvent.self)
        terminal.enter()
        defer {
            terminal.leave()
            signals.restore()
            signals.wake()
            continuation.finish()
        }
        guard TerminalEvents.start(signals: signals, yielding: continuation) else { return .internal }
        let ticking = Task {
            while !Task.isCancelled {
                try await Task.sleep(for: .seconds(1))
                continuation.yield(.tick)
            }
        }
        defer { ticking.cancel() }
        draw(room, terminal)
        for await event in events {
            switch event {
            case .ended: return .interrupted
            case .resized: break
            case .tick: await room.tick()
            case .viewerFailed(let remark): room.show(remark)
            case .input(let input, let instant):
                switch await room.handle(input, at: instant) {
                case .stay: break
                case .suspend: terminal.suspend()
                case .quit: return .done
                case .interrupt: return .interrupted
                case .open(let document): await open(document, in: &room, continuation)
                }
            }
            draw(room, terminal)
        }
        return .interrupted
    }

    private func draw(_ room: ReviewRoom, _ terminal: RawTerminal) {
        let size = terminal.size
        terminal.draw(room.screen.lines(width: size.width, height: size.height), style: context.console.style)
    }

    private func open(
        _ document: DocumentIdentifier, in room: inout ReviewRoom,
        _ continuation: AsyncStream<TerminalEvent>.Continuation
    ) async {
        let path: String
        do {
            path = try await installation.originals.path(of: document)
        } catch {
            room.show(UserError(describing: error).message)
            return
        }
        let problem = Viewer(environment: context.environment).open(path) { remark in
            continuation.yield(.viewerFailed(remark))
        }
        room.show(problem ?? "The document is shown by another program.")
    }

    /// What came of the sitting, left on the ordinary screen.
    private func summarise(_ room: ReviewRoom) async throws {
        let accepted = room.decided.count { $0.outcome == .accept }
        let refused = room.decided.count - accepted
        let waiting = try await desk.waiting()
        context.console.print(
            "\(accepted) accepted, \(refused) refused, \(Words.grouped(waiting)) still waiting.")
        if !room.decided.isEmpty { try await desk.remarkWhenNobodyWorks(context.console) }
    }
}

extension ReviewDesk {
    /// Decisions are safe at once; records are written by whoever runs the engine.
    func remarkWhenNobodyWorks(_ console: Console) async throws {
        guard try await !isServed() else { return }
        console.remark("`intake run` is not at work; it writes the record when it is.")
    }
}
