import Glibc
import Hashing
import Testing

@testable import Inbox

@Suite("Names that are swapped under the hands of the watcher")
struct SwapTests {
    @Test("Whatever a name stands for when it is opened, no link is followed and no pipe holds anything up")
    func swapped() async throws {
        let custody = try Custody()
        try custody.home.write(Samples.pdf("secret"), to: "secret.pdf")
        let home = custody.home.path
        let swapping = BlockingWork(label: "swapping", threads: 1)
        async let swaps: Int = swapping {
            let end = ContinuousClock.now + .seconds(2)
            var count = 0
            while ContinuousClock.now < end {
                Self.prepare(count % 4, in: home, number: count)
                unsafe _ = rename(home + "/next", home + "/inbox/a.pdf")
                count += 1
            }
            return count
        }
        var attempts = 0
        let chain = custody.chain()
        let end = ContinuousClock.now + .seconds(2)
        while ContinuousClock.now < end {
            attempts += 1
            let file = InboxFile(inbox: 0, path: "a.pdf")
            guard let status = try FileStatus.of(custody.folder.origin(of: file)) else { continue }
            let request = TakeRequest(
                file: file, stamp: status.stamp, acceptsUnconfirmed: true, acceptsIncomplete: true)
            _ = await chain.take(request, from: custody.folder)
        }
        #expect(try await swaps > 100)
        #expect(attempts > 100)
        let secret = ContentHash.sha256(Samples.pdf("secret"))
        #expect(try !custody.store.hashes().contains(secret))
        #expect(await !custody.recorder.documents.contains(secret))
        #expect(try custody.home.read("secret.pdf") == Array(Samples.pdf("secret").utf8))
        #expect(custody.home.names(in: "store/spool").isEmpty)

        Self.prepare(3, in: home, number: 0)
        unsafe _ = rename(home + "/next", home + "/inbox/a.pdf")
        guard case .taken = try await custody.take("a.pdf", patient: true) else {
            Issue.record("a file is not taken after all that")
            return
        }
    }

    /// Makes `next`: a link, a pipe, a folder of links, or a document.
    private static func prepare(_ kind: Int, in home: String, number: Int) {
        let next = home + "/next"
        unsafe _ = unlink(next)
        switch kind {
        case 0: unsafe _ = symlink(home + "/secret.pdf", next)
        case 1: unsafe _ = mkfifo(next, 0o600)
        case 2: unsafe _ = symlink("../secret.pdf", next)
        default:
            guard let file = try? Descriptor.open(Array(next.utf8), O_WRONLY | O_CREAT, mode: 0o600) else { return }
            try? file.write(Array(Samples.pdf("document \(number % 40)").utf8)[...], shown: next)
        }
    }

    @Test("Two names of one file are one document that arrived twice")
    func hardLinks() async throws {
        let custody = try Custody()
        try custody.home.write(Samples.pdf(), to: "inbox/a.pdf")
        #expect(unsafe link(custody.home.path + "/inbox/a.pdf", custody.home.path + "/inbox/b.pdf") == 0)
        try await Watching(custody).run { watching in
            let rest = try await watching.watcher.waitUntilIdle()
            #expect(rest == .idle)
        }
        // Moving one name changes the other's stamp: taken at the same time, it counts as changed and arrives once more.
        #expect(await custody.recorder.arrivals.count >= 2)
        #expect(await custody.recorder.documents.count == 1)
        #expect(custody.home.names(in: "processed") == ["a.pdf", "b.pdf"])
    }

    @Test("A document that takes the place of a pipe is taken, and what stays is reported once")
    func pipeBecomesDocument() async throws {
        let custody = try Custody()
        #expect(unsafe mkfifo(custody.home.path + "/inbox/a.pdf", 0o600) == 0)
        try await Watching(custody).run { watching in
            try await watching.first { event in
                if case .refused(_, .left(.pipe, isKnown: false)) = event { () } else { nil }
            }
            // Used, so that its times change: nothing new.
            #expect(unsafe utimes(custody.home.path + "/inbox/a.pdf", nil) == 0)
            try await watching.scannedAfresh()
            #expect(await custody.recorder.refusals.count == 1)
            try custody.home.write(Samples.pdf(), to: "a.pdf")
            #expect(custody.home.rename("a.pdf", to: "inbox/a.pdf"))
            #expect(try await watching.taken().outcome == .new)
        }
        #expect(await custody.recorder.refusals.count == 1)
    }

    @Test("Names of any bytes are taken, and keep them")
    func anyBytes() async throws {
        let custody = try Custody()
        let names = (UInt8(1)...255).filter { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ".") }
            .map { FileName(bytes: [$0, $0] + Array(".pdf".utf8)) }
        let inbox = try Descriptor.folder(custody.folder.path)
        for (number, name) in names.enumerated() {
            let file = try Descriptor.open(name.bytes, in: inbox.number, O_WRONLY | O_CREAT | O_EXCL, mode: 0o600)
            try file.write(Array(Samples.pdf("\(number)").utf8)[...], shown: name.display)
        }
        try await Watching(custody).run { watching in
            let rest = try await watching.watcher.waitUntilIdle()
            #expect(rest == .idle)
        }
        #expect(Set(await custody.recorder.arrivals.map(\.name)) == Set(names))
        #expect(Set(try Descriptor.folder(custody.folder.processed).names(shown: "")) == Set(names))
        for arrival in await custody.recorder.arrivals {
            #expect(arrival.origin.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
        }
    }
}
