/// A web address that takes messages.
package struct Webhook: Hashable, Sendable {
    /// HTTP or HTTPS, from the settings only: nothing that a document says has a part in it.
    package var url: String
    /// Signs messages.
    package var secret: Secret?
    /// Sent as `Authorization: Bearer …`.
    package var token: Secret?
    /// A file of certificates to trust instead of the system's.
    package var authorities: String?
    /// For one message, from the connection to the end of the answer.
    package var limit: Duration
    package var agent: String

    package init(
        url: String, secret: Secret? = nil, token: Secret? = nil, authorities: String? = nil,
        limit: Duration = .seconds(30), agent: String = "intake"
    ) {
        self.url = url
        self.secret = secret
        self.token = token
        self.authorities = authorities
        self.limit = limit
        self.agent = agent
    }

    /// What is wrong with an address; nil when nothing is.
    package static func problem(url: String) -> String? {
        let scheme = ["https://", "http://"].first { url.lowercased().hasPrefix($0) }
        guard let scheme else { return "expected an address that begins with https:// or http://" }
        guard url.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }), url.utf8.count <= 2_000 else {
            return "expected an address of printable ASCII, without spaces"
        }
        let host = url.dropFirst(scheme.count).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        if host.isEmpty { return "expected a host in the address" }
        if host.contains("@") { return "expected no password in the address; name a file in `token_file:`" }
        return nil
    }

    /// Sends a message, once. `seconds` is the time now, since 1970.
    package func send(_ message: DeliveryMessage, seconds: Int64) async -> DeliveryVerdict {
        await BlockingCall.run("webhook") { send(message, seconds: seconds, $0) }
    }

    private func send(_ message: DeliveryMessage, seconds: Int64, _ stop: StopSignal) -> DeliveryVerdict {
        let headers: [String]
        do throws(Secret.Unreadable) {
            headers = try self.headers(message, seconds: seconds)
        } catch {
            return .temporary(DeliveryProblem("webhook-secret", "The message was not sent: \(error.reason)."))
        }
        let start = ContinuousClock.now
        let post = HTTPPost(
            url: url, headers: headers, body: message.body, agent: agent, authorities: authorities, limit: limit)
        let result = post.send(stop)
        let elapsed = (ContinuousClock.now - start).inMilliseconds
        switch result {
        case .stopped: return .cancelled
        case .failed(let reason):
            return .temporary(DeliveryProblem("webhook-unreachable", "No answer from \(shownURL): \(reason)"))
        case .answer(let status, let body, let retryAfter):
            return verdict(
                DeliveryEvidence(status: status, answer: DeliveryEvidence.text(body), milliseconds: elapsed),
                status: status, retryAfter: retryAfter)
        }
    }

    private func headers(_ message: DeliveryMessage, seconds: Int64) throws(Secret.Unreadable) -> [String] {
        var headers = [
            "Content-Type: \(message.contentType)", "Idempotency-Key: \(message.idempotencyKey)",
            "Intake-Delivery: \(message.delivery)", "Intake-Attempt: \(message.attempt)",
            "traceparent: \(message.traceparent)",
            // Else a body of some size waits for a word that many servers never say.
            "Expect:",
        ]
        if let secret {
            let signature = WebhookSignature.text(secret: try secret.read(), seconds: seconds, body: message.body)
            headers.append("\(WebhookSignature.header): \(signature)")
        }
        if let token {
            let bytes = try token.read()
            guard bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
                throw Secret.Unreadable(reason: "the token is not one word of printable ASCII")
            }
            headers.append("Authorization: Bearer \(String(decoding: bytes, as: UTF8.self))")
        }
        return headers
    }

    private func verdict(_ evidence: DeliveryEvidence, status: Int, retryAfter: Int64?) -> DeliveryVerdict {
        let said = evidence.answer.map { ": \($0.prefix(300))" } ?? "."
        let problem = DeliveryProblem("webhook-refused", "\(shownURL) answered \(status)\(said)")
        switch status {
        case 200..<300: return .delivered(evidence)
        case 400, 410, 422: return .permanent(problem)
        case 300..<400:
            return .temporary(
                DeliveryProblem(
                    "webhook-redirected",
                    "\(shownURL) answered \(status): redirects are not followed; correct `url:` in intake.yaml."))
        // A day at most, whatever the server says.
        case 429, 503: return .temporary(problem, after: retryAfter.map { .seconds(min($0, 86_400)) })
        default: return .temporary(problem)
        }
    }

    /// Whether messages leave this machine without encryption.
    package var isReadableOnTheWay: Bool {
        guard url.lowercased().hasPrefix("http://") else { return false }
        let host = url.dropFirst("http://".count).prefix { $0 != "/" && $0 != "?" }
        return !["127.", "localhost", "[::1]"].contains { host.hasPrefix($0) }
    }

    /// Without the query, in which some put keys.
    package var shownURL: String { String(url.prefix { $0 != "?" && $0 != "#" }) }
}
