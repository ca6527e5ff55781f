import DocumentModel
import Foundation
import Glibc
import PictureDecoding
import RecordSchema
import Testing

/// What a reviewer sees of the page, decoded from what the program wrote to a terminal that said what it can.
@Suite("Pictures of values, as terminals get them")
struct PictureProtocolTests {
    /// Terminals, by what they answer when they are asked.
    enum Terminal: String, CaseIterable {
        case kitty, iterm2, foot, plain

        var answers: String {
            let cell = "\u{1B}[6;20;10t"
            return switch self {
            case .kitty: "\u{1B}_Gi=31;OK\u{1B}\\\u{1B}P>|kitty(0.35.2)\u{1B}\\" + cell + "\u{1B}[?62;c"
            case .iterm2: "\u{1B}P>|iTerm2 3.5.0\u{1B}\\" + cell + "\u{1B}[?64;1;2;4;6;17;18;21;22c"
            case .foot: "\u{1B}P>|foot(1.16.2)\u{1B}\\" + cell + "\u{1B}[?62;4;22c"
            case .plain: "\u{1B}[?62;22c"
            }
        }

        /// The picture among what was written; nil while it is not complete.
        func picture(in written: Data) -> SentPicture? {
            let text = String(decoding: written, as: UTF8.self)
            switch self {
            case .kitty: return try? KittyPicture.all(in: text).last
            case .iterm2: return try? InlinePicture.all(in: text).last
            case .foot: return try? SixelPicture.all(in: text).last
            case .plain:
                var screen = CellScreen(columns: 110, rows: 40)
                screen.take(text)
                return try? SymbolPicture(on: screen)?.picture
            }
        }

        /// How much it must be like the page, which is drawn at another scale here. Letters of blocks are coarse.
        var least: Double { self == .plain ? 0.7 : 0.8 }
    }

    private static let file = "invoice-en-classic.pdf"

    /// A home in which one document waits whose invoice date is in doubt.
    private func withDoubt(_ body: (Program, Paper, BoundingBox) throws -> Void) throws {
        try Program.withHome { intake in
            try intake.make()
            try intake.doubt(["issue_date"], of: "invoice")
            let truth = try FixtureTruth.named(Self.file)
            try intake.drop([truth])
            try intake.work()
            let field = try intake.json("show", truth.document, "--json")["fields"]?["issue_date"]
            #expect(field?["page"]?.number == 1)
            let sides = field?["box"]?.elements.compactMap(\.number) ?? []
            try #require(sides.count == 4)
            let box = BoundingBox(x0: sides[0], y0: sides[1], x1: sides[2], y1: sides[3])
            try body(intake, try #require(try Paper(truth.url.path(), page: 1)), box)
        }
    }

    @Test func whatWasSentIsTheValueOnItsPage() throws {
        try withDoubt { intake, paper, box in
            for kind in Terminal.allCases {
                let picture = try Self.picture(sentTo: kind, by: intake)
                let fit = try #require(paper.fit(of: picture, framing: box), "\(kind): no frame")
                #expect(fit.here > kind.least, "\(kind): \(fit)")
                #expect(fit.elsewhere < fit.here - 0.3, "\(kind): \(fit)")
            }
        }
    }

    @Test func tmuxShowsItInCharactersBelowTheField() throws {
        try withDoubt { intake, paper, box in
            var intake = intake
            intake.variables = ["INTAKE_PICTURES": "automatic", "NO_COLOR": ""]
            try Tmux.with(intake, ["review"]) { terminal in
                let (symbols, lines) = try terminal.until { lines in
                    var screen = CellScreen(columns: 100, rows: 34)
                    screen.take(try terminal.coloredLines().joined(separator: "\r\n"))
                    return try SymbolPicture(on: screen).map { ($0, lines) }
                }
                #expect(lines[symbols.row - 2].hasPrefix(" › 1  issue_date"), "\(lines[symbols.row - 2])")
                #expect(symbols.rows >= 3 && symbols.columns > 60)
                let fit = try #require(paper.fit(of: symbols.picture, framing: box))
                #expect(fit.here > Terminal.plain.least && fit.elsewhere < fit.here - 0.3, "\(fit)")
            }
        }
    }

    @Test func tmuxHandsItThroughToKitty() throws {
        try withDoubt { intake, paper, box in
            var intake = intake
            intake.variables = ["INTAKE_PICTURES": "kitty", "NO_COLOR": ""]
            try Tmux.with(intake, ["review"], settings: "set -g allow-passthrough on") { session in
                let outside = try #require(PseudoTerminal())
                outside.collect()
                let client = try session.attach(to: outside.descriptor)
                defer {
                    client.signal(SIGKILL)
                    client.wait()
                    _ = outside.end()
                }
                // A client that comes later is not told what was handed through before.
                try Wait.until { outside.seen.range(of: Data("issue_date".utf8)) }
                try session.press("C-l")
                let picture = try Wait.until { Terminal.kitty.picture(in: outside.seen) }
                let fit = try #require(paper.fit(of: picture, framing: box))
                #expect(fit.here > Terminal.kitty.least && fit.elsewhere < fit.here - 0.3, "\(fit)")
                let cells = try session.until { lines in
                    let rows = lines.map { $0.unicodeScalars.count { $0.value == 0x10EEEE } }.filter { $0 > 0 }
                    return rows.isEmpty ? nil : rows
                }
                #expect(cells.count >= 3 && Set(cells).count == 1, "\(cells)")
                let text = String(decoding: outside.seen, as: UTF8.self)
                #expect(text.contains("U=1,i=") && text.contains(",r=\(cells.count)"))
            }
        }
    }

    /// Lets the program review on a terminal until it has sent a picture.
    private static func picture(sentTo kind: Terminal, by intake: Program) throws -> SentPicture {
        let terminal = try #require(PseudoTerminal())
        var environment = intake.environment
        for name in ["NO_COLOR", "TMUX", "TERM_PROGRAM", "LC_TERMINAL", "INTAKE_PICTURES"] { environment[name] = nil }
        environment["TERM"] = "xterm-256color"
        environment["LC_ALL"] = "C.UTF-8"
        terminal.collect()
        let review = try Launch(
            [Program.executable.path(), "review"], environment: environment, terminal: terminal.descriptor)
        defer {
            review.signal(SIGKILL)
            review.wait()
            _ = terminal.end()
        }
        // What is asked of it ends with the question that every terminal answers.
        try Wait.until { terminal.seen.range(of: Data("\u{1B}[c".utf8)) }
        terminal.type(kind.answers)
        return try Wait.until { kind.picture(in: terminal.seen) }
    }
}
