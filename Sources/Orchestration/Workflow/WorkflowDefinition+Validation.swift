extension WorkflowDefinition {
    /// Checks that the workflow can be run: names are unique and plain, every step is reachable without a cycle, and
    /// each step reads only what has ended before it starts.
    /// - Throws: `WorkflowError` for the first mistake found.
    package func validate() throws {
        try check(Self.isPlain(name), "a name consists of letters, digits, '-', '_' and '.'")
        try check(!steps.isEmpty, "it has no steps")
        try check(timeout.map { $0 > 0 } ?? true, "the timeout must be positive")
        var seen: Set<String> = []
        for step in steps {
            try check(Self.isPlain(step.name), "a name consists of letters, digits, '-', '_' and '.'", step)
            try check(seen.insert(step.name).inserted, "the name is used twice", step)
            try checkPolicies(of: step)
        }
        for step in steps {
            if let unknown = step.after.first(where: { !seen.contains($0) }) {
                throw WorkflowError(
                    workflow: name, step: step.name, message: "comes after '\(unknown)', which is no step")
            }
            try check(Set(step.after).count == step.after.count, "lists a predecessor twice", step)
        }
        let graph = WorkflowGraph(self)
        for step in steps {
            let ancestors = graph.ancestors(of: step.name)
            try check(!ancestors.contains(step.name), "comes after itself", step)
            if let foreign = step.reads.first(where: { !ancestors.contains($0) }) {
                throw WorkflowError(
                    workflow: name, step: step.name, message: "reads '\(foreign)', which does not come before it")
            }
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
        if !isRight { throw WorkflowError(workflow: name, step: step?.name, message: message) }
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
