import Glibc
import Hashing
import Testing

@testable import Inbox

@Suite("The watcher, on real folders")
struct InboxWatcherTests {
    @Test("A file that is written is taken, and one that is moved in")
    func events() async throws {
        let custody = try Custody()
        try await Watching(custody).run { watching in
            try await watching.scanned()
            try custody.home.write(Samples.pdf("1"), to: "inbox/a.pdf")
            #expect(try await watching.taken().arrival.contentHash == ContentHash.sha256(Samples.pdf("1")))
            try custody.home.write(Samples.pdf("2"), to: "b.pdf")
            #expect(custody.home.rename("b.pdf", to: "inbox/b.pdf"))
            #expect(try await watching.taken().arrival.name == FileName("b.pdf"))
        }
        #expect(custody.home.names(in: "processed") == ["a.pdf", "b.pdf"])
    }

    @Test("What lies there at the start is taken, in subfolders too, and temporary names are not")
    func start() async throws {
        let custody = try Custody()
        try custody.home.write(Samples.pdf("1"), to: "inbox/x/y/a.pdf")
        try custody.home.write(Samples.pdf("2"), to: "inbox/b.pdf.part")
        try custody.home.write(Samples.pdf("3"), to: "inbox/.hidden.pdf")
        try custody.home.write(Samples.pdf("4"), to: "inbox/.git/c.pdf")
        try await Watching(custody).run { watching in
            let rest = try await watching.watcher.waitUntilIdle()
            #expect(rest == .idle)
        }
        #expect(await custody.recorder.arrivals.map(\.name) == [FileName("a.pdf")])
        #expect(custody.home.files(below: "processed") == ["x/y/a.pdf"])
        #expect(custody.home.files(below: "inbox") == [".git/c.pdf", ".hidden.pdf", "b.pdf.part"])
    }

    @Test("Folders that appear while watching are watched, also when they come with their files")
    func newFolders() async throws {
        let custody = try Custody()
        try custody.home.write(Samples.pdf("1"), to: "outside/deep/a.pdf")
        try await Watching(custody).run { watching in
            try await watching.scanned()
            #expect(custody.home.rename("outside", to: "inbox/inside"))
            #expect(try await watching.taken().arrival.name == FileName("a.pdf"))
            try custody.home.write(Samples.pdf("2"), to: "inbox/inside/deep/b.pdf")
            #expect(try await watching.taken().arrival.name == FileName("b.pdf"))
            try custody.home.write(Samples.pdf("3"), to: "inbox/new/c.pdf")
            #expect(try await watching.taken().arrival.name == FileName("c.pdf"))
        }
    }

    @Test("A writer that pauses with the file open is waited for, however long")
    func pausedWriter() async throws {
        let custody = try Custody()
        let path = Array((custody.home.path + "/inbox/a.pdf").utf8)
        try await Watching(custody).run { watching in
            try await watching.scanned()
            try await write(Samples.pdf("first half"), to: path) {
                // Long past the settle time the file looks complete, but is still open.
                _ = try await watching.first { event in
                    if case .waiting(_, let reason) = event { reason } else { nil }
                }
                #expect(await custody.recorder.arrivals.isEmpty)
            }
            let size = Int64(Samples.pdf("first half").utf8.count + Samples.pdf("second half").utf8.count)
            #expect(try await watching.taken().arrival.size == size)
        }
        #expect(await custody.recorder.arrivals.count == 1)
    }

    private func write(_ text: String, to path: [UInt8], pausing: () async throws -> Void) async throws {
        let writer = try Descriptor.open(path, O_WRONLY | O_CREAT, mode: 0o600)
        try writer.write(Array(text.utf8)[...], shown: "a.pdf")
        try await pausing()
        try writer.write(Array(Samples.pdf("second half").utf8)[...], shown: "a.pdf")
    }

    @Test("A file rewritten while it settles is taken once, as it is in the end")
    func rewritten() async throws {
        let custody = try Custody()
        try await Watching(custody) { $0.settle = .milliseconds(150) }.run { watching in
            try await watching.scanned()
            for text in ["one", "two longer", "three even longer"] {
                try custody.home.write(Samples.pdf(text), to: "inbox/a.pdf")
            }
            try custody.home.write(Samples.pdf("last"), to: "a.new")
            #expect(custody.home.rename("a.new", to: "inbox/a.pdf"))
            #expect(try await watching.taken().arrival.contentHash == ContentHash.sha256(Samples.pdf("last")))
            let rest = try await watching.watcher.waitUntilIdle()
            #expect(rest == .idle)
        }
        #expect(await custody.recorder.arrivals.count == 1)
    }

    @Test("Ten thousand files at once are all taken, each once", .timeLimit(.minutes(5)))
    func manyFiles() async throws {
        let custody = try Custody(inMemory: true)
        let count = 10_000
        let hashes = (0..<count).map { ContentHash.sha256(Samples.pdf("\($0 / 2)")) }
        try await Watching(custody).run(limit: .seconds(280)) { watching in
            try await watching.scanned()
            for index in 0..<count { try custody.home.write(Samples.pdf("\(index / 2)"), to: "inbox/\(index).pdf") }
            let rest = try await watching.watcher.waitUntilIdle()
            #expect(rest == .idle)
        }
        #expect(await custody.recorder.arrivals.count == count)
        #expect(await custody.recorder.documents == Set(hashes))
        #expect(custody.home.names(in: "inbox").isEmpty)
        #expect(custody.home.names(in: "processed").count == count)
        #expect(custody.home.names(in: "store/spool").isEmpty)
    }

    @Test("Pipes, links and folders named like documents hold nothing up")
    func specialFiles() async throws {
        let custody = try Custody()
        #expect(unsafe mkfifo(custody.home.path + "/inbox/pipe.pdf", 0o600) == 0)
        #expect(unsafe symlink("/etc/passwd", custody.home.path + "/inbox/link.pdf") == 0)
        try custody.home.write(Samples.pdf("inside"), to: "inbox/folder.pdf/inside.pdf")
        try custody.home.write(Samples.pdf(), to: "inbox/zz.pdf")
        try await Watching(custody).run { watching in
            let rest = try await watching.watcher.waitUntilIdle()
            #expect(rest == .idle)
        }
        #expect(await custody.recorder.arrivals.map(\.name) == [FileName("zz.pdf")])
        #expect(custody.home.names(in: "inbox") == ["folder.pdf", "link.pdf", "pipe.pdf"])
        #expect(custody.home.names(in: "rejected").isEmpty)
        #expect(
            Set(await custody.recorder.refusals.map(\.reason)) == [.symbolicLink, .specialFile, .folder])
        #expect(await custody.recorder.refusals.count == 3)
    }

    @Test("An inbox that is removed and made again is watched again; one that is missing at the start, too")
    func recreated() async throws {
        let custody = try Custody()
        try custody.home.remove("inbox")
        try await Watching(custody).run { watching in
            try await watching.unavailable()
            try custody.home.write(Samples.pdf("1"), to: "inbox/a.pdf")
            #expect(try await watching.taken().outcome == .new)
            try custody.home.remove("inbox")
            try await watching.unavailable()
            try custody.home.makeFolder("inbox")
            try await watching.scanned()
            try custody.home.write(Samples.pdf("2"), to: "inbox/b.pdf")
            #expect(try await watching.taken().arrival.name == FileName("b.pdf"))
        }
    }

    @Test("What a crash left is seen to at the first look that reaches it, however late that is")
    func lateRecovery() async throws {
        let custody = try Custody(original: .delete)
        try custody.home.remove("inbox")
        try await Watching(custody).run { watching in
            try await watching.unavailable()
            try custody.home.write(Samples.pdf("1"), to: "share/.intake-taken-0123")
            #expect(custody.home.rename("share", to: "inbox"))
            let arrival = try await watching.taken().arrival
            #expect(arrival.name == FileName("recovered-0123"))
        }
        #expect(custody.home.names(in: "inbox").isEmpty)
    }

    @Test("Polling finds everything too, in several inboxes")
    func polling() async throws {
        let custody = try Custody()
        try custody.home.makeFolder("other/inbox")
        let folders = ["/inbox", "/other/inbox"].map { InboxFolder(path: custody.home.path + $0, watching: .polling) }
        try await Watching(custody, folders: folders).run { watching in
            try await watching.scanned()
            try custody.home.write(Samples.pdf("1"), to: "inbox/a.pdf")
            _ = try await watching.taken()
            try custody.home.write(Samples.pdf("2"), to: "other/inbox/b.pdf")
            _ = try await watching.taken()
        }
        #expect(custody.home.names(in: "processed") == ["a.pdf"])
        #expect(custody.home.names(in: "other/processed") == ["b.pdf"])
    }
}
