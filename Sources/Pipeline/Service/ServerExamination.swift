import PostgreSQLStorage

/// What there is to say about a database server.
struct ServerExamination {
    var report: ServerReport
    var place: String
    var documents: Int

    var findings: [Finding] {
        [
            Finding(
                .ok, "database",
                "PostgreSQL \(report.version) at \(place) answers, holds \(report.size / 1_000_000) MB, and knows "
                    + "\(documents) documents.")
        ] + durability + operation
    }

    private var durability: [Finding] {
        var findings: [Finding] = []
        if report.settings["fsync"] == "off" || report.settings["full_page_writes"] == "off" {
            findings.append(
                Finding(
                    .problem, "server",
                    "With fsync or full_page_writes off, a power failure can destroy the whole database.",
                    advice: "Set both to on in the server's postgresql.conf, and reload it."))
        }
        if report.settings["synchronous_commit"] == "off" {
            findings.append(
                Finding(
                    .warning, "server",
                    "synchronous_commit is off. Workers ask for on with every transaction, as they must not lose any.",
                    advice: "Set it to on for this database, so that nobody is surprised."))
        }
        if !report.standbys.isEmpty {
            let isAwaited = report.standbys.contains { $0.hasSuffix("(sync)") || $0.hasSuffix("(quorum)") }
            findings.append(
                Finding(
                    isAwaited ? .ok : .warning, "standbys", report.standbys.joined(separator: ", ") + ".",
                    advice: isAwaited
                        ? nil
                        : "None is waited for: a failover may lose the last moments' work. docs/postgresql.md says what."
                ))
        }
        return findings
    }

    private var operation: [Finding] {
        var findings: [Finding] = []
        if report.settings["autovacuum"] == "off" || report.settings["track_counts"] == "off" {
            findings.append(
                Finding(
                    .problem, "server", "Autovacuum is off: the tables of steps grow and get slower without end.",
                    advice: "Set autovacuum and track_counts to on."))
        }
        if !report.mayMakeTables {
            findings.append(
                Finding(
                    .warning, "server", "This user may not make tables; the next version may need some.",
                    advice: "Make the user the database's owner, or grant CREATE on its schema."))
        }
        if report.connections * 10 > report.maximumConnections * 8 {
            findings.append(
                Finding(
                    .warning, "server",
                    "\(report.connections) of \(report.maximumConnections) connections are taken.",
                    advice: "Raise max_connections, or put pgbouncer before the server."))
        }
        if !report.isEncrypted, !report.isLocal {
            findings.append(
                Finding(
                    .warning, "server", "The connection over the network is not encrypted.",
                    advice: "Add ?sslmode=verify-full to the address, and see that the server offers TLS."))
        }
        if abs(report.clockLead) > 2_000 {
            findings.append(
                Finding(
                    .warning, "clock",
                    "This machine's clock differs from the server's by \(abs(report.clockLead)) ms. The server's counts.",
                    advice: "Let both follow the same time servers."))
        }
        return findings
    }
}
