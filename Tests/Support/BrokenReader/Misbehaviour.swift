import DocumentModel
import Glibc
import ReaderProtocol

/// What this reader does instead of reading, as the name of the document says.
struct Misbehaviour {
    var path: String

    func answer(_ request: ReaderRequest) {
        let number = if case .page(_, let number, _) = request { number } else { 1 }
        // `/crash-2` crashes on page 2 only.
        let parts = path.split(separator: "/").last?.split(separator: "-") ?? []
        let isMeant = parts.count < 2 || Int(parts[1]) == number && isPage(request)
        guard isMeant, let kind = parts.first else { return reply(page: number, to: request) }
        switch kind {
        case "crash": raise(SIGSEGV)
        case "leave":
            _ = unsafe [UInt8]("out of patience\n".utf8).withUnsafeBytes { unsafe write(2, $0.baseAddress, $0.count) }
            exit(3)
        case "starve": exit(ReaderWire.outOfMemoryExitCode)
        case "hang": hang()
        case "garbage": send([UInt8]("%PDF-1.7 this is not a message".utf8))
        case "nonsense": send(ReaderWire.frame([99, 1, 2, 3]))
        case "half":
            send(Array(ReaderWire.frame(ReaderReply.pages([]).encoded).dropLast()))
            exit(0)
        case "twice":
            // In one piece, so that the surplus is there when the answer is.
            let page = ReaderReply.pages([PageContent(number: number, width: 1, height: 1, source: .text, words: [])])
            send(ReaderWire.frame(page.encoded) + ReaderWire.frame(page.encoded))
        case "wrong": reply(page: number + 1, to: request)
        case "noise":
            let noise = [UInt8](repeating: 33, count: 4_096)
            for _ in 0..<200 { _ = unsafe noise.withUnsafeBytes { unsafe write(2, $0.baseAddress, $0.count) } }
            exit(4)
        default: reply(page: number, to: request)
        }
    }

    private func say(_ text: String, times: Int) {
        let line = [UInt8]((text + "\n").utf8)
        for _ in 0..<times { _ = unsafe line.withUnsafeBytes { unsafe write(2, $0.baseAddress, $0.count) } }
    }

    private func isPage(_ request: ReaderRequest) -> Bool {
        if case .page = request { true } else { false }
    }

    private func reply(page number: Int, to request: ReaderRequest) {
        let page = PageContent(
            number: number, width: 100, height: 200, source: .text,
            words: [Word(text: "reader-\(getpid())", box: BoundingBox(x0: 1, y0: 2, x1: 3, y1: 4))])
        switch request {
        case .describe:
            if path.hasSuffix("/complaining") { say("Syntax Error: Unknown operator 'Q\u{1B}[31m'", times: 5_000) }
            let size = DocumentDescription.PageSize(width: 100, height: 200)
            BrokenReader.reply(.described(DocumentDescription(kind: .pdf, pages: [size, size, size])))
            if path.hasSuffix("/crashing-text") { raise(SIGSEGV) }
            BrokenReader.reply(.pages([page]))
        case .textPages: exit(5)
        case .page:
            // `/complaining-20` does so twenty times of each page.
            if let times = path.split(separator: "/complaining-").last.flatMap({ Int($0) }) {
                say("Line cannot be recognized!!", times: 50)
                say("Syntax Error: Bad block header", times: times)
            }
            BrokenReader.reply(.pages([page]))
        case .lines: BrokenReader.reply(.pages([page]))
        case .image, .markedPage: BrokenReader.reply(.image([1, 2, 3]))
        case .region:
            // Other sides than were asked for.
            if let image = PixelImage(width: 1, height: 1, pixels: [1, 2, 3]) { BrokenReader.reply(.pixels(image)) }
        case .close, .shutdown: exit(0)
        }
    }
}
