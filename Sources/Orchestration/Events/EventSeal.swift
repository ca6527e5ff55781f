import Hashing

/// Ties the chains of all runs together: how far each had come that grew since the seal before, under a key. A run that
/// is missing as a whole, and events that are missing at the end of one, show against it.
///
/// Seals form a chain of their own. What came after the last one is not sealed yet.
package struct EventSeal: Hashable, Sendable {
    /// The end of one run's chain.
    package struct Head: Hashable, Sendable {
        package var run: RunIdentifier
        package var sequence: Int
        package var hash: String

        package init(run: RunIdentifier, sequence: Int, hash: String) {
            self.run = run
            self.sequence = sequence
            self.hash = hash
        }
    }

    /// 1, 2, 3, … without a gap.
    package var number: Int
    package var at: Timestamp
    package var heads: [Head]
    /// The key's name, a colon and HMAC-SHA-256 in hex, over the seal before and everything here.
    package var hash: String

    package init(number: Int, at: Timestamp, heads: [Head], hash: String) {
        self.number = number
        self.at = at
        self.heads = heads
        self.hash = hash
    }

    package init(number: Int, at: Timestamp, heads: [Head], previous: String?, key: EventKey) {
        self.init(number: number, at: at, heads: heads, hash: "")
        hash = expectedHash(previous: previous, key: key)
    }

    /// What its hash must be.
    package func expectedHash(previous: String?, key: EventKey) -> String {
        var text = CanonicalText("orchestration/seal/1")
        text.append(previous ?? "")
        text.append(String(number))
        text.append(String(at.milliseconds))
        text.append(ContentHash.sha256(headText))
        return text.hash(key)
    }

    /// The heads, one a line: run, sequence and hash.
    package var headText: String {
        var text = ""
        text.reserveCapacity(heads.count * 120)
        for head in heads { text += "\(head.run.text) \(head.sequence) \(head.hash)\n" }
        return text
    }

    /// - Returns: nil when the text is no list of heads.
    package static func heads(of text: String) -> [Head]? {
        var heads: [Head] = []
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: " ", omittingEmptySubsequences: false)
            guard parts.count == 3, let sequence = Int(parts[1]) else { return nil }
            heads.append(Head(run: RunIdentifier(String(parts[0])), sequence: sequence, hash: String(parts[2])))
        }
        return heads
    }
}

/// A seal without what it covers: enough to tell whether it is the one that somebody has written down elsewhere.
package struct SealMark: Hashable, Sendable {
    package var number: Int
    package var at: Timestamp
    package var hash: String

    package init(number: Int, at: Timestamp, hash: String) {
        self.number = number
        self.at = at
        self.hash = hash
    }
}
