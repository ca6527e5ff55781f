import DocumentModel
import Pipeline
import Review
import TerminalPictures

/// The room at a real terminal: what is drawn, with pictures where there are some.
struct ReviewTable {
    typealias Events = AsyncStream<TerminalEvent>.Continuation

    var room: ReviewRoom
    let terminal: RawTerminal
    private let style: Style
    private var support: PictureSupport
    private var painter = ScreenPainter()
    private let drawer: PageDrawer
    private let pictures: PagePictures
    /// What has been asked for, and what came of it; nil means that it cannot be drawn.
    private var drawn: [PagePictures.Wanted: TerminalPicture?] = [:]
    private var asked: Set<PagePictures.Wanted> = []
    private var ticks = 0

    init(
        room: ReviewRoom, terminal: RawTerminal, support: PictureSupport, style: Style, installation: Installation,
        environment: [String: String]
    ) {
        self.room = room
        self.terminal = terminal
        self.support = support
        self.style = style
        let drawer = PageDrawer(installation: installation, environment: environment)
        self.drawer = drawer
        pictures = PagePictures { region, document, width, height in
            try await drawer.pixels(of: region, of: document, width: width, height: height)
        }
        takeCell()
    }

    /// Asks the terminal what it can, and draws what can be drawn before it answers.
    mutating func begin(_ events: Events) {
        if support.asks { terminal.ask() }
        draw(events)
    }

    mutating func take(_ report: TerminalReport) {
        support.take(report)
        takeCell()
    }

    mutating func take(_ picture: TerminalPicture?, for wanted: PagePictures.Wanted) {
        if drawn.count > 64 { drawn = [:] }
        drawn[wanted] = .some(picture)
        asked.remove(wanted)
    }

    mutating func tick() async {
        ticks += 1
        // Over a slow line an answer takes a while; a terminal that is silent has nothing to say.
        if ticks == 2 { support.stopWaiting() }
        await room.tick()
    }

    mutating func forget() {
        painter.forget()
        takeCell()
    }

    mutating func suspend() {
        erasePictures()
        terminal.suspend()
        forget()
    }

    func leave() {
        erasePictures()
        terminal.leave()
    }

    mutating func close() async {
        await room.close()
        await drawer.close()
    }

    mutating func draw(_ events: Events) {
        let size = terminal.size
        room.screen.hasPictures = support.method != nil
        var frame = room.screen.frame(width: size.width, height: size.height)
        var placed: ScreenPainter.Placed?
        if let slot = frame.picture {
            let wanted = wanted(in: slot)
            if let wanted, let picture = drawn[wanted] {
                placed = picture.map {
                    ScreenPainter.Placed(row: slot.row, column: slot.column, rows: wanted.plan.size.rows, picture: $0)
                }
            } else if let wanted {
                ask(for: wanted, events)
            }
            if wanted == nil || wanted.map({ drawn[$0] == .some(.none) }) == true {
                // No picture will come: the place belongs to the text.
                room.screen.hasPictures = false
                frame = room.screen.frame(width: size.width, height: size.height)
            }
        }
        terminal.write(painter.paint(frame.lines, style: style, picture: placed))
        prepareNext(events)
    }

    private func wanted(in slot: ReviewScreen.PictureSlot) -> PagePictures.Wanted? {
        guard case .document(let session) = room.screen.content, let field = session.current else { return nil }
        return Self.wanted(field, of: session.task, slot.columns, slot.rows, support)
    }

    private static func wanted(
        _ field: ReviewTask.Field, of task: ReviewTask, _ columns: Int, _ rows: Int, _ support: PictureSupport
    ) -> PagePictures.Wanted? {
        let cell = support.cell
        let room = TerminalPicture.Size(
            columns: columns, rows: rows, cellWidth: cell.width, cellHeight: cell.height)
        guard let method = support.method, let chosen = field.chosen, let box = chosen.box,
            let view = task.view(of: chosen), let plan = CropPlan(box, on: view, in: room, by: method)
        else { return nil }
        return PagePictures.Wanted(
            document: task.document, plan: plan, method: method, colors: support.colors)
    }

    private mutating func ask(for wanted: PagePictures.Wanted, _ events: Events) {
        guard asked.insert(wanted).inserted else { return }
        Task { [pictures] in events.yield(.pictured(wanted, await pictures.picture(wanted))) }
    }

    /// Draws ahead what the next document will show first.
    private mutating func prepareNext(_ events: Events) {
        guard support.method != nil, let ahead = room.ahead, preparing != ahead else { return }
        preparing = ahead
        let size = terminal.size
        let (desk, focus, support) = (room.desk, room.selection.field, support)
        Task { [pictures, screen = room.screen] in
            guard let item = await ahead.value else { return }
            var screen = screen
            let session = desk.session(for: item, focus: focus)
            screen.content = .document(session)
            guard let field = session.current, let slot = screen.frame(width: size.width, height: size.height).picture,
                let wanted = Self.wanted(field, of: session.task, slot.columns, slot.rows, support)
            else { return }
            events.yield(.pictured(wanted, await pictures.picture(wanted)))
        }
    }

    private var preparing: Task<ReviewDesk.Item?, Never>?

    private mutating func takeCell() {
        if let cell = terminal.cell { support.take(cellWidth: cell.width, cellHeight: cell.height) }
    }

    private func erasePictures() {
        if let method = support.method, !method.erasure.isEmpty { terminal.write(method.erasure) }
    }
}
