import DocumentModel
import Glibc
import RuleEngine

/// Tries the patterns of rule files on a document's lines, within an allowance of work for all of them together.
struct PatternSearch {
    /// Processor time; a thousand times what the shipped rules need on a page.
    static let usualAllowance = Duration.seconds(1)

    let labelled: LabelledValues
    let language: String?
    private let allowance: Duration
    /// Fields whose patterns were given up before the document's end.
    private(set) var unfinished: [String] = []
    private var spent = Duration.zero

    init(labelled: LabelledValues, language: String?, allowance: Duration = Self.usualAllowance) {
        self.labelled = labelled
        self.language = language
        self.allowance = allowance
    }

    /// Forms that the rule file itself gives.
    mutating func matches(of field: FieldRule) -> [Scored] {
        guard !field.patterns.isEmpty else { return [] }
        let begun = Self.work
        defer { spent += Self.work - begun }
        var result: [Scored] = []
        do throws(PatternLimitExceeded) {
            for (number, line) in labelled.layout.lines.enumerated() {
                for pattern in field.patterns {
                    guard spent + (Self.work - begun) < allowance else { throw .steps }
                    try find(pattern, field, number, line, &result)
                }
            }
        } catch {
            // Neither a match nor the absence of one: somebody must look.
            unfinished.append(field.name)
        }
        return result
    }

    private func find(
        _ pattern: Pattern, _ field: FieldRule, _ number: Int, _ line: TextLine, _ result: inout [Scored]
    ) throws(PatternLimitExceeded) {
        let text = line.text
        guard let match = try pattern.firstMatch(in: text),
            case let found = String(decoding: Array(text.utf8)[match.value], as: UTF8.self),
            let value = FieldText.canonical(found, kind: field.kind, language: language)
        else { return }
        let candidate = Candidate(
            value: value, raw: found, source: labelled.source(number), page: line.page, box: line.box,
            evidence: ["pattern"])
        result.append(Scored(candidate: candidate, score: labelled.weights[.pattern]))
    }

    /// This thread's processor time.
    private static var work: Duration {
        var time = timespec()
        unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }
}
