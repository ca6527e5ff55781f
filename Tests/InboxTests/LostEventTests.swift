import Glibc
import Hashing
import Synchronization
import Testing

@testable import Inbox

@Suite("What no event tells")
struct LostEventTests {
    @Test("Events that the kernel dropped are made up for at once by a look through everything")
    func overflow() async throws {
        let custody = try Custody()
        try await Watching(custody) { $0.rescanInterval = .seconds(3_600) }.run { watching in
            try await watching.scanned()
            // Nobody reads the events from here on.
            await watching.watcher.stopListening()
            try custody.home.write(Samples.pdf("1"), to: "inbox/new/a.pdf")
            var report = InotifySource.Report()
            report.overflowed = true
            await watching.watcher.receive(report)
            #expect(try await watching.taken().arrival.name == FileName("a.pdf"))
        }
    }

    @Test("More events than the kernel keeps lose nothing", .timeLimit(.minutes(1)))
    func realOverflow() async throws {
        let custody = try Custody()
        let limit = try Self.queueLimit()
        guard limit <= 100_000 else { return }
        let source = try InotifySource()
        let folder = try Descriptor.folder(custody.folder.path)
        try source.watch(folder, as: InboxFile(inbox: 0, path: ""))
        // Two names in turn, so that no event is merged with the one before.
        for number in 0...limit {
            let name = number.isMultiple(of: 2) ? "a.tmp" : "b.tmp"
            _ = try Descriptor.open(Array(name.utf8), in: folder.number, O_WRONLY | O_CREAT, mode: 0o600)
        }
        let (reports, report) = AsyncStream<InotifySource.Report>.makeStream()
        source.start { report.yield($0) }
        var hasOverflowed = false
        for await report in reports where report.overflowed {
            hasOverflowed = true
            break
        }
        source.stop()
        #expect(hasOverflowed)
    }

    private static func queueLimit() throws -> Int {
        let file = try Descriptor.open(Array("/proc/sys/fs/inotify/max_queued_events".utf8), O_RDONLY)
        var buffer = [UInt8](repeating: 0, count: 32)
        let count = try file.read(into: &buffer, shown: "max_queued_events")
        return Int(String(decoding: buffer[..<count], as: UTF8.self).filter(\.isNumber)) ?? 16_384
    }

    @Test("The folder of processed files may go while the watcher works")
    func processedIsRemoved() async throws {
        let custody = try Custody()
        try await Watching(custody).run { watching in
            try await watching.scanned()
            for round in 1...3 {
                try custody.home.write(Samples.pdf("\(round)"), to: "inbox/sub/a.pdf")
                guard case .moved = try await watching.taken().fate else {
                    Issue.record("not moved in round \(round)")
                    return
                }
                try custody.home.remove("processed")
                try custody.home.remove("inbox/sub")
            }
        }
        #expect(await custody.recorder.arrivals.count == 3)
    }

    @Test("Names that are never taken are left, and one folder after another of them is no burden")
    func passedOver() throws {
        let custody = try Custody()
        for number in 0..<1_200 { try custody.home.write("x", to: "inbox/\(number).pdf.part") }
        let scan = FolderScan.run(
            custody.folder, from: InboxFile(inbox: 0, path: ""),
            ignoring: IgnoreRules(patterns: IgnoreRules.defaultPatterns), watchingWith: nil)
        #expect(scan.files.isEmpty)
        #expect(scan.passedOver.count == 1_000)
    }

    @Test("A name that cannot be examined is told, and hides nothing that lies beside it")
    func unexaminable() throws {
        let custody = try Custody()
        for name in ["a.pdf", "b.pdf", "c/d.pdf", "c/b.pdf", "e.pdf"] {
            try custody.home.write(Samples.pdf(), to: "inbox/\(name)")
        }
        let scan = FolderScan.run(
            custody.folder, from: InboxFile(inbox: 0, path: ""), ignoring: IgnoreRules(patterns: []),
            watchingWith: nil
        ) { (folder, name) throws(FileSystemError) in
            if name == FileName("b.pdf") {
                throw FileSystemError(code: EIO, operation: "examine", path: name.display)
            }
            return try folder.status(of: name)
        }
        #expect(Set(scan.files.map(\.file.display)) == ["a.pdf", "c/d.pdf", "e.pdf"])
        #expect(scan.failures.map(\.code) == [EIO, EIO])
        #expect(scan.visited.count == 2)
    }

    @Test("A folder that a scan could not look at is watched as before")
    func keepsWatching() async throws {
        let custody = try Custody()
        try custody.home.makeFolder("inbox/sub")
        try await Watching(custody) { $0.rescanInterval = .seconds(3_600) }.run { watching in
            try await watching.scanned()
            // As if the share had failed for a moment: nothing was visited.
            var failed = FolderScan()
            failed.failures = [FileSystemError(code: EIO, operation: "list the folder", path: "sub")]
            await watching.watcher.receive(failed)
            try await watching.unavailable()
            await watching.watcher.neverPoll()
            try custody.home.write(Samples.pdf(), to: "inbox/sub/a.pdf")
            #expect(try await watching.taken().arrival.name == FileName("a.pdf"))
        }
    }
}

@Suite("A wall clock that jumps")
struct ClockJumpTests {
    private let start = ContinuousClock.now
    private static let hour: Int64 = 3_600_000

    /// A file that changed so many milliseconds after the wall clock's zero.
    private func stamp(changedAt milliseconds: Int64) -> FileStamp {
        FileStamp(device: 1, inode: 1, size: 1, modified: 0, changed: milliseconds * 1_000_000)
    }

    @Test("Neither a jump forward nor one back makes a file look older than it is")
    func jumps() {
        let ages = FileAges(wall: 10 * Self.hour, at: start)
        let now = start + .seconds(60)
        // Old already at the start; changed since, at a steady pace.
        #expect(
            ages.age(of: stamp(changedAt: 9 * Self.hour), wall: 10 * Self.hour + 60_000, at: now) == .seconds(3_660))
        #expect(
            ages.age(of: stamp(changedAt: 10 * Self.hour + 50_000), wall: 10 * Self.hour + 60_000, at: now)
                == .seconds(10))
        // Written a moment ago, then an hour was skipped.
        #expect(
            ages.age(of: stamp(changedAt: 10 * Self.hour + 59_000), wall: 11 * Self.hour + 60_000, at: now)
                == .seconds(1))
        // The clock went back by an hour, then it was written.
        #expect(
            ages.age(of: stamp(changedAt: 9 * Self.hour + 59_000), wall: 9 * Self.hour + 60_000, at: now) == .seconds(1)
        )
        // From the future, and absurd.
        #expect(ages.age(of: stamp(changedAt: 20 * Self.hour), wall: 10 * Self.hour, at: now) == .zero)
        #expect(
            ages.age(of: FileStamp(device: 1, inode: 1, size: 1, modified: .max, changed: .min), wall: 0, at: now)
                == .zero)
    }

    @Test(
        "A file without its end is waited for although a day was skipped", arguments: [Int64(86_400_000), -86_400_000])
    func waits(jump: Int64) async throws {
        let custody = try Custody()
        let offset = Mutex<Int64>(0)
        let watching = Watching(
            custody,
            adjust: {
                $0.incompleteSettle = .seconds(2)
                $0.rescanInterval = .milliseconds(50)
            }, now: { CustodyChain.wallClock() + offset.withLock { $0 } })
        try await watching.run { watching in
            try await watching.scanned()
            await watching.watcher.stopListening()
            offset.withLock { $0 = jump }
            let written = ContinuousClock.now
            try custody.home.write("%PDF-1.7 half of it", to: "inbox/a.pdf")
            _ = try await watching.taken()
            #expect(written.duration(to: .now) >= .seconds(2))
        }
    }
}

extension ClockJumpTests {
    @Test("On a share whose clock is behind, a file without its end is waited for all the same")
    func clockOfAShare() async throws {
        let custody = try Custody()
        let folder = InboxFolder(path: custody.folder.path, watching: .polling)
        let started = ContinuousClock.now
        try custody.home.write("%PDF-1.7 half of it", to: "inbox/a.pdf")
        try await Watching(
            custody, folders: [folder], adjust: { $0.incompleteSettle = .seconds(2) },
            now: { CustodyChain.wallClock() + 3_600_000 }
        ).run { watching in
            _ = try await watching.taken()
            #expect(started.duration(to: .now) >= .seconds(2))
        }
    }
}

extension InboxWatcher {
    /// Stops to read events; the folders stay watched.
    fileprivate func stopListening() {
        source?.stop()
    }

    /// As if a look through the first inbox had shown this.
    fileprivate func receive(_ scan: FolderScan) {
        signal.yield(.scanned(InboxFile(inbox: 0, path: ""), scan))
    }

    /// From here on only events tell.
    fileprivate func neverPoll() {
        for index in folders.indices { folders[index].nextScan = nil }
    }

    /// As if the kernel had told this.
    fileprivate func receive(_ report: InotifySource.Report) {
        signal.yield(.reported(report, []))
    }
}
