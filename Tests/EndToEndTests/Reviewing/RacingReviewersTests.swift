import Foundation
import Glibc
import PictureDecoding
import RecordSchema
import Testing

@Suite("Two reviewers at one queue")
struct RacingReviewersTests {
    private static let count = 500

    /// One is stopped while a document is on the screen, for longer than its claim lasts.
    @Test func eachOfFiveHundredDocumentsIsDecidedOnce() throws {
        try Program.withHome { intake in
            try intake.make()
            try intake.set("people", to: "{reviewers: [anna, bob]}")
            // Six seconds: the least there is.
            try intake.set("review", to: "{claim_minutes: 0.1}")
            for number in 0..<Self.count {
                try Self.memo(number).write(to: intake.inbox.appending(path: "memo-\(number).pdf"))
            }
            try intake.work()
            let anna = try Seat("anna", intake)
            let bob = try Seat("bob", intake)
            defer { for seat in [anna, bob] { seat.leave() } }

            try Self.work([anna, bob]) { anna.decided.count >= 60 && bob.decided.count >= 60 }
            // She has begun to refuse a document, and is gone for a while.
            let held = try anna.beginToRefuse()
            // Not in the midst of claiming what comes next, which everybody would wait for.
            usleep(500_000)
            anna.process.signal(SIGSTOP)
            try Self.work([bob]) { bob.decided.contains(held) && !bob.isShowing(held) }
            anna.type("1")
            anna.process.signal(SIGCONT)
            let told = "\(held): It was decided already by bob."
            try anna.until { $0.contains { $0.contains(told) } ? true : nil }
            try Self.work([anna, bob]) { anna.isDone && bob.isDone }
            #expect(!anna.decided.contains(held))
            #expect(Set(anna.decided).isDisjoint(with: bob.decided))
            #expect(anna.decided.count + bob.decided.count == Self.count)

            let log = try intake.json("audit", "log", "--limit", "100000", "--json").elements
            let answers = log.filter { $0["what"]?.text == "answered" }
            #expect(answers.count == Self.count)
            #expect(Set(answers.compactMap { $0["document"]?.text }).count == Self.count)
            for seat in [anna, bob] {
                #expect(answers.count { $0["who"]?.text == seat.name } == seat.decided.count)
            }
            try intake.work()
            let documents = try intake.json("list", "--limit", "1000", "--json").elements
            let accepted = (0..<Self.count).count { Seat.isAccepted("memo-\($0).pdf") }
            #expect(documents.count { $0["status"]?.text == "accepted" } == accepted)
            #expect(documents.count { $0["status"]?.text == "rejected" } == Self.count - accepted)
            #expect(try intake("audit", "verify").status == 0)
        }
    }

    /// A page of a type that no rule knows: it costs little, and always comes before a person.
    private static func memo(_ number: Int) -> Data {
        HostilePDF.file(
            [
                "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R>>",
                HostilePDF.stream("BT /F1 12 Tf 40 150 Td (Memo \(number) to the whole house) Tj ET"),
                "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
            ], hasInformation: false)
    }

    /// Lets everybody at the queue decide what is on their screens.
    private static func work(_ seats: [Seat], until isEnough: () -> Bool) throws {
        try Wait.until(seconds: 300) {
            for seat in seats { seat.decide() }
            return isEnough() ? true : nil
        }
    }
}

/// Somebody at a terminal, whose keys follow from what is on the screen.
private final class Seat {
    let name: String
    let process: Launch
    private let terminal: PseudoTerminal
    private var screen = CellScreen(columns: 110, rows: 40)
    private var taken = 0
    private(set) var decided: [String] = []
    private var shown: (document: String, since: ContinuousClock.Instant)?
    private var refusing: String?

    init(_ name: String, _ intake: Program) throws {
        self.name = name
        terminal = try #require(PseudoTerminal())
        var environment = intake.person(name).environment
        environment["TERM"] = "xterm-256color"
        terminal.collect()
        process = try Launch(
            [Program.executable.path(), "review"], environment: environment, terminal: terminal.descriptor)
    }

    func leave() {
        process.signal(SIGKILL)
        process.wait()
        _ = terminal.end()
    }

    /// One of ten is accepted; to refuse one is quicker, as no time to look is asked for.
    static func isAccepted(_ document: String) -> Bool { document.hasSuffix("7.pdf") }

    /// What is on the screen now.
    func look() -> [String] {
        let written = terminal.seen.dropFirst(taken)
        // A character of which the rest is still to come waits for it.
        let begun = written.suffix(3).lastIndex { $0 >= 0xC0 }
        let isWhole = begun.map { String(validating: written[$0...], as: UTF8.self) != nil } ?? true
        let complete = isWhole ? written : written[..<(begun ?? written.endIndex)]
        screen.take(String(decoding: complete, as: UTF8.self))
        taken += complete.count
        return screen.lines
    }

    /// Waits for a screen that says something.
    @discardableResult
    func until<Value>(_ look: ([String]) throws -> Value?) throws -> Value {
        do {
            return try Wait.until { try look(self.look()) }
        } catch is Wait.TooLong {
            throw Tmux.Failed(arguments: ["the screen stayed"], output: self.look().joined(separator: "\n"))
        }
    }

    func isShowing(_ document: String) -> Bool { SeenQuestion(look())?.document == document }

    var isDone: Bool { look().contains(" Nothing waits for a decision.") }

    func type(_ keys: String) { terminal.type(keys) }

    /// Does the next thing that is to be done about what is on the screen, if there is one.
    func decide() {
        let lines = look()
        guard let document = SeenQuestion(lines)?.document, document != decided.last else { return }
        if shown?.document != document { shown = (document, .now) }
        if refusing == document {
            guard lines.contains(where: { $0.contains("Why is \(document) refused?") }) else { return }
            type("1")
            finish(document)
        } else if !Self.isAccepted(document) {
            type("r")
            refusing = document
        } else if let shown, ContinuousClock.now - shown.since > .milliseconds(400) {
            type("\r")
            finish(document)
        }
    }

    private func finish(_ document: String) {
        decided.append(document)
        (shown, refusing) = (nil, nil)
    }

    /// Goes on until the reasons are asked for, and gives no reason.
    func beginToRefuse() throws -> String {
        try until { lines in
            guard let document = SeenQuestion(lines)?.document, document != decided.last else { return nil }
            if lines.contains(where: { $0.contains("Why is \(document) refused?") }) {
                refusing = nil
                return document
            }
            if refusing == nil, !Self.isAccepted(document) {
                type("r")
                refusing = document
            } else if refusing == nil {
                decide()
            }
            return nil
        }
    }
}
