import Hashing
import Testing

@Suite("SHA-256 and HMAC-SHA-256")
struct ContentHashTests {
    @Test(
        "The vectors of FIPS 180-4",
        arguments: [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
        ])
    func knownVectors(text: String, digest: String) {
        #expect(ContentHash.sha256(text) == digest)
    }

    @Test("A million bytes in uneven portions give the digest of the whole")
    func streams() {
        var hash = ContentHash()
        var left = 1_000_000
        var portion = 1
        while left > 0 {
            let count = min(portion, left)
            hash.update(Array(repeating: UInt8(ascii: "a"), count: count))
            left -= count
            portion = portion * 2 + 1
        }
        #expect(hash.finish() == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    @Test("Bytes that do not lie side by side are hashed in order")
    func scatteredBytes() {
        #expect(ContentHash.sha256("cba".utf8.reversed()) == ContentHash.sha256("abc"))
        #expect(ContentHash.sha256(Array("xabcx".utf8)[1..<4]) == ContentHash.sha256("abc"))
    }

    @Test(
        "The vectors of RFC 4231",
        arguments: [
            (
                [UInt8](repeating: 0x0b, count: 20), "Hi There",
                "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
            ),
            (
                Array("Jefe".utf8), "what do ya want for nothing?",
                "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
            ),
            (
                [UInt8](repeating: 0xaa, count: 131), "Test Using Larger Than Block-Size Key - Hash Key First",
                "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
            ),
        ])
    func messageCodes(key: [UInt8], message: String, code: String) {
        #expect(ContentHash.hmacSHA256(key: key, message: message.utf8) == code)
    }

    @Test("An empty key is a key")
    func emptyKey() {
        #expect(
            ContentHash.hmacSHA256(key: [], message: [])
                == "b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad")
    }
}
