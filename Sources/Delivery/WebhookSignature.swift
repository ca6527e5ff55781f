import Hashing

/// How a consumer knows that a message is ours, and not an old one that somebody sends again.
///
/// The header reads `t=SECONDS,v1=HEX`: the time of sending in seconds since 1970, and the HMAC-SHA-256 of this time, a
/// dot and the body under the shared secret. A consumer computes the same and refuses what differs, or is older than
/// `tolerance`.
package enum WebhookSignature {
    package static let header = "Intake-Signature"
    /// Seconds that clocks and networks may take.
    package static let tolerance: Int64 = 300

    package static func text(secret: [UInt8], seconds: Int64, body: [UInt8]) -> String {
        let signed = Array("\(seconds).".utf8) + body
        return "t=\(seconds),v1=\(ContentHash.hmacSHA256(key: secret, message: signed))"
    }
}
