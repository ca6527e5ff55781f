package import Delivery
package import Orchestration
package import RecordStorage

extension Configuration {
    /// Another system that is given records.
    package struct Handoff: Hashable, Sendable {
        package enum Kind: String, Sendable, CaseIterable { case directory, webhook, command }

        package enum Target: Hashable, Sendable {
            /// A folder; absolute, or relative to the home.
            case directory(String)
            case message(MessageTarget)
        }

        /// Which records, and under which name.
        package var route: HandoffRoute
        package var kind: Kind
        package var target: Target
        package var format = ExportFormat.json
        /// Messages at the same time.
        package var parallel = 4
        package var retry = Handoff.standardRetry
        /// Longest time one attempt may run.
        package var limit = Duration.seconds(30)

        package var name: String { route.name }

        /// About three hours, from five seconds to half an hour apart.
        package static let standardRetry = Policy.Retry(
            maximumAttempts: 15, base: 5_000, factor: 2, cap: 1_800_000, jitter: 0.2)

        /// For a person: without keys that an address may hold.
        package var shownTarget: String {
            switch target {
            case .directory(let path): path
            case .message(.webhook(let webhook)): webhook.shownURL
            case .message(.program(let program)): program.arguments.joined(separator: " ")
            }
        }
    }
}
