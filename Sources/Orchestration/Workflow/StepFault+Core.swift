/// The faults that the core itself gives to steps.
extension StepFault {
    package static func reaped(_ reason: ReapedStep.Reason, lease: Lease) -> StepFault {
        switch reason {
        case .workerGone:
            StepFault(
                code: "worker-gone",
                message: "The worker \(lease.owner) ended or lost its connection during the attempt.",
                isPermanent: false)
        case .deadlinePassed:
            StepFault(
                code: "attempt-timeout", message: "The attempt took longer than the step allows.", isPermanent: false)
        }
    }

    /// Why a run ended that a person cancelled.
    package static func cancelled(by actor: String, reason: String) -> StepFault {
        StepFault(code: "cancelled", message: "Cancelled by \(actor): \(reason)", isPermanent: true)
    }

    package static func runTimeout(_ limit: Policy.Milliseconds) -> StepFault {
        StepFault(
            code: "run-timeout", message: "The run took longer than its limit of \(limit / 1_000) s.", isPermanent: true
        )
    }
}
