import DocumentModel
import Testing

@Suite("Pages of markup")
struct MarkupWriterTests {
    @Test(
        "No text becomes markup",
        arguments: [
            ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"), ("a & b", "a &amp; b"),
            ("\" onload='x'", "&quot; onload=&#39;x&#39;"), ("\u{1B}[2J", "‹U+001B›[2J"), ("a\u{202E}b", "a‹U+202E›b"),
            ("]]>", "]]&gt;"), ("Müller", "Müller"),
        ])
    func escapes(_ text: String, _ escaped: String) {
        var markup = MarkupWriter()
        markup.element("p", ["title": text], text)
        #expect(markup.text == "<p title=\"\(escaped)\">\(escaped)</p>\n")
    }

    @Test func aPageLoadsAndRunsNothing() {
        let page = MarkupWriter.page(title: "a <b>", style: "p { color: red }") { $0.element("p", "text") }
        #expect(page.hasPrefix("<!DOCTYPE html>\n"))
        #expect(page.contains("<title>a &lt;b&gt;</title>"))
        #expect(page.contains("default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;"))
        #expect(page.contains("<style>p { color: red }</style>"))
        #expect(page.contains("<body><p>text</p>\n</body>"))
    }
}
