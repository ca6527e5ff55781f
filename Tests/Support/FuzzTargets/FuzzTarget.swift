/// A place where foreign bytes are taken apart, as a fuzzer calls it and as `make test` replays its corpus.
package struct FuzzTarget: Sendable {
    package var name: String
    /// The longest input that is worth trying, in bytes.
    package var longest: Int
    /// Takes the bytes apart.
    ///
    /// - Throws: `FuzzFinding` when what came out is not what was promised.
    package var run: @Sendable ([UInt8]) throws -> Void

    init(_ name: String, longest: Int, run: @escaping @Sendable ([UInt8]) throws -> Void) {
        self.name = name
        self.longest = longest
        self.run = run
    }

    package static let all: [FuzzTarget] = [
        FuzzTarget("protocol", longest: 4_096, run: Protocols.run),
        FuzzTarget("pages", longest: 8_192, run: Pages.run),
        FuzzTarget("values", longest: 128, run: Values.run),
        FuzzTarget("extraction", longest: 4_096, run: Paper.run),
        FuzzTarget("rulefile", longest: 4_096, run: RuleFiles.run),
        FuzzTarget("settings", longest: 4_096, run: Settings.run),
        FuzzTarget("expression", longest: 1_024, run: Expressions.run),
        FuzzTarget("pattern", longest: 512, run: Patterns.run),
        FuzzTarget("einvoice", longest: 8_192, run: ElectronicInvoices.run),
        FuzzTarget("json", longest: 4_096, run: StoredText.run),
        FuzzTarget("signs", longest: 2_048, run: Signs.run),
        FuzzTarget("keys", longest: 1_024, run: Keys.run),
        FuzzTarget("sinks", longest: 1_024, run: Sinks.run),
    ]
}

/// A promise that was not kept.
package struct FuzzFinding: Error, CustomStringConvertible {
    package var description: String
}

func expect(_ isKept: Bool, _ promise: @autoclosure () -> String) throws(FuzzFinding) {
    guard isKept else { throw FuzzFinding(description: promise()) }
}
