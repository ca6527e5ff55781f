import DocumentModel
import ReaderProtocol
import Synchronization

/// A reader that answers as it is told, and counts what it is asked.
final class ScriptedReader: DocumentReader {
    struct Script: Sendable {
        var description: Result<DocumentDescription, ReaderFailure> = .failure(ReaderFailure(.empty, "not scripted"))
        var textPages: Result<[PageContent], ReaderFailure> = .success([])
        /// What each attempt at a page gives, in order; the last answer is repeated.
        var pages: [Int: [Result<PageContent, ReaderFailure>]] = [:]
        /// What further readings of a page's lines give.
        var lines: [Int: Result<[PageContent], ReaderFailure>] = [:]
    }

    private struct State {
        var attempts: [Int: Int] = [:]
        var gentle: [Int] = []
        var textRequests = 0
        var lineRequests: [LineRequest] = []
    }

    private let script: Script
    private let state = Mutex(State())

    init(_ script: Script) {
        self.script = script
    }

    /// How often each page was asked for by itself.
    var attempts: [Int: Int] { state.withLock { $0.attempts } }
    /// The pages that were asked for gently.
    var gentle: [Int] { state.withLock { $0.gentle } }
    var textRequests: Int { state.withLock { $0.textRequests } }

    var lineRequests: [LineRequest] { state.withLock { $0.lineRequests } }

    func fingerprint() async throws -> String { "scripted" }

    func describe(_ path: String) async throws -> DocumentDescription { try script.description.get() }

    func textPages(of path: String) async throws -> [PageContent] {
        state.withLock { $0.textRequests += 1 }
        return try script.textPages.get()
    }

    func page(_ number: Int, of path: String, isGentle: Bool) async throws -> PageContent {
        let attempt = state.withLock { state in
            if isGentle { state.gentle.append(number) }
            state.attempts[number, default: 0] += 1
            return state.attempts[number, default: 1]
        }
        guard let answers = script.pages[number], let last = answers.last else {
            throw ReaderFailure(.damaged, "page \(number) is not scripted")
        }
        return try (attempt <= answers.count ? answers[attempt - 1] : last).get()
    }

    func lines(_ request: LineRequest, ofPage number: Int, of path: String) async throws -> [PageContent] {
        state.withLock { $0.lineRequests.append(request) }
        guard let answer = script.lines[number] else {
            throw ReaderFailure(.damaged, "no lines of page \(number) are scripted")
        }
        return try answer.get()
    }

    func image(ofPage number: Int, of path: String, resolution: Int) async throws -> [UInt8] {
        throw ReaderFailure(.damaged, "no pictures are scripted")
    }

    func markedPage(_ request: MarkedPageRequest, number: Int, of path: String) async throws -> [UInt8] {
        throw ReaderFailure(.damaged, "no pictures are scripted")
    }

    func pixels(of region: PageRegion, of path: String, width: Int, height: Int) async throws -> PixelImage {
        throw ReaderFailure(.damaged, "no pictures are scripted")
    }
}
