import DocumentModel
import PictureDecoding
import Pipeline
import Review
import TerminalPictures
import Testing

@testable import IntakeCommands

/// Pictures are decoded from what is sent, as a terminal would.
@Suite struct TerminalPictureTests {
    private static let red = PixelImage.Color(red: 214, green: 40, blue: 40)

    /// White paper with a black bar, and a red frame around it.
    private static func sample(_ width: Int = 160, _ height: Int = 60) throws -> PixelImage {
        var image = try #require(
            PixelImage(width: width, height: height, pixels: Array(repeating: 255, count: width * height * 3)))
        for y in 20..<40 {
            for x in 50..<110 { image[x, y] = PixelImage.Color(red: 0, green: 0, blue: 0) }
        }
        image.frame(x0: 45, y0: 15, x1: 115, y1: 45, thickness: 2, color: red)
        return image
    }

    private static let size = TerminalPicture.Size(columns: 16, rows: 3, cellWidth: 10, cellHeight: 20)

    private func check(_ sent: SentPicture, height: Int) {
        #expect(sent.width == 160)
        #expect(sent.height == height)
        func isNear(_ x: Int, _ y: Int, _ color: [Int]) -> Bool {
            zip(sent.color(x, y), color).allSatisfy { abs($0 - $1) < 60 }
        }
        #expect(isNear(5, 5, [255, 255, 255]))
        #expect(isNear(80, 28, [0, 0, 0]))
        #expect(isNear(45, 28, [214, 40, 40]))
        #expect(isNear(80, 15, [214, 40, 40]))
        #expect(isNear(150, 50, [255, 255, 255]))
        #expect((200...900).contains(sent.count(near: [214, 40, 40], within: 60)))
    }

    @Test func kittyGetsEveryPixel() throws {
        let image = try Self.sample()
        let picture = try #require(TerminalPicture(image, by: .kitty, size: Self.size))
        #expect(picture.pieces.count == 1)
        let sent = try KittyPicture.all(in: picture.pieces.joined())
        #expect(sent.count == 1)
        let first = try #require(sent.first)
        check(first, height: 60)
        for place in 0..<image.width * image.height {
            let sent = (0..<3).map { Int(first.pixels[place * 4 + $0]) }
            let drawn = (0..<3).map { Int(image.pixels[place * 3 + $0]) }
            let same = (0..<3).allSatisfy { abs(sent[$0] - drawn[$0]) <= 2 }
            if !same {
                Issue.record("pixel \(place) differs")
                return
            }
        }
    }

    /// Undone as tmux does it: what is handed through goes on as it is, the rest are characters.
    @Test func tmuxHandsEveryPixelThrough() throws {
        let picture = try #require(TerminalPicture(try Self.sample(), by: .kittyInTmux, size: Self.size))
        #expect(picture.pieces.count == 3)
        var handed = ""
        var shown = ""
        for part in picture.pieces.joined().split(separator: "\u{1B}Ptmux;", omittingEmptySubsequences: false) {
            guard
                let end = part.ranges(of: "\u{1B}\\").last(where: { range in
                    range.lowerBound == part.startIndex || part[part.index(before: range.lowerBound)] != "\u{1B}"
                })
            else {
                shown += part
                continue
            }
            handed += part[..<end.lowerBound].replacing("\u{1B}\u{1B}", with: "\u{1B}")
            shown += part[end.upperBound...]
        }
        check(try #require(try KittyPicture.all(in: handed).first), height: 60)
        #expect(handed.contains("U=1"))
        let attributes = /\u{1B}\[38;5;(\d+)m/
        let numbers = shown.matches(of: attributes).map(\.1)
        #expect(numbers.count == 3 && Set(numbers).count == 1)
        #expect(handed.contains("i=\(numbers.first ?? ""),"))
        #expect(shown.unicodeScalars.count { $0.value == 0x10EEEE } == 16 * 3)
    }

    @Test func iTermGetsAFile() throws {
        let picture = try #require(TerminalPicture(try Self.sample(), by: .iterm2, size: Self.size))
        #expect(picture.pieces[0].contains("width=16;height=3"))
        check(try #require(try InlinePicture.all(in: picture.pieces.joined()).first), height: 60)
    }

    @Test func sixelsAreThePicture() throws {
        let picture = try #require(TerminalPicture(try Self.sample(), by: .sixel, size: Self.size))
        check(try #require(try SixelPicture.all(in: picture.pieces.joined()).first), height: 60)
    }

    @Test(arguments: [16, 256, 1 << 24])
    func symbolsFillTheirRows(_ colors: Int) throws {
        let size = TerminalPicture.Size(columns: 20, rows: 4, cellWidth: 8, cellHeight: 16)
        let picture = try #require(
            TerminalPicture(try Self.sample(160, 64), by: .symbols, size: size, colors: colors))
        #expect(picture.pieces.count == 4)
        let attributes = /\u{1B}\[[0-9;]*m/
        for row in picture.pieces {
            let text = row.replacing(attributes, with: "")
            #expect(text.count == 20)
            #expect(text.unicodeScalars.allSatisfy { $0 == " " || (0x2580...0x259F).contains($0.value) })
        }
    }

    @Test func nothingImpossibleIsDrawn() throws {
        let image = try Self.sample()
        #expect(TerminalPicture(image, by: .kitty, size: .init(columns: 0, rows: 3)) == nil)
        #expect(PixelImage(width: 3, height: 3, pixels: [1]) == nil)
        #expect(PixelImage(width: 5_000, height: 1, pixels: Array(repeating: 0, count: 15_000)) == nil)
    }

    @Test func framesStayInThePicture() throws {
        var image = try Self.sample()
        for box in [(-50, -50, 500, 500), (170, 70, 190, 90), (-90, -90, -50, -50), (10, 10, 5, 5)] {
            image.frame(x0: box.0, y0: box.1, x1: box.2, y1: box.3, thickness: 3, color: Self.red)
        }
        #expect(image.pixels.count == 160 * 60 * 3)
    }
}

@Suite struct CropPlanTests {
    private static let view = ReviewTask.PageView(page: 2, width: 595, height: 842, rotation: 90, skew: 1.5)

    @Test(arguments: TerminalPicture.Method.allCases, [(60, 4), (72, 7), (110, 10), (34, 3)])
    func showsTheValueWithItsSurroundings(_ method: TerminalPicture.Method, _ room: (Int, Int)) throws {
        let box = BoundingBox(x0: 400, y0: 500, x1: 452, y1: 510)
        let plan = try #require(
            CropPlan(box, on: Self.view, in: .init(columns: room.0, rows: room.1), by: method))
        let area = plan.region.box
        #expect(area.x0 < box.x0 && area.x1 > box.x1 && area.y0 < box.y0 && area.y1 > box.y1)
        #expect(area.x0 >= 0 && area.y0 >= 0 && area.x1 <= 595.1 && area.y1 <= 842.1)
        #expect(plan.region.page == 2 && plan.region.rotation == 90 && plan.region.skew == 1.5)
        #expect(PixelImage.isPossible(width: plan.width, height: plan.height))
        #expect(plan.mark.x0 > 0 && plan.mark.x1 < plan.width && plan.mark.y0 >= 0 && plan.mark.y1 <= plan.height)
        // Not stretched.
        let ratio = (Double(plan.width) / area.width) / (Double(plan.height) / area.height)
        #expect(abs(ratio - 1) < 0.02)
        #expect(plan.size.columns <= room.0 && plan.size.rows <= room.1)
    }

    @Test(arguments: [
        BoundingBox(x0: 0, y0: 0, x1: 10, y1: 5), BoundingBox(x0: 580, y0: 835, x1: 595, y1: 842),
        BoundingBox(x0: 2, y0: 300, x1: 593, y1: 340), BoundingBox(x0: 100, y0: 0, x1: 120, y1: 842),
    ])
    func staysOnThePage(_ box: BoundingBox) throws {
        for method in TerminalPicture.Method.allCases {
            let plan = try #require(CropPlan(box, on: Self.view, in: .init(columns: 72, rows: 6), by: method))
            let area = plan.region.box
            #expect(area.x0 >= 0 && area.y0 >= 0 && area.x1 <= 595.1 && area.y1 <= 842.1)
            #expect(area.x0 <= box.x0 && area.x1 >= box.x1)
        }
    }

    @Test(arguments: [
        BoundingBox(x0: 10, y0: 10, x1: 10, y1: 20), BoundingBox(x0: 600, y0: 10, x1: 620, y1: 20),
        BoundingBox(x0: .nan, y0: 10, x1: 20, y1: 20), BoundingBox(x0: -90, y0: -90, x1: -10, y1: -10),
    ])
    func hasNothingToShowOfNowhere(_ box: BoundingBox) {
        #expect(CropPlan(box, on: Self.view, in: .init(columns: 72, rows: 6), by: .kitty) == nil)
    }
}

@Suite struct PictureSupportTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var environment: [String: String] = ["TERM": "xterm-256color", "LANG": "en_US.UTF-8"]
        var setting = PictureSupport.Setting.automatic
        var reports: [TerminalReport] = []
        var hasColor = true
        var method: TerminalPicture.Method?
        var testDescription: String { name }
    }

    static let plain = TerminalReport.attributes([62, 22])
    static let withSixel = TerminalReport.attributes([62, 4, 22])

    @Test(arguments: [
        Case(name: "unanswered"),
        Case(name: "plain", reports: [plain], method: .symbols),
        Case(name: "kitty", reports: [.kittyGraphics(true), .name("kitty(0.35)"), plain], method: .kitty),
        Case(name: "kitty says no", reports: [.kittyGraphics(false), plain], method: .symbols),
        Case(name: "sixel", reports: [.name("foot(1.16)"), withSixel], method: .sixel),
        Case(name: "iTerm2 by its answer", reports: [.name("iTerm2 3.5"), plain], method: .iterm2),
        Case(
            name: "iTerm2 over SSH", environment: ["TERM": "xterm-256color", "LC_TERMINAL": "iTerm2"],
            reports: [plain], method: .iterm2),
        Case(
            name: "tmux in kitty", environment: ["TERM": "tmux-256color", "TMUX": "/tmp/x"],
            reports: [.kittyGraphics(true), plain], method: .symbols),
        Case(
            name: "tmux that draws sixel", environment: ["TERM": "tmux-256color", "TMUX": "/tmp/x"],
            reports: [withSixel], method: .sixel),
        Case(
            name: "kitty wanted within tmux", environment: ["TERM": "screen-256color", "TMUX": "/tmp/x"],
            setting: .kitty, method: .kittyInTmux),
        Case(
            name: "kitty wanted within screen", environment: ["TERM": "screen-256color"], setting: .kitty,
            method: .symbols),
        Case(name: "screen", environment: ["TERM": "screen"], reports: [withSixel], method: .symbols),
        Case(name: "no colour", reports: [.kittyGraphics(true), plain], hasColor: false),
        Case(name: "not Unicode", environment: ["TERM": "xterm", "LC_ALL": "C"], reports: [plain]),
        Case(name: "wanted", setting: .sixel, method: .sixel),
        Case(name: "not wanted", setting: PictureSupport.Setting.none, reports: [.kittyGraphics(true), plain]),
        Case(
            name: "by the environment", environment: ["TERM": "xterm", "INTAKE_PICTURES": "symbols"],
            setting: PictureSupport.Setting.none, method: .symbols),
    ])
    func drawsAsTheTerminalCan(_ sample: Case) {
        var support = PictureSupport(
            setting: sample.setting, environment: sample.environment, hasColor: sample.hasColor)
        for report in sample.reports { support.take(report) }
        #expect(support.method == sample.method)
    }

    @Test func fallsBackWhenNobodyAnswers() {
        var support = PictureSupport(setting: .automatic, environment: ["TERM": "xterm"], hasColor: true)
        #expect(support.asks)
        support.stopWaiting()
        #expect(support.method == .symbols)
    }
}

@Suite struct ScreenPainterTests {
    private static let lines = ["one", "two", "three", "four", "five"].map { ScreenLine($0) }

    private static func placed(_ row: Int, _ text: String = "<picture>") throws -> ScreenPainter.Placed {
        let image = try #require(PixelImage(width: 1, height: 1, pixels: [0, 0, 0]))
        var picture = try #require(TerminalPicture(image, by: .kitty, size: .init(columns: 1, rows: 1)))
        picture.pieces = [text]
        return ScreenPainter.Placed(row: row, column: 2, rows: 2, picture: picture)
    }

    @Test func writesOnlyWhatChanged() {
        var painter = ScreenPainter()
        let style = Style(isOn: false)
        #expect(painter.paint(Self.lines, style: style).contains("three"))
        #expect(painter.paint(Self.lines, style: style).isEmpty)
        var changed = Self.lines
        changed[2] = "other"
        let text = painter.paint(changed, style: style)
        #expect(text == "\u{1B}[3;1H\u{1B}[2Kother")
        painter.forget()
        #expect(painter.paint(changed, style: style).contains("one"))
    }

    @Test func drawsAPictureOnce() throws {
        var painter = ScreenPainter()
        let style = Style(isOn: false)
        let first = painter.paint(Self.lines, style: style, picture: try Self.placed(1))
        #expect(first.contains("\u{1B}[2;3H<picture>"))
        #expect(painter.paint(Self.lines, style: style, picture: try Self.placed(1)).isEmpty)
        // Another text beside it leaves it alone; one in its rows does not.
        var changed = Self.lines
        changed[4] = "other"
        #expect(!painter.paint(changed, style: style, picture: try Self.placed(1)).contains("<picture>"))
        changed[2] = "under"
        #expect(painter.paint(changed, style: style, picture: try Self.placed(1)).contains("<picture>"))
    }

    @Test func takesAPictureAway() throws {
        var painter = ScreenPainter()
        let style = Style(isOn: false)
        _ = painter.paint(Self.lines, style: style, picture: try Self.placed(1))
        let moved = painter.paint(Self.lines, style: style, picture: try Self.placed(3))
        #expect(moved.contains("a=d"))
        #expect(moved.contains("two") && moved.contains("three"))
        #expect(moved.contains("\u{1B}[4;3H<picture>"))
        let gone = painter.paint(Self.lines, style: style)
        #expect(gone.contains("a=d") && gone.contains("four") && !gone.contains("<picture>"))
    }
}
