import Foundation
import SQLStorage
import SQLiteStorage
import Synchronization

/// A table with nothing in it but text, for tests of the engine itself.
extension SchemaComponent {
    static let notes = SchemaComponent(
        name: "notes", migrations: [["CREATE TABLE note (number INTEGER PRIMARY KEY, text TEXT NOT NULL)"]])
}

extension SQLSession {
    func note(_ text: String) throws {
        try execute("INSERT INTO note (text) VALUES ($1)", [.text(text)])
    }
}

extension SQLiteDatabase {
    func note(_ text: String) async throws {
        try await write { try $0.note(text) }
    }

    func notes() async throws -> [String] {
        try await read { session in
            try session.query("SELECT text FROM note ORDER BY number", []).map { try $0.text(0) }
        }
    }
}

/// Holds up the thread that enters it until it is opened.
final class Gate: Sendable {
    private let isEntered = Mutex(false)
    private let semaphore = DispatchSemaphore(value: 0)

    func enter() {
        isEntered.withLock { $0 = true }
        semaphore.wait()
    }

    func entered() async {
        while !isEntered.withLock({ $0 }) { await Task.yield() }
    }

    func open() { semaphore.signal() }
}
