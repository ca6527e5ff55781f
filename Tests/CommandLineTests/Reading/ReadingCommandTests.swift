import IntakeCommands
import Testing

@Suite("Commands that read")
struct ReadingCommandTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var arguments: [String]
        var status: Int32 = 0
        var isWindow = false

        var testDescription: String { name }
    }

    static let a = String(repeating: "a", count: 64)

    static let examples = [
        Case(name: "list.txt", arguments: ["list"]),
        Case(name: "list.json", arguments: ["list", "--json"]),
        Case(name: "list-window.txt", arguments: ["list", "--limit", "4"], isWindow: true),
        Case(name: "list-filtered.txt", arguments: ["list", "--status", "failed", "--status", "review"]),
        Case(name: "list-type.txt", arguments: ["list", "--type", "receipt"]),
        Case(name: "show-accepted.txt", arguments: ["show", "aaaa"]),
        Case(name: "show-accepted.json", arguments: ["show", "sha256:aaaa", "--json"]),
        Case(name: "show-review.txt", arguments: ["show", "b"]),
        Case(name: "show-review-window.txt", arguments: ["show", "b"], isWindow: true),
        Case(name: "show-failed.json", arguments: ["show", "c", "--json"]),
        Case(name: "show-processing.txt", arguments: ["show", "d"]),
        Case(name: "show-processing.json", arguments: ["show", "d", "--json"]),
        Case(name: "show-hostile.txt", arguments: ["show", "e"]),
        Case(name: "show-hostile.json", arguments: ["show", "e", "--json"]),
        Case(name: "show-history.txt", arguments: ["show", "a", "--history"]),
        Case(name: "show-history.json", arguments: ["show", "a", "--history", "--json"]),
        Case(name: "show-unknown.txt", arguments: ["show", "123\u{1B}[1m"], status: 1),
        Case(name: "trace-accepted.txt", arguments: ["trace", "a"]),
        Case(name: "trace-accepted.json", arguments: ["trace", "a", "--json"]),
        Case(name: "trace-review.txt", arguments: ["trace", "b"]),
        Case(name: "trace-failed.txt", arguments: ["trace", "c"]),
        Case(name: "trace-processing.txt", arguments: ["trace", "d"]),
        Case(name: "trace-hostile.txt", arguments: ["trace", "e"]),
        Case(name: "trace-untouched.txt", arguments: ["trace", "f"]),
        Case(name: "search.txt", arguments: ["search", "toner"]),
        Case(name: "search.json", arguments: ["search", "toner", "--json"]),
        Case(name: "search-window.txt", arguments: ["search", "toner"], isWindow: true),
        Case(name: "search-hostile.txt", arguments: ["search", "hostile"]),
        Case(name: "status.txt", arguments: ["status"]),
        Case(name: "status.json", arguments: ["status", "--json"]),
        Case(name: "status-window.txt", arguments: ["status"], isWindow: true),
        Case(name: "audit-verify.txt", arguments: ["audit", "verify"]),
        Case(name: "audit-verify.json", arguments: ["audit", "verify", "--json"]),
    ]

    @Test("What is written", arguments: examples)
    func output(_ example: Case) async throws {
        let home = try await PreparedHome()
        let output = try await home.intake(example.arguments, terminal: example.isWindow ? .window : .none)
        #expect(output.status.rawValue == example.status, "\(output.remarks)")
        let remarks = output.remarks.isEmpty ? "" : "--- standard error ---\n" + output.remarks
        try Golden.expect(output.text + remarks, is: example.name)
        expectInert(output, isColored: example.isWindow)
    }

    /// Nothing of a document acts on the terminal; only our own colours do.
    private func expectInert(_ output: Output, isColored: Bool) {
        for scalar in (output.text + output.remarks).unicodeScalars where scalar != "\n" {
            if isColored, scalar == "\u{1B}" { continue }
            #expect(scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value) && scalar.value != 0x202E)
        }
    }

    @Test("A trace's digits find the same story as its document")
    func traceByDigits() async throws {
        let home = try await PreparedHome()
        let listed = try await home.intake("list", "--json", "--status", "review")
        let trace = try #require(listed.text.firstMatch(of: /"trace": "([0-9a-f]{32})"/)?.1)
        let byTrace = try await home.intake("trace", String(trace))
        let byDocument = try await home.intake("trace", "b")
        #expect(byTrace.text == byDocument.text)
        #expect(byTrace.status == .done)
    }

    @Test(
        "No query text does harm", arguments: ["\"", "'", "a\" OR b", "*", "^x", "NEAR(", "{", "seller:", "\u{0}", "%"])
    func anyQueryIsSafe(_ query: String) async throws {
        let home = try await PreparedHome()
        let output = try await home.intake("search", "--", query)
        #expect(output.status == .done, "\(output.remarks)")
    }

    @Test("Nothing found is no failure")
    func nothingFound() async throws {
        let home = try await PreparedHome()
        let output = try await home.intake("search", "zzzz")
        #expect(output.status == .done)
        #expect(output.text.isEmpty)
        #expect(output.remarks == "Nothing was found for “zzzz”.\n")
    }

    @Test(
        "Without documents, each command says so",
        arguments: [["list"], ["status"], ["reconcile"], ["audit", "verify"]])
    func emptyHome(_ arguments: [String]) async throws {
        let home = try await PreparedHome(isEmpty: true)
        let output = try await home.intake(arguments)
        #expect(output.status == .done)
        try Golden.expect(output.text + output.remarks, is: "empty-\(arguments[0]).txt")
    }

    @Test("What was changed in the log is named")
    func damagedLog() async throws {
        let home = try await PreparedHome()
        try await home.damage("UPDATE event SET actor = 'nobody' WHERE sequence = 2")
        let output = try await home.intake("audit", "verify")
        #expect(output.status == .failed)
        #expect(output.text.contains("The log is not whole"))
        #expect(output.text.split(separator: "\n").count { $0.hasPrefix("  - ") } >= 6)
    }
}
