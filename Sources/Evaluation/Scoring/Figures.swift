/// How many values there are, were found, and are right.
package struct Figures: Hashable, Codable, Sendable {
    package var labels: Int
    package var found: Int
    package var right: Int
    package var precision: Double
    package var recall: Double
    package var f1: Double
    /// F1 when every character counts.
    package var strictF1: Double
    /// F1 when names that are at least 90 % alike count as right.
    package var fuzzyF1: Double
    /// The mean of the F1 of each family that has labels, so that a layout with many documents does not outweigh others.
    package var familyMeanF1: Double
    package var families: Int
    /// Values of fields that are known not to be on the page.
    package var invented: Int
    package var knownAbsent: Int

    enum CodingKeys: String, CodingKey {
        case labels, found, right, precision, recall, f1
        case strictF1 = "strict_f1"
        case fuzzyF1 = "fuzzy_f1"
        case familyMeanF1 = "family_mean_f1"
        case families, invented
        case knownAbsent = "known_absent"
    }

    /// Of the fields that have a name; of all without one.
    package init(of documents: [JudgedDocument], field name: String? = nil) {
        func chosen(_ documents: [JudgedDocument]) -> [JudgedField] {
            documents.flatMap { $0.fields.filter { name == nil || $0.name == name } }
        }
        let all = chosen(documents)
        let tally = Tally(all, by: \.right)
        labels = tally.labels
        found = tally.found
        right = tally.right
        precision = tally.precision
        recall = tally.recall
        f1 = tally.f1
        strictF1 = Tally(all, by: \.strict).f1
        fuzzyF1 = Tally(all, by: \.fuzzy).f1
        let layouts = Dictionary(grouping: documents, by: \.family).values.map { Tally(chosen($0), by: \.right) }
            .filter { $0.labels > 0 }
        families = layouts.count
        familyMeanF1 = layouts.isEmpty ? 0 : layouts.map(\.f1).sorted().reduce(0, +) / Double(layouts.count)
        invented = all.count { $0.wanted.isEmpty && $0.got != nil }
        knownAbsent = all.count { $0.wanted.isEmpty }
    }
}

private struct Tally {
    var labels: Int
    var found: Int
    var right: Int

    init(_ fields: [JudgedField], by isRight: (Match) -> Bool) {
        labels = fields.count { !$0.wanted.isEmpty }
        found = fields.count { $0.got != nil }
        right = fields.count { isRight($0.match) }
    }

    var precision: Double { found == 0 ? 0 : Double(right) / Double(found) }
    var recall: Double { labels == 0 ? 0 : Double(right) / Double(labels) }
    var f1: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }
}
