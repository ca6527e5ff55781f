package import RecordStorage

extension Configuration {
    /// What is taken away after a time.
    package struct Retention: Hashable, Sendable {
        package struct DocumentRule: Hashable, Sendable {
            /// Since the document last changed.
            package var days: Int
            package var statuses: Set<DocumentStatus> = [.accepted, .rejected]
            /// Empty for all.
            package var types: Set<String> = []
            package var parts: Set<RemovablePart> = [.original, .pages]

            /// For a person, wherever something is missing then.
            package var reason: String {
                let types = types.isEmpty ? "" : " of the type " + types.sorted().joined(separator: ", ")
                return "Removed by `retention:` in intake.yaml: documents\(types) unchanged for \(days) days."
            }
        }

        package var documents: [DocumentRule] = []
        /// After so many days, what steps left in runs that ended is removed; nil to keep it.
        package var runDays: Int? = 90
    }
}
