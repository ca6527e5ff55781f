import DocumentModel
import Orchestration
import Pipeline
import Review

/// The review at a terminal, from the first document to the last.
struct InteractiveReview {
    let desk: ReviewDesk
    let installation: Installation
    let context: CommandContext
    let selection: ReviewSelection

    func run() async throws -> ExitStatus {
        let policy = installation.configuration.review
        var room = ReviewRoom(
            desk: desk, selection: selection, claimLength: .seconds(max(1, policy.claimMinutes * 60)))
        await room.begin()
        if room.item == nil, room.screen.notice == nil {
            context.console.remark(nothing(room))
            return .done
        }
        guard let terminal = RawTerminal(), let signals = SignalPipe() else {
            await room.close()
            throw UserError("The terminal cannot be used.", hint: "`intake review list` works everywhere.")
        }
        let support = PictureSupport(
            setting: policy.pictures, environment: context.environment, hasColor: context.console.style.isOn)
        var table = ReviewTable(
            room: room, terminal: terminal, support: support, style: context.console.style, installation: installation,
            environment: context.environment)
        let status = await sit(at: &table, signals)
        await table.close()
        try await summarise(table.room)
        return status
    }

    private func nothing(_ room: ReviewRoom) -> String {
        if room.screen.waiting == 0 { return "Nothing waits for a decision." }
        return selection.field != nil || selection.type != nil
            ? "Of what waits, nothing fits: `intake review list` shows all of it."
            : "All that waits is claimed by others, or for others to decide: `intake review list`."
    }

    /// Whatever happens in here, the terminal is itself again afterwards.
    private func sit(at table: inout ReviewTable, _ signals: SignalPipe) async -> ExitStatus {
        let (events, continuation) = AsyncStream.makeStream(of: TerminalEvent.self)
        table.terminal.enter()
        defer {
            table.leave()
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
        table.begin(continuation)
        for await event in events {
            switch event {
            case .ended: return .interrupted
            case .resized: table.forget()
            case .tick: await table.tick()
            case .viewerFailed(let remark): table.room.show(remark)
            case .pictured(let wanted, let picture): table.take(picture, for: wanted)
            case .input(.report(let report), _): table.take(report)
            case .input(let input, let instant):
                if input == .redraw { table.forget() }
                switch await table.room.handle(input, at: instant) {
                case .stay: break
                case .suspend: table.suspend()
                case .quit: return .done
                case .interrupt: return .interrupted
                case .open(let document, let page): await open(document, page, in: &table.room, continuation)
                }
            }
            table.draw(continuation)
        }
        return .interrupted
    }

    private func open(
        _ document: DocumentIdentifier, _ page: Int, in room: inout ReviewRoom,
        _ continuation: AsyncStream<TerminalEvent>.Continuation
    ) async {
        let path: String
        do {
            path = try await installation.originals.path(of: document)
        } catch {
            room.show(UserError(describing: error).message)
            return
        }
        let problem = Viewer(environment: context.environment).open(path, page: page) { remark in
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
