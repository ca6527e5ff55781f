import FoundationEssentials
import Glibc
import Synchronization
import Testing

@testable import RuleEngine

@Suite struct RuleLibraryTests {
    private static let invoice = "type: invoice\nmatch: {keywords: {en: {invoice: 1}}}\nfields: {a: {kind: text}}\n"
    private static let other = "type: document\nfallback: true\nfields: {a: {kind: text}}\n"

    /// Runs a body with a folder that holds the given files.
    private func withFolder(_ files: [String: String], _ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("rules-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, text) in files { try write(text, name, folder) }
        try body(folder)
    }

    private func write(_ text: String, _ name: String, _ folder: URL) throws {
        try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }

    @Test func goodFilesSurviveBadOnes() throws {
        try withFolder(["a.yaml": Self.invoice, "b.yaml": "type: [", "c.yml": Self.other]) { folder in
            let outcome = RuleLoader.load(folder: folder)
            #expect(outcome.rules.types.map(\.type) == ["document", "invoice"])
            #expect(outcome.problems.map(\.file) == ["b.yaml"])
            #expect(outcome.files == ["a.yaml", "b.yaml", "c.yml"])
        }
    }

    @Test func keepsTheLastGoodRules() throws {
        try withFolder(["a.yaml": Self.invoice, "c.yaml": Self.other]) { folder in
            let library = try RuleLibrary(folder: folder)
            let before = library.rules["invoice"]?.identity
            guard case .unchanged = library.reload() else { Issue.record("nothing changed"); return }

            try write(Self.invoice + "tpye: x\n", "a.yaml", folder)
            guard case .kept(let problems) = library.reload() else { Issue.record("the file is bad"); return }
            #expect(problems.map(\.description).count == 1)
            #expect(library.rules["invoice"]?.identity == before)

            try FileManager.default.removeItem(at: folder.appendingPathComponent("a.yaml"))
            try FileManager.default.removeItem(at: folder.appendingPathComponent("c.yaml"))
            guard case .kept = library.reload() else { Issue.record("there are no rules"); return }
            #expect(library.rules.types.count == 2)

            try write(Self.invoice + "title: Bill\n", "a.yaml", folder)
            try write(Self.other, "c.yaml", folder)
            guard case .replaced(let types) = library.reload() else { Issue.record("a file changed"); return }
            #expect(types == ["invoice"])
            #expect(library.rules["invoice"]?.identity != before)
        }
    }

    @Test func beginsWithNothingOnlyByMistake() throws {
        try withFolder(["a.yaml": "type: ["]) { folder in
            let error = #expect(throws: RuleLoadingError.self) { try RuleLibrary(folder: folder) }
            #expect(error?.problems.map(\.file) == ["a.yaml"])
        }
    }

    @Test func beginsWithTheGoodFilesAndSaysWhatIsMissing() throws {
        try withFolder(["a.yaml": Self.invoice, "b.yaml": "type: [", "c.yaml": "tpye: [\n"]) { folder in
            let library = try RuleLibrary(folder: folder)
            #expect(library.rules.types.map(\.type) == ["invoice"])
            #expect(library.rules.gaps.map(\.file) == ["b.yaml", "c.yaml"])
            #expect(library.rules.fallback?.route.acceptance == .never)
            let incomplete = try #require(library.rules["invoice"].map(library.rules.identity))

            // A file that has been mended comes into force beside those that are not.
            try write(Self.other, "c.yaml", folder)
            guard case .incomplete(let problems) = library.reload() else { Issue.record("b is bad"); return }
            #expect(problems.map(\.file) == ["b.yaml"])
            #expect(library.rules.types.map(\.type) == ["document", "invoice"])

            try FileManager.default.removeItem(at: folder.appendingPathComponent("b.yaml"))
            guard case .replaced(let types) = library.reload() else { Issue.record("all are good"); return }
            #expect(types == ["document", "invoice"], "what the incomplete rules made counts as stale")
            #expect(library.rules.gaps.isEmpty)
            #expect(library.rules["invoice"].map(library.rules.identity) != incomplete)
        }
    }

    /// Reads every file but one.
    private static func reading(_ name: String, fails failure: PlainFile.Failure) -> PlainFile.Reading {
        { path, limit throws(PlainFile.Failure) in
            if path.hasSuffix("/" + name) { throw failure }
            return try PlainFile.read(path, limit: limit)
        }
    }

    @Test(arguments: [EIO, EMFILE, ENOMEM, ESTALE]) func whatTheSystemCannotReadIsNoMistake(_ code: CInt) throws {
        let credit = "type: credit\nextends: invoice\nmatch: {keywords: {en: {credit: 1}}}\n"
        try withFolder(["a.yaml": Self.invoice, "b.yaml": credit, "c.yaml": Self.other]) { folder in
            let isBroken = Mutex(false)
            let library = try RuleLibrary(folder: folder) { path, limit throws(PlainFile.Failure) in
                if path.hasSuffix("/a.yaml"), isBroken.withLock({ $0 }) { throw PlainFile.Failure(code) }
                return try PlainFile.read(path, limit: limit)
            }
            let before = library.rules["invoice"]?.identity
            isBroken.withLock { $0 = true }
            guard case .unread(let problems) = library.reload() else { Issue.record("a is not read"); return }
            #expect(problems.map(\.file) == ["a.yaml"], "b has no mistake")
            #expect(library.rules["invoice"]?.identity == before)
            #expect(library.rules.gaps.isEmpty)

            let error = #expect(throws: RuleLoadingError.self) {
                try RuleLibrary(folder: folder, reading: Self.reading("a.yaml", fails: PlainFile.Failure(code)))
            }
            #expect(error?.mayPass == true)
        }
    }

    @Test(arguments: [EACCES, ELOOP, ENOENT]) func whatNobodyMayReadIsMissing(_ code: CInt) throws {
        try withFolder(["a.yaml": Self.invoice, "c.yaml": Self.other]) { folder in
            let library = try RuleLibrary(
                folder: folder, reading: Self.reading("a.yaml", fails: PlainFile.Failure(code)))
            #expect(library.rules.gaps.map(\.file) == ["a.yaml"])
        }
    }

    @Test func readsRuleFilesWhateverTheCaseOfTheirEnding() throws {
        try withFolder(["A.YML": Self.invoice, "c.Yaml": Self.other, ".d.yaml": "", "e.yaml~": "", "f.txt": ""]) {
            let outcome = RuleLoader.load(folder: $0)
            #expect(outcome.rules.types.count == 2)
            #expect(outcome.ignored == [".d.yaml", "e.yaml~", "f.txt"])
        }
    }

    @Test func namesConflicts() throws {
        let files = [
            "a.yaml": Self.invoice, "b.yaml": Self.invoice, "c.yaml": Self.other,
            "d.yaml": Self.other.replacing("document", with: "letter"),
        ]
        try withFolder(files) { folder in
            #expect(
                RuleLoader.load(folder: folder).problems.map(\.description) == [
                    "b.yaml:1:1: the type \"invoice\" is already defined by a.yaml",
                    "d.yaml:1:1: c.yaml is the fallback already; only one type can be",
                ])
        }
    }

    @Test func refusesWhatIsNoFile() throws {
        try withFolder(["c.yaml": Self.other]) { folder in
            try FileManager.default.createDirectory(
                at: folder.appendingPathComponent("dir.yaml"), withIntermediateDirectories: false)
            let path = folder.path
            let made = unsafe mkfifo(path + "/fifo.yaml", 0o600)
            #expect(made == 0)
            try FileManager.default.createSymbolicLink(atPath: path + "/lost.yaml", withDestinationPath: "nowhere")
            try FileManager.default.createSymbolicLink(atPath: path + "/out.yaml", withDestinationPath: "/etc/passwd")
            try FileManager.default.createSymbolicLink(atPath: path + "/zero.yaml", withDestinationPath: "/dev/zero")
            #expect(
                RuleLoader.load(folder: folder).problems.map(\.description) == [
                    "dir.yaml: not a regular file", "fifo.yaml: not a regular file",
                    "lost.yaml: a link that leads nowhere, or a file that has just gone",
                    "out.yaml: a link that leads out of the folder of rules; put the file itself here",
                    "zero.yaml: a link that leads out of the folder of rules; put the file itself here",
                ])
        }
    }

    @Test func followsLinksWithinTheFolder() throws {
        try withFolder([:]) { folder in
            let data = folder.appendingPathComponent("..data")
            try FileManager.default.createDirectory(at: data, withIntermediateDirectories: false)
            try write(Self.other, "..data/c.yaml", folder)
            try FileManager.default.createSymbolicLink(
                atPath: folder.path + "/c.yaml", withDestinationPath: "..data/c.yaml")
            #expect(RuleLoader.load(folder: folder).problems.isEmpty)
        }
    }

    @Test func saysWhenThereIsNoFolder() {
        let outcome = RuleLoader.load(folder: URL(filePath: "/nowhere/at/all"))
        #expect(
            outcome.problems.map(\.description) == [
                "/nowhere/at/all: the folder of rules cannot be read; does it exist?"
            ])
    }

    @Test func whatIsExtendedIsPartOfTheVersion() throws {
        let credit = "type: credit\nextends: invoice\nmatch: {keywords: {en: {credit: 1}}}\nfields: {b: {kind: date}}\n"
        func identity(_ base: String) throws -> String? {
            var result: String?
            try withFolder(["a.yaml": credit, "b.yaml": base, "c.yaml": Self.other]) { folder in
                let rules = try RuleLibrary(folder: folder).rules
                #expect(rules["credit"]?.fields.map(\.name) == ["a", "b"])
                result = rules["credit"]?.identity
            }
            return result
        }
        #expect(try identity(Self.invoice) == identity(Self.invoice))
        #expect(try identity(Self.invoice) != identity(Self.invoice + "# changed\n"))
    }
}
