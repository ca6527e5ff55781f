import DocumentModel
import Pipeline
import RuleEngine

/// Rule files, from bytes to rules or mistakes; good rules are applied.
enum RuleFiles {
    static func run(_ bytes: [UInt8]) throws {
        do throws(RuleLoadingError) {
            let bases = ShippedRules.rules.types.filter { $0.type == "invoice" }
            let rules = try RuleFile(bytes, file: "fuzz.yaml").rules(bases: bases)
            for check in rules.checks { _ = check.apply(to: Expressions.context) }
            _ = rules.summary
            _ = rules.route.approvals(forTotal: "1000.00", seller: "Meier", failedChecks: ["a"])
        } catch {
            try expectSayable(error.problems)
        }
    }

    static func expectSayable(_ problems: [RuleProblem]) throws {
        try expect(!problems.isEmpty, "a file is refused without a word")
        for problem in problems.map(\.description) {
            try expect(problem.utf8.count < 4_000, "a problem is told at length: \(problem)")
            try expect(!problem.unicodeScalars.contains(where: InertText.isActive), "a problem acts: \(problem)")
        }
    }
}

/// The settings of a home.
enum Settings {
    static func run(_ bytes: [UInt8]) throws {
        guard let text = String(validating: bytes, as: UTF8.self) else { return }
        do throws(RuleLoadingError) {
            _ = try ConfigurationReader.configuration(text, file: "intake.yaml")
        } catch {
            try RuleFiles.expectSayable(error.problems)
        }
    }
}

/// Expressions of checks.
enum Expressions {
    static let fields: [String: FieldKind] = [
        "grand_total": .amount, "net_total": .amount, "tax_total": .amount, "issue_date": .date, "due_date": .date,
        "seller_name": .name, "iban": .iban, "absent": .text, "wrong": .amount,
    ]

    private static let today: CalendarDay = {
        guard let day = CalendarDay(year: 2026, month: 2, day: 28) else { fatalError("February has that day") }
        return day
    }()

    static let context = ExpressionContext(
        fields: [
            "grand_total": "119.00", "net_total": "100.00", "tax_total": "19.00", "issue_date": "2026-01-31",
            "due_date": "9999-12-31", "seller_name": "Bäckerei „Zum Wolf“ GmbH", "iban": "DE02120300000000202051",
            "wrong": "12abc",
        ],
        lineItems: [
            LineItem(description: "Brot", quantity: "2", unit: "C62", unitPrice: "3.50", taxRate: "7", amount: "7.00"),
            LineItem(description: "Käse", quantity: "170141183460469231731687303715884105727", amount: "-0.01"),
        ],
        documentType: "invoice", language: "de", today: today)

    static func run(_ bytes: [UInt8]) throws {
        let text = String(decoding: bytes, as: UTF8.self)
        let expression: Expression
        do throws(ExpressionError) {
            expression = try Expression(text, fields: fields)
        } catch {
            try expect((0...text.utf8.count).contains(error.offset), "a mistake stands outside the expression")
            try expect(
                !error.message.unicodeScalars.contains(where: InertText.isActive), "a message acts: \(error.message)")
            return
        }
        let outcomes = (0..<2).map { _ in
            Result { () throws(ExpressionFault) in try expression.holds(in: context) }
        }
        try expect(outcomes[0] == outcomes[1], "an expression changes its mind")
    }
}

/// A pattern in the first line, what it is tried on in the rest.
enum Patterns {
    static func run(_ bytes: [UInt8]) throws {
        let parts = bytes.split(separator: 10, maxSplits: 1, omittingEmptySubsequences: false)
        let subject = Array(parts.count > 1 ? parts[1] : [])
        guard let source = parts.first.flatMap({ String(validating: $0, as: UTF8.self) }),
            let pattern = try? Pattern(source), let matches = try? pattern.allMatches(in: subject)
        else { return }
        var end = 0
        for match in matches {
            try expect(match.range.upperBound <= subject.count, "a match stands outside the text")
            try expect(match.range.upperBound >= end, "matches go back")
            end = match.range.upperBound
        }
    }
}
