import Hashing
import Testing

@testable import Inbox

@Suite("When documents cannot be taken")
struct StandstillTests {
    @Test("While the queue is full, files stay in the inbox")
    func backpressure() async throws {
        let custody = try Custody()
        let door = Door()
        try await Watching(custody, admission: door).run { watching in
            try await watching.scanned()
            try custody.home.write(Samples.pdf(), to: "inbox/a.pdf")
            while door.timesAsked == 0 { await Task.yield() }
            #expect(custody.home.names(in: "inbox") == ["a.pdf"])
            #expect(await custody.recorder.arrivals.isEmpty)
            door.open()
            #expect(try await watching.taken().outcome == .new)
        }
    }

    @Test("A database that fails leaves the file in the inbox, and it is taken later")
    func failingDatabase() async throws {
        let custody = try Custody(recorder: MemoryRecorder(failingFirst: 1))
        try await Watching(custody).run { watching in
            try await watching.scanned()
            try custody.home.write(Samples.pdf(), to: "inbox/a.pdf")
            let error = try await watching.first { event in
                if case .storageFailed(let error) = event { error } else { nil }
            }
            #expect(error == "the database is full")
            #expect(custody.home.names(in: "inbox") == ["a.pdf"])
            #expect(try await watching.taken().outcome == .new)
        }
        #expect(await custody.recorder.arrivals.count == 1)
    }

    @Test("A store that cannot be written is told to who waits, and nothing is moved")
    func brokenStore() async throws {
        let custody = try Custody()
        try custody.home.remove("store")
        try custody.home.write("a file where the store should be", to: "store")
        for index in 0..<5 { try custody.home.write(Samples.pdf("\(index)"), to: "inbox/\(index).pdf") }
        try await Watching(custody).run { watching in
            guard case .blocked(let error) = try await watching.watcher.waitUntilIdle() else {
                Issue.record("it claims to be done")
                return
            }
            #expect(error.contains(custody.home.path + "/store"))
            #expect(error.contains("Not a directory"))
            #expect(custody.home.names(in: "inbox").count == 5)
            try custody.home.remove("store")
            try custody.store.prepare()
            _ = try await watching.taken()
        }
        #expect(custody.home.names(in: "rejected").isEmpty)
    }

    @Test("Who waits for rest learns that the watcher ended")
    func ended() async throws {
        let watching = Watching(try Custody())
        try await watching.run { try await $0.scanned() }
        await #expect(throws: CancellationError.self) { try await watching.watcher.waitUntilIdle() }
    }

    @Test("Inboxes within inboxes, and targets within them, are named as mistakes")
    func configuration() throws {
        let home = try TemporaryFolder()
        try home.makeFolder("inbox/sub")
        let path = home.path
        let good = InboxConfiguration(folders: [InboxFolder(path: path + "/inbox/")])
        #expect(good.problems().isEmpty)
        #expect(good.folders[0].processed == path + "/processed")
        let nested = InboxConfiguration(
            folders: [InboxFolder(path: path + "/inbox"), InboxFolder(path: path + "/inbox/sub")])
        #expect(nested.problems().contains { $0.contains("lies in inbox") && $0.contains("/inbox/sub") })
        let inside = InboxConfiguration(
            folders: [InboxFolder(path: path + "/inbox", processed: path + "/inbox/done")])
        #expect(inside.problems().count == 1)
        #expect(InboxConfiguration(folders: []).problems().count == 1)
    }

    @Test("A named file is taken as a copy, twice as a duplicate; a bad one is told why")
    func submission() async throws {
        let custody = try Custody()
        try custody.home.write(Samples.pdf(), to: "a.pdf")
        try custody.home.write("text", to: "b.txt")
        let chain = custody.chain()
        let first = try await chain.submit(file: Array((custody.home.path + "/a.pdf").utf8))
        #expect(first.outcome == .new)
        #expect(first.arrival.contentHash == ContentHash.sha256(Samples.pdf()))
        #expect(first.arrival.name == FileName("a.pdf"))
        #expect(try await chain.submit(file: Array((custody.home.path + "/a.pdf").utf8)).outcome == .duplicate)
        #expect(try custody.home.read("a.pdf") == Array(Samples.pdf().utf8))
        for (name, word) in [("b.txt", "supported"), ("missing.pdf", "No such file"), ("", "directory")] {
            do {
                _ = try await chain.submit(file: Array((custody.home.path + "/" + name).utf8))
                Issue.record("taken: \(name)")
            } catch {
                #expect("\(error)".contains(word))
            }
        }
    }
}
