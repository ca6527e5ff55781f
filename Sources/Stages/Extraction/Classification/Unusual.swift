import DocumentModel
import RuleEngine

/// What makes a document unlike those that its type's rules were made for: then probabilities say less than they promise.
struct Unusual {
    /// What was read, in order.
    let pages: [PageContent]
    let matches: [LabelMatch]
    let type: DocumentTypeRules
    let isMixed: Bool

    /// Reasons for a person to look.
    var codes: [String] {
        var codes: [String] = []
        if isMixed { codes.append("languages-mixed") }
        if isUnfamiliar { codes.append("layout-unfamiliar") }
        if hasFewWords { codes.append("few-words") }
        if isHardlyLegible { codes.append("words-illegible") }
        return codes
    }

    /// One in so many fields is labelled on every document of the layouts that are known; the least is one in five.
    private static let usualShare = 7

    /// Whether hardly anything on it is called as the rules know it.
    private var isUnfamiliar: Bool {
        // What no type claims is shown to a person anyway.
        guard !type.isFallback else { return false }
        let known = type.fields.count { !$0.labels.isEmpty }
        let found = Set(matches.lazy.filter { !$0.isExclusion }.map(\.field)).count
        return found * Self.usualShare < known
    }

    /// The shortest till slip that was seen has forty.
    private static let fewWords = 20
    /// Of the recognised words, those that are mostly guessed; one in eight on good scans.
    private static let illegibleShare = 4

    private var recognized: [Word] { pages.filter { $0.source == .ocr }.flatMap(\.words) }

    private var hasFewWords: Bool {
        pages.contains { $0.source == .ocr }
            && pages.reduce(0) { $0 + $1.words.count { $0.text.contains(where: \.isLetter) } } < Self.fewWords
    }

    private var isHardlyLegible: Bool {
        let words = recognized
        return words.count { $0.confidence < 0.5 } * Self.illegibleShare > words.count
    }
}
