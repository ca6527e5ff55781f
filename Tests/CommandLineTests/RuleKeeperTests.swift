import Foundation
import Glibc
import Logging
import Orchestration
import RuleEngine
import Synchronization
import Testing

@testable import Pipeline

/// The rules while the disk below them makes mistakes.
@Suite struct RuleKeeperTests {
    private static let other = "type: document\nfallback: true\nfields: {a: {kind: text}}\n"
    private static let invoice = "type: invoice\nmatch: {keywords: {en: {invoice: 1}}}\nfields: {a: {kind: text}}\n"

    /// Reads files as they are, but fails as often as it is told to.
    private final class Disk: Sendable {
        let failures: Mutex<Int>
        init(failures: Int = 0) { self.failures = Mutex(failures) }

        func read(_ path: String, _ limit: Int) throws(PlainFile.Failure) -> [UInt8] {
            let fails = failures.withLock { left in
                defer { left = max(0, left - 1) }
                return left > 0
            }
            if fails { throw .failed(EIO) }
            return try PlainFile.read(path, limit: limit)
        }
    }

    /// A clock on which every wait is over at once.
    private final class SkippingClock: WallClock {
        let waits = Mutex<[Duration]>([])
        private let time = Mutex(Timestamp(milliseconds: 1_767_225_600_000))

        func now() -> Timestamp { time.withLock { $0 } }
        func sleep(until deadline: Timestamp) async throws {
            let wait = Duration.milliseconds(deadline.milliseconds - now().milliseconds)
            waits.withLock { $0.append(wait) }
            pass(wait)
        }
        func pass(_ wait: Duration) { time.withLock { $0 = $0.advanced(by: wait) } }
    }

    private let clock = SkippingClock()
    private let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

    private func withFolder(_ body: (URL) async throws -> Void) async throws {
        let folder = URL.temporaryDirectory.appending(path: "rules-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(Self.other.utf8).write(to: folder.appending(path: "document.yaml"))
        try Data(Self.invoice.utf8).write(to: folder.appending(path: "invoice.yaml"))
        try await body(folder)
    }

    private func keeper(_ folder: URL, _ disk: Disk) async throws -> RuleKeeper {
        try await RuleKeeper(folder: folder.path, clock: clock, logger: logger, reading: disk.read)
    }

    @Test(arguments: [1, 2, 4]) func waitsForTheDiskAtTheStart(_ failures: Int) async throws {
        try await withFolder { folder in
            let rules = try await keeper(folder, Disk(failures: failures)).rules
            #expect(rules.types.count == 2)
            #expect(rules.gaps.isEmpty, "what a disk does is no mistake in the rules")
            #expect(clock.waits.withLock { $0.count } == (failures + 1) / 2)
        }
    }

    @Test func saysThatTheDiskIsAtFaultWhenItStaysSo() async throws {
        try await withFolder { folder in
            let error = await #expect(throws: InstallationError.self) {
                try await keeper(folder, Disk(failures: .max))
            }
            #expect(error?.message.contains("invoice.yaml: the file cannot be read: the system says: Input/") == true)
            #expect(error?.hint?.contains("Look at the disk that holds \(folder.path)") == true)
            #expect(clock.waits.withLock { $0.count } == 4)
        }
    }

    @Test func keepsWhatItHasAndLooksAgain() async throws {
        try await withFolder { folder in
            let disk = Disk()
            let keeper = try await keeper(folder, disk)
            let before = keeper.rules["invoice"]?.identity

            try Data((Self.invoice + "title: Bill\n").utf8).write(to: folder.appending(path: "invoice.yaml"))
            disk.failures.withLock { $0 = 1 }
            clock.pass(.seconds(5))
            try await keeper.refresh()
            #expect(keeper.rules["invoice"]?.identity == before)
            #expect(keeper.rules.gaps.isEmpty)

            // The folder has not changed since.
            clock.pass(.seconds(5))
            try await keeper.refresh()
            #expect(keeper.rules["invoice"]?.identity != before)
            #expect(keeper.rules.gaps.isEmpty)
        }
    }

    /// Over what is there, in one step.
    private static func move(_ path: String, to other: String) -> Bool { unsafe rename(path, other) == 0 }

    /// What leaves names, sizes and times of writing as they were.
    enum QuietChange: CaseIterable {
        case permissions, replacement, target, folderOfTarget, mendedLink
    }

    @Test(arguments: QuietChange.allCases) func seesWhatOnlyLooksTheSame(_ change: QuietChange) async throws {
        try await withFolder { folder in
            let files = FileManager.default
            let file = folder.appending(path: "invoice.yaml").path
            let (old, new) = (folder.appending(path: "..1"), folder.appending(path: "..2"))
            for (version, title) in [(old, "Bill"), (new, "Note")] {
                try files.createDirectory(at: version, withIntermediateDirectories: false)
                let target = version.appending(path: "invoice.yaml")
                try Data((Self.invoice + "title: \(title)\n").utf8).write(to: target)
                try files.setAttributes(
                    [.modificationDate: Date(timeIntervalSince1970: 1e9)], ofItemAtPath: target.path)
            }
            func link(_ path: String, _ target: String) throws {
                try? files.removeItem(atPath: path)
                try files.createSymbolicLink(atPath: path, withDestinationPath: target)
            }
            let data = folder.appending(path: "..data").path
            try link(data, change == .mendedLink ? "..3" : "..1")
            try link(file, change == .target ? "..1/invoice.yaml" : "..data/invoice.yaml")
            if change == .replacement || change == .permissions {
                try files.removeItem(atPath: file)
                try files.moveItem(atPath: old.path + "/invoice.yaml", toPath: file)
            }
            let keeper = try await keeper(folder, Disk())
            let stamps = RuleKeeper.stamps(folder.path)
            #expect(RuleKeeper.stamps(folder.path) == stamps)

            switch change {
            case .permissions: try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
            case .replacement: #expect(Self.move(new.path + "/invoice.yaml", to: file))
            case .target:
                try link(folder.appending(path: "..new").path, "..2/invoice.yaml")
                #expect(Self.move(folder.appending(path: "..new").path, to: file))
            case .folderOfTarget, .mendedLink:
                try link(folder.appending(path: "..new").path, "..2")
                #expect(Self.move(folder.appending(path: "..new").path, to: data))
            }
            #expect(RuleKeeper.stamps(folder.path) != stamps)
            clock.pass(.seconds(5))
            try await keeper.refresh()
            #expect(keeper.rules["invoice"]?.title == (change == .permissions ? "Bill" : "Note"))
            #expect(keeper.rules.gaps.isEmpty)
        }
    }
}
