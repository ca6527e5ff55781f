import DocumentModel
import Review
import Testing

@testable import IntakeCommands

@Suite struct ReviewScreenTests {
    struct Scene: Sendable, CustomTestStringConvertible {
        var name: String
        var keys = ""
        var width = 80
        var height = 24

        var testDescription: String { name }
    }

    @Test(arguments: [
        Scene(name: "begins"), Scene(name: "takes-a-rival", keys: "1"), Scene(name: "decides-three", keys: "1anj"),
        Scene(name: "moves-down", keys: "↓↓↓"), Scene(name: "fills-in-what-was-not-found", keys: "↓↓↓↓e1.12.2026⏎"),
        Scene(name: "edits", keys: "e⌫⌫⌫⌫⌫⌫529,8"),
        Scene(name: "refuses-a-value", keys: "e⌫⌫⌫⌫⌫⌫abc⏎"), Scene(name: "edits-within", keys: "e←←←⌫"),
        Scene(name: "helps-while-typing", keys: "e❓"), Scene(name: "says-illegible", keys: "i"),
        Scene(name: "rejects", keys: "r"),
        Scene(name: "helps", keys: "?"), Scene(name: "asks-before-overriding", keys: "aa" + "eR-1⏎⏎"),
        Scene(name: "names-what-is-missing", keys: "⏎"), Scene(name: "knows-no-such-rival", keys: "9"),
        Scene(name: "narrow", width: 40), Scene(name: "very-narrow", width: 18, height: 12),
        Scene(name: "corrects-what-is-certain", keys: "1ana↓↓e AG⏎↓"), Scene(name: "low", keys: "↓", height: 14),
        Scene(name: "lower", height: 8),
        Scene(name: "wide", width: 140, height: 30),
    ])
    func shows(_ scene: Scene) throws {
        var session = try DoubtfulInvoice.session()
        _ = session.type(scene.keys)
        try check(ReviewScreen(content: .document(session), reviewer: "anna", waiting: 4), scene)
    }

    @Test(arguments: [
        Scene(name: "blind-begins"), Scene(name: "blind-answered", keys: "e529,87⏎"),
        Scene(name: "blind-helps", keys: "?"),
    ])
    func hidesWhatTheMachineReadWhereItIsMeasured(_ scene: Scene) throws {
        var session = try DoubtfulInvoice.session { task in
            task.blind = true
            task.reasons = [.init(code: "sampled", message: "2 % of such documents are looked at.")]
            for index in task.fields.indices { task.fields[index].isFlagged = false }
        }
        _ = session.type(scene.keys)
        let screen = ReviewScreen(content: .document(session), reviewer: "anna", waiting: 4)
        try check(screen, scene)
        let text = screen.lines(width: 200, height: 100).map(\.text).joined(separator: "\n")
        for value in ["592.87", "2026-11-20", "445.27", "Meier GmbH", "add up"] {
            #expect(!text.contains(value) || value == "592.87" && !scene.keys.isEmpty, "\(value)")
        }
    }

    @Test func showsOneFieldOfManyDocuments() throws {
        let question = try DoubtfulInvoice.question()
        let session = ReviewSession(
            task: question, reviewer: "anna", focus: "grand_total", normalise: { _, text in .success(text) },
            recheck: { _ in question.checks }, now: { DoubtfulInvoice.now })
        try check(
            ReviewScreen(content: .document(session), reviewer: "anna", waiting: 4), Scene(name: "one-field"))
    }

    @Test(arguments: [(80, 24), (120, 40), (40, 14), (80, 12)])
    func leavesRoomForAPicture(width: Int, height: Int) throws {
        var screen = ReviewScreen(content: .document(try DoubtfulInvoice.session()), reviewer: "anna", waiting: 4)
        #expect(screen.frame(width: width, height: height).picture == nil)
        screen.hasPictures = true
        let frame = screen.frame(width: width, height: height)
        guard let slot = frame.picture else {
            #expect(height < 20)
            return
        }
        #expect(slot.rows >= 3 && slot.row + slot.rows < height && slot.column + slot.columns <= width)
        #expect(frame.lines[slot.row..<slot.row + slot.rows].allSatisfy { $0.text.isEmpty })
        #expect(frame.lines[slot.row - 1].text.contains("592.87"))
    }

    @Test func showsWhatIsInDoubtAsAWhole() throws {
        let session = try DoubtfulInvoice.session { task in
            for index in task.fields.indices { task.fields[index].isFlagged = false }
            task.reasons = [
                .init(code: "sampled", message: "Nothing is in doubt; 2 % of such documents are looked at.")
            ]
            task.checks = []
        }
        try check(
            ReviewScreen(content: .document(session), reviewer: "anna", waiting: 1, notice: "a.pdf is accepted."),
            Scene(name: "sampled", height: 16))
    }

    @Test(arguments: [(0, 0), (2, 2), (3, 0)])
    func showsThatNothingIsThere(waiting: Int, skipped: Int) throws {
        try check(
            ReviewScreen(content: .idle(skipped: skipped), reviewer: "anna", waiting: waiting),
            Scene(name: "idle-\(waiting)-\(skipped)", height: 12))
    }

    @Test func showsHostileTextInert() throws {
        let session = try DoubtfulInvoice.session { task in
            task.name = "\u{1B}]0;owned\u{7}\u{202E}fdp.exe"
            task.fields[0].context = "total\u{1B}[2J\u{9B}31m\n592,87 \u{200B}EUR"
            task.fields[0].rivals[0].value = "529.87\r\u{1B}[1A"
            task.reasons[2].message = "Page \u{1B}[31m2"
        }
        let screen = ReviewScreen(content: .document(session), reviewer: "anna\u{1B}c", waiting: 1)
        try check(screen, Scene(name: "hostile"))
        for line in screen.lines(width: 80, height: 24) {
            #expect(!line.text.unicodeScalars.contains(where: InertText.isActive))
            #expect(line.rendered(Style(isOn: false)) == line.text)
        }
    }

    @Test func reportsAllFieldsInFull() throws {
        let screen = ReviewScreen(content: .document(try DoubtfulInvoice.session()), reviewer: "anna", waiting: 1)
        try check(screen.report(width: 100), "report")
    }

    @Test(arguments: [1, 2, 5, 9, 10, 11, 24, 60], [1, 7, 20, 39, 80, 200])
    func fitsEveryWindow(height: Int, width: Int) throws {
        for keys in ["", "↓↓↓", "e", "r", "?", "1⏎"] {
            var session = try DoubtfulInvoice.session()
            _ = session.type(keys)
            let lines = ReviewScreen(content: .document(session), reviewer: "anna", waiting: 4)
                .lines(width: width, height: height)
            #expect(lines.count == height)
            #expect(lines.allSatisfy { $0.width <= width })
        }
    }

    @Test(arguments: ["", "↓", "↓↓", "↓↓↓"])
    func keepsTheCurrentFieldInSight(_ keys: String) throws {
        var session = try DoubtfulInvoice.session()
        _ = session.type(keys)
        let lines = ReviewScreen(content: .document(session), reviewer: "anna", waiting: 4)
            .lines(width: 80, height: 12)
        let name = try #require(session.current?.name)
        #expect(lines.contains { $0.text.contains("› ") && $0.text.contains(name) })
    }

    @Test(arguments: [(1.0, "100 %"), (0.9999, "99.9 %"), (0.95, "95 %"), (0.824, "82.4 %"), (0, "0 %")])
    func neverRoundsUp(_ share: Double, _ text: String) {
        #expect(ReviewScreen.percent(share) == text)
    }

    private func check(_ screen: ReviewScreen, _ scene: Scene) throws {
        let lines = screen.lines(width: scene.width, height: scene.height)
        #expect(lines.count == scene.height)
        try check(lines, scene.name)
    }

    private func check(_ lines: [ScreenLine], _ name: String) throws {
        let texts = lines.map { String($0.text.reversed().drop { $0 == " " }.reversed()) }
        try Golden.expect(texts.joined(separator: "\n") + "\n", is: "review-\(name).txt")
    }
}
