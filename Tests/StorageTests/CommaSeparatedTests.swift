import DocumentModel
import Testing

@testable import RecordStorage

/// Rows that are safe to open in a spreadsheet, and that RFC 4180 readers split as they were.
@Suite struct CommaSeparatedTests {
    @Test(arguments: [
        ("plain", "plain"), ("", ""), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""),
        (" a", "\" a\""), ("529.87", "529.87"), ("-12.50", "-12.50"), ("-7", "-7"), ("=1+1", "'=1+1"),
        ("+49 30", "'+49 30"), ("-1+1", "'-1+1"), ("-", "'-"), ("-1.2.3", "'-1.2.3"), ("@SUM(A1)", "'@SUM(A1)"),
        (" =1+1", "' =1+1"), ("\n=1+1", "\"'\n=1+1\""), ("\t=1", "\"'\t=1\""), ("＝1", "'＝1"), ("--1", "'--1"),
        ("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""), ("a\r\nb", "\"a‹U+000D›\nb\""),
        ("a\u{0}b", "a‹U+0000›b"), ("\u{1B}[31m", "‹U+001B›[31m"), ("\u{202E}abc", "‹U+202E›abc"), ("é€", "é€"),
        ("-１", "'-１"), ("a\"\u{301},=1+1", "\"a\"\"\u{301},=1+1\""), ("\"\u{FE0F}", "\"\"\"\u{FE0F}\""),
        ("-\u{301}1", "'-\u{301}1"), (" \u{301}a", "\" \u{301}a\""),
    ])
    func aCellIsHarmless(_ text: String, _ expected: String) {
        #expect(CommaSeparatedRow.cell(text) == expected)
    }

    @Test func aRowHasACellForEachColumn() throws {
        var record = Sample.record(Sample.document("a"))
        record.fields["cost_center"] = Sample.field("K, 1")
        record.reason = ["a", "b"]
        let cells = CommaSeparatedRow.text(of: record).dropLast().split(
            separator: ",", omittingEmptySubsequences: false)
        let columns = CommaSeparatedRow.head.dropLast().split(separator: ",", omittingEmptySubsequences: false)
        // The last cell holds a comma within quotes.
        #expect(cells.count == columns.count + 1)
        func cell(_ column: String) throws -> Substring { cells[try #require(columns.firstIndex { $0 == column })] }
        #expect(try cell("document") == "sha256:" + String(repeating: "a", count: 64))
        #expect(try cell("grand_total") == "529.87")
        #expect(try cell("seller_name") == "Müller & Söhne GmbH")
        #expect(try cell("reason") == "a; b")
        #expect(try cell("due_date") == "")
        #expect(cells.suffix(2).joined(separator: ",") == "\"cost_center=K, 1\"")
        #expect(CommaSeparatedRow.text(of: record).hasSuffix("\r\n"))
    }
}
