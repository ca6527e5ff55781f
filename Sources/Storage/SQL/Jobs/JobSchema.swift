extension SchemaComponent {
    /// The tables of the orchestration core. Times are milliseconds since 1970, JSON is text.
    ///
    /// Indexes that follow a step's phase are partial, so that the many steps that have ended cost nothing.
    package static let jobs = SchemaComponent(
        name: "jobs", migrations: [definitions + runs + steps + people + operation, assignment, seals])

    private static let definitions: [StaticString] = [
        "CREATE TABLE definition (hash TEXT PRIMARY KEY, body TEXT NOT NULL)",
        "CREATE TABLE workflow (name TEXT PRIMARY KEY, definition_hash TEXT NOT NULL REFERENCES definition (hash))",
    ]

    private static let runs: [StaticString] = [
        // `sequence` and `log_hash` are the last event's; `open_steps` counts those neither succeeded nor skipped.
        """
        CREATE TABLE run (
            id TEXT PRIMARY KEY, workflow TEXT NOT NULL, definition_hash TEXT NOT NULL REFERENCES definition (hash),
            idempotency_key TEXT NOT NULL, subject TEXT NOT NULL, phase TEXT NOT NULL, input TEXT NOT NULL,
            priority BIGINT NOT NULL, trace_id TEXT NOT NULL, span_id TEXT NOT NULL, parent TEXT,
            created_at BIGINT NOT NULL, finished_at BIGINT, deadline BIGINT, open_steps BIGINT NOT NULL,
            sequence BIGINT NOT NULL, log_hash TEXT,
            UNIQUE (workflow, idempotency_key))
        """,
        "CREATE INDEX run_subject ON run (subject, id)",
        "CREATE INDEX run_trace ON run (trace_id)",
        "CREATE INDEX run_running ON run (id) WHERE phase = 'running'",
        "CREATE INDEX run_dead ON run (id) WHERE phase = 'dead'",
        "CREATE INDEX run_deadline ON run (deadline) WHERE phase = 'running' AND deadline IS NOT NULL",
        """
        CREATE TABLE event (
            run_id TEXT NOT NULL, sequence BIGINT NOT NULL, at BIGINT NOT NULL, kind TEXT NOT NULL, step TEXT,
            attempt BIGINT, actor TEXT NOT NULL, data TEXT NOT NULL, hash TEXT NOT NULL,
            PRIMARY KEY (run_id, sequence))
        """,
    ]

    private static let steps: [StaticString] = [
        // `position` is the step's place in its definition, `instance` the number in a fan-out, else -1.
        // `open_predecessors` and `is_chosen` say what a blocked step still waits for.
        """
        CREATE TABLE step (
            run_id TEXT NOT NULL, position BIGINT NOT NULL, instance BIGINT NOT NULL, name TEXT NOT NULL,
            handler TEXT NOT NULL, queue TEXT NOT NULL, priority BIGINT NOT NULL, phase TEXT NOT NULL,
            open_predecessors BIGINT NOT NULL, is_chosen BIGINT NOT NULL,
            attempt BIGINT NOT NULL, maximum_attempts BIGINT NOT NULL, start_to_close BIGINT NOT NULL,
            due_at BIGINT, owner TEXT, started_at BIGINT, finished_at BIGINT, deadline BIGINT,
            worked BIGINT, instance_input TEXT, output TEXT, choice TEXT, fault TEXT, task_id TEXT,
            PRIMARY KEY (run_id, position, instance))
        """,
        "CREATE INDEX step_ready ON step (queue, priority, due_at, run_id, name) WHERE phase = 'ready'",
        "CREATE INDEX step_delayed ON step (due_at, queue) WHERE phase = 'delayed'",
        "CREATE INDEX step_running ON step (owner, queue) WHERE phase = 'running'",
        "CREATE INDEX step_waiting ON step (queue) WHERE phase = 'waiting'",
        "CREATE INDEX step_dead ON step (queue) WHERE phase = 'dead'",
        // `worked` is how long the attempt took that succeeded by working, not by memory or by a person.
        "CREATE INDEX step_worked ON step (finished_at) WHERE worked IS NOT NULL",
        """
        CREATE TABLE memo (
            subject TEXT NOT NULL, step TEXT NOT NULL, fingerprint TEXT NOT NULL, output TEXT NOT NULL, choice TEXT,
            fan_out TEXT, stored_at BIGINT NOT NULL,
            PRIMARY KEY (subject, step, fingerprint))
        """,
    ]

    private static let people: [StaticString] = [
        """
        CREATE TABLE human_task (
            id TEXT PRIMARY KEY, run_id TEXT NOT NULL, step TEXT NOT NULL, subject TEXT NOT NULL, kind TEXT NOT NULL,
            phase TEXT NOT NULL, assignee TEXT, assigned_until BIGINT, priority BIGINT NOT NULL,
            level BIGINT NOT NULL, created_at BIGINT NOT NULL, due_at BIGINT, payload TEXT NOT NULL, answer TEXT,
            answered_by TEXT, answered_at BIGINT, expiry_answer TEXT)
        """,
        "CREATE INDEX human_task_open ON human_task (kind) WHERE phase = 'open'",
        "CREATE INDEX human_task_run ON human_task (run_id)",
        "CREATE INDEX human_task_subject ON human_task (subject)",
        """
        CREATE TABLE timer (
            task_id TEXT NOT NULL REFERENCES human_task (id), kind BIGINT NOT NULL, fire_at BIGINT NOT NULL,
            PRIMARY KEY (task_id, kind))
        """,
        "CREATE INDEX timer_fire ON timer (fire_at)",
    ]

    /// `excluded` and `escalation_roles` are lists, each name between separators (U+001F).
    private static let assignment: [StaticString] = [
        "ALTER TABLE human_task ADD COLUMN role TEXT",
        "ALTER TABLE human_task ADD COLUMN excluded TEXT",
        "ALTER TABLE human_task ADD COLUMN answered_through TEXT",
        "ALTER TABLE human_task ADD COLUMN escalation_interval BIGINT",
        "ALTER TABLE human_task ADD COLUMN escalation_roles TEXT",
        "ALTER TABLE human_task ADD COLUMN notice TEXT",
    ]

    /// `is_unsealed` is 1 while a run's log has grown since the last seal. `heads` is the text of `EventSeal`.
    private static let seals: [StaticString] = [
        "ALTER TABLE run ADD COLUMN is_unsealed BIGINT NOT NULL DEFAULT 1",
        "CREATE INDEX run_unsealed ON run (id) WHERE is_unsealed = 1",
        "CREATE TABLE seal (number BIGINT PRIMARY KEY, at BIGINT NOT NULL, heads TEXT NOT NULL, hash TEXT NOT NULL)",
    ]

    private static let operation: [StaticString] = [
        """
        CREATE TABLE worker (
            id TEXT PRIMARY KEY, host TEXT NOT NULL, process_id BIGINT NOT NULL, build TEXT NOT NULL,
            time_to_live BIGINT NOT NULL, slots BIGINT NOT NULL, started_at BIGINT NOT NULL,
            alive_until BIGINT NOT NULL)
        """,
        """
        CREATE TABLE queue (
            name TEXT PRIMARY KEY, is_paused BIGINT NOT NULL, maximum_running BIGINT, maximum_ready BIGINT)
        """,
        """
        CREATE TABLE schedule (
            name TEXT PRIMARY KEY, cron TEXT NOT NULL, zone TEXT NOT NULL, workflow TEXT NOT NULL,
            input TEXT NOT NULL, is_paused BIGINT NOT NULL, next_at BIGINT, last_run TEXT)
        """,
    ]
}
