package import DocumentModel

/// What other rules would do to documents that were judged before, held against what people have said of them.
package struct RulesComparison: Hashable, Codable, Sendable {
    package static let schemaName = "intake/rules-diff/1"

    package struct Balance: Hashable, Codable, Sendable {
        package var keptRight = 0
        package var newlyRight = 0
        package var newlyWrong = 0
        package var keptWrong = 0
        /// Another value, of which nobody has said which is right.
        package var changed = 0
        package var newlyReview = 0
        package var newlyAccepted = 0

        package var isQuiet: Bool { newlyRight + newlyWrong + changed + newlyReview + newlyAccepted == 0 }

        enum CodingKeys: String, CodingKey {
            case keptRight = "kept_right"
            case newlyRight = "newly_right"
            case newlyWrong = "newly_wrong"
            case keptWrong = "kept_wrong"
            case changed
            case newlyReview = "newly_review"
            case newlyAccepted = "newly_accepted"
        }
    }

    package struct FieldChange: Hashable, Codable, Sendable {
        package enum Verdict: String, Codable, Sendable {
            case newlyRight = "newly_right"
            case newlyWrong = "newly_wrong"
            case changed
        }

        package var document: DocumentIdentifier
        package var name: String
        package var field: String
        package var verdict: Verdict
        package var before: String?
        package var after: String?
        /// What a person has said; nil when nobody has, or that it is not there.
        package var right: String?
    }

    package struct StatusChange: Hashable, Codable, Sendable {
        package var document: DocumentIdentifier
        package var name: String
        package var isAccepted: Bool
        /// Fields whose value is known to be wrong by the other rules.
        package var wrong: [String]
        package var reasons: [String]

        enum CodingKeys: String, CodingKey {
            case document, name
            case isAccepted = "accepted"
            case wrong, reasons
        }
    }

    package var schema = RulesComparison.schemaName
    package var documents = 0
    /// Documents of which a person has decided something.
    package var known = 0
    /// Documents whose pages are no longer stored.
    package var unread = 0
    package var acceptedBefore = 0
    package var accepted = 0
    package var newlyAccepted = 0
    package var newlyReview = 0
    /// Documents that would be accepted with a value that is known to be wrong, and were not before.
    package var newlyAcceptedWrong = 0
    package var typeChanged = 0
    package var all = Balance()
    package var fields: [String: Balance] = [:]
    package var changes: [FieldChange] = []
    package var statuses: [StatusChange] = []

    enum CodingKeys: String, CodingKey {
        case schema, documents, known, unread
        case acceptedBefore = "accepted_before"
        case accepted
        case newlyAccepted = "newly_accepted"
        case newlyReview = "newly_review"
        case newlyAcceptedWrong = "newly_accepted_wrong"
        case typeChanged = "type_changed"
        case all, fields, changes, statuses
    }

    package init() {}

    /// Whether something is worse that people have said is right.
    package var isWorse: Bool { all.newlyWrong > 0 || newlyAcceptedWrong > 0 }

    mutating func add(_ judged: JudgedTwice, record: DocumentRecord?) {
        let truths = record?.truths ?? [:]
        documents += 1
        if !truths.isEmpty { known += 1 }
        if judged.typeBefore != judged.typeAfter { typeChanged += 1 }
        var wrong = (before: [String](), after: [String]())
        for field in judged.fields {
            var balance = Balance()
            if let truth = truths[field.name] {
                let isRight = (before: truth.agrees(with: field.before), after: truth.agrees(with: field.after))
                if !isRight.before { wrong.before.append(field.name) }
                if !isRight.after { wrong.after.append(field.name) }
                switch isRight {
                case (true, true): balance.keptRight = 1
                case (false, true): balance.newlyRight = 1
                case (true, false): balance.newlyWrong = 1
                case (false, false): balance.keptWrong = 1
                }
                if isRight.before != isRight.after {
                    note(field, judged, isRight.after ? .newlyRight : .newlyWrong, right: truth.value)
                }
            } else if field.before != field.after {
                balance.changed = 1
                note(field, judged, .changed, right: nil)
            }
            if field.isAskedAfter, !field.isAskedBefore { balance.newlyReview = 1 }
            if field.isAskedBefore, !field.isAskedAfter { balance.newlyAccepted = 1 }
            fields[field.name, default: Balance()].add(balance)
            all.add(balance)
        }
        if judged.isAcceptedBefore { acceptedBefore += 1 }
        if judged.isAcceptedAfter { accepted += 1 }
        let wasSilent = judged.isAcceptedBefore && !wrong.before.isEmpty
        if judged.isAcceptedAfter, !wrong.after.isEmpty, !wasSilent { newlyAcceptedWrong += 1 }
        guard judged.isAcceptedBefore != judged.isAcceptedAfter else { return }
        if judged.isAcceptedAfter { newlyAccepted += 1 } else { newlyReview += 1 }
        statuses.append(
            StatusChange(
                document: judged.document, name: judged.name, isAccepted: judged.isAcceptedAfter, wrong: wrong.after,
                reasons: judged.reasons))
    }

    private mutating func note(
        _ field: JudgedTwice.Field, _ judged: JudgedTwice, _ verdict: FieldChange.Verdict, right: String?
    ) {
        changes.append(
            FieldChange(
                document: judged.document, name: judged.name, field: field.name, verdict: verdict, before: field.before,
                after: field.after, right: right))
    }
}

extension RulesComparison.Balance {
    fileprivate mutating func add(_ other: Self) {
        keptRight += other.keptRight
        newlyRight += other.newlyRight
        newlyWrong += other.newlyWrong
        keptWrong += other.keptWrong
        changed += other.changed
        newlyReview += other.newlyReview
        newlyAccepted += other.newlyAccepted
    }
}

extension DocumentRecord {
    /// What is known to be right: what people said of fields, and of a document that a person accepted, all its values.
    fileprivate var truths: [String: KnownValue] {
        var result = knownValues
        guard decisions.verdict?.action == .accept else { return result }
        for (name, field) in fields where result[name] == nil { result[name] = KnownValue(value: field.value) }
        return result
    }
}
