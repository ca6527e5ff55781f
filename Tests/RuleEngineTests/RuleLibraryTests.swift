import FoundationEssentials
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

    @Test func beginsOnlyWithGoodRules() throws {
        try withFolder(["a.yaml": Self.invoice]) { folder in
            let error = #expect(throws: RuleLoadingError.self) { try RuleLibrary(folder: folder) }
            #expect(
                error?.problems.map(\.message) == [
                    "no rule file says `fallback: true`; documents of unknown type need one"
                ])
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
            #expect(RuleLoader.load(folder: folder).problems.map(\.description) == ["dir.yaml: not a regular file"])
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
