import Orchestration
import OrchestrationTestKit
import Testing

@Suite("Seals over the logs of all runs")
struct EventSealTests {
    private let key = EventKey(name: "k1", secret: Array("first".utf8))
    private let next = EventKey(name: "k2", secret: Array("second".utf8))

    @Test func headsAreReadAsTheyWereWritten() throws {
        let heads = [
            EventSeal.Head(run: RunIdentifier("a"), sequence: 3, hash: "k1:00"),
            EventSeal.Head(run: RunIdentifier("b"), sequence: 1, hash: "k1:01"),
        ]
        let seal = EventSeal(number: 1, at: Timestamp(milliseconds: 5), heads: heads, previous: nil, key: key)
        #expect(EventSeal.heads(of: seal.headText) == heads)
        #expect(EventSeal.heads(of: "a b c") == nil)
        #expect(EventSeal.heads(of: "a 1") == nil)
        #expect(seal.hash.hasPrefix("k1:") && seal.hash.utf8.count == 67)
        #expect(seal.hash != seal.expectedHash(previous: "x", key: key))
        #expect(
            seal.hash
                != EventSeal(
                    number: 1, at: Timestamp(milliseconds: 5), heads: Array(heads.dropLast()), previous: nil, key: key
                ).hash)
    }

    @Test func aKeyThatIsAddedIsTakenUp() async throws {
        let clock = TestClock()
        let (key, next) = (key, next)
        let keyring = EventKeyring([key], reload: { [key, next] })
        #expect(keyring.keys == [key])
        #expect(keyring.current(at: clock.now()) == next)
        #expect(keyring.keys == [key, next])
    }

    @Test func aSealIsNotMadeWithAnOlderKey() throws {
        let first = EventSeal(number: 1, at: Timestamp(milliseconds: 5), heads: [], previous: nil, key: next)
        let second = EventSeal(number: 2, at: Timestamp(milliseconds: 6), heads: [], previous: first.hash, key: key)
        var verification = SealVerification(keys: [key, next])
        verification.add(first)
        verification.add(second)
        #expect(verification.problems == ["seal 2 was changed"])
        var gap = SealVerification(keys: [key, next])
        gap.add(second)
        #expect(gap.problems == ["seal 1 is missing; number 2 stands there"])
    }
}
