import Evaluation
import Statistics
import Testing

@Suite("Curves and diagrams")
struct CurveTests {
    private static func judgements(_ pairs: [(Double, Bool)]) -> [JudgedConfidence] {
        pairs.map { JudgedConfidence(confidence: $0.0, isRight: $0.1) }
    }

    @Test func theMostCertainIsTakenFirst() {
        let risk = RiskCoverage(
            of: Self.judgements([(0.2, false), (0.9, true), (0.8, true), (0.5, false)]), total: 5, precisions: [0.6, 1])
        #expect(risk.targets.map(\.taken) == [3, 2])
        #expect(risk.targets.map(\.threshold) == [0.5, 0.8])
        #expect(risk.targets.map(\.coverage) == [0.6, 0.4])
        #expect(risk.curve.map(\.coverage) == [0.2, 0.4, 0.6, 0.8])
        #expect(risk.curve.map(\.risk) == [0, 0, 1.0 / 3, 0.5])
    }

    @Test func aThresholdPartsNoEquals() {
        let risk = RiskCoverage(of: Self.judgements([(0.9, true), (0.9, false)]), total: 2, precisions: [0.95])
        #expect(risk.targets.map(\.taken) == [0])
        #expect(risk.targets.map(\.threshold) == [nil])
        #expect(risk.curve.map(\.threshold) == [0.9])
        #expect(risk.curve.map(\.risk) == [0.5])
    }

    @Test func aLongCurveIsThinned() {
        let many = (0..<5_000).map { (Double($0) / 5_000, $0.isMultiple(of: 3)) }
        let curve = RiskCoverage(of: Self.judgements(many), total: 5_000).curve
        #expect((90...101).contains(curve.count))
        #expect(curve.last?.coverage == 1)
    }

    @Test func nothingIsNoError() {
        #expect(RiskCoverage(of: [], total: 0).curve.isEmpty)
        #expect(Reliability(of: []).expectedError == 0)
        #expect(Report(of: []).all.f1 == 0)
        #expect(Report(of: []).straightThrough.precision == nil)
    }

    @Test(
        "The error is the distance of what was said from what is so",
        arguments: [
            ([(0.95, true), (0.95, true)], 0.05), ([(0.95, true), (0.95, false)], 0.45), ([(1, true)], 0),
            ([(0.05, false), (0.95, true)], 0.05), ([(1, false)], 1),
        ] as [([(Double, Bool)], Double)])
    func expectedError(_ pairs: [(Double, Bool)], _ error: Double) {
        #expect(abs(Reliability(of: Self.judgements(pairs)).expectedError - error) < 1e-12)
    }
}
