package import DocumentModel
import RuleEngine

/// One document as two sets of rules judge it.
package struct JudgedTwice: Hashable, Codable, Sendable {
    package struct Field: Hashable, Codable, Sendable {
        package var name: String
        package var before: String?
        package var after: String?
        /// Whether a person must look at it.
        package var isAskedBefore: Bool
        package var isAskedAfter: Bool

        enum CodingKeys: String, CodingKey {
            case name, before, after
            case isAskedBefore = "asked_before"
            case isAskedAfter = "asked_after"
        }
    }

    package var document: DocumentIdentifier
    package var name: String
    package var typeBefore: String
    package var typeAfter: String
    package var isAcceptedBefore: Bool
    package var isAcceptedAfter: Bool
    /// Why a person must look, by the other rules.
    package var reasons: [String]
    package var fields: [Field]

    enum CodingKeys: String, CodingKey {
        case document, name
        case typeBefore = "type_before"
        case typeAfter = "type_after"
        case isAcceptedBefore = "accepted_before"
        case isAcceptedAfter = "accepted_after"
        case reasons, fields
    }

    init(_ document: DocumentIdentifier, name: String, before: Replayed, after: Replayed) {
        self.document = document
        self.name = name
        typeBefore = before.extraction.type.value
        typeAfter = after.extraction.type.value
        // A document that is only drawn is one in which nothing is in doubt.
        isAcceptedBefore = before.decision.outcome == .accept || before.decision.isSample
        isAcceptedAfter = after.decision.outcome == .accept || after.decision.isSample
        reasons = isAcceptedAfter ? [] : after.decision.reasons.map(\.message)
        let asked = (before: Set(before.decision.flagged), after: Set(after.decision.flagged))
        var names = before.extraction.fields.map(\.name)
        names += after.extraction.fields.map(\.name).filter { !names.contains($0) }
        fields = names.map { name in
            Field(
                name: name, before: before.extraction.field(name)?.chosen?.value,
                after: after.extraction.field(name)?.chosen?.value, isAskedBefore: asked.before.contains(name),
                isAskedAfter: asked.after.contains(name))
        }
    }
}
