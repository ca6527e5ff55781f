import ArgumentParser
import IntakeCommands
import RecordStorage
import Testing

@Suite("Options of commands that read")
struct ReadingParseTests {
    @Test func list() throws {
        let command = try #require(
            try IntakeCommand.parseAsRoot(
                ["list", "--status", "failed", "--status", "review", "--type", "invoice", "--limit", "7", "--json"])
                as? ListCommand)
        #expect(command.status == [.failed, .review])
        #expect(command.type == "invoice")
        #expect(command.limit == 7)
        #expect(command.output.json)
    }

    @Test func searchTakesSeveralWords() throws {
        let command = try #require(
            try IntakeCommand.parseAsRoot(["search", "--limit", "3", "two", "words"]) as? SearchCommand)
        #expect(command.words == ["two", "words"])
        #expect(command.limit == 3)
        let dashed = try #require(try IntakeCommand.parseAsRoot(["search", "--", "-no"]) as? SearchCommand)
        #expect(dashed.words == ["-no"])
    }

    @Test func others() throws {
        #expect(try (IntakeCommand.parseAsRoot(["status", "--follow"]) as? StatusCommand)?.follow == true)
        #expect(try (IntakeCommand.parseAsRoot(["show", "ab", "--history"]) as? ShowCommand)?.history == true)
        #expect(try (IntakeCommand.parseAsRoot(["trace", "ab"]) as? TraceCommand)?.subject == "ab")
        #expect(try IntakeCommand.parseAsRoot(["audit", "verify"]) is VerifyCommand)
        #expect(try IntakeCommand.parseAsRoot(["reconcile", "--home", "/x"]) is ReconcileCommand)
        #expect(try IntakeCommand.parseAsRoot(["doctor", "--json"]) is DoctorCommand)
    }

    @Test(
        "Usage errors",
        arguments: [
            ["list", "--status", "lost"], ["list", "--limit", "0"], ["list", "--limit", "x"], ["list", "extra"],
            ["show"],
            ["search"], ["search", "--limit", "-1", "x"], ["trace"], ["status", "--folow"], ["audit", "verify", "x"],
        ])
    func usageErrors(_ arguments: [String]) throws {
        #expect {
            _ = try IntakeCommand.parseAsRoot(arguments)
        } throws: { error in
            IntakeCommand.exitCode(for: error) == .validationFailure
        }
    }
}
