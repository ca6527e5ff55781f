/// What one rule file says about one type of document.
package struct DocumentTypeRules: Sendable {
    /// The type's name, such as `invoice`.
    package var type: String
    /// What a person calls such a document.
    package var title: String
    /// True for the type that takes every document that no other type claims.
    package var isFallback: Bool
    package var match: MatchRule
    /// In the order of the file.
    package var fields: [FieldRule]
    package var lineItems: LineItemRule
    /// In the order of the file.
    package var checks: [CheckRule]
    package var route: RouteRule
    /// The file's name, for messages.
    package var file: String
    /// SHA-256 of the file's bytes, in hex: the version of these rules.
    package var contentHash: String

    package init(
        type: String, title: String, isFallback: Bool, match: MatchRule, fields: [FieldRule],
        lineItems: LineItemRule = LineItemRule(), checks: [CheckRule] = [], route: RouteRule = RouteRule(),
        file: String, contentHash: String
    ) {
        self.type = type
        self.title = title
        self.isFallback = isFallback
        self.match = match
        self.fields = fields
        self.lineItems = lineItems
        self.checks = checks
        self.route = route
        self.file = file
        self.contentHash = contentHash
    }

    /// The version as records carry it: `invoice@sha256:…`.
    package var identity: String { "\(type)@sha256:\(contentHash)" }

    package func field(_ name: String) -> FieldRule? { fields.first { $0.name == name } }
}
