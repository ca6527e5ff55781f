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

    /// Whether a file is a document or is refused.
    enum Sort: String, CaseIterable {
        case taken, refused

        var content: String { self == .taken ? Samples.pdf("first") : String(repeating: "no document ", count: 200) }
        var folder: String { self == .taken ? "processed" : "rejected" }
        /// What its folder holds when all went well.
        var names: [String] { self == .taken ? ["a.pdf"] : ["a.pdf", "a.pdf" + RefusalNote.suffix] }
    }

    /// Takes the file until the process dies: the copy has its name then, and the original its own or a private one.
    private func die(
        at step: CustodyStep, taking name: String, _ custody: Custody, _ folder: InboxFolder,
        _ target: TemporaryFolder, _ sort: Sort
    ) async throws {
        // A thrown error undoes what a death does not: the copy is kept under another name meanwhile.
        let copy = "\(target.path)/\(sort.folder)/a.pdf"
        let kept = target.path + "/kept"
        let dying = custody.chain { reached in
            guard reached == step else { return }
            #expect(unsafe link(copy, kept) == 0)
            throw ImaginedCrash()
        }
        _ = await dying.take(try custody.request(name, patient: true), from: folder)
        #expect(unsafe rename(kept, copy) == 0)
        unsafe _ = unlink(kept)
    }

    /// What the next start does.
    private func restart(_ custody: Custody, _ folder: InboxFolder) async throws {
        let chain = custody.chain()
        let scan = FolderScan.run(
            folder, from: InboxFile(inbox: 0, path: ""), ignoring: IgnoreRules(patterns: []), watchingWith: nil)
        for leftover in scan.leftovers { _ = await chain.recover(leftover, from: folder) }
        for name in custody.home.names(in: "inbox") {
            _ = await chain.take(try custody.request(name, patient: true), from: folder)
        }
    }

    @Test(
        "A process that dies once the copy has its name leaves one copy and one note", arguments: Sort.allCases,
        [CustodyStep.duplicated, .moved])
    func death(sort: Sort, step: CustodyStep) async throws {
        let custody = try Custody()
        guard let (folder, target) = try elsewhere(custody) else { return }
        try custody.home.write(sort.content, to: "inbox/a.pdf")
        try await die(at: step, taking: "a.pdf", custody, folder, target, sort)
        #expect(custody.home.names(in: "inbox").map { $0 == "a.pdf" } == [step == .duplicated])
        try await restart(custody, folder)
        #expect(custody.home.names(in: "inbox").isEmpty)
        #expect(target.names(in: sort.folder) == sort.names)
        #expect(try target.read("\(sort.folder)/a.pdf") == Array(sort.content.utf8))
        #expect(await custody.recorder.arrivals.count + custody.recorder.refusals.count == 1)
    }

    @Test("Another file of that name, as long, is no copy", arguments: Sort.allCases, [true, false])
    func otherFile(sort: Sort, isSameContent: Bool) async throws {
        let custody = try Custody()
        guard let (folder, target) = try elsewhere(custody) else { return }
        let earlier = isSameContent ? sort.content : String(sort.content.map { "io".contains($0) ? "x" : $0 })
        let file = "\(sort.folder)/a.pdf"
        try target.write(earlier, to: file)
        if sort == .refused { try target.write("{}", to: file + RefusalNote.suffix) }
        try custody.home.write(sort.content, to: "inbox/a.pdf")
        let anHourAgo = timespec(tv_sec: time(nil) - 3_600, tv_nsec: 0)
        if isSameContent {
            #expect(unsafe utimensat(AT_FDCWD, target.path + "/" + file, [anHourAgo, anHourAgo], 0) == 0)
        }
        try await restart(custody, folder)
        #expect(custody.home.names(in: "inbox").isEmpty)
        #expect(target.names(in: sort.folder).count == 2 * sort.names.count)
        #expect(try target.read(file) == Array(earlier.utf8))
    }

    @Test("A hidden original that is neither in custody nor rejected comes back")
    func hiddenStranger() async throws {
        let custody = try Custody()
        guard let (folder, target) = try elsewhere(custody) else { return }
        try target.write("short", to: "rejected/a.txt")
        try target.write("{}", to: "rejected/a.txt" + RefusalNote.suffix)
        try custody.home.write("other", to: "inbox/" + FolderScan.leftoverPrefix + "1")
        let leftover = InboxFile(inbox: 0, path: FolderScan.leftoverPrefix + "1")
        #expect(await custody.chain().recover(leftover, from: folder) == .putBack)
        #expect(custody.home.names(in: "inbox") == ["recovered-1"])
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
