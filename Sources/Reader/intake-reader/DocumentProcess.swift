import Glibc
import ReaderProtocol

/// The process of one document: answers what is asked about it, and ends with it.
struct DocumentProcess {
    /// Exit codes that tell the process that forked this one what to do.
    enum Ending {
        /// The document is closed; the next may come.
        static let closed: Int32 = 0
        /// The same, with the models that it loaded in the bits below (`RecognitionModels.loadedOthers`).
        static let closedWithModels: Int32 = 0x80
        static let models: Int32 = 0x3F
        /// Nobody asks any more.
        static let left: Int32 = 10
        /// The sandbox did not close.
        static let unconfined: Int32 = 11
    }

    let session: ReadingSession
    let channel: MessageChannel

    /// Answers the first request and those that follow it.
    ///
    /// - Returns: the exit code.
    func run(first: ReaderRequest) -> Int32 {
        var request = first
        while true {
            switch request {
            case .close:
                let models = session.recognition.models.loadedOthers
                return models == 0 ? Ending.closed : Ending.closedWithModels | models
            case .shutdown: return Ending.left
            default: break
            }
            let reply = session.answer(to: request)
            guard channel.send(reply) else { return Ending.left }
            // Sent after the description, so that pages that are too much for this process do not take it along.
            if case .described = reply, case .describe(let path) = request {
                guard channel.send(session.answer(to: .textPages(path: path))) else { return Ending.left }
            }
            guard let next = channel.receive() else { return Ending.left }
            request = next
        }
    }
}

extension ReadingSession {
    func answer(to request: ReaderRequest) -> ReaderReply {
        do throws(ReaderFailure) {
            switch request {
            case .describe(let path): return .described(try describe(path))
            case .textPages(let path): return .pages(try textPages(of: path))
            case .page(let path, let number, let isGentle):
                return .pages([try page(number, of: path, effort: isGentle ? .gentle : .full)])
            case .lines(let path, let number, let request):
                return .pages(try lines(request, ofPage: number, of: path))
            case .image(let path, let number, let resolution):
                return .image(try image(ofPage: number, of: path, resolution: resolution))
            case .markedPage(let path, let number, let request):
                return .image(try markedPage(request, number: number, of: path))
            case .region(let path, let region, let width, let height):
                return .pixels(try pixels(of: region, of: path, width: width, height: height))
            case .close, .shutdown: throw ReaderFailure(.garbage, "a farewell has no answer")
            }
        } catch {
            return .failed(error)
        }
    }
}
