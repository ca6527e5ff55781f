import Glibc
import Hashing
import Testing

@testable import Inbox

@Suite("Originals found again by their content")
struct FiledOriginalsTests {
    private static let content = Samples.pdf("to be removed")

    /// Removes what has the content, whatever it is called.
    private func remove(in home: TemporaryFolder) -> FiledOriginals.Outcome {
        let digest = ContentHash.sha256(Self.content)
        return FiledOriginals(below: home.path + "/processed").remove(
            sizes: [Int64(Self.content.utf8.count)]
        ) { found, size in found == digest && size == Int64(Self.content.utf8.count) }
    }

    private func write(_ name: FileName, in folder: borrowing Descriptor) throws {
        let file = try Descriptor.open(name.bytes, in: folder.number, O_WRONLY | O_CREAT | O_EXCL, mode: 0o600)
        try file.write(Array(Self.content.utf8)[...], shown: name.display)
    }

    @Test("Files go by their content, under any name; others, links and folders stay")
    func byContent() throws {
        let home = try TemporaryFolder()
        try home.write(Self.content, to: "processed/2026/a.pdf")
        try home.write(Samples.pdf("of the same len"), to: "processed/a.pdf")
        try home.write(Samples.pdf("to be remaine"), to: "processed/same-size.pdf")
        try home.write(Self.content, to: "elsewhere/a.pdf")
        #expect(unsafe symlink("../elsewhere", home.path + "/processed/link") == 0)
        #expect(unsafe symlink("../elsewhere/a.pdf", home.path + "/processed/link.pdf") == 0)
        let odd = FileName(bytes: [0xFF, 0xE4, 0x0A] + Array(".pdf".utf8))
        try write(odd, in: Descriptor.folder(home.path + "/processed"))
        let outcome = remove(in: home)
        #expect(outcome == FiledOriginals.Outcome(removed: 2))
        #expect(home.names(in: "processed") == ["2026", "a.pdf", "link", "link.pdf", "same-size.pdf"])
        #expect(home.names(in: "processed/2026").isEmpty)
        #expect(home.names(in: "elsewhere") == ["a.pdf"])
    }

    @Test("A path longer than the system takes in one piece hides nothing, and its file goes")
    func longPaths() throws {
        let home = try TemporaryFolder()
        try home.write(Self.content, to: "processed/zz.pdf")
        let long = (0..<20).map { FileName(String(repeating: "n", count: 248) + "\($0)") }
        let root = try Descriptor.folder(home.path + "/processed")
        try write(FileName("deep.pdf"), in: root.makeFolders(long))
        #expect(remove(in: home) == FiledOriginals.Outcome(removed: 2))
        #expect(home.names(in: "processed").count == 1)
        // What removes the temporary folder knows no such paths.
        for depth in long.indices.reversed() {
            let parent = try root.folders(Array(long[..<depth]))
            #expect(unsafe withCString(long[depth].bytes) { unsafe unlinkat(parent.number, $0, AT_REMOVEDIR) } == 0)
        }
    }

    @Test("What is too deep is told, and the rest is looked at")
    func tooDeep() throws {
        let home = try TemporaryFolder()
        try home.write(Self.content, to: "processed/zz.pdf")
        let deep = Array(repeating: FileName("d"), count: 203)
        try write(FileName("deep.pdf"), in: Descriptor.folder(home.path + "/processed").makeFolders(deep))
        let outcome = remove(in: home)
        #expect(outcome.removed == 1)
        #expect(outcome.unexaminedCount == 1)
        #expect(outcome.unexamined.first.map { "\($0)".contains("look so deep into") } ?? false)
    }

    @Test("A folder that cannot be listed is told, and hides nothing else", .enabled(if: geteuid() != 0))
    func unreadable() throws {
        let home = try TemporaryFolder()
        try home.write(Self.content, to: "processed/a/a.pdf")
        try home.write(Self.content, to: "processed/b.pdf")
        #expect(unsafe chmod(home.path + "/processed/a", 0) == 0)
        defer { unsafe _ = chmod(home.path + "/processed/a", 0o700) }
        let outcome = remove(in: home)
        #expect(outcome.removed == 1)
        #expect(outcome.unexamined.map(\.code) == [EACCES])
    }

    @Test("Where nothing was filed yet there is nothing to tell")
    func missing() throws {
        #expect(remove(in: try TemporaryFolder()) == FiledOriginals.Outcome())
    }
}
