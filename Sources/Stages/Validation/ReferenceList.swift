package import DocumentModel

/// Values that are known outside the product, such as the suppliers of the books.
package struct ReferenceList: Hashable, Sendable {
    /// Names the check: `in-list-suppliers`.
    package var name: String
    /// The field that is looked up.
    package var field: String
    package var values: Set<String>
    package var severity: CheckResult.Severity

    package init(name: String, field: String, values: Set<String>, severity: CheckResult.Severity = .warning) {
        self.name = name
        self.field = field
        self.values = Set(values.map { FieldComparison.normalized($0) })
        self.severity = severity
    }

    /// - Returns: nil when the document has no such field at all.
    func check(_ extraction: Extraction) -> CheckResult? {
        guard let found = extraction.field(field) else { return nil }
        return CheckResult(
            rule: "in-list-\(name)", severity: severity,
            passed: found.chosen.map { values.contains(FieldComparison.normalized($0.value)) },
            message: "\(field) is not in the list \"\(name)\".", fields: [field])
    }
}
