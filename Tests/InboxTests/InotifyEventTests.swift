import Glibc
import Synchronization
import Testing

@testable import Inbox

@Suite("What the kernel reports")
struct InotifyEventTests {
    private func bytes(_ value: UInt32) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: value.littleEndian >> (8 * $0)) }
    }

    @Test("Events are told apart, padding and the dropped-events notice included")
    func parses() {
        let name = Array("a.pdf".utf8)
        let first = bytes(1) + bytes(8) + bytes(0) + bytes(16) + name + [UInt8](repeating: 0, count: 11)
        let overflow = bytes(UInt32.max) + bytes(0x4000) + bytes(0) + bytes(0)
        let events = InotifyEvent.parse((first + overflow)[...])
        #expect(
            events == [
                InotifyEvent(watch: 1, mask: 8, name: name), InotifyEvent(watch: -1, mask: 0x4000, name: []),
            ])
    }

    @Test("A cut event is no event", arguments: [0, 15, 20])
    func cut(length: Int) {
        let event = bytes(1) + bytes(8) + bytes(0) + bytes(16) + [UInt8](repeating: 65, count: 16)
        #expect(InotifyEvent.parse(event[..<length]).isEmpty)
    }
}

@Suite("Where permissions and file systems end")
struct BoundaryTests {
    @Test("A file that stays unreadable is rejected without being read", .enabled(if: geteuid() != 0))
    func unreadable() async throws {
        let custody = try Custody()
        try custody.home.write(Samples.pdf(), to: "inbox/a.pdf")
        #expect(unsafe chmod(custody.home.path + "/inbox/a.pdf", 0) == 0)
        guard case .notYet(.incomplete) = try await custody.take("a.pdf") else {
            Issue.record("permission may still come")
            return
        }
        guard case .refused(let refusal, .moved) = try await custody.take("a.pdf", patient: true) else {
            Issue.record("not refused")
            return
        }
        #expect(refusal.reason == .unreadable)
    }

    @Test("A folder that cannot be listed is reported, and picked up when it can", .enabled(if: geteuid() != 0))
    func permissionLost() async throws {
        let custody = try Custody()
        try custody.home.write(Samples.pdf(), to: "inbox/a.pdf")
        #expect(unsafe chmod(custody.home.path + "/inbox", 0) == 0)
        try await Watching(custody).run { watching in
            try await watching.unavailable()
            #expect(unsafe chmod(custody.home.path + "/inbox", 0o755) == 0)
            #expect(try await watching.taken().outcome == .new)
        }
    }

    @Test("An original that cannot be moved counts once, and moves when it can", .enabled(if: geteuid() != 0))
    func stuck() async throws {
        let custody = try Custody()
        try custody.home.write(Samples.pdf(), to: "inbox/a.pdf")
        #expect(unsafe chmod(custody.home.path + "/inbox", 0o555) == 0)
        try await Watching(custody).run { watching in
            guard case .stuck = try await watching.taken().fate else {
                Issue.record("moved without permission")
                return
            }
            let rest = try await watching.watcher.waitUntilIdle()
            #expect(rest == .idle)
            #expect(unsafe chmod(custody.home.path + "/inbox", 0o755) == 0)
            while !custody.home.names(in: "inbox").isEmpty { try await watching.scannedAfresh() }
        }
        #expect(custody.home.names(in: "processed") == ["a.pdf"])
        #expect(await custody.recorder.arrivals.count == 1)
    }

    @Test("Originals go to another file system, too, with their content and time")
    func acrossFileSystems() async throws {
        let custody = try Custody()
        let shared = "/dev/shm/inbox-tests-\(UInt64.random(in: 0...(.max)))"
        defer { remove(shared) }
        guard mkdir(shared), try Descriptor.folder(shared).status(shown: "").stamp.device != home(custody) else {
            return
        }
        try custody.home.write(Samples.pdf(), to: "inbox/a.pdf")
        let folder = InboxFolder(path: custody.folder.path, processed: shared + "/processed")
        let request = try custody.request("a.pdf")
        guard case .taken(_, .new, .moved) = await custody.chain().take(request, from: folder) else {
            Issue.record("not moved")
            return
        }
        let moved = try #require(try FileStatus.of(Array((shared + "/processed/a.pdf").utf8)))
        #expect(moved.stamp.size == request.stamp.size)
        #expect(moved.stamp.modified == request.stamp.modified)
        #expect(custody.home.names(in: "inbox").isEmpty)
        #expect(try Descriptor.folder(shared + "/processed").names(shown: "") == [FileName("a.pdf")])
    }

    private func mkdir(_ path: String) -> Bool { unsafe Glibc.mkdir(path, 0o700) == 0 }

    private func home(_ custody: Custody) throws -> UInt64 {
        try Descriptor.folder(custody.home.path).status(shown: "").stamp.device
    }

    private func remove(_ path: String) {
        unsafe _ = unlink(path + "/processed/a.pdf")
        unsafe _ = rmdir(path + "/processed")
        unsafe _ = rmdir(path)
    }
}
