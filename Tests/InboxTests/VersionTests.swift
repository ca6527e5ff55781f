import Glibc
import Hashing
import Synchronization
import Testing

@testable import Inbox

@Suite("Nothing is mixed from two versions of a file")
struct VersionTests {
    /// What somebody does to a file while it is read.
    enum Change: CaseIterable, Sendable {
        case grows, shrinks, isOverwritten, isReplaced

        func apply(to name: String, in home: TemporaryFolder) throws {
            let path = Array("\(home.path)/\(name)".utf8)
            switch self {
            case .grows:
                try Descriptor.open(path, O_WRONLY | O_APPEND).write(Array("more\n%%EOF\n".utf8)[...], shown: name)
            case .shrinks:
                #expect(unsafe truncate("\(home.path)/\(name)", 300_000) == 0)
            case .isOverwritten:
                // From the middle on, and of the same length.
                let file = try Descriptor.open(path, O_WRONLY)
                #expect(lseek(file.number, 350_000, SEEK_SET) == 350_000)
                try file.write([UInt8](repeating: UInt8(ascii: "b"), count: 100_000)[...], shown: name)
            case .isReplaced:
                try home.write(Self.second, to: "new.pdf")
                #expect(home.rename("new.pdf", to: name))
            }
        }

        /// Longer than what is read at once.
        static let first = Samples.pdf(String(repeating: "a", count: 700_000))
        static let second = Samples.pdf(String(repeating: "c", count: 700_000))
    }

    @Test(
        "A file that changes while it is read is not taken, and is taken as it is afterwards",
        arguments: Change.allCases, [CustodyStep.opened, .copying])
    func changesWhileRead(change: Change, step: CustodyStep) async throws {
        let custody = try Custody()
        try custody.home.write(Change.first, to: "inbox/a.pdf")
        let isChanged = Mutex(false)
        let home = custody.home
        let chain = custody.chain { reached in
            let isFirst = isChanged.withLock { isChanged in
                defer { if reached == step { isChanged = true } }
                return reached == step && !isChanged
            }
            if isFirst { try change.apply(to: "inbox/a.pdf", in: home) }
        }
        // A file that was cut looks incomplete, too.
        guard case .notYet = try await custody.take("a.pdf", by: chain) else {
            Issue.record("taken, although it changed")
            return
        }
        #expect(try custody.store.hashes().isEmpty)
        #expect(custody.home.names(in: "store/spool").isEmpty)
        #expect(await custody.recorder.arrivals.isEmpty)

        let changed = ContentHash.sha256(try custody.home.read("inbox/a.pdf"))
        guard case .taken(let arrival, .new, .moved) = try await custody.take("a.pdf", patient: true) else {
            Issue.record("not taken afterwards")
            return
        }
        #expect(arrival.contentHash == changed)
    }

    @Test("What changes once it is copied is taken as it was, and again as it is", arguments: Change.allCases)
    func changesWhenCopied(change: Change) async throws {
        let custody = try Custody()
        try custody.home.write(Change.first, to: "inbox/a.pdf")
        let home = custody.home
        let chain = custody.chain { reached in
            if reached == .copied { try change.apply(to: "inbox/a.pdf", in: home) }
        }
        guard case .taken(let arrival, .new, .replaced) = try await custody.take("a.pdf", by: chain) else {
            Issue.record("not taken")
            return
        }
        #expect(arrival.contentHash == ContentHash.sha256(Change.first))
        let changed = ContentHash.sha256(try custody.home.read("inbox/a.pdf"))
        _ = try await custody.take("a.pdf", patient: true)
        #expect(await custody.recorder.documents == [ContentHash.sha256(Change.first), changed])
    }

    @Test("However a writer rewrites a file, every document that is taken is one version", .timeLimit(.minutes(1)))
    func rewrittenAgainAndAgain() async throws {
        let custody = try Custody()
        let path = Array((custody.home.path + "/inbox/a.pdf").utf8)
        let writing = BlockingWork(label: "writer", threads: 1)
        try await Watching(custody) { $0.settle = .milliseconds(15) }.run { watching in
            try await watching.scanned()
            var last = try await writing { try Self.rewrite(path, for: .seconds(3)) }
            // Where the machine is busy, nothing may have been taken between two versions yet.
            while await custody.recorder.documents.count < 2 {
                last = try await writing { try Self.rewrite(path, for: .seconds(1)) }
            }
            while await !custody.recorder.documents.contains(last) { _ = try await watching.taken() }
        }
        for hash in try custody.store.hashes() {
            let bytes = try Descriptor.open(Array(custody.store.path(of: hash).utf8), O_RDONLY)
                .read(1 << 20, at: 0, shown: hash)
            #expect(bytes.count == Self.length)
            #expect(Set(bytes[20..<(Self.length - 20)]).count == 1, "mixed: \(hash)")
        }
        #expect(try custody.store.hashes().count > 1, "nothing was taken between two versions")
    }

    private static let length = 320_000

    /// Writes version after version in place, each of one letter, with pauses that are now shorter and now longer than
    /// the settle time. Gives the digest of the last.
    private static func rewrite(_ path: [UInt8], for duration: Duration) throws -> String {
        let end = ContinuousClock.now + duration
        var version = 0
        var content: [UInt8] = []
        while ContinuousClock.now < end {
            content = Array(repeating: UInt8(ascii: "a") + UInt8(version % 26), count: length)
            content.replaceSubrange(0..<9, with: Array("%PDF-1.7\n".utf8))
            content.replaceSubrange((length - 7)..<length, with: Array("\n%%EOF\n".utf8))
            do {
                let file = try Descriptor.open(path, O_WRONLY | O_CREAT, mode: 0o600)
                for start in stride(from: 0, to: length, by: 40_000) {
                    try file.write(content[start..<(start + 40_000)], shown: "a.pdf")
                    usleep(useconds_t(version % 5) * 300)
                }
            }
            usleep(useconds_t(version % 7) * 10_000)
            version += 1
        }
        return ContentHash.sha256(content)
    }
}
