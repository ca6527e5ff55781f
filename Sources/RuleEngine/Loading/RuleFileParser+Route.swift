import Yams

extension RuleFileParser {
    static let routeKeys = [
        "accept", "threshold", "target_error", "type_threshold", "sampling", "sampled", "approvals", "priority", "due",
        "remind", "escalate", "escalate_to", "expire", "expired",
    ]

    func route(_ node: Node) -> RouteRule {
        guard let values = reader.entries(node, "route", keys: Self.routeKeys) else { return RouteRule() }
        return RouteRule(
            acceptance: values["accept"].flatMap { reader.choice($0, "accept", as: RouteRule.Acceptance.self) }
                ?? .automatic,
            threshold: threshold(values, "route") ?? RouteRule.defaultThreshold,
            typeThreshold: values["type_threshold"].flatMap { reader.number($0, "type_threshold", in: 0...1) }
                ?? RouteRule.defaultTypeThreshold,
            sampling: values["sampling"].flatMap { reader.number($0, "sampling", in: 0...1) } ?? 0,
            sampled: values["sampled"].flatMap { reader.choice($0, "sampled", as: RouteRule.SampledDocument.self) }
                ?? .release,
            targetError: targetError(values), floor: floor(values),
            approvals: (values["approvals"].map(approvals) ?? []).sorted { left, right in
                guard let amount = right.amount else { return false }
                return left.amount?.isLess(than: amount) ?? true
            },
            priority: values["priority"].flatMap { reader.integer($0, "priority", in: 0...1_000) } ?? 100,
            dueIn: values["due"].flatMap { reader.duration($0, "due") },
            remindIn: values["remind"].flatMap { reader.duration($0, "remind") },
            escalateIn: values["escalate"].flatMap { reader.duration($0, "escalate") },
            escalateTo: values["escalate_to"].map { texts($0, "escalate_to") } ?? [],
            expireIn: values["expire"].flatMap { reader.duration($0, "expire") },
            expiry: values["expired"].flatMap { reader.choice($0, "expired", as: RouteRule.Expiry.self) } ?? .reject)
    }

    private func texts(_ node: Node, _ what: String) -> [String] {
        (reader.elements(node, what, orOne: true) ?? []).compactMap { reader.text($0, what) }
    }

    /// Reports approvals by a check that there is not: they would never apply.
    func examineApprovals(_ route: Node, checks: [String]) {
        let known = checks + CheckRule.builtIn
        let names = Set(known)
        for approval in route.mapping?["approvals"]?.sequence ?? [] {
            guard let rule = approval.mapping?["rule"] else { continue }
            for element in rule.sequence.map(Array.init) ?? [rule] {
                // What is no text was reported where it was read.
                guard let id = element.scalar?.string, !id.isEmpty, !names.contains(id),
                    !id.utf8.starts(with: CheckRule.listPrefix.utf8)
                else { continue }
                reader.report(element, "unknown check \(SafeText.quoted(id))" + reader.hint(id, known))
            }
        }
    }

    private func approvals(_ node: Node) -> [Approval] {
        let elements = reader.elements(node, "approvals") ?? []
        guard reader.isBounded(elements.count, at: node, "approvals") else { return [] }
        return elements.compactMap { element in
            let keys = ["above", "seller", "rule", "count", "role", "escalate_to"]
            guard let values = reader.entries(element, "an approval", keys: keys) else { return nil }
            var above: String?
            if let node = values["above"] {
                guard let text = reader.text(node, "above as an amount such as 10000.00") else { return nil }
                guard let amount = ExactDecimal(text), amount.mantissa >= 0 else {
                    reader.report(
                        node, "expected above as an amount such as 10000.00, found \(SafeText.quoted(text))")
                    return nil
                }
                above = text
            }
            return Approval(
                above: above, sellers: values["seller"].map { texts($0, "seller") } ?? [],
                rules: values["rule"].map { texts($0, "rule") } ?? [],
                count: values["count"].flatMap { reader.integer($0, "count", in: 1...10) } ?? 2,
                role: values["role"].flatMap { reader.text($0, "role") },
                escalateTo: values["escalate_to"].map { texts($0, "escalate_to") } ?? [])
        }
    }
}
