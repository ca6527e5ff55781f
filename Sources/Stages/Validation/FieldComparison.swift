import DocumentModel
import RuleEngine

/// Tells whether two values of a field mean the same.
enum FieldComparison {
    static func agree(_ left: String, _ right: String, kind: FieldKind) -> Bool {
        switch kind {
        case .amount, .number, .percentage:
            guard let first = ExactDecimal(left), let second = ExactDecimal(right) else { return left == right }
            return first == second
        case .date: return left == right
        case .address: return isPart(words(left), of: words(right)) || isPart(words(right), of: words(left))
        case .name, .text:
            let (first, second) = (normalized(left), normalized(right))
            // A page often shows a name without its legal form, or with a department.
            guard first != second else { return !first.isEmpty }
            guard min(first.count, second.count) >= 4 else { return false }
            return first.contains(second) || second.contains(first)
        case .vatIdentifier:
            // Data has the country's letters that a page may leave out.
            let (first, second) = (normalized(left), normalized(right))
            return first == second || VATIdentifier.parseNational(left) != nil && second.dropFirst(2) == first
                || VATIdentifier.parseNational(right) != nil && first.dropFirst(2) == second
        case .currency, .identifier, .iban, .bic, .taxNumber:
            return normalized(left) == normalized(right)
        }
    }

    /// Pages put lines in another order than data does, and leave out the country.
    private static func words(_ address: String) -> [String] {
        address.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    private static func isPart(_ part: [String], of whole: [String]) -> Bool {
        let told = part.filter { $0.count != 2 || $0.contains(where: \.isNumber) }
        return told.count >= 3 && Set(told).isSubset(of: whole)
    }

    /// Letters and digits only, in one case.
    static func normalized(_ text: String) -> String {
        String(text.lowercased().filter { $0.isLetter || $0.isNumber })
    }
}

extension FieldKind {
    /// Whether a value has the canonical form of the kind.
    func isWellFormed(_ value: String) -> Bool {
        switch self {
        case .amount, .number, .percentage: ExactDecimal(value) != nil
        case .date: CalendarDay(iso: value) != nil
        case .currency: value.utf8.count == 3 && value.utf8.allSatisfy { (65...90).contains($0) }
        case .text, .name, .address, .identifier, .iban, .bic, .vatIdentifier, .taxNumber:
            value.contains { !$0.isWhitespace }
        }
    }
}
