import GRDB
import Orchestration

/// SQLite's failures in the store's words: what happened, where, and what to do next.
enum SQLiteProblem {
    /// The error for the caller; what is not SQLite's own stays as it is.
    static func translated(_ error: any Error, path: String) -> any Error {
        guard let error = error as? DatabaseError else { return error }
        let message = message(for: error, path: path)
        // What is too large stays so; whatever else SQLite says may be otherwise later.
        return error.resultCode == .SQLITE_TOOBIG
            ? JobStoreError.notAllowed(message) : JobStoreError.unavailable(message)
    }

    static func closed(_ path: String) -> any Error {
        JobStoreError.unavailable("The database \(path) is closed: the program is ending.")
    }

    static func readOnly(_ path: String) -> any Error {
        JobStoreError.unavailable("The database \(path) was opened for reading only.")
    }

    static func missing(_ path: String) -> any Error {
        JobStoreError.unavailable(
            "There is no database at \(path). Make a home with `intake init`, or name the right one.")
    }

    private static func message(for error: DatabaseError, path: String) -> String {
        switch error.resultCode {
        case .SQLITE_FULL:
            """
            The disk is full: the database \(path) cannot grow. Free some space; nothing that was acknowledged is lost.
            """
        case .SQLITE_READONLY:
            """
            The database \(path) cannot be written. Check the permissions of the file and its folder, and that the disk \
            is not mounted read-only.
            """
        case .SQLITE_CANTOPEN:
            """
            The database \(path) cannot be opened. Check that its folder exists, that this user may read and write it, and \
            that the disk is not mounted read-only.
            """
        case .SQLITE_PERM, .SQLITE_AUTH:
            "Access to the database \(path) was refused. Check the permissions of the file and its folder."
        case .SQLITE_CORRUPT:
            // SQLite says so also when the disk fails to read.
            """
            The database \(path) is damaged, or the disk failed to read it (\(error.message ?? "no details")). Check the \
            disk and the system's log; if it stays so, stop the service, keep the file, and put a backup in its place.
            """
        case .SQLITE_NOTADB:
            "The file \(path) is not a database. Move it away, or put a backup in its place."
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            """
            Another process kept the database \(path) locked for too long. Try again; if it stays so, look for a hanging \
            process that has the file open.
            """
        case .SQLITE_IOERR:
            """
            The disk failed to read or write the database \(path) (\(error.message ?? "no details")). Check the disk and \
            the system's log.
            """
        default:
            "The database \(path) refused a statement: \(error.message ?? "SQLite error \(error.resultCode.rawValue)")."
        }
    }
}
