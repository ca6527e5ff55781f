import FoundationEssentials
import Orchestration
import RuleEngine
import Testing

@testable import Pipeline

@Suite("Changes of rules and settings in the log")
struct NotedChangeTests {
    @Test func aNoteThatFailsIsMadeLater() async throws {
        let prepared = try await PreparedHome(isKeyed: true)
        let installation = try await Installation.open(prepared.home, access: .writing, clock: prepared.clock)
        let keeper = LogKeeper(installation)
        let rules = RuleLoader.load(folder: URL(filePath: prepared.home.rules, directoryHint: .isDirectory)).rules
        func notes() async throws -> [String] {
            try await installation.jobs.events(
                EventFilter(subject: InstallationLog.subject, kinds: [.noted], limit: 100)
            ).map(\.event.data).filter { $0.contains(#""what":"configuration""#) }
        }
        try await keeper.noteChanges(rules: rules)
        #expect(try await notes().count == 1)

        try Data("people: {}\n".utf8).write(to: URL(filePath: prepared.home.configurationFile))
        try await prepared.damage(
            "CREATE TRIGGER full BEFORE INSERT ON event BEGIN SELECT RAISE(ABORT, 'the disk is full'); END")
        await #expect(throws: (any Error).self) { try await keeper.noteChanges(rules: rules) }
        try await prepared.damage("DROP TRIGGER full")
        try await keeper.noteChanges(rules: rules)
        #expect(try await notes().count == 2)
        try await keeper.noteChanges(rules: rules)
        #expect(try await notes().count == 2, "once is enough")
        await installation.close()
    }
}
