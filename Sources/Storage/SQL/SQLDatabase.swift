package import Orchestration

/// One engine's database: transactions in, results out. Closures are synchronous, so that nothing suspends inside a
/// transaction, and run off the cooperative pool.
package protocol SQLDatabase: Sendable {
    associatedtype Session: SQLSession

    /// Runs `body` in a transaction of its own effect: what it writes is durable when this returns, and undone when it
    /// throws. Engines may commit several together.
    func write<Value: Sendable>(_ body: @escaping @Sendable (Session) throws -> Value) async throws -> Value

    /// Runs the statements that `body` wants, all sent at once, in a transaction that may hold those of others, too, in
    /// the order of the keys. `body` itself asks nothing.
    ///
    /// - Returns: nil when the engine has no such thing, when `body` wants none, when the answers say that nothing was
    ///   changed, or when some collided with others and all were undone.
    func writeAtOnce<Value: Sendable>(
        _ key: String, _ body: @escaping @Sendable (Session) throws -> Questions<Value>?
    ) async throws -> Value?

    /// Runs `body` on one consistent state.
    func read<Value: Sendable>(_ body: @escaping @Sendable (Session) throws -> Value) async throws -> Value
}

extension SQLDatabase {
    package func writeAtOnce<Value: Sendable>(
        _ key: String, _ body: @escaping @Sendable (Session) throws -> Questions<Value>?
    ) async throws -> Value? { nil }
}

/// Statements that are sent together, and what follows from their answers.
package struct Questions<Value> {
    package var statements: [(StaticString, [SQLValue])]
    package var conclude: ([[SQLRow]]) throws -> Value?

    package init(
        statements: [(StaticString, [SQLValue])], conclude: @escaping ([[SQLRow]]) throws -> Value?
    ) {
        self.statements = statements
        self.conclude = conclude
    }
}

/// The tables of one part of the product, as the steps that led to them.
package struct SchemaComponent: Sendable {
    package var name: String
    /// Step n brings the tables from version n to n + 1.
    package var migrations: [[StaticString]]

    package init(name: String, migrations: [[StaticString]]) {
        self.name = name
        self.migrations = migrations
    }

    package var version: Int { migrations.count }
}

extension [SchemaComponent] {
    /// Whether the tables, whose versions are given, are those that this build knows.
    /// - Throws: `JobStoreError.newerSchema` when they are newer.
    package func isCurrent(_ versions: [String: Int]) throws(JobStoreError) -> Bool {
        for component in self {
            let found = versions[component.name] ?? 0
            guard found <= component.version else { throw .newerSchema(found: found, known: component.version) }
        }
        return allSatisfy { versions[$0.name] == $0.version }
    }

    /// Brings the tables up to date: runs what is missing, and then notes each component's version.
    package func migrate(
        from versions: [String: Int], run: (_ statement: String) throws -> Void,
        note: (_ component: SchemaComponent) throws -> Void
    ) throws {
        for component in self {
            for step in component.migrations[(versions[component.name] ?? 0)...] {
                for statement in step { try run(statement.description) }
            }
            try note(component)
        }
    }

    /// The table that holds the versions.
    package static var versionTable: String {
        "CREATE TABLE IF NOT EXISTS schema_version (component TEXT PRIMARY KEY, version BIGINT NOT NULL)"
    }
}

extension SQLSession {
    package func first(_ sql: StaticString, _ arguments: [SQLValue]) throws -> SQLRow? {
        try query(sql, arguments).first
    }
}

extension SQLValue {
    package init(_ text: String?) {
        self = text.map { .text($0) } ?? .null
    }

    package init(_ number: Int64?) {
        self = number.map { .integer($0) } ?? .null
    }

    package init(_ number: Int?) {
        self = number.map { .integer(Int64($0)) } ?? .null
    }

    package init(_ flag: Bool) {
        self = .integer(flag ? 1 : 0)
    }
}

extension SQLRow {
    /// A row does not hold what its table promises.
    package struct Unexpected: Error, Sendable, CustomStringConvertible {
        package var description: String

        package init(description: String) {
            self.description = description
        }
    }

    package func optionalText(_ index: Int) -> String? {
        if case .text(let text) = values[index] { return text }
        return nil
    }

    package func text(_ index: Int) throws -> String {
        guard let text = optionalText(index) else { throw unexpected(index, "text") }
        return text
    }

    package func optionalInteger(_ index: Int) -> Int64? {
        if case .integer(let number) = values[index] { return number }
        return nil
    }

    package func integer(_ index: Int) throws -> Int64 {
        guard let number = optionalInteger(index) else { throw unexpected(index, "a number") }
        return number
    }

    package func real(_ index: Int) throws -> Double {
        switch values[index] {
        case .real(let number): return number
        case .integer(let number): return Double(number)
        default: throw unexpected(index, "a number")
        }
    }

    package func flag(_ index: Int) -> Bool { optionalInteger(index).map { $0 != 0 } ?? false }

    package func blob(_ index: Int) throws -> [UInt8] {
        guard case .blob(let bytes) = values[index] else { throw unexpected(index, "bytes") }
        return bytes
    }

    private func unexpected(_ index: Int, _ expected: String) -> Unexpected {
        Unexpected(description: "column \(columns[index]) does not hold \(expected)")
    }
}
