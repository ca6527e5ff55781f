package import Orchestration

/// A handler made of closures.
package struct ClosureHandler: StepHandler {
    private let body: @Sendable (StepContext) async throws -> StepOutcome
    private let mark: @Sendable (StepContext) async throws -> String?

    package init(
        fingerprint mark: @escaping @Sendable (StepContext) async throws -> String? = { _ in nil },
        _ body: @escaping @Sendable (StepContext) async throws -> StepOutcome
    ) {
        self.body = body
        self.mark = mark
    }

    package func fingerprint(of context: StepContext) async throws -> String? { try await mark(context) }

    package func run(_ context: StepContext) async throws -> StepOutcome { try await body(context) }
}
