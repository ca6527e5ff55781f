import FoundationEssentials
import Testing

@testable import RuleEngine

@Suite struct RuleFileProblemTests {
    private func problems(_ text: String) -> [String] {
        do throws(RuleLoadingError) {
            _ = try RuleFile(Array(text.utf8), file: "bad.yaml").rules()
            return []
        } catch {
            return error.problems.map(\.description)
        }
    }

    private static let head = """
        type: invoice
        match: {keywords: {en: {invoice: 1}}}

        """

    @Test(arguments: [
        (
            "fields:\n  due_date:\n    kind: date\n    lables: {en: [Due]}",
            "bad.yaml:6:5: unknown key \"lables\" in field \"due_date\"; did you mean \"labels\"?"
        ),
        (
            "field: {}",
            "bad.yaml:3:1: unknown key \"field\" in the rule file; did you mean \"fields\"?"
        ),
        ("fields:\n  due_date: {kind: dat}", "bad.yaml:4:20: unknown kind \"dat\"; did you mean \"date\"?"),
        (
            "fields:\n  due_date: {}",
            "bad.yaml:4:3: field \"due_date\" has no kind; expected one of: text, name, address, amount, number, "
                + "percentage, date, currency, identifier, iban, bic, vat_id, tax_number"
        ),
        (
            "fields:\n  Due-Date: {kind: date}",
            "bad.yaml:4:3: expected a field's name as lower-case letters, digits and \"_\", found \"Due-Date\""
        ),
        ("fields: [a]", "bad.yaml:3:9: expected fields as a mapping (`key: value`), found a list"),
        (
            "fields:\n  a: {kind: date, required: yes}",
            "bad.yaml:4:29: expected required as true or false, found \"yes\""
        ),
        (
            "fields:\n  a: {kind: date, threshold: 95}",
            "bad.yaml:4:30: expected threshold as a number from 0 to 1, found \"95\""
        ),
        (
            "fields:\n  a: {kind: date, threshold: 0.9, target_error: 0.1}",
            "bad.yaml:4:49: field \"a\" has both threshold and target_error, which say the same; keep one"
        ),
        (
            "fields:\n  a: {kind: date, when_doubtful: ommit}",
            "bad.yaml:4:34: unknown when_doubtful \"ommit\"; did you mean \"omit\"?"
        ),
        (
            "fields:\n  a: {kind: date, required: true, when_doubtful: omit}",
            "bad.yaml:4:50: field \"a\" is required, so its value cannot be left out; expected: review"
        ),
        (
            "fields:\n  a: {kind: date, labels: [Due]}",
            "bad.yaml:4:27: expected labels as a mapping (`key: value`), found a list"
        ),
        (
            "fields:\n  a: {kind: date, labels: {english: [Due]}}",
            "bad.yaml:4:28: expected a language of labels as two letters (en, de, fr) or \"any\", found \"english\""
        ),
        (
            "fields:\n  a: {kind: date, labels: {en: [Due, ]}, patterns: '(x'}",
            "bad.yaml:4:55: not a valid pattern: missing closing parenthesis"
        ),
        (
            "fields:\n  a:\n    kind: text\n    patterns:\n      - 'x*'",
            "bad.yaml:7:9: the pattern matches empty text, so it would match everywhere"
        ),
        (
            "fields: {}\nchecks:\n  - id: a\n    expression: net > 0\n    message: No",
            "bad.yaml:6:17: not a valid expression: unknown field \"net\"; the fields are listed under \"fields\""
        ),
        (
            "fields: {n: {kind: amount}}\nchecks:\n  - {id: a, expression: 'n + 1', message: No}",
            "bad.yaml:5:26: not a valid expression: a check's expression gives true or false; this one gives a number"
        ),
        (
            "fields: {n: {kind: amount}}\nchecks:\n  - id: a\n    expression: >-\n      n > 0 &&\n      m > 0\n    message: No",
            "bad.yaml:8:7: not a valid expression: unknown field \"m\"; did you mean \"n\"?"
        ),
        (
            "fields: {n: {kind: amount}}\nchecks:\n  - id: a\n    expression: |\n      n > 0 &&\n      (n > 1\n    message: No",
            "bad.yaml:8:13: not a valid expression: expected \")\" after the expression in brackets, found the end"
        ),
        (
            "fields: {n: {kind: text}}\nchecks:\n  - {id: a, expression: 'n == ''it'' && x', message: No}",
            "bad.yaml:5:41: not a valid expression: unknown field \"x\"; did you mean \"n\"?"
        ),
        ("fields: {}\nchecks:\n  - {id: a, message: No}", "bad.yaml:5:5: the check has no \"expression\""),
        (
            "fields: {}\nchecks:\n  - {id: a, expression: 'true', message: No, severity: fatal}",
            "bad.yaml:5:56: unknown severity \"fatal\"; expected one of: error, warning, info"
        ),
        (
            "fields: {}\nchecks:\n  - {id: A b, expression: 'true', message: No}",
            "bad.yaml:5:10: expected a check's id as lower-case letters, digits and \"-\", found \"A b\""
        ),
        (
            "fields: {}\nchecks:\n  - {id: a, expression: 'true', message: No}\n  - {id: a, expression: 'true', message: No}",
            "bad.yaml:6:10: the check \"a\" stands twice; ids are unique within a file"
        ),
        (
            "fields: {}\nroute: {due: tomorrow}",
            "bad.yaml:4:14: expected due as a time such as 90s, 15m, 4h, 2d or 1w, found \"tomorrow\""
        ),
        (
            "fields: {}\nroute: {accept: always}",
            "bad.yaml:4:17: unknown accept \"always\"; expected one of: automatic, never"
        ),
        (
            "fields: {}\nroute: {approvals: [{abov: 2}]}",
            "bad.yaml:4:22: unknown key \"abov\" in an approval; did you mean \"above\"?"
        ),
        (
            "fields: {a: {kind: text}}\nchecks: [{id: total-adds-up, expression: has(a), message: m}]\n"
                + "route:\n  approvals:\n    - {rule: total_adds_up, role: approver}",
            "bad.yaml:7:14: unknown check \"total_adds_up\"; did you mean \"total-adds-up\"?"
        ),
        (
            "fields: {}\nroute: {approvals: [{rule: [xml-agrees, nothing-such]}]}",
            "bad.yaml:4:41: unknown check \"nothing-such\"; expected one of: values-well-formed, "
                + "not-a-business-duplicate, xml-agrees, xml-visible, xml-complete, identifiers-plain"
        ),
        (
            "fields: {}\nroute: {approvals: [{above: 1e5}]}",
            "bad.yaml:4:29: expected above as an amount such as 10000.00, found \"1e5\""
        ),
        (
            "fields: {}\nroute: {priority: 1.5}",
            "bad.yaml:4:19: expected priority as a whole number from 0 to 1000, found \"1.5\""
        ),
        ("fields: {}\nfields: {}", "bad.yaml:3:1: the key \"fields\" stands twice in the same mapping; keep one"),
        ("fields: {}\ntitle:", "bad.yaml:4:7: expected title, found nothing"),
        (
            "fields: {}\nextends: receipt",
            "bad.yaml:4:10: no good rule file has the type \"receipt\" that this one extends"
                + " (a file that extends another cannot be extended itself)"
        ),
        (
            "fields:\n  a: {kind: date\n  b: {}",
            "bad.yaml:5:4: not valid YAML: did not find expected ',' or '}' (while parsing a flow mapping from line 4, "
                + "column 6)"
        ),
        (
            "fields: {}\n? [a]\n: b",
            "bad.yaml:4:1: a key that is no plain text (`?`, a list, a mapping or an alias); expected `key: value`"
        ),
        ("fields: *nowhere", "bad.yaml:3:9: not valid YAML: found undefined alias"),
        ("fields: {}\ntitle: \"a\u{1B}[2J\"", "bad.yaml:4:10: not valid YAML: control characters are not allowed"),
        (
            "fields: {}\n\u{202E}x: 1",
            "bad.yaml:4:1: unknown key \"‹U+202E›x\" in the rule file; expected one of: type, title, extends, fallback, "
                + "match, fields, line_items, checks, route"
        ),
    ])
    func areNamedByPlace(_ body: String, _ expected: String) {
        let found = problems(Self.head + body)
        #expect(found.contains(expected), "found: \(found)")
    }

    @Test(arguments: [
        "xml-agrees", "[values-well-formed, not-a-business-duplicate, xml-visible]", "in-list-suppliers", "own",
        "broken",
    ])
    func anApprovalByACheckThatThereIsIsFine(_ rule: String) {
        let checks = "[{id: own, expression: has(a), message: m}, {id: broken, expression: a +, message: m}]"
        let found = problems(
            Self.head + "fields: {a: {kind: text}}\nchecks: \(checks)\nroute: {approvals: [{rule: \(rule)}]}")
        #expect(found.count == 1 && found.first?.contains("not a valid expression") == true, "\(found)")
    }

    /// Else rules could not ask for an approval by a check that came later.
    @Test func everyCheckThatIsAlwaysMadeIsKnown() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources/Stages/Validation")
        var made: Set<String> = []
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) where name.hasSuffix(".swift") {
            let source = String(
                decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
            for match in source.matches(of: /rule: "([a-z-]+)"/) { made.insert(String(match.1)) }
        }
        #expect(made.count > 3)
        #expect(made.subtracting(CheckRule.builtIn) == [])
    }

    @Test func anApprovalMayNameACheckOfTheBase() throws {
        func file(_ text: String) throws -> RuleFile { try RuleFile(Array(text.utf8), file: "bad.yaml") }
        let base = try file(
            Self.head + "fields: {a: {kind: text}}\nchecks: [{id: own, expression: has(a), message: m}]\n")
        func rules(_ check: String) throws -> DocumentTypeRules {
            try file(
                "type: bill\nextends: invoice\nmatch: {keywords: {en: {bill: 1}}}\nroute: {approvals: [{rule: \(check)}]}"
            ).rules(bases: [base.rules()])
        }
        #expect(try rules("own").route.approvals.first?.rules == ["own"])
        #expect(throws: RuleLoadingError.self) { try rules("other") }
    }

    @Test func areAllFoundAtOnce() {
        let found = problems(
            Self.head + "tpye: 1\nfields:\n  a: {kind: x}\n  b: {required: 1}\nroute: {sampling: 2}\n")
        #expect(found.map { $0.prefix(12) } == ["bad.yaml:3:1", "bad.yaml:5:1", "bad.yaml:6:3", "bad.yaml:7:1"])
    }

    @Test(arguments: [
        ("", "bad.yaml:1:1: the file is empty; expected at least `type:` and `fields:`"),
        ("# nothing", "bad.yaml:1:1: the file is empty; expected at least `type:` and `fields:`"),
        ("just text", "bad.yaml:1:1: expected the rule file as a mapping (`key: value`), found \"just text\""),
        (
            "a: 1\n---\nb: 2",
            "bad.yaml:2:1: not valid YAML: but found another document"
                + " (expected a single document in the stream from line 1, column 1)"
        ),
        (
            "match: {keywords: {en: {x: 1}}}\nfields: {}",
            "bad.yaml:1:1: the key \"type\" is missing; every rule file has it"
        ),
        (
            "type: x\nfields: {}",
            "bad.yaml:1:1: no keywords under \"match\": no document would ever be of this type; add some, or say "
                + "`fallback: true`"
        ),
    ])
    func ofWholeFiles(_ text: String, _ expected: String) {
        #expect(problems(text) == [expected])
    }

    @Test func bytesThatAreNotUTF8() {
        let bytes = Array("type: x\ntitle: Gr".utf8) + [0xF6] + Array("n".utf8)
        let error = #expect(throws: RuleLoadingError.self) { try RuleFile(bytes, file: "bad.yaml") }
        #expect(error?.description == "bad.yaml:2:10: expected UTF-8 text, found other bytes; save the file as UTF-8")
    }
}
