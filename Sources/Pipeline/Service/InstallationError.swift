/// Why an installation cannot be used: what happened, where, and what to do next.
package struct InstallationError: Error, Hashable, Sendable, CustomStringConvertible {
    package var message: String
    package var hint: String?

    package init(_ message: String, hint: String? = nil) {
        self.message = message
        self.hint = hint
    }

    package var description: String { hint.map { message + "\n  " + $0 } ?? message }
}
