import Orchestration
import OrchestrationTestKit
import Testing

/// One implementation of `JobStore` under the conformance suite.
struct StoreEngine: Sendable, CustomTestStringConvertible {
    var name: String
    /// Makes an empty store whose log has these keys.
    var make: @Sendable (_ clock: TestClock, _ keyring: EventKeyring) async throws -> StoreUnderTest

    var testDescription: String { name }

    static let inMemory = StoreEngine(name: "in memory") { clock, keyring in
        let store = InMemoryJobStore(clock: clock, keyring: keyring)
        return StoreUnderTest(
            store: store,
            effects: { await store.effects.map(\.text) },
            runChanges: { await store.runChanges.map { "\($0.run) \($0.phase.rawValue)" } },
            overwriteEventData: { run, sequence, data in
                await store.tamper(with: run) { $0[sequence - 1].data = data }
            },
            deleteEvent: { run, sequence in
                await store.tamper(with: run) { _ = $0.remove(at: sequence - 1) }
            })
    }
}

/// The engines that the conformance suite and the model test run against.
enum Engines {
    static let all: [StoreEngine] = [.inMemory, .sqlite, .postgreSQL]
    /// Those that are compared with the reference.
    static let compared: [StoreEngine] = [.sqlite, .postgreSQL]
}

/// A store, and what a test must see or do behind its back.
struct StoreUnderTest: Sendable {
    var store: any JobStore
    /// The texts of all committed `TextEffect`s, in order.
    var effects: @Sendable () async throws -> [String]
    /// `RUN PHASE` for each run that began, ended or was taken up again, in order.
    var runChanges: @Sendable () async throws -> [String]
    var overwriteEventData: @Sendable (_ run: RunIdentifier, _ sequence: Int, _ data: String) async throws -> Void
    var deleteEvent: @Sendable (_ run: RunIdentifier, _ sequence: Int) async throws -> Void
}
