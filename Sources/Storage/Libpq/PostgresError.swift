/// Why a call to the server failed.
package struct PostgresError: Error, Hashable, Sendable {
    /// The five characters by which PostgreSQL tells errors apart; nil when no server answered.
    package var state: String?
    package var message: String
    /// The connection is of no use any more: the server is gone, the network was cut, or the server closed it.
    package var endsConnection: Bool
    /// The statement that failed was the last of those that were sent together: none after it was begun.
    package var isOfLast = true

    package init(state: String?, message: String, endsConnection: Bool) {
        self.state = state
        self.message = message
        self.endsConnection = endsConnection
    }
}
