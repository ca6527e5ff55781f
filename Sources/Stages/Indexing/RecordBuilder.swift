package import DocumentModel

/// The stage `index`: what is known becomes the record.
package enum RecordBuilder {
    /// The record. What people decided in the earlier one is kept, also where the machine sees something else now.
    package static func record(from material: RecordMaterial, earlier: DocumentRecord? = nil) -> DocumentRecord {
        var fields: [String: DocumentRecord.Field] = [:]
        for field in material.extraction.fields {
            if let chosen = field.chosen { fields[field.name] = record(chosen, confidence: field.confidence) }
        }
        var decisions = material.decisions
        if let earlier {
            decisions = merged(earlier.decisions, with: material.decisions)
            keep(earlier, in: &fields, newer: decisions.dropFirst(earlier.decisions.count))
        }
        return DocumentRecord(
            document: material.document, trace: material.trace, source: material.source,
            type: material.extraction.type, language: material.extraction.language, status: material.status,
            reason: unique(material.reason), fields: fields, lineItems: material.extraction.lineItems,
            checks: material.checks, decisions: decisions, versions: material.versions)
    }

    /// The reasons of a routing decision as a record states them.
    package static func reasons(of routing: RoutingDecision) -> [String] {
        unique(routing.reasons.map(\.message))
    }

    private static func record(_ chosen: Candidate, confidence: Double) -> DocumentRecord.Field {
        DocumentRecord.Field(
            value: chosen.value, confidence: confidence, page: chosen.page, box: chosen.box,
            raw: chosen.raw.isEmpty ? nil : chosen.raw, source: chosen.source, evidence: chosen.evidence)
    }

    /// The earlier decisions, then those that are new.
    private static func merged(_ earlier: [Decision], with later: [Decision]) -> [Decision] {
        if later.starts(with: earlier) { return later }
        let known = Set(earlier)
        return earlier + later.filter { !known.contains($0) }
    }

    /// What stands of people's decisions in the earlier record, over what the machine found.
    private static func keep(
        _ earlier: DocumentRecord, in fields: inout [String: DocumentRecord.Field], newer: ArraySlice<Decision>
    ) {
        for (name, standing) in earlier.standing(after: newer) {
            guard let value = standing.value else {
                fields[name] = nil
                continue
            }
            // Where the machine sees the same, its reading may have moved to a better place.
            let found = fields[name]
            if found?.value == value, !standing.isPersons || found?.source == .person { continue }
            if let known = earlier.fields[name], known.value == value {
                fields[name] = known
            } else {
                fields[name] = DocumentRecord.Field(value: value, confidence: 1, source: .person)
            }
        }
    }

    private static func unique(_ texts: [String]) -> [String] {
        var seen: Set<String> = []
        return texts.filter { seen.insert($0).inserted }
    }
}
