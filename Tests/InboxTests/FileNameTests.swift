import Testing

@testable import Inbox

@Suite("File names")
struct FileNameTests {
    @Test("A name's bytes are kept, and shown without anything that commands a terminal")
    func displays() {
        let name = FileName(bytes: Array("a\u{1B}[31m\u{202E}".utf8) + [0xFF] + Array("ö.pdf".utf8))
        #expect(name.bytes.contains(0xFF))
        #expect(name.display == "a\\u{1B}[31m\\u{202E}\u{FFFD}ö.pdf")
        #expect(name.percentEncoded == "a%1B%5B31m%E2%80%AE%FF%C3%B6.pdf")
    }

    @Test(
        "A marked name keeps its extension and stays within the limit",
        arguments: [
            ("a.pdf", "a-2.pdf"), ("a", "a-2"), (".hidden", ".hidden-2"), ("a.b.pdf", "a.b-2.pdf"),
        ])
    func marks(name: String, marked: String) {
        #expect(FileName(name).marked("2") == FileName(marked))
    }

    @Test("A long name is cut between characters")
    func cutsLongNames() {
        let name = FileName(String(repeating: "ö", count: 125) + ".pdf").marked("2", reserve: 12)
        #expect(name.bytes.count <= 255 - 12)
        #expect(!name.text.contains("\u{FFFD}"))
        #expect(name.text.hasSuffix("ö-2.pdf"))
    }

    @Test("A path knows its folders and its name")
    func splitsPaths() {
        let file = InboxFile(inbox: 0, path: "a/b/c.pdf")
        #expect(file.folders == [FileName("a"), FileName("b")])
        #expect(file.name == FileName("c.pdf"))
        #expect(InboxFile(inbox: 0, path: "c.pdf").folders.isEmpty)
        #expect(InboxFile(inbox: 0, path: "").child(FileName("x")) == InboxFile(inbox: 0, path: "x"))
    }
}
