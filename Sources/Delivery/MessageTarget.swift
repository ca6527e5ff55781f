/// Where messages go: records of a handoff, or notifications.
package enum MessageTarget: Hashable, Sendable {
    case webhook(Webhook)
    case program(ExternalProgram)

    /// Sends a message, once; trying again is the caller's. `seconds` is the time now, since 1970.
    package func send(_ message: DeliveryMessage, seconds: Int64) async -> DeliveryVerdict {
        switch self {
        case .webhook(let webhook): await webhook.send(message, seconds: seconds)
        case .program(let program): await program.send(message)
        }
    }
}
