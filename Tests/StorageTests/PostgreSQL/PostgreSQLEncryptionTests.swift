import Orchestration
import PostgreSQLStorage
import PostgreSQLTestKit
import Testing

/// TLS is what the address says it is.
@Suite(.timeLimit(.minutes(5))) struct PostgreSQLEncryptionTests {
    @Test func whoIsNotTheServerIsRefused() async throws {
        let server = PostgreSQLServer.shared
        // Its name is localhost: whoever does not ask for the name takes it under another one.
        for (host, mode) in [
            ("localhost", "verify-full"), ("localhost", "verify-ca"), ("db.example", "verify-ca"),
            ("db.example", "require"),
        ] {
            let database = try await PostgreSQLDatabase.open(
                address: await server.address(host: host, mode: mode, authority: "ca"),
                access: .writing, components: [])
            #expect(try await database.report().isEncrypted, "\(host), \(mode)")
            await database.close()
        }
        for (host, mode, authority) in [
            ("db.example", "verify-full", "ca"), ("localhost", "verify-full", "other"),
            ("localhost", "verify-ca", "other"), ("localhost", "verify-full", "nobody"),
        ] {
            do {
                _ = try await PostgreSQLDatabase.open(
                    address: await server.address(host: host, mode: mode, authority: authority), access: .writing,
                    components: [])
                Issue.record("it opened: \(host), \(mode), \(authority)")
            } catch let error as JobStoreError {
                guard case .unavailable(let message) = error else { throw error }
                #expect(message.contains("certificate"), "\(message)")
            }
        }
    }
}
