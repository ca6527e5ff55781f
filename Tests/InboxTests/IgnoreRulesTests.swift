import Inbox
import Testing

@Suite("Names that are passed over")
struct IgnoreRulesTests {
    let rules = IgnoreRules(patterns: IgnoreRules.defaultPatterns)

    @Test(
        "Hidden, locked and temporary names",
        arguments: [
            ".hidden.pdf", ".~lock.a.odt#", "a.pdf.part", "A.PDF.TMP", "~$letter.docx", "a.crdownload", "b.pdf~",
            "Thumbs.db",
        ])
    func ignored(name: String) {
        #expect(rules.ignores(FileName(name)))
    }

    @Test("Documents", arguments: ["a.pdf", "tmp.pdf", "part", "a.tmp.pdf", "scan~1.png", "ohne endung"])
    func taken(name: String) {
        #expect(!rules.ignores(FileName(name)))
    }

    @Test("Patterns are configurable, and stars do not explode")
    func patterns() {
        let rules = IgnoreRules(patterns: ["draft-?.*", "*a*a*a*a*a*a*a*b"])
        #expect(rules.ignores(FileName("Draft-1.pdf")))
        #expect(!rules.ignores(FileName("draft-12.pdf")))
        #expect(!rules.ignores(FileName(String(repeating: "a", count: 255))))
        #expect(!rules.ignores(FileName("x.tmp")))
    }
}
