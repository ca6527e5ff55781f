import CCurl
import Glibc

/// One bounded POST over HTTP or HTTPS. Redirects are not followed.
struct HTTPPost: Sendable {
    /// Bytes of an answer at which the rest is not waited for.
    static let answerLimit = 65_536

    enum Result: Sendable {
        /// The server answered.
        case answer(status: Int, body: [UInt8], retryAfter: Int64?)
        case failed(String)
        case stopped
    }

    var url: String
    /// `Name: value` each, without control characters.
    var headers: [String]
    var body: [UInt8]
    var agent: String
    /// A file of certificates to trust instead of the system's.
    var authorities: String?
    var limit: Duration

    private static let isReady = intake_curl_start() == 0

    /// Blocking.
    func send(_ stop: StopSignal) -> Result {
        guard Self.isReady else { return .failed("libcurl cannot be used.") }
        var kept = [CChar](repeating: 0, count: DeliveryEvidence.answerLimit)
        var answer = unsafe intake_answer()
        unsafe answer.stop = stop.readEnd
        unsafe kept.withUnsafeMutableBufferPointer { kept in
            unsafe answer.bytes = kept.baseAddress
            unsafe answer.room = kept.count
            unsafe answer.limit = Self.answerLimit
            unsafe CStrings.with(headers) { headers in
                unsafe body.withUnsafeBytes { body in
                    unsafe intake_post(
                        url, headers, body.baseAddress, body.count, agent, authorities,
                        Int(max(1, limit.inMilliseconds)), &answer)
                }
            }
            unsafe answer.bytes = nil
        }
        let status = unsafe answer.status
        let problem = unsafe answer.problem
        let isTooLong = unsafe answer.received > answer.limit
        // What stands before the body decides; a body that is too long is of no interest.
        if status > 0, problem == 0 || isTooLong {
            let count = unsafe answer.kept
            let retryAfter = unsafe answer.retry_after
            return .answer(
                status: Int(status), body: kept.prefix(count).map { UInt8(bitPattern: $0) },
                retryAfter: retryAfter > 0 ? retryAfter : nil)
        }
        if stop.isRaised { return .stopped }
        let message = unsafe withUnsafeBytes(of: &answer.message) { bytes in
            unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        return .failed(message.isEmpty ? "libcurl says \(problem)." : message)
    }
}
