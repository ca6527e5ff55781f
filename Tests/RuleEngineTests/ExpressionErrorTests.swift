import Testing

@testable import RuleEngine

@Suite struct ExpressionErrorTests {
    @Test(arguments: [
        ("", 0, "expected a value, found the end"),
        ("net_total +", 11, "expected a value, found the end"),
        ("(net_total", 10, "expected \")\" after the expression in brackets, found the end"),
        ("net_total)", 9, "expected an operator or the end, found \")\""),
        ("net_total = 1", 10, "unexpected \"=\"; \"==\" compares"),
        ("true & false", 5, "unexpected \"&\"; \"&&\" means and"),
        ("net_totl > 0", 0, "unknown field \"net_totl\"; did you mean \"net_total\"?"),
        ("1 < 2 < 3", 6, "\"<\" cannot work on true or false and a number"),
        ("net_total > issue_date", 10, "\">\" cannot work on a number and a date"),
        ("net_total && true", 0, "\"&&\" needs true or false, found a number"),
        ("!net_total", 1, "\"!\" needs true or false, found a number"),
        ("-currency == 'x'", 1, "\"-\" needs a number, found a text"),
        ("abs(currency) > 0", 0, "expected abs(a number), found abs(a text)"),
        ("abz(1) > 0", 0, "unknown function \"abz\"; did you mean \"abs\"?"),
        ("currency.startWith('E')", 9, "unknown method \"startWith\"; did you mean \"startsWith\"?"),
        ("currency.matches(note)", 17, "the pattern must stand here as text, such as r'\\d+'"),
        ("currency.matches('(')", 17, "not a valid pattern: missing closing parenthesis"),
        ("line_items.map(l, l.amout)", 20, "a line item has no \"amout\"; did you mean \"amount\"?"),
        ("line_items.all(l, l.amount)", 20, "all() needs true or false for each element, found a number"),
        ("line_items.all(1, true)", 11, "expected all(name, expression)"),
        ("net_total.all(l, true)", 0, "all() works on a list, found a number"),
        ("has(1)", 4, "has() takes a field, or a part of a line item"),
        ("'abc", 0, "the text has no closing quote"),
        ("'\\d' == ''", 1, "unknown escape; for a pattern, put r before the quotes: r'\\d+'"),
        ("12abc > 1", 2, "a number ends in a letter; write it as 1234.56"),
        ("null == 1", 0, "there is no null; `has(field)` tells whether a field is there"),
        ("{} == {}", 0, "maps are not part of this language"),
        ("[1, 'a'] == []", 4, "a list holds one type; found a number and a text"),
        ("1 in [\'a\']", 2, "\"in\" cannot work on a number and a list of texts"),
        ("true ? 1 : 'a'", 11, "both values of \"?\" must be of one type, found a number and a text"),
        ("net_total.amount", 10, "a number has no part \"amount\"; only line items have parts"),
        ("today(1) > today()", 0, "today() takes nothing"),
        ("1.2.3 > 0", 4, "expected a name after \".\", found 3"),
        ("99999999999999999999999999999999999999999 > 1", 0, "the number has too many digits"),
    ])
    func says(_ source: String, _ offset: Int, _ message: String) {
        #expect(throws: ExpressionError(message, at: offset)) { try Expression(source, fields: Sample.kinds) }
    }

    @Test(arguments: [
        (String(repeating: "(", count: 3_000), "nested more than 50 levels deep"),
        (String(repeating: "!", count: 3_000), "nested more than 50 levels deep"),
        (String(repeating: "-", count: 3_000), "nested more than 50 levels deep"),
        (String(repeating: "[", count: 3_000), "nested more than 50 levels deep"),
        (String(repeating: "abs(", count: 900), "nested more than 50 levels deep"),
        (String(repeating: "true?", count: 790), "expected \":\" after the value for true, found \"?\""),
        ("1" + String(repeating: "+1", count: 1_500), "the expression has more than 1000 parts"),
        (String(repeating: " ", count: 4_001), "the expression has more than 4000 bytes"),
    ])
    func refusesExpressionsWithoutMeasure(_ source: String, _ message: String) {
        let error = #expect(throws: ExpressionError.self) { try Expression(source, fields: Sample.kinds) }
        #expect(error?.message == message)
    }

    @Test func refusesCatastrophicPatterns() {
        let error = #expect(throws: ExpressionError.self) {
            try Expression("note.matches(r'^(a+)+$')", fields: Sample.kinds)
        }
        #expect(error?.message.hasPrefix("the pattern takes too many steps on a text such as \"aaa…\"") == true)
        #expect(error?.offset == 13)
    }
}
