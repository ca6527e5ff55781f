import CPostgres

/// What a statement gave back. It owns libpq's memory for it.
@safe package final class PostgresResult {
    private let handle: OpaquePointer

    init(_ handle: OpaquePointer) {
        unsafe self.handle = handle
    }

    deinit { unsafe PQclear(handle) }

    /// The names of the columns.
    package var columns: [String] {
        let count = unsafe PQnfields(handle)
        return (0..<count).map { column in
            unsafe PQfname(handle, column).map { unsafe String(cString: $0) } ?? ""
        }
    }

    package var rowCount: Int { Int(unsafe PQntuples(handle)) }

    /// How many rows were changed, or found.
    package var affected: Int { unsafe Int(String(cString: PQcmdTuples(handle))) ?? 0 }

    /// What the server says it did, such as `COMMIT`.
    package var command: String { unsafe String(cString: PQcmdStatus(handle)) }

    package func values(row: Int) throws(PostgresError) -> [PostgresValue] {
        let count = unsafe PQnfields(handle)
        var values: [PostgresValue] = []
        values.reserveCapacity(Int(count))
        for column in 0..<count { values.append(try value(Int32(row), column)) }
        return values
    }

    private func value(_ row: Int32, _ column: Int32) throws(PostgresError) -> PostgresValue {
        guard unsafe PQgetisnull(handle, row, column) == 0, let start = unsafe PQgetvalue(handle, row, column) else {
            return .null
        }
        let bytes = unsafe UnsafeRawBufferPointer(start: start, count: Int(PQgetlength(handle, row, column)))
        return try unsafe PostgresValue(type: PQftype(handle, column), bytes: bytes)
    }

    /// The failure that the result stands for; nil when it stands for none. `connectionFailure` is what is known of the
    /// connection, when it has ended.
    func failure(connectionFailure: String?) -> PostgresError? {
        switch unsafe PQresultStatus(handle) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY, PGRES_PIPELINE_SYNC, PGRES_PIPELINE_ABORTED:
            return nil
        default:
            let state = unsafe intake_pq_state(handle).map { unsafe String(cString: $0) }
            var message = unsafe intake_pq_message(handle).map { unsafe String(cString: $0) } ?? connectionFailure ?? ""
            if let detail = unsafe intake_pq_detail(handle) { message += unsafe ". " + String(cString: detail) }
            if message.isEmpty { message = "the server did not say why" }
            return PostgresError(
                state: state, message: message, endsConnection: connectionFailure != nil || state == nil)
        }
    }

    var isAborted: Bool { unsafe PQresultStatus(handle) == PGRES_PIPELINE_ABORTED }
    var isSync: Bool { unsafe PQresultStatus(handle) == PGRES_PIPELINE_SYNC }
}
