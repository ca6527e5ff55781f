import Foundation

/// A server that speaks TLS, under the name `localhost`.
package struct EncryptedServer: Sendable {
    package let server: PostgreSQLServer
    package let port: Int
    /// Holds `ca.crt`, which vouches for the server, and `other.crt`, which does not.
    package let certificates: String

    package init() async throws {
        certificates = try await PostgreSQLServer.blocking { try Self.makeCertificates() }
        var attempts = 0
        while true {
            // Below those that the system gives out; somebody may have it all the same.
            let port = Int.random(in: 20_000..<32_000)
            let server = PostgreSQLServer(settings: [
                "listen_addresses=127.0.0.1", "port=\(port)", "ssl=on", "ssl_cert_file=\(certificates)/server.crt",
                "ssl_key_file=\(certificates)/server.key",
            ])
            do {
                // It is there once its folder is.
                _ = try await server.folder()
                self.server = server
                self.port = port
                return
            } catch {
                attempts += 1
                if attempts == 3 { throw error }
            }
        }
    }

    /// The address of a database on it, over TCP.
    package func address(host: String, mode: String, authority: String) -> String {
        "postgres://intake@\(host):\(port)/postgres?hostaddr=127.0.0.1&sslmode=\(mode)"
            + "&sslrootcert=\(certificates)/\(authority).crt"
    }

    package func removeCertificates() {
        try? FileManager.default.removeItem(atPath: certificates)
    }

    private static func makeCertificates() throws -> String {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "certificates")
        process.standardOutput = output
        try process.run()
        let line = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0, line.hasSuffix("\n") else {
            throw PostgreSQLServer.StartFailure(description: "the certificates could not be made; is openssl there?")
        }
        return String(line.dropLast())
    }
}
