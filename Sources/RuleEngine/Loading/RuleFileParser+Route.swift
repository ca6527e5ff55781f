import Yams

extension RuleFileParser {
    static let routeKeys = [
        "accept", "threshold", "target_error", "type_threshold", "sampling", "approvals", "priority", "due", "remind",
        "escalate",
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
            approvals: (values["approvals"].map(approvals) ?? []).sorted { $0.amount.isLess(than: $1.amount) ?? false }
                .map(\.rule),
            priority: values["priority"].flatMap { reader.integer($0, "priority", in: 0...1_000) } ?? 100,
            dueIn: values["due"].flatMap { reader.duration($0, "due") },
            remindIn: values["remind"].flatMap { reader.duration($0, "remind") },
            escalateIn: values["escalate"].flatMap { reader.duration($0, "escalate") })
    }

    private func approvals(_ node: Node) -> [(amount: ExactDecimal, rule: RouteRule.Approval)] {
        (reader.elements(node, "approvals") ?? []).compactMap { element in
            guard let values = reader.entries(element, "an approval", keys: ["above", "count", "role"]) else {
                return nil
            }
            guard let aboveNode = values["above"] else {
                reader.report(element, "an approval needs \"above\": the amount from which it applies")
                return nil
            }
            guard let above = reader.text(aboveNode, "above as an amount such as 10000.00") else { return nil }
            guard let amount = ExactDecimal(above), amount.mantissa >= 0 else {
                reader.report(
                    aboveNode, "expected above as an amount such as 10000.00, found \(SafeText.quoted(above))")
                return nil
            }
            let rule = RouteRule.Approval(
                above: above,
                count: values["count"].flatMap { reader.integer($0, "count", in: 1...10) } ?? 2,
                role: values["role"].flatMap { reader.text($0, "role") })
            return (amount, rule)
        }
    }
}
