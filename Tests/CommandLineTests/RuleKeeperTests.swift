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
}
