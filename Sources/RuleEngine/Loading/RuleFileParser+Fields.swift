import DocumentModel
import Yams

extension RuleFileParser {
    static let fieldKeys = [
        "kind", "labels", "not_labels", "patterns", "required", "threshold", "target_error", "when_doubtful",
    ]

    func parseFields(_ node: Node, base: DocumentTypeRules?, route: RouteRule) -> [FieldRule] {
        let entries = reader.entries(node, "fields") ?? []
        guard reader.isBounded(entries.count, at: node, "fields") else { return [] }
        return entries.compactMap { entry in
            guard reader.isName(entry.key, separator: "_") else {
                reader.report(
                    entry.keyNode,
                    "expected a field's name as lower-case letters, digits and \"_\", found \(SafeText.quoted(entry.key))"
                )
                return nil
            }
            return field(entry, base: base?.field(entry.key), route: route)
        }
    }

    /// Keys that are given replace, one by one, what an extended file says of the field.
    private func field(_ entry: RuleFileReader.Entry, base: FieldRule?, route: RouteRule) -> FieldRule? {
        let what = "field \"\(entry.key)\""
        guard let values = reader.entries(entry.value, what, keys: Self.fieldKeys) else { return nil }
        guard let kind = kind(values["kind"], base: base, of: entry, what) else { return nil }
        let isRequired =
            values["required"].flatMap { reader.boolean($0, "required") } ?? base?.isRequired ?? false
        let doubt = values["when_doubtful"].flatMap {
            reader.choice($0, "when_doubtful", as: FieldRule.Doubt.self)
        }
        if isRequired, doubt == .omit, let node = values["when_doubtful"] {
            reader.report(node, "\(what) is required, so its value cannot be left out; expected: review")
        }
        return FieldRule(
            name: entry.key, kind: kind,
            labels: values["labels"].map { reader.terms($0, "labels") } ?? base?.labels ?? LocalizedTerms(),
            excludedLabels: values["not_labels"].map { reader.terms($0, "not_labels") } ?? base?.excludedLabels
                ?? LocalizedTerms(),
            patterns: values["patterns"].map(patterns) ?? base?.patterns ?? [],
            isRequired: isRequired, threshold: threshold(values, what) ?? base?.threshold ?? route.threshold,
            targetError: targetError(values) ?? base?.targetError ?? route.targetError ?? RouteRule.defaultTargetError,
            floor: values["target_error"] != nil
                ? nil : floor(values) ?? (base == nil ? route.floor : base?.floor),
            whenDoubtful: isRequired ? .review : doubt ?? base?.whenDoubtful ?? .review)
    }

    private func kind(
        _ node: Node?, base: FieldRule?, of entry: RuleFileReader.Entry, _ what: String
    ) -> FieldKind? {
        if let node { return reader.choice(node, "kind", as: FieldKind.self) }
        if let base { return base.kind }
        let kinds = FieldKind.allCases.map(\.rawValue).joined(separator: ", ")
        reader.report(entry.keyNode, "\(what) has no kind; expected one of: \(kinds)")
        return nil
    }

    /// `threshold: 0.95` and `target_error: 0.05` say the same.
    func threshold(_ values: [String: Node], _ what: String) -> Double? {
        if values["threshold"] != nil, let second = values["target_error"] {
            reader.report(second, "\(what) has both threshold and target_error, which say the same; keep one")
        }
        if let node = values["threshold"] { return reader.number(node, "threshold", in: 0...1) }
        guard let error = values["target_error"].flatMap({ reader.number($0, "target_error", in: 0...1) })
        else { return nil }
        return 1 - error
    }

    /// What was said as a target error; `threshold` has reported what is wrong with it.
    func targetError(_ values: [String: Node]) -> Double? {
        guard let node = values["target_error"], let number = Double(node.string ?? "") else { return nil }
        return min(max(number, 0), 1)
    }

    func floor(_ values: [String: Node]) -> Double? {
        guard let node = values["threshold"], let number = Double(node.string ?? "") else { return nil }
        return min(max(number, 0), 1)
    }

    private func patterns(_ node: Node) -> [Pattern] {
        (reader.elements(node, "patterns", orOne: true) ?? []).compactMap { element -> Pattern? in
            guard let scalar = reader.scalar(element, "a pattern"), reader.countPattern(at: element) else { return nil }
            guard scalar.string.utf8.count <= 1_000 else {
                reader.report(element, "the pattern has \(scalar.string.utf8.count) bytes; the most is 1000")
                return nil
            }
            do throws(PatternSyntaxError) {
                let pattern = try Pattern(scalar.string)
                if pattern.canMatchNothing {
                    reader.report(element, "the pattern matches empty text, so it would match everywhere")
                    return nil
                }
                if let reason = pattern.catastrophe() {
                    reader.report(element, reason)
                    return nil
                }
                return pattern
            } catch {
                reader.report(scalar, offset: error.offset, "not a valid pattern: \(SafeText.quotable(error.message))")
                return nil
            }
        }
    }
}
