/// What people's corrections say of one seller's documents: how a field is labelled there, or where it stands.
package struct LearnedEvidence: Hashable, Codable, Sendable {
    package enum Kind: String, Codable, Sendable, CaseIterable {
        /// The words beside or above the value.
        case label
        /// The middle of the value, as shares of the page.
        case place
    }

    /// The same seller, type, field and label always have the same one.
    package var id: String
    /// What the seller is known by: its identifiers and its name, each with what it is.
    package var sellerKeys: [String]
    /// For people.
    package var seller: String
    package var type: String
    package var field: String
    package var kind: Kind
    package var label: String
    /// 1 for the first page; places only.
    package var page: Int
    package var x: Double
    package var y: Double
    /// Documents that bear it out.
    package var times: Int
    /// The latest of them.
    package var document: DocumentIdentifier

    package init(
        id: String, sellerKeys: [String], seller: String, type: String, field: String, kind: Kind, label: String = "",
        page: Int = 0, x: Double = 0, y: Double = 0, times: Int = 1, document: DocumentIdentifier
    ) {
        self.id = id
        self.sellerKeys = sellerKeys
        self.seller = seller
        self.type = type
        self.field = field
        self.kind = kind
        self.label = label
        self.page = page
        self.x = x
        self.y = y
        self.times = times
        self.document = document
    }

    enum CodingKeys: String, CodingKey {
        case id
        case sellerKeys = "seller_keys"
        case seller, type, field, kind, label, page, x, y, times, document
    }

    /// The note on a value that was found by it; the identifier follows.
    package static let notePrefix = "learned:"

    /// How far it is to be trusted: after n documents, n + 1 of n + 2. Never as far as a rule that holds for everybody.
    package var trust: Double { min(Double(times + 1) / Double(times + 2), 0.99) }
}

/// By what sellers are told apart.
package enum SellerKeys {
    package static let fields = ["seller_vat_id", "seller_tax_number", "iban", "seller_name"]

    /// The keys of a seller, of whose fields `value` gives the values.
    package static func of(_ value: (String) -> String?) -> [String] {
        fields.compactMap { field in
            let key = value(field).map(TextFolding.squash) ?? ""
            return key.count < 4 ? nil : field + ":" + key
        }
    }
}
