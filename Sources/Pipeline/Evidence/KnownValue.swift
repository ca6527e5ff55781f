import DocumentModel

/// What people have said of one field of a document.
struct KnownValue: Hashable, Sendable {
    /// Nil when it is not on the document.
    var value: String?
    /// The share of accepted documents that are looked at blindly, when it was said of one of those.
    var sample: Double?

    /// Whether a value of the machine's is the same, apart from what people vary when they type.
    func agrees(with found: String?) -> Bool {
        switch (value, found) {
        case (nil, nil): true
        case (let value?, let found?): ValueAgreement.isAlike(value, found)
        default: false
        }
    }
}

extension DocumentRecord {
    /// By field, what people have said and nobody has taken back; the last word counts. Nothing of rejected documents.
    var knownValues: [String: KnownValue] {
        let inForce = decisions.inForce
        guard decisions.verdict?.action != .reject else { return [:] }
        var known: [String: KnownValue] = [:]
        for decision in inForce {
            guard let field = decision.field else { continue }
            switch decision.action {
            case .confirm, .set: known[field] = KnownValue(value: decision.to, sample: decision.sample)
            case .absent: known[field] = KnownValue(value: nil, sample: decision.sample)
            // It is there, but nobody knows what it says.
            case .illegible: known[field] = nil
            case .accept, .approve, .reject, .undo, .correct: break
            }
        }
        return known
    }

    /// Who is behind the document, as far as that can be told: what its samples have in common.
    var sellerKey: String? {
        for name in ["seller_vat_id", "seller_tax_number", "seller_name"] {
            if let value = fields[name]?.value {
                let key = TextFolding.squash(value)
                if !key.isEmpty { return key }
            }
        }
        return nil
    }
}
