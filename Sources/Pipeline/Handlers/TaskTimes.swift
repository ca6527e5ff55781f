import DocumentModel
import Orchestration
import Review
import RuleEngine

/// When a question to people becomes urgent: the rule file's times, else those of the settings.
struct TaskTimes {
    private let policy: Configuration.ReviewPolicy
    private let route: RouteRule

    init(_ configuration: Configuration, _ route: RouteRule) {
        policy = configuration.review
        self.route = route
    }

    /// How long a second look may take. There is always an end: what is looked at has been accepted before.
    var secondLook: Policy.Milliseconds { Policy.Milliseconds(policy.secondLookHours * 3_600_000) }

    /// With an end of its own, the question ends without an answer then, and not when the rules or settings say.
    func request(
        _ payload: String, priority: Int, role: Role, excluded: [String] = [], escalateTo: [String],
        ownEnd: Policy.Milliseconds? = nil, lapse: (_ at: String) throws -> String, at now: Timestamp
    ) rethrows -> HumanTaskRequest {
        func hours(_ hours: Double?) -> Policy.Milliseconds? { hours.map { Policy.Milliseconds($0 * 3_600_000) } }
        let expireIn = ownEnd ?? route.expireIn?.wholeMilliseconds ?? hours(policy.expireHours)
        return HumanTaskRequest(
            kind: ReviewDesk.kind, payload: payload, priority: priority,
            dueIn: route.dueIn?.wholeMilliseconds ?? hours(policy.dueHours),
            remindIn: route.remindIn?.wholeMilliseconds ?? hours(policy.remindHours),
            escalateIn: route.escalateIn?.wholeMilliseconds ?? hours(policy.escalateHours), escalateTo: escalateTo,
            expireIn: expireIn,
            expiryAnswer: try expireIn.map { try lapse(Timestamp(milliseconds: now.milliseconds + $0).iso8601) },
            role: role.name, excluded: excluded, notice: Notice.workflow)
    }
}

extension ReviewAnswer {
    /// What stands for a look at an accepted document that nobody took: the document as it is, for a second look by
    /// what the first one found.
    static func asItStands(at instant: String) throws -> String {
        try RecentValues.encoded(ReviewAnswer(outcome: .accept, decisions: []))
    }

    /// What stands for an answer that nobody gave, as the rules want it: made at an instant.
    static func lapse(_ expiry: RouteRule.Expiry) -> (_ at: String) throws -> String {
        { instant in
            let reason = "Nobody decided it in time."
            switch expiry {
            case .fail: return try RecentValues.encoded(ReviewAnswer(outcome: .lapse, reason: reason, decisions: []))
            case .reject:
                return try RecentValues.encoded(
                    ReviewAnswer(
                        outcome: .reject, reason: reason,
                        decisions: [Decision(by: EventDraft.system, at: instant, action: .reject, reason: reason)]))
            }
        }
    }
}
