import Glibc
import Synchronization
import Testing

@testable import Inbox

@Suite("Originals that go to another file system")
struct AcrossFileSystemsTests {
    /// A folder on another file system than the inbox, and the inbox whose files go there; nil where there is none.
    private func elsewhere(_ custody: Custody) throws -> (folder: InboxFolder, target: TemporaryFolder)? {
        let target = try TemporaryFolder(inMemory: true)
        let devices = try [custody.home.path, target.path].map {
            try Descriptor.folder($0).status(shown: $0).stamp.device
        }
        guard devices[0] != devices[1] else { return nil }
        let folder = InboxFolder(
            path: custody.folder.path, processed: target.path + "/processed", rejected: target.path + "/rejected")
        return (folder, target)
    }

    @Test(
        "Content that takes the name while the original is copied or removed stays",
        arguments: [CustodyStep.duplicated, .moved])
    func newContent(step: CustodyStep) async throws {
        let custody = try Custody()
        guard let (folder, target) = try elsewhere(custody) else { return }
        try custody.home.write(Samples.pdf("first"), to: "inbox/a.pdf")
        let home = custody.home
        let isDone = Mutex(false)
        let chain = custody.chain { reached in
            guard reached == step, !isDone.withLock({ $0 }) else { return }
            isDone.withLock { $0 = true }
            try home.write(Samples.pdf("newer"), to: "new.pdf")
            #expect(home.rename("new.pdf", to: "inbox/a.pdf"))
        }
        guard case .taken(_, .new, .moved) = await chain.take(try custody.request("a.pdf"), from: folder) else {
            Issue.record("not taken")
            return
        }
        #expect(custody.home.names(in: "inbox") == ["a.pdf"])
        #expect(try custody.home.read("inbox/a.pdf") == Array(Samples.pdf("newer").utf8))
        #expect(target.names(in: "processed") == ["a.pdf"])
        #expect(try target.read("processed/a.pdf") == Array(Samples.pdf("first").utf8))
    }

    @Test("A refused file outlives a crash at any instant of its way", arguments: [CustodyStep.duplicated, .moved])
    func refusedFile(step: CustodyStep) async throws {
        let custody = try Custody()
        guard let (folder, target) = try elsewhere(custody) else { return }
        let content = String(repeating: "no document ", count: 200)
        try custody.home.write(content, to: "inbox/a.pdf")
        let dying = custody.chain(dyingAt: step)
        _ = await dying.take(try custody.request("a.pdf", patient: true), from: folder)

        let chain = custody.chain()
        let root = InboxFile(inbox: 0, path: "")
        let ignored = IgnoreRules(patterns: [])
        for leftover in FolderScan.run(folder, from: root, ignoring: ignored, watchingWith: nil).leftovers {
            _ = await chain.recover(leftover, from: folder)
        }
        for name in custody.home.names(in: "inbox") {
            guard case .refused(_, .moved) = await chain.take(try custody.request(name, patient: true), from: folder)
            else {
                Issue.record("not refused after the restart")
                return
            }
        }
        #expect(custody.home.names(in: "inbox").isEmpty)
        let rejected = target.names(in: "rejected").filter { !$0.hasSuffix(RefusalNote.suffix) }
        #expect(!rejected.isEmpty && rejected.allSatisfy { !$0.hasPrefix(".") })
        for name in rejected { #expect(try target.read("rejected/" + name) == Array(content.utf8)) }
    }

    @Test("An original that cannot be removed is not copied again and again", .enabled(if: geteuid() != 0))
    func staysOnce() async throws {
        let custody = try Custody()
        guard let (folder, target) = try elsewhere(custody) else { return }
        try custody.home.write(Samples.pdf(), to: "inbox/a.pdf")
        let request = try custody.request("a.pdf")
        let chain = custody.chain()
        #expect(unsafe chmod(custody.folder.path, 0o555) == 0)
        defer { unsafe _ = chmod(custody.folder.path, 0o755) }
        _ = await chain.take(request, from: folder)
        for _ in 0..<3 { _ = await chain.clear(request, from: folder) }
        #expect(target.names(in: "processed").isEmpty)
    }
}
