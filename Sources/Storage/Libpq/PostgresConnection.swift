import CPostgres

/// One connection to a server. It belongs to the thread that made it: every call blocks, and none is safe from two
/// threads at once.
///
/// Statements go out in libpq's pipeline mode: those whose answers nobody waits for travel with the next one.
@safe package final class PostgresConnection {
    /// What becomes of a statement's answer that nobody waits for.
    package enum Wish: Hashable, Sendable {
        case nothing
        /// It is kept for `takeKept`.
        case kept
    }

    private enum Expected {
        case preparation(of: String)
        case statement(Wish)
    }

    private let handle: OpaquePointer
    private var expected: [Expected] = []
    private var prepared: Set<String> = []
    private var kept: [PostgresResult] = []

    /// Statements that are sent before their answers are read. Their answers are short; the server keeps them.
    private static let maximumExpected = 64

    /// Connects, and waits for it.
    package init(_ address: PostgresAddress) throws(PostgresError) {
        let parameters = address.parameters.sorted { $0.key < $1.key }
        let opened = unsafe Self.withStrings(parameters.map(\.key)) { keys in
            unsafe Self.withStrings(parameters.map(\.value)) { values in
                unsafe PQconnectdbParams(keys, values, 0)
            }
        }
        guard let opened = unsafe opened else {
            throw PostgresError(state: nil, message: "no memory for a connection", endsConnection: true)
        }
        unsafe handle = opened
        guard unsafe PQstatus(opened) == CONNECTION_OK else { throw broken() }
        unsafe intake_pq_silence(opened)
        guard unsafe PQenterPipelineMode(opened) == 1 else { throw broken() }
    }

    deinit { unsafe PQfinish(handle) }

    /// Calls `body` with the texts as C strings, a null pointer after the last one.
    private static func withStrings<Result>(
        _ texts: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> Result
    ) -> Result {
        var bytes: [CChar] = []
        var starts: [Int] = []
        for text in texts {
            starts.append(bytes.count)
            bytes += text.utf8.map { CChar(bitPattern: $0) } + [0]
        }
        bytes.append(0)
        return unsafe bytes.withUnsafeBufferPointer { bytes in
            let base = bytes.baseAddress
            let pointers: [UnsafePointer<CChar>?] =
                unsafe starts.map { start in unsafe base.map { unsafe $0 + start } } + [nil]
            return unsafe pointers.withUnsafeBufferPointer { pointers in
                guard let first = pointers.baseAddress else { preconditionFailure("an array of one and more") }
                return unsafe body(first)
            }
        }
    }

    // MARK: State

    /// As the server numbers itself: 150004 is 15.4.
    package var serverVersion: Int { Int(unsafe PQserverVersion(handle)) }

    /// A setting that the server reports by itself, such as `server_encoding`.
    package func reported(_ name: String) -> String? {
        unsafe PQparameterStatus(handle, name).map { unsafe String(cString: $0) }
    }

    package var isUsable: Bool { unsafe PQstatus(handle) == CONNECTION_OK }

    /// Whether a transaction is open, failed or not.
    package var isInTransaction: Bool {
        let status = unsafe PQtransactionStatus(handle)
        return status == PQTRANS_INTRANS || status == PQTRANS_INERROR || status == PQTRANS_ACTIVE
    }

    private func broken() -> PostgresError {
        let message = unsafe String(cString: PQerrorMessage(handle))
        return PostgresError(state: nil, message: PostgresAddress.line(message), endsConnection: true)
    }

    // MARK: Statements

    /// Sends a statement without waiting for its answer. If it fails, the next `run` or `flush` says so.
    ///
    /// The values are those of `$1`, `$2`, … in the statement. Under its name, the server keeps the statement on this
    /// connection; without one it is parsed each time.
    package func send(
        _ sql: String, name: String?, _ values: [PostgresValue], wish: Wish = .nothing
    ) throws(PostgresError) {
        if expected.count >= Self.maximumExpected { try flush() }
        if let name, !prepared.contains(name), !isExpected(name) {
            guard unsafe PQsendPrepare(handle, name, sql, 0, nil) == 1 else { throw broken() }
            expected.append(.preparation(of: name))
        }
        let parameters = PostgresParameters(values)
        let isSent = unsafe parameters.withPointers { count, values, lengths, formats in
            if let name {
                return unsafe PQsendQueryPrepared(handle, name, count, values, lengths, formats, 1)
            }
            return unsafe PQsendQueryParams(handle, sql, count, nil, values, lengths, formats, 1)
        }
        guard isSent == 1 else { throw broken() }
        expected.append(.statement(wish))
    }

    /// The oldest answer that was kept and not taken yet.
    package func takeKept() -> PostgresResult? { kept.isEmpty ? nil : kept.removeFirst() }

    /// A new transaction begins: what was kept before is of no use.
    package func forgetKept() { kept = [] }

    private func isExpected(_ name: String) -> Bool {
        expected.contains { if case .preparation(name) = $0 { true } else { false } }
    }

    /// Runs a statement, after those that were sent before.
    package func run(
        _ sql: String, name: String? = nil, _ values: [PostgresValue] = []
    ) throws(PostgresError) -> PostgresResult {
        try send(sql, name: name, values)
        guard let result = try answers() else { throw broken() }
        return result
    }

    /// Waits for the answers to everything that was sent.
    package func flush() throws(PostgresError) {
        if !expected.isEmpty { _ = try answers() }
    }

    /// Reads the answers to everything that was sent.
    /// - Returns: the last one.
    private func answers() throws(PostgresError) -> PostgresResult? {
        guard unsafe PQpipelineSync(handle) == 1 else { throw broken() }
        let awaited = expected
        expected = []
        var failure: PostgresError?
        var last: PostgresResult?
        for (number, item) in awaited.enumerated() {
            guard let result = next() else { throw failure ?? broken() }
            if failure == nil {
                failure = result.failure(connectionFailure: isUsable ? nil : broken().message)
                failure?.isOfLast = number == awaited.count - 1
            }
            if failure == nil, !result.isAborted {
                note(result, of: item)
                last = result
            }
            while next() != nil {}
            if !isUsable { throw failure ?? broken() }
        }
        guard let end = next() else { throw failure ?? broken() }
        if !end.isSync { throw failure ?? end.failure(connectionFailure: broken().message) ?? broken() }
        if let failure { throw failure }
        return last
    }

    /// Does with a good answer what was wished for.
    private func note(_ result: PostgresResult, of item: Expected) {
        switch item {
        case .preparation(let name): prepared.insert(name)
        case .statement(.kept): kept.append(result)
        case .statement(.nothing): break
        }
    }

    private func next() -> PostgresResult? {
        guard let result = unsafe PQgetResult(handle) else { return nil }
        return unsafe PostgresResult(result)
    }
}
