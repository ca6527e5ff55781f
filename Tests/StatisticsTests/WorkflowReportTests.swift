import Statistics
import Testing

@Suite("Figures of the workflow") struct WorkflowReportTests {
    private static let minute: Int64 = 60_000

    private func question(
        _ asked: Int64, claimed: Int64? = nil, answered: Int64? = nil, isSample: Bool = false, kind: String = "review",
        _ reasons: (String, Bool?)...
    ) -> WorkflowCase.Question {
        WorkflowCase.Question(
            kind: kind, isSample: isSample, askedAt: asked * Self.minute, claimedAt: claimed.map { $0 * Self.minute },
            answeredAt: answered.map { $0 * Self.minute },
            reasons: reasons.map { .init(name: $0.0, changedSomething: $0.1) })
    }

    private func found(
        _ received: Int64, _ settled: Int64?, _ end: WorkflowCase.End, seller: String? = nil, isUntouched: Bool = true,
        isRework: Bool = false, _ questions: WorkflowCase.Question...
    ) -> WorkflowCase {
        WorkflowCase(
            receivedAt: received * Self.minute, settledAt: settled.map { $0 * Self.minute }, end: end, seller: seller,
            isUntouched: isUntouched, isRework: isRework, questions: questions)
    }

    private func report(_ cases: [WorkflowCase], starts: [Int64] = [0]) -> WorkflowReport {
        WorkflowReport(
            of: cases, period: 0..<(100 * Self.minute), starts: starts.map { $0 * Self.minute },
            stages: [
                .init(name: "load", count: 3, median: 1, high: 5),
                .init(name: "recognize", count: 2, median: 9, high: 90),
            ],
            samples: .init(
                values: ErrorEstimate(errors: 0, samples: 299), documents: ErrorEstimate(errors: 0, samples: 30),
                agreement: Proportion(3, of: 4)))
    }

    @Test func countsWhatWentThroughAlone() {
        let report = report([
            found(0, 1, .accepted), found(1, 2, .accepted, question(1, isSample: true, ("sampled", nil))),
            found(
                2, 30, .accepted, isUntouched: false, question(3, claimed: 20, answered: 30, ("total-adds-up", true))),
            found(
                3, 13, .rejected, isUntouched: false, isRework: true,
                question(4, answered: 13, ("page-unreadable", false))),
            found(4, nil, .failed, isUntouched: false), found(5, nil, .open, question(6, ("total-adds-up", nil))),
        ])
        #expect(report.straightThrough == Proportion(2, of: 5))
        // A document that was only drawn is none.
        #expect(report.exceptions == Proportion(4, of: 6))
        #expect(report.rework == Proportion(1, of: 5))
        #expect([report.accepted, report.rejected, report.failed, report.open] == [3, 1, 1, 1])
        #expect(report.waiting == 2)
        #expect(report.cycle.count == 4)
        #expect(report.cycle.high == 28 * Self.minute)
        #expect(report.inReview.median == 9 * Self.minute)
        #expect(report.touch.mean == 10 * Self.minute)
        #expect(report.approvalDelay.count == 0)
    }

    @Test func namesWhatIsNoisy() {
        let report = report([
            found(
                0, 1, .accepted, seller: "A", isUntouched: false,
                question(0, answered: 1, ("x", false), ("x", false), ("y", true))),
            found(0, 1, .accepted, seller: "A", isUntouched: false, question(0, answered: 1, ("x", true))),
            found(0, 1, .accepted, seller: "B"),
        ])
        #expect(report.rules.map(\.name) == ["x", "y"])
        #expect(report.rules.map(\.asked) == [2, 1])
        #expect(report.rules.map(\.forNothing) == [1, 0])
        #expect(report.sellers.map(\.name) == ["A", "B"])
        #expect(report.sellers.map(\.exceptions) == [2, 0])
        #expect(report.stages.map(\.name) == ["recognize", "load"])
    }

    @Test func partsThePeriod() {
        let report = report(
            [found(0, 1, .accepted), found(49, 60, .accepted), found(50, nil, .open)], starts: [0, 50])
        #expect(report.spans.map(\.documents) == [2, 1])
        #expect(report.spans.map(\.straightThrough) == [2, 0])
        #expect(report.spans.map(\.cycle.count) == [2, 0])
    }

    @Test func approvalsHaveATimeOfTheirOwn() {
        let report = report([
            found(0, 60, .accepted, isUntouched: false, question(0, answered: 40, ("approval-needed", false))),
            found(0, 60, .accepted, isUntouched: false, question(0, answered: 20, kind: "approval")),
        ])
        #expect(report.approvalDelay.count == 2)
        #expect(report.approvalDelay.mean == 30 * Self.minute)
    }

    @Test func nothingIsNothing() {
        let report = report([])
        #expect(report.straightThrough.share == nil)
        #expect(report.cycle.median == nil)
        #expect(report.errorOfValues.upper < 0.01)
    }
}
