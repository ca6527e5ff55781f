extension Policy.Retry {
    /// The time to wait before the next attempt.
    /// - Parameters:
    ///   - attempt: the attempt that failed, counted from 1 within its budget.
    ///   - random: a number in 0..<1; it decides the jitter, 0.5 meaning none.
    /// - Returns: milliseconds.
    package func delay(attempt: Int, random: Double) -> Policy.Milliseconds {
        var delay = min(Double(base), Double(cap))
        var step = 1
        while step < attempt, delay < Double(cap) {
            let raised = min(delay * factor, Double(cap))
            // Without growth there is nothing to wait for in this loop.
            if raised <= delay { break }
            delay = raised
            step += 1
        }
        let jittered = delay * (1 + jitter * (2 * random - 1))
        return Policy.Milliseconds(max(0, jittered))
    }

    /// When the next attempt is due after the given one failed, or nil when there is none. `maximumAttempts` is the
    /// row's own maximum, which refunds and new budgets have raised above the policy's.
    package func due(
        after fault: StepFault, attempt: Int, maximumAttempts: Int, now: Timestamp, random: Double
    ) -> Timestamp? {
        guard !fault.isPermanent, attempt < maximumAttempts else { return nil }
        let spent = max(1, attempt - (maximumAttempts - self.maximumAttempts))
        let wait = max(delay(attempt: spent, random: random), fault.retryAfter ?? 0)
        return Timestamp(milliseconds: now.milliseconds + wait)
    }
}
