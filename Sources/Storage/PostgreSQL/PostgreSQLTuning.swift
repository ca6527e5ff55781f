package import SQLStorage

extension SchemaComponent {
    /// What only PostgreSQL needs: rows that change many times are cleared away early, and find room on their page.
    package static let postgreSQL = SchemaComponent(name: "postgresql", migrations: [hotTables])

    private static let hotTables: [StaticString] = [
        """
        ALTER TABLE IF EXISTS step SET (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 1000,
            autovacuum_analyze_scale_factor = 0.05, autovacuum_vacuum_cost_delay = 0)
        """,
        """
        ALTER TABLE IF EXISTS run SET (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000,
            autovacuum_vacuum_cost_delay = 0)
        """,
        """
        ALTER TABLE IF EXISTS document SET (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02,
            autovacuum_vacuum_threshold = 1000)
        """,
        "ALTER TABLE IF EXISTS timer SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 200)",
        "ALTER TABLE IF EXISTS human_task SET (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.05)",
        // Documents are compressed as they come.
        "ALTER TABLE IF EXISTS content ALTER COLUMN bytes SET STORAGE EXTERNAL",
        // A handful of rows, changed with every beat, arrival or export.
        "ALTER TABLE IF EXISTS worker SET (fillfactor = 20, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 100)",
        "ALTER TABLE IF EXISTS counter SET (fillfactor = 20, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 100)",
        "ALTER TABLE IF EXISTS queue SET (fillfactor = 20, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 100)",
    ]
}
