/// What is otherwise than in an earlier evaluation, for the documents that both have.
package struct Comparison: Hashable, Codable, Sendable {
    /// A field whose verdict is another one.
    package struct FieldChange: Hashable, Codable, Sendable {
        package var file: String
        package var field: String
        package var before: JudgedField.Verdict
        package var after: JudgedField.Verdict
        package var gotBefore: String?
        package var got: String?
        package var wanted: [String]

        enum CodingKeys: String, CodingKey {
            case file, field, before, after
            case gotBefore = "got_before"
            case got, wanted
        }
    }

    package struct StatusChange: Hashable, Codable, Sendable {
        package var file: String
        package var before: Prediction.Status
        package var after: Prediction.Status
        /// Wrong values that it holds now.
        package var wrong: Int
        package var reasons: [String]
    }

    /// How many values of a field became right or wrong, and how F1 moved.
    package struct FieldBalance: Hashable, Codable, Sendable {
        package var becameRight: Int
        package var becameWrong: Int
        /// Right before, and without a value now.
        package var becameMissing: Int
        package var f1Before: Double
        package var f1: Double

        enum CodingKeys: String, CodingKey {
            case becameRight = "became_right"
            case becameWrong = "became_wrong"
            case becameMissing = "became_missing"
            case f1Before = "f1_before"
            case f1
        }
    }

    package var versionsBefore: Evaluation.Versions
    /// Documents that both evaluations have; the figures below are theirs.
    package var documents: Int
    /// Documents that only the earlier one has, and only this one.
    package var onlyBefore: Int
    package var onlyNow: Int
    package var f1Before: Double
    package var f1: Double
    package var acceptedBefore: Int
    package var accepted: Int
    package var silentErrorsBefore: Int
    package var silentErrors: Int
    package var balances: [String: FieldBalance]
    package var fields: [FieldChange]
    package var statuses: [StatusChange]

    enum CodingKeys: String, CodingKey {
        case versionsBefore = "versions_before"
        case documents
        case onlyBefore = "only_before"
        case onlyNow = "only_now"
        case f1Before = "f1_before"
        case f1
        case acceptedBefore = "accepted_before"
        case accepted
        case silentErrorsBefore = "silent_errors_before"
        case silentErrors = "silent_errors"
        case balances, fields, statuses
    }

    package init(_ now: Evaluation, with earlier: Evaluation) {
        let before = Self.byContent(earlier.documents)
        let after = Self.byContent(now.documents)
        let pairs = after.compactMap { key, document in before[key].map { (before: $0, now: document) } }
            .sorted { $0.now.file < $1.now.file }
        let reports = (before: Report(of: pairs.map(\.before)), now: Report(of: pairs.map(\.now)))
        versionsBefore = earlier.versions
        documents = pairs.count
        onlyBefore = before.count - pairs.count
        onlyNow = after.count - pairs.count
        f1Before = reports.before.all.f1
        f1 = reports.now.all.f1
        acceptedBefore = reports.before.straightThrough.accepted
        accepted = reports.now.straightThrough.accepted
        silentErrorsBefore = reports.before.silentErrors
        silentErrors = reports.now.silentErrors
        fields = pairs.flatMap { Self.changes(from: $0.before, to: $0.now) }
        statuses = pairs.filter { $0.before.status != $0.now.status }.map { pair in
            StatusChange(
                file: pair.now.file, before: pair.before.status, after: pair.now.status, wrong: pair.now.wrong.count,
                reasons: pair.now.reasons)
        }
        balances = [:]
        for (name, figures) in reports.now.fields {
            let changes = fields.filter { $0.field == name }
            balances[name] = FieldBalance(
                becameRight: changes.count { $0.after == .right }, becameWrong: changes.count { $0.after == .wrong },
                becameMissing: changes.count { $0.before == .right && $0.after == .missing },
                f1Before: reports.before.fields[name]?.f1 ?? 0, f1: figures.f1)
        }
    }

    /// The same bytes may be labelled several times: the first label is compared with the first, and so on.
    private struct Key: Hashable {
        var sha256: String
        var occurrence: Int
    }

    private static func byContent(_ documents: [JudgedDocument]) -> [Key: JudgedDocument] {
        var result: [Key: JudgedDocument] = [:]
        for document in documents {
            var key = Key(sha256: document.sha256, occurrence: 0)
            while result[key] != nil { key.occurrence += 1 }
            result[key] = document
        }
        return result
    }

    private static func changes(from before: JudgedDocument, to now: JudgedDocument) -> [FieldChange] {
        let earlier = Dictionary(before.fields.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        return now.fields.compactMap { field in
            guard let old = earlier[field.name], old.verdict != field.verdict else { return nil }
            return FieldChange(
                file: now.file, field: field.name, before: old.verdict, after: field.verdict, gotBefore: old.got,
                got: field.got, wanted: field.wanted)
        }
    }
}

extension Comparison {
    package var newlyAccepted: [StatusChange] { statuses.filter { $0.after == .accepted } }
    package var newlyInReview: [StatusChange] { statuses.filter { $0.after == .review } }

    /// The balances of fields that moved, in the order in which people look for them.
    package var orderedBalances: [(name: String, balance: FieldBalance)] {
        balances.filter { $0.value.becameRight + $0.value.becameWrong + $0.value.becameMissing > 0 }
            .sorted { FieldMatching.precedes($0.key, $1.key) }.map { (name: $0.key, balance: $0.value) }
    }
}
