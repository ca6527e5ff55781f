import CPostgres

/// Where a database is and how to get in, as libpq understands an address (`postgres://…`).
package struct PostgresAddress: Hashable, Sendable {
    package private(set) var parameters: [String: String]

    /// - Throws: `PostgresError` when libpq cannot make sense of it.
    package init(_ text: String) throws(PostgresError) {
        var failure: UnsafeMutablePointer<CChar>?
        let found = unsafe PQconninfoParse(text, &failure)
        defer {
            unsafe PQconninfoFree(found)
            unsafe PQfreemem(failure)
        }
        guard var option = unsafe found else {
            let message = unsafe failure.map { unsafe String(cString: $0) } ?? "it cannot be read"
            throw PostgresError(state: nil, message: Self.line(message), endsConnection: false)
        }
        parameters = [:]
        while let keyword = unsafe option.pointee.keyword {
            if let value = unsafe option.pointee.val {
                parameters[unsafe String(cString: keyword)] = unsafe String(cString: value)
            }
            unsafe option += 1
        }
    }

    /// Sets a parameter that the address leaves open.
    package mutating func setDefault(_ name: String, _ value: String) {
        if parameters[name] == nil { parameters[name] = value }
    }

    /// The address without its secrets, for people.
    package var shown: String {
        let host = parameters["host"] ?? parameters["hostaddr"] ?? ""
        let isSocket = host.isEmpty || host.hasPrefix("/") || host.hasPrefix("@")
        let port = parameters["port"].map { ":" + $0 } ?? ""
        let name = parameters["dbname"] ?? parameters["user"] ?? ""
        return "postgres://" + (isSocket ? "" : host + port) + "/" + name
    }

    static func line(_ message: String) -> String {
        message.split(whereSeparator: \.isNewline).joined(separator: "; ")
    }
}
