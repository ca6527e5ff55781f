import DocumentModel
import Pipeline
import Testing

@Suite("What people decided, as a new run about the document knows it")
struct DecisionsSoFarTests {
    private let kept = Decision(by: "reviewer-1", at: "2026-11-20T10:00:00Z", action: .accept)
    private let answered = Decision(by: "reviewer-2", at: "2026-11-20T11:00:00Z", action: .reject)

    @Test func aRunThatBecomesTheRecordMeanwhileIsHeard() async throws {
        var record: [Decision] = []
        let gathered = try await DecisionsSoFar.gathered(
            earlierRunsEnd: {
                // It could not be cancelled: it had just ended by itself.
                record = [kept]
                return []
            }, recorded: { record })
        #expect(gathered == [kept])
    }

    @Test func answersThatNeverBecameTheRecordFollowItsOwnOnce() async throws {
        let gathered = try await DecisionsSoFar.gathered(
            earlierRunsEnd: { [kept, answered] }, recorded: { [kept] })
        #expect(gathered == [kept, answered])
    }
}
