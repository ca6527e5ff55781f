import Delivery
import Testing

@Suite("Signatures of webhooks")
struct SignatureTests {
    @Test("The signature is the HMAC of time and body, as other tools compute it")
    func isComputedAsDocumented() {
        // printf '1700000000.{"a":1}' | openssl dgst -sha256 -hmac key
        let text = WebhookSignature.text(
            secret: Array("key".utf8), seconds: 1_700_000_000, body: Array(#"{"a":1}"#.utf8))
        #expect(text == "t=1700000000,v1=a438e398bfafc57e4396bb7fc2304422f0f768e965d073ca313cb52e22e6ad03")
    }
}
