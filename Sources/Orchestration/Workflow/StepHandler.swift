/// What a handler is given: its step, its inputs and the trace it belongs to.
package struct StepContext: Sendable {
    package var run: RunIdentifier
    package var workflow: String
    package var subject: String
    package var step: String
    package var attempt: Int
    package var trace: TraceContext
    /// The run's input, JSON.
    package var input: String
    /// The instance's own input when the step was fanned out, JSON.
    package var instanceInput: String?
    /// Outputs of the steps listed in `reads` (fanned-out steps under their instance names), JSON each. A skipped
    /// step has none.
    package var outputs: [String: String]
    /// The steps that this one may fan out, and that are not there when it does not.
    package var fanOuts: [String]

    package init(
        run: RunIdentifier, workflow: String, subject: String, step: String, attempt: Int, trace: TraceContext,
        input: String, instanceInput: String?, outputs: [String: String], fanOuts: [String] = []
    ) {
        self.run = run
        self.workflow = workflow
        self.subject = subject
        self.step = step
        self.attempt = attempt
        self.trace = trace
        self.input = input
        self.instanceInput = instanceInput
        self.outputs = outputs
        self.fanOuts = fanOuts
    }
}

/// The code of a step.
package protocol StepHandler: Sendable {
    /// Everything this step's output depends on, as text (versions and digests of the inputs it reads); nil when it
    /// cannot be memoised. Called only for steps declared memoised.
    func fingerprint(of context: StepContext) async throws -> String?

    /// Runs one attempt. A thrown error counts as a fault that may be retried, unless it is a `StepFault`.
    func run(_ context: StepContext) async throws -> StepOutcome
}

extension StepHandler {
    package func fingerprint(of context: StepContext) async throws -> String? { nil }
}
