import DocumentModel
import Testing

@testable import RuleEngine

/// The fields and values that the expressions below speak of.
enum Sample {
    static let kinds: [String: FieldKind] = [
        "net_total": .amount, "tax_total": .amount, "grand_total": .amount, "amount_due": .amount,
        "issue_date": .date, "due_date": .date, "delivery_date": .date, "invoice_number": .identifier,
        "currency": .currency, "iban": .iban, "note": .text,
    ]

    static let context = ExpressionContext(
        fields: [
            "net_total": "445.27", "tax_total": "84.60", "grand_total": "529.87", "issue_date": "2026-11-20",
            "due_date": "2026-12-20", "invoice_number": "RE-2026-0815", "currency": "EUR",
            "iban": "DE89370400440532013000",
        ],
        lineItems: [
            LineItem(description: "Screws", quantity: "3", unitPrice: "100.09", amount: "300.27"),
            LineItem(description: "Nails", quantity: "1", amount: "145.00"),
        ],
        documentType: "invoice", language: "de", today: CalendarDay(iso: "2026-11-21") ?? Self.noDay)

    private static var noDay: CalendarDay { preconditionFailure("the day above exists") }

    static func value(_ source: String) throws -> ExpressionValue? {
        try Expression(source, fields: kinds).value(in: context)
    }
}

@Suite struct ExpressionTests {
    @Test(arguments: [
        // Arithmetic is exact, and binds as usual.
        ("0.1 + 0.2 == 0.3", true),
        ("1 + 2 * 3 == 7", true),
        ("(1 + 2) * 3 == 9", true),
        ("10 - 4 - 3 == 3", true),
        ("7 % 3 == 1", true),
        ("-3 + 5 == 2", true),
        ("- -3 == 3", true),
        ("1 / 3 == 0.3333333333", true),
        ("2 / 3 == 0.6666666667", true),
        ("12345678901234567.89 + 0.01 == 12345678901234567.90", true),
        ("1.10 == 1.1", true),
        ("round(2.345, 2) == 2.35", true),
        ("round(-2.345, 2) == -2.35", true),
        ("round(2.5) == 3", true),
        ("round(2.344, 2) == 2.34", true),
        ("abs(-0.02) <= 0.02", true),
        ("min(3, 1, 2) == 1", true),
        ("max([3, 1, 2]) == 3", true),
        ("sum([]) == 0", true),
        ("number('1.50') == 1.5", true),
        // Fields.
        ("abs(net_total + tax_total - grand_total) <= 0.02", true),
        ("net_total + tax_total == grand_total", true),
        ("tax_total > net_total", false),
        ("due_date - issue_date == 30", true),
        ("issue_date + 30 == due_date", true),
        ("due_date - 30 == issue_date", true),
        ("issue_date <= today()", true),
        ("issue_date >= date('2026-01-01') && issue_date < date('2027-01-01')", true),
        ("date('2024-02-28') + 2 == date('2024-03-01')", true),
        ("date('2026-03-01') - 1 == date('2026-02-28')", true),
        ("date('0001-01-01') + 3652058 == date('9999-12-31')", true),
        ("issue_date.year() == 2026 && issue_date.month() == 11 && issue_date.day() == 20", true),
        ("max(issue_date, due_date) == due_date", true),
        ("has(due_date)", true),
        ("has(amount_due)", false),
        ("!has(amount_due) || amount_due <= grand_total", true),
        ("has(amount_due) ? amount_due > 0 : true", true),
        ("false && amount_due > 0", false),
        ("amount_due > 0 && false", false),
        ("amount_due > 0 || true", true),
        // Texts.
        ("currency in ['EUR', 'USD']", true),
        ("!(currency in ['CHF'])", true),
        ("invoice_number.startsWith('RE-')", true),
        ("invoice_number.endsWith('0815')", true),
        ("invoice_number.contains('2026')", true),
        ("invoice_number.matches(r'^RE-\\d{4}-\\d+$')", true),
        ("matches(invoice_number, '^INV')", false),
        ("size(invoice_number) == 12 && invoice_number.size() == 12", true),
        ("invoice_number.substring(3, 7) == string(issue_date.year())", true),
        ("'aBc'.upperAscii() + 'D'.lowerAscii() == 'ABCd'", true),
        ("' x '.trim() == 'x'", true),
        ("'\\u00e9' == 'é'", true),
        ("\"it's\" == 'it\\'s'", true),
        ("document_type == 'invoice' && language == 'de'", true),
        ("isIBAN(iban)", true),
        ("isIBAN('DE89370400440532013001')", false),
        ("isBIC('COBADEFFXXX') && !isBIC('COBADEFFXX')", true),
        ("isVATIdentifier('DE136695976') && isVATIdentifier('FR40123456824')", true),
        ("isVATIdentifier('DE136695977') || isVATIdentifier('XX123456789')", false),
        ("isCurrency(currency) && !isCurrency('EURO')", true),
        // Lists.
        ("sum(line_items.map(l, l.amount)) == net_total", true),
        ("line_items.all(l, l.amount > 0)", true),
        ("line_items.exists(l, l.description == 'Nails')", true),
        ("line_items.exists_one(l, l.amount > 200)", true),
        ("line_items.filter(l, has(l.unit_price)).all(l, l.quantity * l.unit_price == l.amount)", true),
        ("size(line_items) == 2 && line_items[1].amount == 145", true),
        ("[1, 2] + [3] == [1, 2, 3]", true),
        ("[1, 2].map(x, [10, 20].map(y, x * y)) == [[10, 20], [20, 40]]", true),
        ("true ? false : true", false),
        ("false ? 1 > 2 : false ? false : true", true),
        ("1 == 1 // a comment", true),
    ])
    func gives(_ source: String, _ expected: Bool) throws {
        #expect(try Sample.value(source) == .boolean(expected))
    }

    @Test(arguments: [
        "amount_due > 0", "amount_due > 0 || false", "amount_due > 0 && true", "!(amount_due > 0)",
        "amount_due > 0 ? true : true", "abs(amount_due) > 0", "delivery_date >= issue_date",
        "line_items.all(l, l.unit_price > 0)", "sum(line_items.map(l, l.unit_price)) > 0",
        "line_items.map(l, l.unit_price)[0] > 0", "note == 'x'", "note in ['x']",
    ])
    func saysNothingOfWhatIsAbsent(_ source: String) throws {
        #expect(try Sample.value(source) == nil)
    }

    @Test(arguments: [
        ("1 / 0 == 1", ExpressionFault.divisionByZero),
        ("1 % 0 == 1", .divisionByZero),
        ("line_items[2].amount > 0", .outOfRange),
        ("line_items[0.5].amount > 0", .outOfRange),
        ("'abc'.substring(2, 1) == ''", .outOfRange),
        ("date('2026-02-30') == today()", .noSuchDay),
        ("today() + 99999999 == today()", .noSuchDay),
        ("99999999999999999999 * 99999999999999999999 > 1", .numberTooLarge),
        ("min([].map(x, 1)) == 1", .outOfRange),
    ])
    func fails(_ source: String, _ fault: ExpressionFault) throws {
        let expression = try Expression(source, fields: Sample.kinds)
        #expect(throws: fault) { try expression.value(in: Sample.context) }
    }

    @Test func refusesValuesThatAreNotOfTheirKind() throws {
        var context = Sample.context
        context.fields["net_total"] = "12,50"
        let expression = try Expression("net_total > 0", fields: Sample.kinds)
        #expect(throws: ExpressionFault.malformed(field: "net_total")) { try expression.holds(in: context) }
    }

    @Test func namesTheFieldsItReads() throws {
        let expression = try Expression(
            "has(due_date) && abs(net_total + tax_total - grand_total) < 1 && net_total > 0", fields: Sample.kinds)
        #expect(expression.fields == ["due_date", "net_total", "tax_total", "grand_total"])
        #expect(!expression.usesLineItems)
    }

    @Test func stopsWhenItTakesTooManySteps() throws {
        let nested = "line_items.all(a, line_items.all(b, line_items.all(c, line_items.all(d, true))))"
        let expression = try Expression(nested, fields: [:])
        var context = Sample.context
        context.lineItems = Array(repeating: LineItem(amount: "1"), count: 1_000)
        #expect(throws: ExpressionFault.tooManySteps) { try expression.holds(in: context) }
    }
}
