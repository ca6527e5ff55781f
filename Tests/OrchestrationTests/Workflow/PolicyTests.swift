import Orchestration
import OrchestrationTestKit
import Testing

@Suite struct PolicyTests {
    static let policy = Policy.Retry(maximumAttempts: 5, base: 1_000, factor: 2, cap: 6_000, jitter: 0.1)

    @Test(arguments: [(1, 1_000), (2, 2_000), (3, 4_000), (4, 6_000), (5, 6_000), (1_000_000, 6_000)])
    func delaysGrowUpToTheCap(attempt: Int, expected: Policy.Milliseconds) {
        #expect(Self.policy.delay(attempt: attempt, random: 0.5) == expected)
    }

    @Test func jitterStaysWithinItsShare() {
        #expect(Self.policy.delay(attempt: 1, random: 0) == 900)
        #expect(Self.policy.delay(attempt: 1, random: 0.999_999) == 1_099)
        let wild = Policy.Retry(maximumAttempts: 2, base: 1_000, jitter: 1)
        #expect(wild.delay(attempt: 1, random: 0) == 0)
    }

    @Test func withoutGrowthTheDelayStays() {
        let flat = Policy.Retry(maximumAttempts: .max, base: 50, factor: 1, cap: 100, jitter: 0)
        #expect(flat.delay(attempt: .max, random: 0.5) == 50)
    }

    @Test func theBudgetDecidesWhetherThereIsANextAttempt() {
        let now = Timestamp(milliseconds: 10_000)
        let fault = StepFault(code: "cold", message: "", isPermanent: false)
        func due(_ fault: StepFault, _ attempt: Int, of maximum: Int) -> Int64? {
            Self.policy.due(after: fault, attempt: attempt, maximumAttempts: maximum, now: now, random: 0.5)?
                .milliseconds
        }
        #expect(due(fault, 1, of: 5) == 11_000)
        #expect(due(fault, 5, of: 5) == nil)
        // A new budget starts with the first delay.
        #expect(due(fault, 6, of: 10) == 11_000)
        #expect(due(fault, 7, of: 10) == 12_000)
        var later = fault
        later.retryAfter = 90_000
        #expect(due(later, 1, of: 5) == 100_000)
        later.isPermanent = true
        #expect(due(later, 1, of: 5) == nil)
    }
}
