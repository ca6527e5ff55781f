/// One value of the machine's of which somebody knows whether it is right.
package struct CalibrationSample: Hashable, Sendable {
    package enum Origin: String, Codable, Sendable, CaseIterable {
        /// Of a labelled document.
        case labelled
        /// Of an accepted document that was drawn and looked at blindly.
        case blind
        /// A person decided it because it was in doubt.
        case reviewed
    }

    package var field: String
    /// `text`, `ocr` or `xml`.
    package var source: String
    /// What the machine gave the value, before this calibration.
    package var score: Double
    package var isRight: Bool
    /// How many values of all documents it stands for: one over the chance with which it was drawn.
    package var weight: Double
    /// What samples have in common that makes them alike: a layout, a seller, at least the document.
    package var cluster: String
    package var origin: Origin

    package init(
        field: String, source: String, score: Double, isRight: Bool, weight: Double = 1, cluster: String,
        origin: Origin = .labelled
    ) {
        self.field = field
        self.source = source
        self.score = score
        self.isRight = isRight
        self.weight = weight
        self.cluster = cluster
        self.origin = origin
    }
}

/// Two parts of samples: what a map is fitted on, and what it is judged on.
package struct CalibrationSplit: Sendable {
    package var fitting: [CalibrationSample] = []
    package var judging: [CalibrationSample] = []

    /// Clusters stay whole, for what is alike is no independent judge. The same samples are always parted alike.
    package init(_ samples: [CalibrationSample]) {
        let clusters = Dictionary(grouping: samples, by: \.cluster)
        for name in clusters.keys.sorted(by: { (Self.digest($0), $0) < (Self.digest($1), $1) }) {
            let cluster = clusters[name] ?? []
            if fitting.count <= judging.count { fitting += cluster } else { judging += cluster }
        }
    }

    /// FNV-1a: the same in every process.
    private static func digest(_ text: String) -> UInt64 {
        text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
}
