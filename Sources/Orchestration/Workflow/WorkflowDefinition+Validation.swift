extension WorkflowDefinition {
    /// Checks that the workflow can be run: names are unique and plain, every step is listed after those it waits
    /// for (so that there is no cycle), and each step reads only what has ended before it starts.
    /// - Throws: `WorkflowError` for the first mistake found.
    package func validate() throws {
        try check(Self.isPlain(name), "a name consists of letters, digits, '-', '_' and '.'")
        try check(!steps.isEmpty, "it has no steps")
        try check(timeout.map { $0 > 0 } ?? true, "the timeout must be positive")
        var ancestors: [String: Set<String>] = [:]
        for step in steps {
            try check(Self.isPlain(step.name), "a name consists of letters, digits, '-', '_' and '.'", step)
            try check(ancestors[step.name] == nil, "the name is used twice", step)
            try checkPolicies(of: step)
            try check(Set(step.after).count == step.after.count, "lists a predecessor twice", step)
            var known: Set<String> = []
            for predecessor in step.after {
                guard let further = ancestors[predecessor] else {
                    throw failure("comes after '\(predecessor)', which is not a step listed before it", step)
                }
                known.formUnion(further.union([predecessor]))
            }
            try checkFanOut(step)
            if let foreign = step.reads.first(where: { !known.contains($0) }) {
                throw failure("reads '\(foreign)', which does not come before it", step)
            }
            ancestors[step.name] = known
        }
    }

    private func checkFanOut(_ step: StepDefinition) throws {
        let before = steps.filter { step.after.contains($0.name) }
        if step.isFanOut {
            try check(before.count == 1 && !before[0].isFanOut, "needs one step before it, which fans it out", step)
        }
        for fanOut in before where fanOut.isFanOut {
            // Else it could be reached before anybody knows whether there are instances to wait for.
            try check(
                fanOut.after.allSatisfy(step.after.contains),
                "comes after '\(fanOut.name)', but not after the step that fans it out", step)
        }
    }

    private func checkPolicies(of step: StepDefinition) throws {
        try check(!step.handler.isEmpty, "has no handler", step)
        try check(Self.isPlain(step.queue), "the queue's name consists of letters, digits, '-', '_' and '.'", step)
        try check(step.retry.maximumAttempts >= 1, "needs at least one attempt", step)
        try check(step.retry.base >= 0 && step.retry.cap >= 0, "delays cannot be negative", step)
        try check(step.retry.factor >= 1, "the factor of the delays must be at least 1", step)
        try check((0...1).contains(step.retry.jitter), "the jitter must be between 0 and 1", step)
        try check(step.startToClose > 0, "the time for an attempt must be positive", step)
    }

    private func check(_ isRight: Bool, _ message: String, _ step: StepDefinition? = nil) throws {
        if !isRight { throw failure(message, step) }
    }

    private func failure(_ message: String, _ step: StepDefinition?) -> WorkflowError {
        WorkflowError(workflow: name, step: step?.name, message: message)
    }

    private static func isPlain(_ name: String) -> Bool {
        !name.isEmpty
            && name.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
                    true
                default: false
                }
            }
    }
}
