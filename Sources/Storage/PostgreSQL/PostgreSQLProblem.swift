import Libpq
import Orchestration

/// PostgreSQL's failures in the store's words: what happened, where, and what to do next.
enum PostgreSQLProblem {
    /// The error for the caller; what is not the server's stays as it is.
    static func translated(_ error: any Error, database: String) -> any Error {
        guard let error = error as? PostgresError else { return error }
        let message = message(for: error, database: database)
        return isAboutValues(error) ? JobStoreError.notAllowed(message) : JobStoreError.unavailable(message)
    }

    /// Whether the server refuses the values themselves: one that it cannot hold, or more than it can. Whatever else it
    /// says may be otherwise later.
    private static func isAboutValues(_ error: PostgresError) -> Bool {
        guard let state = error.state else { return false }
        // A setting that is refused is not a document's.
        return state.hasPrefix("54") || (state.hasPrefix("22") && state != "22023")
    }

    static func closed(_ database: String) -> any Error {
        JobStoreError.unavailable("The database \(database) is closed: the program is ending.")
    }

    static func readOnly(_ database: String) -> any Error {
        JobStoreError.unavailable("The database \(database) was opened for reading only.")
    }

    static func ambiguous(_ error: PostgresError, database: String) -> any Error {
        JobStoreError.unavailable(
            "The connection to the database \(database) was lost while a transaction was being committed "
                + "(\(error.message)): it may have happened, or not. Repeating the command does no harm.")
    }

    private static func message(for error: PostgresError, database: String) -> String {
        switch error.state {
        // libpq gives no state for what a server answers to a connection.
        case nil where error.endsConnection && error.message.contains("FATAL:"):
            """
            The server refused the connection to the database \(database) (\(error.message)). Check the name of the \
            database (`createdb` makes one), the user and the password in the address or in ~/.pgpass, and the server's \
            pg_hba.conf.
            """
        case nil where error.endsConnection:
            """
            The database \(database) cannot be reached (\(error.message)). Check that the server runs, that this machine \
            may connect to it, and the address in intake.yaml or INTAKE_DATABASE.
            """
        case "28000", "28P01":
            """
            The database \(database) refused the login (\(error.message)). Check the user and the password in the address, \
            or in a password file (~/.pgpass), and the server's pg_hba.conf.
            """
        case "3D000":
            "There is no database \(database) (\(error.message)). Make it with `createdb`, or correct the address."
        case "42501":
            """
            The user may not do this in the database \(database) (\(error.message)). Give the user the right to create \
            tables there, or make it the database's owner.
            """
        case "53100":
            """
            The disk of the server with the database \(database) is full. Free some space there; nothing that was \
            acknowledged is lost.
            """
        case "53300":
            """
            The server with the database \(database) has no connection left. Raise max_connections there, or put a pooler \
            before it; each intake process takes up to \(PostgreSQLDatabase.connectionCount).
            """
        case "55P03":
            "Another transaction kept a row of the database \(database) locked for too long. Try again."
        case "25006":
            """
            The database \(database) can only be read: the server is a standby. Name the primary in the address, or all \
            servers, separated by commas.
            """
        case "57P01", "57P02", "57P03":
            "The server with the database \(database) is stopping or starting (\(error.message)). Try again."
        default:
            "The database \(database) refused a statement: \(error.message)"
                + (error.state.map { " (\($0))." } ?? ".")
        }
    }
}
