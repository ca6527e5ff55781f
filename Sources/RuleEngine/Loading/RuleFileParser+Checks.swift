import DocumentModel
import Yams

extension RuleFileParser {
    static let checkKeys = ["id", "expression", "severity", "message"]

    func parseChecks(_ node: Node, fields: [FieldRule]) -> [CheckRule] {
        var seen: Set<String> = []
        let kinds = Dictionary(fields.map { ($0.name, $0.kind) }, uniquingKeysWith: { first, _ in first })
        let elements = reader.elements(node, "checks") ?? []
        guard reader.isBounded(elements.count, at: node, "checks") else { return [] }
        return elements.compactMap { element in
            guard let values = reader.entries(element, "a check", keys: Self.checkKeys) else { return nil }
            for key in ["id", "expression", "message"] where values[key] == nil {
                reader.report(element, "the check has no \"\(key)\"")
            }
            guard let idNode = values["id"], let id = reader.text(idNode, "a check's id") else { return nil }
            guard reader.isName(id, separator: "-") else {
                reader.report(
                    idNode,
                    "expected a check's id as lower-case letters, digits and \"-\", found \(SafeText.quoted(id))")
                return nil
            }
            guard seen.insert(id).inserted else {
                reader.report(idNode, "the check \"\(id)\" stands twice; ids are unique within a file")
                return nil
            }
            let severity = values["severity"].flatMap {
                reader.choice($0, "severity", as: CheckResult.Severity.self)
            }
            guard let expression = values["expression"].flatMap({ expression($0, kinds) }),
                let message = values["message"].flatMap({ reader.text($0, "a message") })
            else { return nil }
            return CheckRule(id: id, expression: expression, severity: severity ?? .error, message: message)
        }
    }

    /// The ids that the file's checks have, also those with a mistake elsewhere in them.
    func checkIDs(_ node: Node) -> [String] {
        (node.sequence ?? []).compactMap { $0.mapping?["id"]?.scalar?.string }
    }

    private func expression(_ node: Node, _ kinds: [String: FieldKind]) -> Expression? {
        guard let scalar = reader.scalar(node, "an expression") else { return nil }
        do throws(ExpressionError) {
            let expression = try Expression(scalar.string, fields: kinds) { reader.countPattern(at: node) }
            guard expression.type == .boolean else {
                let message = "a check's expression gives true or false; this one gives \(expression.type)"
                throw ExpressionError(message, at: 0)
            }
            return expression
        } catch {
            reader.report(scalar, offset: error.offset, "not a valid expression: \(error.message)")
            return nil
        }
    }
}
