import FoundationEssentials
import Glibc
import Testing

@testable import Inbox

@Suite("Files that are refused")
struct RefusalTests {
    private func note(_ custody: Custody, _ name: String) throws -> RefusalNote {
        try JSONDecoder().decode(RefusalNote.self, from: Data(custody.home.read("rejected/\(name).reason.json")))
    }

    @Test(
        "Each goes to the rejected files with a note that says why and what to do",
        arguments: [
            ("", Refusal.Reason.empty), ("PK\u{3}\u{4} a text document", .unsupportedType),
            ("%PDF-1.7 " + String(repeating: "x", count: 100), .tooLarge),
        ])
    func notes(content: String, reason: Refusal.Reason) async throws {
        let custody = try Custody()
        try custody.home.write(content, to: "inbox/a.pdf")
        let chain = custody.chain(limits: CustodyLimits(maximumSize: 100))
        guard case .refused(let refusal, .moved) = try await custody.take("a.pdf", patient: true, by: chain) else {
            Issue.record("not refused")
            return
        }
        #expect(refusal.reason == reason)
        #expect(custody.home.names(in: "inbox").isEmpty)
        #expect(custody.home.names(in: "rejected") == ["a.pdf", "a.pdf.reason.json"])
        let note = try note(custody, "a.pdf")
        #expect(note.reason == reason)
        #expect(note.file == "a.pdf")
        #expect(!note.explanation.isEmpty && !note.advice.isEmpty)
        #expect(await custody.recorder.refusals == [refusal])
        #expect(try custody.store.hashes().isEmpty)
    }

    @Test(
        "Nothing is refused for being short or empty before its time is over", arguments: ["", "PK", "%PDF-1.7 cut o"])
    func patience(content: String) async throws {
        let custody = try Custody()
        try custody.home.write(content, to: "inbox/a.pdf")
        guard case .notYet(.incomplete) = try await custody.take("a.pdf") else {
            Issue.record("not waited for")
            return
        }
    }

    @Test("A truncated document is taken in the end: what it is worth is decided later")
    func truncated() async throws {
        let custody = try Custody()
        try custody.home.write("%PDF-1.7 cut o", to: "inbox/a.pdf")
        guard case .taken(_, .new, .moved) = try await custody.take("a.pdf", patient: true) else {
            Issue.record("not taken")
            return
        }
    }

    @Test("A symbolic link is reported and left alone; what it points to is neither read nor moved")
    func symbolicLink() async throws {
        let custody = try Custody()
        try custody.home.write(Samples.pdf("secret"), to: "secret.pdf")
        #expect(unsafe symlink("../secret.pdf", custody.home.path + "/inbox/a.pdf") == 0)
        guard case .refused(let refusal, .left(.symbolicLink, isKnown: false)) = try await custody.take("a.pdf") else {
            Issue.record("not left alone")
            return
        }
        #expect(refusal.reason == .symbolicLink)
        #expect(custody.home.names(in: "inbox") == ["a.pdf"])
        #expect(custody.home.names(in: "rejected").isEmpty)
        #expect(try custody.home.read("secret.pdf") == Array(Samples.pdf("secret").utf8))
        #expect(try custody.store.hashes().isEmpty)
    }

    @Test("A folder that became a link on the way is not followed")
    func linkedFolder() async throws {
        let custody = try Custody()
        try custody.home.write(Samples.pdf("secret"), to: "elsewhere/a.pdf")
        try custody.home.makeFolder("inbox/sub")
        try custody.home.write(Samples.pdf("secret"), to: "inbox/sub/a.pdf")
        let request = try custody.request("sub/a.pdf")
        try custody.home.remove("inbox/sub")
        #expect(unsafe symlink("../elsewhere", custody.home.path + "/inbox/sub") == 0)
        guard case .gone = await custody.chain().take(request, from: custody.folder) else {
            Issue.record("followed")
            return
        }
        #expect(custody.home.files(below: "elsewhere") == ["a.pdf"])
    }

    @Test("A pipe without a writer does not block, and is reported once, although its times change")
    func pipe() async throws {
        let custody = try Custody()
        #expect(unsafe mkfifo(custody.home.path + "/inbox/a.pdf", 0o600) == 0)
        for isKnown in [false, true] {
            guard case .refused(let refusal, .left(.pipe, isKnown: isKnown)) = try await custody.take("a.pdf") else {
                Issue.record("not left alone")
                return
            }
            #expect(refusal.reason == .specialFile)
            #expect(refusal.explanation.contains("named pipe"))
            #expect(unsafe utimes(custody.home.path + "/inbox/a.pdf", nil) == 0)
        }
        #expect(await custody.recorder.refusals.count == 1)
        #expect(custody.home.names(in: "inbox") == ["a.pdf"])
    }

    @Test(
        "A socket and a device are reported and left alone",
        arguments: [(FileKind.socket, S_IFSOCK, 0), (.device, S_IFCHR, 0x105)] as [(FileKind, mode_t, dev_t)])
    func nodes(kind: FileKind, mode: mode_t, device: dev_t) async throws {
        let custody = try Custody()
        // Devices are for root to make; this one is `/dev/zero`, which has no end.
        guard unsafe mknod(custody.home.path + "/inbox/a.pdf", mode | 0o600, device) == 0 else { return }
        guard case .refused(let refusal, .left(kind, isKnown: false)) = try await custody.take("a.pdf") else {
            Issue.record("not left alone")
            return
        }
        #expect(refusal.reason == .specialFile)
        #expect(custody.home.names(in: "inbox") == ["a.pdf"])
        #expect(try custody.store.hashes().isEmpty)
    }

    @Test("A crash between the note and the move refuses once", arguments: [CustodyStep.recorded, .noted, .moved])
    func crashes(step: CustodyStep) async throws {
        let custody = try Custody()
        try custody.home.write("", to: "inbox/a.pdf")
        _ = try await custody.take("a.pdf", patient: true, by: custody.chain(dyingAt: step))
        if step != .moved { _ = try await custody.take("a.pdf", patient: true) }
        #expect(custody.home.names(in: "inbox").isEmpty)
        #expect(custody.home.names(in: "rejected") == ["a.pdf", "a.pdf.reason.json"])
        #expect(await custody.recorder.refusals.count == 1)
    }

    @Test("Rejected files of the same name are kept apart")
    func collisions() async throws {
        let custody = try Custody()
        let name = String(repeating: "n", count: 250) + ".pdf"
        for _ in 0..<3 {
            try custody.home.write("", to: "inbox/\(name)")
            guard case .refused(_, .moved) = try await custody.take(name, patient: true) else {
                Issue.record("not refused")
                return
            }
        }
        #expect(custody.home.names(in: "rejected").count == 6)
        #expect(custody.home.names(in: "inbox").isEmpty)
    }

    @Test("A name with control characters is plain in its note, and complete byte by byte")
    func hostileName() throws {
        let refusal = Refusal(
            reason: .empty, name: FileName(bytes: Array("a\u{1B}[2J".utf8) + [0xFF]), origin: "inbox", size: 0,
            detail: "", key: "")
        let note = RefusalNote(refusal, at: 1_700_000_000_000)
        #expect(note.file == "a\\u{1B}[2J\u{FFFD}")
        #expect(note.fileBytes == "a%1B%5B2J%FF")
        #expect(note.refusedAt == "2023-11-14T22:13:20Z")
    }
}
