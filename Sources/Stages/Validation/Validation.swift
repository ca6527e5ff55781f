package import DocumentModel
package import RuleEngine

/// The stage that holds a document's values against everything that is known of such documents.
package enum Validation {
    package struct Input: Sendable {
        package var extraction: Extraction
        package var rules: DocumentTypeRules
        package var today: CalendarDay
        /// The e-invoice that the document carries.
        package var invoice: ElectronicInvoice?
        /// Where the values should be visible.
        package var pages: [PageContent]
        /// Other documents with the same seller and number.
        package var duplicates: [DocumentIdentifier]
        package var referenceLists: [ReferenceList]

        package init(
            extraction: Extraction, rules: DocumentTypeRules, today: CalendarDay, invoice: ElectronicInvoice? = nil,
            pages: [PageContent] = [], duplicates: [DocumentIdentifier] = [], referenceLists: [ReferenceList] = []
        ) {
            self.extraction = extraction
            self.rules = rules
            self.today = today
            self.invoice = invoice
            self.pages = pages
            self.duplicates = duplicates
            self.referenceLists = referenceLists
        }
    }

    package struct Output: Hashable, Codable, Sendable {
        /// The extraction, its values with the checks that speak for and against them as evidence.
        package var extraction: Extraction
        package var checks: [CheckResult]

        package init(extraction: Extraction, checks: [CheckResult]) {
            self.extraction = extraction
            self.checks = checks
        }
    }

    /// Applies every check. Doing it again to its own output changes nothing.
    package static func validate(_ input: Input) -> Output {
        let context = ExpressionContext(
            fields: input.extraction.values, lineItems: input.extraction.lineItems,
            documentType: input.extraction.type.value, language: input.extraction.language, today: input.today)
        var checks = [wellFormed(input.extraction)] + deceptionCheck(input.extraction)
        checks += input.rules.checks.map { $0.apply(to: context) }
        checks += electronicInvoiceChecks(input)
        checks += input.referenceLists.compactMap { $0.check(input.extraction) }
        if let duplicate = duplicateCheck(input) { checks.append(duplicate) }
        return Output(extraction: input.extraction.withEvidence(of: checks), checks: checks)
    }

    private static func wellFormed(_ extraction: Extraction) -> CheckResult {
        let malformed = extraction.fields.filter { field in
            field.chosen.map { !field.kind.isWellFormed($0.value) } ?? false
        }.map(\.name)
        return CheckResult(
            rule: "values-well-formed", severity: .error, passed: malformed.isEmpty,
            message: malformed.isEmpty
                ? "Every value has the form of its kind."
                : "Not of the form that its kind has: \(malformed.joined(separator: ", ")).",
            fields: malformed)
    }

    /// Only deceptive identifiers are worth a check: who pays or looks for duplicates by one meets another.
    private static func deceptionCheck(_ extraction: Extraction) -> [CheckResult] {
        let deceptive = extraction.fields.filter { field in
            guard identifiers.contains(field.kind), let chosen = field.chosen, chosen.source != .person else {
                return false
            }
            return LookalikeText.isDeceptive(chosen.value) || LookalikeText.isDeceptive(chosen.raw)
        }.map(\.name)
        guard !deceptive.isEmpty else { return [] }
        return [
            CheckResult(
                rule: "identifiers-plain", severity: .error, passed: false,
                message: "Holding characters that cannot be seen, or letters of several scripts that look alike: "
                    + "\(deceptive.joined(separator: ", ")).",
                fields: deceptive)
        ]
    }

    private static let identifiers: Set<FieldKind> = [.identifier, .iban, .bic, .vatIdentifier, .taxNumber]

    private static func duplicateCheck(_ input: Input) -> CheckResult? {
        let names = ["invoice_number", "seller_name"].filter { input.extraction.field($0)?.chosen != nil }
        guard names.contains("invoice_number") else { return nil }
        let others = input.duplicates.map(\.short).joined(separator: ", ")
        return CheckResult(
            rule: "not-a-business-duplicate", severity: .error, passed: input.duplicates.isEmpty,
            message: input.duplicates.isEmpty
                ? "No other document has this seller and number."
                : "The same seller and number are on another document already: \(others).",
            fields: names)
    }
}

extension Extraction {
    /// Canonical values by field.
    var values: [String: String] {
        Dictionary(
            fields.compactMap { field in field.chosen.map { (field.name, $0.value) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// Notes at each value which checks it passed and which it failed, in place of earlier notes.
    fileprivate func withEvidence(of checks: [CheckResult]) -> Extraction {
        var result = self
        for index in result.fields.indices {
            let name = result.fields[index].name
            result.fields[index].chosen?.evidence.removeAll {
                $0.hasPrefix("check:") || $0.hasPrefix("check-failed:")
            }
            let notes = checks.filter { $0.fields.contains(name) }.compactMap { check in
                check.passed.map { ($0 ? "check:" : "check-failed:") + check.rule }
            }
            result.fields[index].chosen?.evidence += notes
        }
        return result
    }
}
