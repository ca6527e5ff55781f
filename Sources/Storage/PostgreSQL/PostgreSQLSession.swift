import Libpq
import Orchestration
package import SQLStorage

/// A transaction under way on PostgreSQL.
package struct PostgreSQLSession: SQLSession {
    package let dialect = SQLDialect.postgreSQL
    let connection: PostgresConnection
    let statements: PostgreSQLStatements
    let prepares: Bool
    let course: TransactionCourse

    /// Asked of the server along with the first statement; it costs a journey of its own only when it is needed before.
    package var now: Int64 {
        if course.now == nil {
            do {
                try flush()
            } catch {
                course.failure = error
            }
        }
        return course.now ?? course.settings.serverClock.now().milliseconds
    }

    package func query(_ sql: StaticString, _ arguments: [SQLValue]) throws -> [SQLRow] {
        let statement = statements.statement(sql)
        return try rows(of: run(statement, arguments), statement)
    }

    @discardableResult
    package func execute(_ sql: StaticString, _ arguments: [SQLValue]) throws -> Int {
        try run(statements.statement(sql), arguments).affected
    }

    package func perform(_ sql: StaticString, _ arguments: [SQLValue]) throws {
        try send(statements.statement(sql), arguments, wish: .nothing)
    }

    package func queryAll(_ statements: [(StaticString, [SQLValue])]) throws -> [[SQLRow]] {
        guard let last = statements.last else { return [] }
        let asked = statements.dropLast().map { (self.statements.statement($0.0), $0.1) }
        for (statement, arguments) in asked { try send(statement, arguments, wish: .kept) }
        let answer = try query(last.0, last.1)
        return try asked.map { statement, _ in
            guard let result = connection.takeKept() else {
                throw JobStoreError.unavailable("The server did not answer a question.")
            }
            return try rows(of: result, statement)
        } + [answer]
    }

    /// Waits for what was sent.
    func flush() throws {
        try translating { try connection.flush() }
    }

    private func send(
        _ statement: PostgreSQLStatement, _ arguments: [SQLValue], wish: PostgresConnection.Wish
    ) throws {
        try translating {
            try connection.send(
                statement.text, name: prepares ? statement.name : nil, statement.values(arguments), wish: wish)
        }
    }

    private func run(_ statement: PostgreSQLStatement, _ arguments: [SQLValue]) throws -> PostgresResult {
        try translating {
            try connection.run(
                statement.text, name: prepares ? statement.name : nil, statement.values(arguments))
        }
    }

    private func rows(of result: PostgresResult, _ statement: PostgreSQLStatement) throws -> [SQLRow] {
        guard result.rowCount > 0 else { return [] }
        let columns = statement.columns ?? result.columns
        statement.columns = columns
        return try (0..<result.rowCount).map { row in
            SQLRow(values: try result.values(row: row).map(SQLValue.init), columns: columns)
        }
    }

    private func translating<Result>(_ body: () throws -> Result) throws -> Result {
        if let failure = course.failure { throw failure }
        let result = try body()
        try course.readTime(from: connection)
        return result
    }
}

/// What becomes known of a transaction while it is under way.
final class TransactionCourse {
    let settings: PostgreSQLSettings
    private(set) var now: Int64?
    /// What failed where nothing could be thrown.
    var failure: (any Error)?

    /// `now` is the time where the server is not asked.
    init(_ settings: PostgreSQLSettings, now: Int64? = nil) {
        self.settings = settings
        self.now = now
    }

    /// Takes the server's time from its answer, once that has come.
    func readTime(from connection: PostgresConnection) throws {
        guard now == nil, let answer = connection.takeKept() else { return }
        guard case .integer(let time)? = try answer.values(row: 0).first else {
            throw JobStoreError.unavailable("The server did not say what time it is.")
        }
        settings.serverClock.set(time)
        now = settings.clock?.now().milliseconds ?? time
    }
}

/// A statement as the server gets it: its parameters numbered without gaps, for the server wants the type of each.
final class PostgreSQLStatement {
    let text: String
    /// The same on every connection of every process: a pooler may hand one's statements to another.
    let name: String
    private let parameters: [Int]
    var columns: [String]?

    init(_ sql: StaticString) {
        parameters = StatementParameters.firstOccurrences(in: sql.description)
        text = Self.renumbered(sql.description, parameters)
        name = Self.name(of: text)
    }

    /// Under what name a statement is kept.
    static func name(of text: String) -> String { "intake_" + digest(text) }

    func values(_ arguments: [SQLValue]) throws -> [PostgresValue] {
        try parameters.map { number in
            guard arguments.indices.contains(number - 1) else {
                throw PostgresError(
                    state: nil, message: "parameter $\(number) has no argument: \(text)", endsConnection: false)
            }
            return PostgresValue(arguments[number - 1])
        }
    }

    private static func renumbered(_ sql: String, _ parameters: [Int]) -> String {
        if parameters == Array(1...max(1, parameters.count)) || parameters.isEmpty { return sql }
        var result = ""
        var rest = Substring(sql)
        while let dollar = rest.firstIndex(of: "$") {
            result += rest[...dollar]
            rest = rest[rest.index(after: dollar)...]
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            guard let number = Int(digits), let place = parameters.firstIndex(of: number) else { continue }
            result += String(place + 1)
            rest = rest.dropFirst(digits.count)
        }
        return result + rest
    }

    /// FNV-1a: names must differ among some hundreds of statements, nothing more.
    private static func digest(_ text: String) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return String(hash, radix: 16)
    }
}

/// The statements of one connection, by the address of their text, which is constant.
final class PostgreSQLStatements {
    private var known: [UInt: PostgreSQLStatement] = [:]

    func statement(_ sql: StaticString) -> PostgreSQLStatement {
        let key = unsafe UInt(bitPattern: sql.utf8Start)
        if let statement = known[key] { return statement }
        let statement = PostgreSQLStatement(sql)
        known[key] = statement
        return statement
    }
}

extension PostgresValue {
    init(_ value: SQLValue) {
        switch value {
        case .null: self = .null
        case .integer(let number): self = .integer(number)
        case .real(let number): self = .real(number)
        case .text(let text): self = .text(text)
        case .blob(let bytes): self = .bytes(bytes)
        }
    }
}

extension SQLValue {
    init(_ value: PostgresValue) {
        switch value {
        case .null: self = .null
        case .integer(let number): self = .integer(number)
        case .real(let number): self = .real(number)
        case .text(let text): self = .text(text)
        case .bytes(let bytes): self = .blob(bytes)
        }
    }
}
