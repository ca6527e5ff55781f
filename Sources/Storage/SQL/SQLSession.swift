package import Orchestration

/// A value that goes into or comes out of a statement.
package enum SQLValue: Hashable, Sendable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    case blob([UInt8])
}

/// One row of a result, by column position and name.
package struct SQLRow: Sendable {
    package var values: [SQLValue]
    package var columns: [String]

    package init(values: [SQLValue], columns: [String]) {
        self.values = values
        self.columns = columns
    }
}

/// A transaction under way on one engine. Statements are constants with `$1`, `$2`, … parameters: text from outside
/// never becomes SQL. Each transition is written once against this protocol and serves every engine.
package protocol SQLSession {
    /// The engine's clock, the same instant throughout the transaction.
    var now: Int64 { get }
    /// What the engines write differently.
    var dialect: SQLDialect { get }

    func query(_ sql: StaticString, _ arguments: [SQLValue]) throws -> [SQLRow]
    /// - Returns: the number of rows changed.
    @discardableResult
    func execute(_ sql: StaticString, _ arguments: [SQLValue]) throws -> Int
    /// Runs a statement whose outcome nobody waits for: an engine across a network may send it along with the next one,
    /// which then also says when it failed.
    func perform(_ sql: StaticString, _ arguments: [SQLValue]) throws
    /// Runs one statement after the other; an engine across a network asks all at once.
    func queryAll(_ statements: [(StaticString, [SQLValue])]) throws -> [[SQLRow]]
}

extension SQLSession {
    package func queryAll(_ statements: [(StaticString, [SQLValue])]) throws -> [[SQLRow]] {
        try statements.map { try query($0, $1) }
    }

    package func perform(_ sql: StaticString, _ arguments: [SQLValue]) throws {
        try execute(sql, arguments)
    }
}

/// The engines' differences, in one place.
package enum SQLDialect: Sendable {
    case sqlite
    case postgreSQL
}

/// What the embedding application does inside the store's transactions.
package protocol TransactionHooks: Sendable {
    /// Applies one effect of a transition.
    func apply(
        _ effect: any StepEffect, run: RunIdentifier, session: some SQLSession, following: any FollowingRuns) throws
    /// A run began, ended, or was taken up again; `reason` says why when it died or was cancelled.
    func runChanged(
        _ run: RunState, reason: StepFault?, session: some SQLSession, following: any FollowingRuns) throws
}

/// Starts runs that follow from a transition, within its transaction.
package protocol FollowingRuns {
    /// - Returns: nil when no process has registered the workflow yet; nothing is started then.
    func start(_ submission: RunSubmission) throws -> RunIdentifier?
}
