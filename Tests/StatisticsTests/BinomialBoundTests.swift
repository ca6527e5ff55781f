import Statistics
import Testing

/// The figures are scipy's: `beta.ppf(c, k + 1, n - k)` and `beta.ppf(1 - c, k, n - k + 1)`.
@Suite("Exact bounds of a share")
struct BinomialBoundTests {
    struct Case: Sendable {
        var errors: Int
        var samples: Int
        var confidence: Double
        var lower: Double
        var upper: Double
    }

    static let cases = [
        Case(errors: 0, samples: 299, confidence: 0.95, lower: 0, upper: 0.0099691467929),
        Case(errors: 0, samples: 298, confidence: 0.95, lower: 0, upper: 0.0100024324377),
        Case(errors: 3, samples: 500, confidence: 0.95, lower: 0.00163732098192, upper: 0.0154337348768),
        Case(errors: 1, samples: 10, confidence: 0.95, lower: 0.00511619689182, upper: 0.394163302437),
        Case(errors: 17, samples: 1_234, confidence: 0.99, lower: 0.00722878615253, upper: 0.0236332484638),
        Case(errors: 0, samples: 1, confidence: 0.95, lower: 0, upper: 0.95),
        Case(errors: 250, samples: 500, confidence: 0.975, lower: 0.455285569324, upper: 0.544714430676),
        Case(errors: 1, samples: 100_000, confidence: 0.95, lower: 5.12932812325e-07, upper: 4.74377571739e-05),
        Case(errors: 999, samples: 1_000, confidence: 0.95, lower: 0.995265006425, upper: 0.999948708021),
    ]

    @Test(arguments: cases)
    func agreesWithAnIndependentProgram(_ known: Case) {
        let upper = BinomialBound.upper(known.errors, of: known.samples, confidence: known.confidence)
        let lower = BinomialBound.lower(known.errors, of: known.samples, confidence: known.confidence)
        #expect(abs(upper - known.upper) <= 1e-10 * max(known.upper, 1e-3))
        #expect(abs(lower - known.lower) <= 1e-10 * max(known.lower, 1e-3))
    }

    @Test func nothingIsKnownWithoutSamples() {
        #expect(BinomialBound.upper(0, of: 0) == 1)
        #expect(BinomialBound.lower(0, of: 0) == 0)
        #expect(BinomialBound.upper(5, of: 5) == 1)
        #expect(ErrorEstimate(errors: 0, samples: 0).rate == nil)
        #expect(!ErrorEstimate(errors: 0, samples: 0).carries(0.5))
    }

    @Test(arguments: [(0.01, 0, 299), (0.03, 0, 99), (0.05, 0, 59), (0.01, 1, 473), (0.01, 3, 773)])
    func saysHowManySamplesAClaimTakes(_ share: Double, _ errors: Int, _ samples: Int) {
        #expect(BinomialBound.samples(toClaim: share, errors: errors) == samples)
        #expect(ErrorEstimate(errors: errors, samples: samples).carries(share))
        #expect(!ErrorEstimate(errors: errors, samples: samples - 1).carries(share))
    }

    @Test func noNumberOfSamplesClaimsCertainty() {
        #expect(BinomialBound.samples(toClaim: 0) == nil)
    }
}
