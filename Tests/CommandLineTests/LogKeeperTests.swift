import IntakeCommands
import Orchestration
import Testing

@testable import Pipeline

@Suite("What is noted beside the transitions of runs")
struct LogKeeperTests {
    private static let fullDisk: StaticString =
        "CREATE TRIGGER full BEFORE INSERT ON event BEGIN SELECT RAISE(ABORT, 'the disk is full'); END"

    @Test("What was exported and could not be noted is exported again, and noted then")
    func notesWithTheCursor() async throws {
        let home = try await PreparedHome(isKeyed: true)
        // The log's run is there from now on.
        #expect(try await home.intake("export", "--output", home.home.path + "/first").status == .done)
        try await home.damage(Self.fullDisk)
        let second = home.home.path + "/second"
        #expect(try await home.intake("export", "--output", second).status == .failed)
        try await home.damage("DROP TRIGGER full")
        let again = try await home.intake("export", "--output", second)
        #expect(again.text.hasPrefix("1 record written"), "\(again.text)")
        #expect(try await home.intake("export", "--output", second).text.hasPrefix("Nothing new"))
        let stream = try await home.intake("export", "--output", "-")
        #expect(stream.status == .done)

        let installation = try await Installation.open(home.home, access: .writing, clock: home.clock)
        let notes = try await installation.jobs.events(
            EventFilter(subject: InstallationLog.subject, kinds: [.noted], limit: 100)
        ).map(\.event.data)
        for consumer in ["/first", "/second", #""-"#] {
            let about = notes.filter { $0.contains(#""what":"exported""#) && $0.contains(consumer + #"""#) }
            #expect(about.count == 1, "\(consumer): \(notes)")
            #expect(about.first?.contains(#""records":1"#) ?? false)
        }
        await installation.close()
    }
}
