/// One thing that is told to another system: a record, or a notification.
package struct DeliveryMessage: Hashable, Sendable {
    package var body: [UInt8]
    package var contentType: String
    /// The same whenever the same is sent again, so that a consumer can tell.
    package var idempotencyKey: String
    /// Names this sending of it: another one for each time that somebody asks for it.
    package var delivery: String
    /// 1, 2, 3, … within this sending.
    package var attempt: Int
    /// W3C Trace Context, `00-TRACE-SPAN-01`.
    package var traceparent: String
    /// What programs are told besides, by names of environment variables.
    package var variables: [String: String]

    package init(
        body: [UInt8], contentType: String = "application/json", idempotencyKey: String, delivery: String,
        attempt: Int = 1, traceparent: String, variables: [String: String] = [:]
    ) {
        self.body = body
        self.contentType = contentType
        self.idempotencyKey = idempotencyKey
        self.delivery = delivery
        self.attempt = attempt
        self.traceparent = traceparent
        self.variables = variables
    }
}

/// What came of sending a message.
package enum DeliveryVerdict: Hashable, Sendable {
    /// The consumer says that it has it.
    case delivered(DeliveryEvidence)
    /// Perhaps later; not before `after`, when the consumer asks for that.
    case temporary(DeliveryProblem, after: Duration? = nil)
    /// Sending the same again would be of no use.
    case permanent(DeliveryProblem)
    /// The sending task was cancelled; whether the message arrived is not known.
    case cancelled
}

/// Why a message did not arrive.
package struct DeliveryProblem: Hashable, Sendable {
    /// A stable, machine-readable name, such as `webhook-refused`.
    package var code: String
    /// For a person. What the consumer wrote may be part of it: it is foreign text.
    package var reason: String

    package init(_ code: String, _ reason: String) {
        self.code = code
        self.reason = reason
    }
}

/// What a consumer left as a sign that it has a message.
package struct DeliveryEvidence: Hashable, Codable, Sendable {
    /// A status of HTTP.
    package var status: Int?
    /// The beginning of what a web server answered, or the end of what a program wrote to standard error.
    package var answer: String?
    /// The file that was written.
    package var file: String?
    package var milliseconds: Int64

    package init(status: Int? = nil, answer: String? = nil, file: String? = nil, milliseconds: Int64) {
        self.status = status
        self.answer = answer
        self.file = file
        self.milliseconds = milliseconds
    }
}

extension DeliveryEvidence {
    /// Bytes of an answer that are kept.
    static let answerLimit = 2_000

    static func text(_ bytes: some Collection<UInt8>) -> String? {
        bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
    }
}

extension Duration {
    package var inMilliseconds: Int64 {
        components.seconds * 1_000 + components.attoseconds / 1_000_000_000_000_000
    }
}
