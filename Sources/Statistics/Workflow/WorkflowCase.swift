/// One document's way, as far as reports look at it. Times are milliseconds since 1970.
package struct WorkflowCase: Hashable, Sendable {
    package enum End: String, Hashable, Sendable { case accepted, rejected, failed, open }

    /// One question to a person about it.
    package struct Question: Hashable, Sendable {
        package var kind: String
        /// It was only drawn; nothing was in doubt.
        package var isSample: Bool
        package var askedAt: Int64
        package var claimedAt: Int64?
        package var answeredAt: Int64?
        package var reasons: [Reason]

        package init(
            kind: String, isSample: Bool, askedAt: Int64, claimedAt: Int64?, answeredAt: Int64?, reasons: [Reason]
        ) {
            self.kind = kind
            self.isSample = isSample
            self.askedAt = askedAt
            self.claimedAt = claimedAt
            self.answeredAt = answeredAt
            self.reasons = reasons
        }
    }

    /// Why it was asked: a check's name, or the kind of doubt with its field.
    package struct Reason: Hashable, Sendable {
        package var name: String
        /// False when the person changed nothing of what was in doubt; nil before the answer.
        package var changedSomething: Bool?

        package init(name: String, changedSomething: Bool?) {
            self.name = name
            self.changedSomething = changedSomething
        }
    }

    package var receivedAt: Int64
    package var settledAt: Int64?
    package var end: End
    package var seller: String?
    /// Nobody had decided anything when it was settled.
    package var isUntouched: Bool
    /// Its record changed after it was settled, or it came before a person a second time.
    package var isRework: Bool
    package var questions: [Question]

    package init(
        receivedAt: Int64, settledAt: Int64?, end: End, seller: String?, isUntouched: Bool, isRework: Bool,
        questions: [Question]
    ) {
        self.receivedAt = receivedAt
        self.settledAt = settledAt
        self.end = end
        self.seller = seller
        self.isUntouched = isUntouched
        self.isRework = isRework
        self.questions = questions
    }

    var isStraightThrough: Bool { end == .accepted && isUntouched }
    var isException: Bool { end == .failed || questions.contains { !$0.isSample } }
}
