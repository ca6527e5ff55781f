import Glibc
import Hashing
import Testing

@testable import Inbox

@Suite("Custody")
struct CustodyTests {
    @Test("A file's bytes are in the store under their digest before its original moves")
    func takes() async throws {
        let custody = try Custody()
        try custody.home.write(Samples.pdf(), to: "inbox/sub/a.pdf")
        guard case .taken(let arrival, .new, .moved(let target)) = try await custody.take("sub/a.pdf") else {
            Issue.record("not taken")
            return
        }
        #expect(arrival.contentHash == ContentHash.sha256(Samples.pdf()))
        #expect(arrival.name == FileName("a.pdf"))
        #expect(arrival.format == .pdf)
        #expect(arrival.size == Int64(Samples.pdf().utf8.count))
        #expect(arrival.origin == custody.home.path + "/inbox/sub/a.pdf")
        #expect(target == custody.home.path + "/processed/sub/a.pdf")
        #expect(custody.home.files(below: "inbox").isEmpty)
        #expect(try custody.home.read("processed/sub/a.pdf") == Array(Samples.pdf().utf8))
        #expect(try custody.store.hashes() == [arrival.contentHash])
        #expect(custody.store.path(of: arrival.contentHash).hasPrefix(custody.home.path + "/store/blobs/"))
        #expect(custody.home.names(in: "store/spool").isEmpty)
    }

    @Test("The same bytes again are a duplicate, and names in the processed files never collide")
    func duplicates() async throws {
        let custody = try Custody()
        for _ in 0..<3 {
            try custody.home.write(Samples.pdf(), to: "inbox/a.pdf")
            _ = try await custody.take("a.pdf")
        }
        try custody.home.write(Samples.pdf("other"), to: "inbox/a.pdf")
        guard case .taken(_, .new, .moved) = try await custody.take("a.pdf") else {
            Issue.record("new bytes under an old name are a new document")
            return
        }
        #expect(await custody.recorder.arrivals.count == 4)
        #expect(await custody.recorder.documents.count == 2)
        #expect(custody.home.names(in: "processed").count == 4)
        #expect(try custody.store.hashes().count == 2)
    }

    @Test("An original that comes back out of the processed files is an arrival again")
    func returns() async throws {
        let custody = try Custody()
        try custody.home.write(Samples.pdf(), to: "inbox/a.pdf")
        _ = try await custody.take("a.pdf")
        #expect(custody.home.rename("processed/a.pdf", to: "inbox/a.pdf"))
        guard case .taken(_, .duplicate, .moved) = try await custody.take("a.pdf") else {
            Issue.record("it is not recorded as a duplicate")
            return
        }
    }

    @Test(
        "A crash at any step loses nothing and counts nothing twice",
        arguments: [CustodyStep.opened, .copied, .synchronized, .stored, .recorded, .moved],
        [InboxFolder.Original.move, .delete])
    func crashes(step: CustodyStep, original: InboxFolder.Original) async throws {
        let custody = try Custody(original: original)
        try custody.home.write(Samples.pdf(), to: "inbox/a.pdf")
        _ = try await custody.take("a.pdf", by: custody.chain(dyingAt: step))
        let wasRecorded = await !custody.recorder.arrivals.isEmpty
        #expect(wasRecorded == [.recorded, .moved].contains(step))

        // The restart: clear the spool, finish deletions, look through the inbox.
        let chain = custody.chain()
        try await chain.prepare()
        let root = InboxFile(inbox: 0, path: "")
        let scan = FolderScan.run(
            custody.folder, from: root, ignoring: IgnoreRules(patterns: []), watchingWith: nil)
        for leftover in scan.leftovers { #expect(await chain.recover(leftover, from: custody.folder) == .deleted) }
        for found in scan.files {
            let result = try await custody.take(found.file.display, by: chain)
            guard case .taken(_, let outcome, _) = result else {
                Issue.record("not taken after the restart: \(result)")
                continue
            }
            #expect(outcome == (wasRecorded ? .repeated : .new))
        }
        #expect(await custody.recorder.arrivals.count == 1)
        #expect(try custody.store.hashes() == [ContentHash.sha256(Samples.pdf())])
        #expect(custody.home.names(in: "inbox").isEmpty)
        #expect(custody.home.names(in: "store/spool").isEmpty)
        #expect(custody.home.names(in: "processed").count == (original == .move ? 1 : 0))
    }

    @Test("Content that replaces a file in custody stays as a new arrival", arguments: [CustodyStep.stored, .recorded])
    func replacedInCustody(step: CustodyStep) async throws {
        let custody = try Custody()
        try custody.home.write(Samples.pdf(), to: "inbox/a.pdf")
        let home = custody.home
        let chain = custody.chain { reached in
            guard reached == step else { return }
            try home.write(Samples.pdf("newer"), to: "new.pdf")
            #expect(home.rename("new.pdf", to: "inbox/a.pdf"))
        }
        guard case .taken(let arrival, .new, .replaced) = try await custody.take("a.pdf", by: chain) else {
            Issue.record("not taken")
            return
        }
        #expect(arrival.contentHash == ContentHash.sha256(Samples.pdf()))
        #expect(try custody.home.read("inbox/a.pdf") == Array(Samples.pdf("newer").utf8))
        #expect(custody.home.names(in: "processed").isEmpty)
    }

    @Test("A file that is open for writing is waited for")
    func openForWriting() async throws {
        let custody = try Custody()
        try custody.home.write(Samples.pdf(), to: "inbox/a.pdf")
        do {
            let writer = try Descriptor.open(Array((custody.home.path + "/inbox/a.pdf").utf8), O_WRONLY | O_APPEND)
            // Where the file system grants no leases, nobody can tell.
            guard writer.number >= 0, try hasLeases(custody) else { return }
            guard case .notYet(.writing) = try await custody.takeOnce("a.pdf", patient: true) else {
                Issue.record("taken under the writer's hands")
                return
            }
            try writer.write(Array("more\n%%EOF\n".utf8)[...], shown: "a.pdf")
        }
        guard case .taken(_, .new, _) = try await custody.take("a.pdf") else {
            Issue.record("not taken after the writer closed it")
            return
        }
    }

    private func hasLeases(_ custody: Custody) throws -> Bool {
        try custody.home.write("x", to: "probe")
        return try Descriptor.open(Array((custody.home.path + "/probe").utf8), O_RDONLY).hasWriter() != nil
    }

    @Test("Only the dead leave spool files behind that are cleared")
    func clearsSpool() async throws {
        let custody = try Custody()
        try custody.home.write("half a document", to: "store/spool/custody-1-dead.part")
        do {
            let alive = try custody.store.makeSpoolFile()
            #expect(try custody.store.prepare() == 1)
            #expect(custody.home.names(in: "store/spool") == [alive.name.text])
        }
        #expect(custody.home.names(in: "store/spool").isEmpty)
    }

    @Test("A name that is not UTF-8 keeps its bytes")
    func rawNames() async throws {
        let custody = try Custody()
        let name = FileName(bytes: [0xE4, 0xF6] + Array("\u{1B}[2J.pdf".utf8))
        try custody.home.write(Samples.pdf(), to: "plain.pdf")
        let inbox = try Descriptor.folder(custody.folder.path)
        let home = try Descriptor.folder(custody.home.path)
        #expect(try home.rename(FileName("plain.pdf"), to: inbox, as: name))
        let status = try #require(try inbox.status(of: name))
        let request = TakeRequest(
            file: InboxFile(inbox: 0, path: name.bytes), stamp: status.stamp, acceptsUnconfirmed: true,
            acceptsIncomplete: false)
        guard case .taken(let arrival, .new, .moved) = await custody.chain().take(request, from: custody.folder) else {
            Issue.record("not taken")
            return
        }
        #expect(arrival.name == name)
        #expect(!arrival.origin.utf8.contains(0x1B))
        #expect(try Descriptor.folder(custody.folder.processed).status(of: name) != nil)
    }
}
