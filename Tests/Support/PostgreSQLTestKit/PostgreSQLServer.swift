import Foundation
import Libpq

/// A private server, shared by all tests of a process. It ends with the process, also when that crashes.
package actor PostgreSQLServer {
    package struct StartFailure: Error, CustomStringConvertible {
        package var description: String
    }

    package static let shared = PostgreSQLServer()

    /// Databases that exist at once: each is used through some connections, and the machine has few cores.
    private static let maximumDatabases = 8

    private var start: Task<String, any Error>?
    private var templates: [String: Task<String, any Error>] = [:]
    private var count = 0
    private var open = 0
    private var waiting: [CheckedContinuation<Void, Never>] = []
    /// The server lives while this stays open.
    private var lifeline: FileHandle?

    /// The address of a new database, a copy of the one that `prepare` has made for this kind before.
    package func database(
        _ kind: String, prepare: @escaping @Sendable (_ address: String) async throws -> Void
    ) async throws -> PostgreSQLTestDatabase {
        await enter()
        do {
            let template = try await template(kind, prepare)
            count += 1
            let name = "test_\(count)"
            try await copy(template, to: name)
            return PostgreSQLTestDatabase(server: self, name: name, address: try await address(name))
        } catch {
            leave()
            throw error
        }
    }

    /// The address of a database on the server, whether it exists or not.
    package func address(_ name: String) async throws -> String {
        let folder = try await folder()
        return "postgres:///\(name)?host=\(folder)&port=\(try Self.port(in: folder))&user=intake"
    }

    /// The address of a database over TCP and TLS, where the server's name is `localhost`: `ca` vouches for it, and
    /// `other` does not.
    package func address(host: String, mode: String, authority: String) async throws -> String {
        let folder = try await folder()
        return "postgres://intake@\(host):\(try Self.port(in: folder))/postgres?hostaddr=127.0.0.1&sslmode=\(mode)"
            + "&sslrootcert=\(folder)/certificates/\(authority).crt"
    }

    /// The address of a database through pgbouncer; nil when that is not installed.
    package func pooledAddress(_ name: String) async throws -> String? {
        let folder = try await folder() + "/pooler"
        guard FileManager.default.fileExists(atPath: folder) else { return nil }
        return "postgres:///\(name)?host=\(folder)&user=intake"
    }

    private static func port(in folder: String) throws -> String {
        try String(contentsOfFile: folder + "/port", encoding: .utf8).filter(\.isNumber)
    }

    private func template(
        _ kind: String, _ prepare: @escaping @Sendable (_ address: String) async throws -> Void
    ) async throws -> String {
        if let known = templates[kind] { return try await known.value }
        let name = "template_\(templates.count + 1)x"
        let made = Task {
            try await administer("CREATE DATABASE \(name)")
            try await prepare(try await address(name))
            return name
        }
        templates[kind] = made
        return try await made.value
    }

    func drop(_ name: String) async {
        // What remains is removed with the server.
        try? await administer("DROP DATABASE IF EXISTS \(name) WITH (FORCE)")
        leave()
    }

    // MARK: One after the other

    private func enter() async {
        if open < Self.maximumDatabases {
            open += 1
            return
        }
        await withCheckedContinuation { waiting.append($0) }
    }

    private func leave() {
        if waiting.isEmpty { open -= 1 } else { waiting.removeFirst().resume() }
    }

    // MARK: The server

    private func copy(_ template: String, to name: String) async throws {
        let address = try await address("postgres")
        try await Self.blocking {
            let connection = try PostgresConnection(PostgresAddress(address))
            // As earlier versions always did: a third of the time where nothing is made durable.
            let strategy = connection.serverVersion >= 150_000 ? " STRATEGY file_copy" : ""
            _ = try connection.run("CREATE DATABASE \(name) TEMPLATE \(template)" + strategy)
        }
    }

    private func administer(_ statement: String) async throws {
        let address = try await address("postgres")
        try await Self.blocking {
            _ = try PostgresConnection(PostgresAddress(address)).run(statement)
        }
    }

    private func folder() async throws -> String {
        if let start { return try await start.value }
        let (reading, writing) = (Pipe(), Pipe())
        lifeline = reading.fileHandleForWriting
        let started = Task {
            try await Self.blocking { try Self.launch(input: reading, output: writing) }
        }
        start = started
        return try await started.value
    }

    private static func launch(input: Pipe, output: Pipe) throws -> String {
        let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "server")
        let process = Process()
        process.executableURL = script
        // At once, as processes cannot be started any more when a thousand files are open.
        process.arguments = ["--extras"]
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        guard line.hasSuffix("\n") else {
            throw StartFailure(description: "the private PostgreSQL server did not start")
        }
        return String(line.dropLast())
    }

    /// Runs `body` on a thread of its own.
    package static func blocking<Value: Sendable>(
        _ body: @escaping @Sendable () throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            Thread { continuation.resume(with: Result { try body() }) }.start()
        }
    }
}

/// A database that goes away with its last user.
package final class PostgreSQLTestDatabase: Sendable {
    package let address: String
    package let name: String
    private let server: PostgreSQLServer

    init(server: PostgreSQLServer, name: String, address: String) {
        self.server = server
        self.name = name
        self.address = address
    }

    deinit {
        Task { [server, name] in await server.drop(name) }
    }
}
