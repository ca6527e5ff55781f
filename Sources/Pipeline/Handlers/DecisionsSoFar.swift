package import DocumentModel

/// Everything that people have decided about a document, as a new run about it must know it.
package enum DecisionsSoFar {
    /// Ends earlier runs first: one that becomes the record meanwhile would bring a decision that nobody here has seen.
    ///
    /// - Parameters:
    ///   - earlierRunsEnd: ends the runs that this one replaces, and gives what people answered there.
    ///   - recorded: what the record holds now.
    /// - Returns: the record's decisions, then those answers that never became part of it.
    /// - Throws: what either of them throws.
    package static func gathered(
        earlierRunsEnd: () async throws -> [Decision], recorded: () async throws -> [Decision]
    ) async throws -> [Decision] {
        let answered = try await earlierRunsEnd()
        var decisions = try await recorded()
        for decision in answered where !decisions.contains(decision) { decisions.append(decision) }
        return decisions
    }
}
