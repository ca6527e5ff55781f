/// Fits maps on one part of the samples, and judges them and their thresholds on the other.
package struct CalibrationFit: Sendable {
    package struct Options: Sendable {
        /// By field; others have the usual one.
        package var targets: [String: Double]
        package var confidence: Double
        package var pipeline: String

        package static let usualTarget = 0.01

        package init(
            targets: [String: Double] = [:], confidence: Double = BinomialBound.usualConfidence, pipeline: String = ""
        ) {
            self.targets = targets
            self.confidence = confidence
            self.pipeline = pipeline
        }

        package func target(of field: String) -> Double { targets[field] ?? Self.usualTarget }
    }

    /// A field has a map of its own from so many samples on.
    static let ownSamples = 30
    /// Regression without a form takes so many samples, and so many wrong ones among them.
    static let isotonicSamples = 500
    static let isotonicErrors = 25
    /// Targets that are claimed where the samples carry it, besides those asked for.
    static let usualTargets = [0.005, 0.01, 0.02, 0.03, 0.05, 0.1]

    package let model: CalibrationModel
    package let report: CalibrationReport
    package let split: CalibrationSplit

    package init(_ samples: [CalibrationSample], options: Options = Options()) {
        split = CalibrationSplit(samples)
        let maps = Self.maps(split.fitting)
        var model = CalibrationModel(
            schema: CalibrationModel.schemaName, madeAt: "", madeBy: "", pipeline: options.pipeline,
            confidence: options.confidence, fitted: split.fitting.count, judged: split.judging.count, errorBefore: 0,
            error: 0, maps: maps, claims: [], counts: [])
        let parts = (
            fitting: split.fitting.map { Mapped($0, model) }, judging: split.judging.map { Mapped($0, model) }
        )
        let targets = Set(Self.usualTargets + options.targets.values + [Options.usualTarget]).sorted()
        let thresholds = ClaimedThresholds(
            fitting: parts.fitting, judging: parts.judging, confidence: options.confidence)
        model.claims = targets.flatMap { thresholds.claims(target: $0) }
        model.counts = thresholds.counts(claims: model.claims)
        let before = Reliability(of: split.judging.map { $0.judged($0.score) })
        let after = Reliability(of: parts.judging.map(\.judged))
        model.errorBefore = before.expectedError
        model.error = after.expectedError
        self.model = model
        report = CalibrationReport(
            samples: samples, judging: parts.judging, model: model, before: before, after: after, options: options)
    }

    /// The line of all samples, of each source, and of each field from each source: few samples stay near the line above.
    private static func maps(_ samples: [CalibrationSample]) -> [CalibrationModel.Entry] {
        guard !samples.isEmpty else { return [] }
        let all = LogisticLine.fit(samples, firmness: 4)
        var entries = [entry(nil, nil, samples, all)]
        for (source, ofSource) in Dictionary(grouping: samples, by: \.source).sorted(by: { $0.key < $1.key }) {
            let line = LogisticLine.fit(ofSource, prior: all, firmness: 8)
            entries.append(entry(nil, source, ofSource, line))
            for (field, own) in Dictionary(grouping: ofSource, by: \.field).sorted(by: { $0.key < $1.key })
            where own.count >= ownSamples {
                entries.append(entry(field, source, own, LogisticLine.fit(own, prior: line, firmness: 8)))
            }
        }
        return entries
    }

    private static func entry(
        _ field: String?, _ source: String?, _ samples: [CalibrationSample], _ line: LogisticLine
    ) -> CalibrationModel.Entry {
        let wrong = samples.count { !$0.isRight }
        let isFree = samples.count >= isotonicSamples && wrong >= isotonicErrors
        return CalibrationModel.Entry(
            field: field, source: source, samples: samples.count, wrong: wrong,
            map: isFree ? IsotonicRegression.map(samples, towards: line, firmness: 100) : line.map)
    }
}

/// A sample with the probability that the maps give it.
struct Mapped: Sendable {
    var sample: CalibrationSample
    var probability: Double

    init(_ sample: CalibrationSample, _ model: CalibrationModel) {
        self.sample = sample
        probability = model.map(sample.field, sample.source).probability(sample.score)
    }

    var judged: JudgedConfidence { sample.judged(probability) }
}

extension CalibrationSample {
    func judged(_ confidence: Double) -> JudgedConfidence {
        JudgedConfidence(confidence: confidence, isRight: isRight, weight: weight)
    }
}
