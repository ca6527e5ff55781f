/// How the program ends: part of the command line's contract.
package enum ExitStatus: Int32, Sendable {
    case done = 0
    case failed = 1
    /// The command did its work, but some documents failed or were refused.
    case someDocumentsFailed = 2
    case usage = 64
    case `internal` = 70
    case interrupted = 130
}

/// An error meant for a person: what happened, where, and what to do next.
package struct UserError: Error, CustomStringConvertible, Sendable {
    package var message: String
    package var hint: String?
    package var status: ExitStatus

    package init(_ message: String, hint: String? = nil, status: ExitStatus = .failed) {
        self.message = message
        self.hint = hint
        self.status = status
    }

    package var description: String {
        hint.map { message + "\n  " + $0 } ?? message
    }
}
