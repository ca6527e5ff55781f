import Statistics
import Testing

@Suite("Calibrations and what they claim")
struct CalibrationFitTests {
    /// Values whose true probability is a function of the score that the shipped one gets wrong.
    static func samples(
        _ count: Int, field: String = "grand_total", source: String = "text", seed: UInt64 = 1,
        truth: (Double) -> Double = { $0 * $0 }
    ) -> [CalibrationSample] {
        var random = Seeded(state: seed)
        return (0..<count).map { index in
            let score = random.share()
            return CalibrationSample(
                field: field, source: source, score: score, isRight: random.share() < truth(score),
                cluster: "\(field) \(source) \(index / 3)")
        }
    }

    struct Seeded {
        var state: UInt64
        mutating func share() -> Double {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Double(state >> 11) / Double(1 << 53)
        }
    }

    @Test func clustersStayWholeAndHalvesAreAlike() {
        let split = CalibrationSplit(Self.samples(3_000))
        #expect(Set(split.fitting.map(\.cluster)).isDisjoint(with: split.judging.map(\.cluster)))
        #expect(abs(split.fitting.count - split.judging.count) <= 3)
        let again = CalibrationSplit(Self.samples(3_000).reversed())
        #expect(Set(again.fitting.map(\.cluster)) == Set(split.fitting.map(\.cluster)))
    }

    @Test func mendsWhatIsSaid() {
        let fit = CalibrationFit(Self.samples(3_000))
        #expect(fit.report.before.expectedError > 0.1)
        #expect(fit.report.after.expectedError < 0.03)
        #expect(fit.model.map("grand_total", "text").probability(0.5) < 0.35)
    }

    @Test func fieldsWithFewSamplesFollowTheirSource() {
        let many = Self.samples(600)
        let few = Self.samples(10, field: "iban", seed: 9)
        let model = CalibrationFit(many + few).model
        #expect(!model.maps.contains { $0.field == "iban" })
        #expect(model.map("iban", "text") == model.maps.first { $0.field == nil && $0.source == "text" }?.map)
        #expect(model.map("anything", "ocr") == model.maps.first { $0.field == nil && $0.source == nil }?.map)
    }

    @Test func refusesWhatTheSamplesCannotCarry() {
        // Without a single error, 298 judges are one too few.
        let right = { (_: Double) in 1.0 }
        let short = CalibrationFit(Self.samples(2 * 297, truth: right))
        #expect(short.model.claims.allSatisfy { $0.target > 0.01 })
        #expect(
            short.model.proof("grand_total", "text", target: 0.01)
                == .open(samples: short.model.judged, needed: 299))
        #expect(short.report.fields.first?.claim == "open")
        #expect(short.report.accepted.values == 0)
        let enough = CalibrationFit(Self.samples(2 * 306, truth: right))
        guard case .claimed(let claim) = enough.model.proof("grand_total", "text", target: 0.01) else {
            Issue.record("nothing is claimed")
            return
        }
        #expect(claim.errors == 0 && claim.samples >= 299 && claim.bound <= 0.01)
    }

    @Test(arguments: 1...3)
    func claimsHold(_ seed: Int) {
        let truth = { (score: Double) in score < 0.3 ? 0.6 : 0.5 + score / 2 }
        let fit = CalibrationFit(
            Self.samples(3_000, seed: UInt64(seed), truth: truth), options: .init(targets: ["grand_total": 0.05]))
        let map = fit.model.map("grand_total", "text")
        for claim in fit.model.claims {
            // The true share of what passes: the mean over all scores that do.
            let passing = (0..<1_000).map { (Double($0) + 0.5) / 1_000 }
                .filter { map.probability($0) >= claim.threshold }
            let error = passing.reduce(0) { $0 + 1 - truth($1) } / Double(max(passing.count, 1))
            // One in twenty may be beyond its bound; none of these seeds is far.
            #expect(error <= claim.target * 1.3)
            #expect(claim.bound <= claim.target)
        }
        #expect(fit.model.claims.contains { $0.target == 0.1 })
    }

    @Test func aFieldThatContradictsIsNotCarriedByOthers() {
        let good = Self.samples(4_000, truth: { _ in 0.9995 })
        let bad = Self.samples(160, field: "due_date", seed: 3, truth: { _ in 0.8 })
            .map { sample in
                var sample = sample
                sample.score = 0.9 + sample.score / 10
                return sample
            }
        let model = CalibrationFit(good + bad).model
        #expect(model.proof("due_date", "text", target: 0.005) != model.proof("grand_total", "text", target: 0.005))
        if case .claimed(let claim) = model.proof("due_date", "text", target: 0.01) {
            let map = model.map("due_date", "text")
            #expect(map.probability(1) < claim.threshold)
        }
    }

    @Test func drawnValuesStandForThoseThatWereNotDrawn() {
        // Doubtful values are all seen and half wrong; of the certain ones one in ten is seen.
        var samples: [CalibrationSample] = []
        for index in 0..<400 {
            samples.append(
                CalibrationSample(
                    field: "a", source: "text", score: 0.7, isRight: index.isMultiple(of: 2), cluster: "r\(index)",
                    origin: .reviewed))
        }
        for index in 0..<400 {
            samples.append(
                CalibrationSample(
                    field: "a", source: "text", score: 0.7, isRight: true, weight: 10, cluster: "b\(index)",
                    origin: .blind))
        }
        let probability = CalibrationFit(samples).model.map("a", "text").probability(0.7)
        #expect(abs(probability - 4_200 / 4_400) < 0.02)
    }

    @Test func nothingIsFittedOnNothing() {
        let fit = CalibrationFit([])
        #expect(fit.model.map("a", "text") == .identity)
        #expect(fit.model.claims.isEmpty)
    }
}
