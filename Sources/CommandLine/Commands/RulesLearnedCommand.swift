package import ArgumentParser
import DocumentModel
import Pipeline
import RecordStorage

package struct RulesLearnedCommand: Command {
    package static let configuration = CommandConfiguration(
        commandName: "learned", abstract: "What corrections have taught about sellers' documents.",
        discussion: """
            Where people gave another value than the machine, its label and its place are remembered for that seller. \
            They count less than any rule; a value that rests on them says so (learned:ID), and when a person calls such \
            a value wrong, they are forgotten.

              intake rules learned --seller meier
            """)

    @Option(name: .long, help: ArgumentHelp("Only of sellers whose name holds this.", valueName: "text"))
    package var seller: String?

    @OptionGroup package var home: HomeOptions
    @OptionGroup package var output: OutputOptions

    package init() {}

    private static let limit = 100_000

    package func perform(_ context: CommandContext) async throws -> ExitStatus {
        let wanted = seller.map { TextFolding.squash($0) }
        let found = try await context.withInstallation(home, access: .reading) { installation in
            try await installation.records.learned(limit: Self.limit)
        }.filter { one in wanted.map { TextFolding.squash(one.seller).contains($0) } ?? true }
        if output.json {
            try context.console.printJSON(found)
            return .done
        }
        guard !found.isEmpty else {
            context.console.remark("Nothing was learned.")
            return .done
        }
        var table = Table(["ID", "SELLER", "TYPE", "FIELD", "TIMES", "WHAT"], right: [4])
        for one in found {
            let what =
                switch one.kind {
                case .label: "labelled “\(one.label)”"
                case .place:
                    "on page \(one.page), \(Words.percent(one.x)) from the left, \(Words.percent(one.y)) from the top"
                }
            table.add(
                one.id, Words.shortened(one.seller, to: 32), one.type, one.field, Words.grouped(one.times), what)
        }
        context.console.print(table)
        return .done
    }
}

package struct RulesForgetCommand: Command {
    package static let configuration = CommandConfiguration(
        commandName: "forget", abstract: "Forget something that corrections have taught.",
        discussion: """
            Documents that come later are read without it.

              intake rules forget 3f2a91c04b7d
            """)

    @Argument(help: ArgumentHelp("Identifiers, as `intake rules learned` shows them.", valueName: "id"))
    package var ids: [String]

    @OptionGroup package var home: HomeOptions
    @OptionGroup package var output: OutputOptions

    package init() {}

    package func perform(_ context: CommandContext) async throws -> ExitStatus {
        let missing = try await context.withInstallation(home, access: .writing) { installation in
            try await context.authorized(.changeRules, on: installation)
            var missing: [String] = []
            for id in ids where try await !installation.records.forget(id) { missing.append(id) }
            return missing
        }
        if output.json {
            context.console.print(
                JSONValue.object([
                    "forgotten": .integer(ids.count - missing.count), "unknown": .array(missing.map { .text($0) }),
                ]))
        } else if missing.count < ids.count {
            context.console.print("Forgotten: \(ids.count - missing.count).")
        }
        for id in missing {
            context.console.remark("intake: nothing with the identifier \(InertText.line(id, limit: 60)) was learned.")
        }
        return missing.isEmpty ? .done : .failed
    }
}
