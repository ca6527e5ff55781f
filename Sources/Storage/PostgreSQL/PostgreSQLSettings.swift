import Libpq
import Orchestration
import Synchronization

/// How transactions are made on one database; shared by its connections.
final class PostgreSQLSettings: Sendable {
    let address: PostgresAddress
    /// For tests: without one, the server's clock counts.
    let clock: (any WallClock)?
    let commitFault: (@Sendable () -> (any Error)?)?
    /// False once a pooler was found that loses the statements kept on a connection.
    private let preparesStatements = Mutex(true)
    /// True when the server would acknowledge commits that a crash of its machine undoes.
    private let mustWaitForDisk = Mutex(false)

    init(
        address: PostgresAddress, clock: (any WallClock)?, commitFault: (@Sendable () -> (any Error)?)?
    ) {
        self.address = address
        self.clock = clock
        self.commitFault = commitFault
    }

    /// The server's clock as it was last read, against this machine's.
    let serverClock = ServerClock()

    var prepares: Bool { preparesStatements.withLock { $0 } }

    func giveUpPreparing() { preparesStatements.withLock { $0 = false } }

    var asksForDurability: Bool { mustWaitForDisk.withLock { $0 } }

    func askForDurability() { mustWaitForDisk.withLock { $0 = true } }

    /// Reads an address and adds what keeps a dead server or a cut network from holding a thread for long.
    static func address(_ text: String) throws(PostgresError) -> PostgresAddress {
        var address = try PostgresAddress(text)
        address.setDefault("application_name", "intake")
        address.setDefault("connect_timeout", "5")
        // Milliseconds for what is sent without an answer; seconds for a connection that is silent.
        address.setDefault("tcp_user_timeout", "15000")
        address.setDefault("keepalives_idle", "10")
        address.setDefault("keepalives_interval", "5")
        address.setDefault("keepalives_count", "2")
        // Of several hosts, the one that can be written to: after a failover, the new one.
        if address.parameters["host"]?.contains(",") ?? false {
            address.setDefault("target_session_attrs", "read-write")
        }
        // Whatever the environment says: all of the product's text is UTF-8.
        address.setDefault("client_encoding", "UTF8")
        return address
    }
}
