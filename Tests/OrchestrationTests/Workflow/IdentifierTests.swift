import Orchestration
import OrchestrationTestKit
import Testing

@Suite struct IdentifierTests {
    @Test func runsSortByCreation() {
        let random = SeededRandomSource(seed: 1)
        let earlier = RunIdentifier(at: Timestamp(milliseconds: 999), random: random)
        let later = RunIdentifier(at: Timestamp(milliseconds: 1_000), random: random)
        #expect(earlier < later)
        #expect(earlier.text.utf8.count == 28)
    }

    @Test func tracesAreValid() {
        let random = SeededRandomSource(seed: 1)
        for _ in 0..<100 {
            let trace = TraceContext.generate(random: random)
            #expect(TraceContext(traceparent: trace.traceparent) == trace)
            #expect(trace.child(random: random).traceID == trace.traceID)
        }
    }

    @Test func zerosAreNeverMade() {
        struct Zero: RandomSource {
            func next() -> UInt64 { 0 }
        }
        let trace = TraceContext.generate(random: Zero())
        #expect(TraceContext(traceparent: trace.traceparent) == trace)
    }

    @Test(arguments: [
        "", "00", "00-0123-01", "01-0123456789abcdef0123456789abcdef-0123456789abcdef-01",
        "00-0123456789ABCDEF0123456789abcdef-0123456789abcdef-01",
        "00-00000000000000000000000000000000-0123456789abcdef-01",
        "00-0123456789abcdef0123456789abcdef-0000000000000000-01",
        "00-0123456789abcdef0123456789abcdef-0123456789abcdef-0",
        "00-0123456789abcdef0123456789abcdef-0123456789abcdeg-01",
        "00-0123456789abcdef0123456789abcdef-0123456789abcdef-01-",
    ])
    func otherHeadersAreRefused(header: String) {
        #expect(TraceContext(traceparent: header) == nil)
    }
}
