import DocumentModel

/// A mistake in a rule file: where it is, and what was expected there.
package struct RuleProblem: Error, Hashable, Codable, Sendable, CustomStringConvertible {
    package var file: String
    /// 1 for the first line; nil when the problem is the file's or the folder's as a whole.
    package var line: Int?
    /// 1 for the first character of the line.
    package var column: Int?
    package var message: String

    package init(file: String, line: Int? = nil, column: Int? = nil, message: String) {
        self.file = file
        self.line = line
        self.column = column
        self.message = message
    }

    /// `invoice.yaml:12:5: unknown key "lables"; did you mean "labels"?`
    package var description: String {
        let place = [line, column].compactMap { $0 }.map { ":\($0)" }.joined()
        return "\(SafeText.quotable(file))\(place): \(message)"
    }
}

/// The rules could not be loaded at all.
package struct RuleLoadingError: Error, Sendable, CustomStringConvertible {
    package var problems: [RuleProblem]
    /// The system could not read something; that may be over a moment later.
    package var mayPass: Bool

    package init(problems: [RuleProblem], mayPass: Bool = false) {
        self.problems = problems
        self.mayPass = mayPass
    }

    package var description: String { problems.map(\.description).joined(separator: "\n") }
}

/// Quotes text of rule files in messages.
enum SafeText {
    static func quotable(_ text: String) -> String { InertText.line(text, limit: 160) }
    static func message(_ text: String) -> String { InertText.line(text, limit: 1_000) }
    static func quoted(_ text: String) -> String { "\"" + InertText.line(text, limit: 60) + "\"" }
}
