import Orchestration
import OrchestrationTestKit
import Testing

/// Random operations on a store and on the reference: after each, both must show the same.
@Suite(.timeLimit(.minutes(5))) struct ModelTests {
    /// Set `ORCHESTRATION_SEED` to replay one seed, `ORCHESTRATION_SEEDS` for a longer campaign.
    @Test(arguments: Engines.compared, Seeds.some(8))
    func theStoreDoesWhatTheReferenceDoes(engine: StoreEngine, seed: UInt64) async throws {
        var pair = try await ModelPair(engine, seed: seed)
        // The transitions are the same text on each engine; across a socket they take longer.
        for _ in 1...(engine.name == StoreEngine.postgreSQL.name ? 120 : 300) { try await pair.step() }
        for side in [pair.reference, pair.tested] {
            #expect(try await side.store.verifyEvents().problems.isEmpty, "seed \(seed)")
        }
        // The walk must have been somewhere, not stuck at refusals.
        let kinds = try await pair.reference.eventKinds()
        #expect(kinds.isSuperset(of: [.submitted, .finished]), "seed \(seed)")
    }
}
