import Testing

@testable import Inbox

@Suite("When a file is finished")
struct SettleTrackerTests {
    let start = ContinuousClock.now
    let file = InboxFile(inbox: 0, path: "a.pdf")
    var tracker = SettleTracker(policy: .init())

    private func stamp(size: Int64, inode: UInt64 = 1) -> FileStamp {
        FileStamp(device: 1, inode: inode, size: size, modified: size, changed: size)
    }

    private func at(_ milliseconds: Int) -> ContinuousClock.Instant {
        start + .milliseconds(milliseconds)
    }

    private func request(size: Int64, unconfirmed: Bool = false, incomplete: Bool = false) -> SettleTracker.Action {
        .take(
            TakeRequest(
                file: file, stamp: stamp(size: size), acceptsUnconfirmed: unconfirmed, acceptsIncomplete: incomplete))
    }

    private func taken(_ fate: OriginalFate) -> TakeResult {
        let arrival = Arrival(
            key: "k", contentHash: "h", name: file.name, origin: "o", size: 1, format: .pdf, receivedAt: 0)
        return .taken(arrival, .new, fate)
    }

    @Test("A closed file is taken exactly when it was quiet for the settle time")
    mutating func settles() {
        tracker.seen(file, stamp(size: 0), .event, at: start)
        tracker.seen(file, stamp(size: 9), .closed, at: at(20))
        #expect(tracker.due(at: at(519)).isEmpty)
        #expect(tracker.next != nil)
        #expect(tracker.due(at: at(520)) == [request(size: 9, unconfirmed: true)])
        #expect(tracker.due(at: at(9_000)).isEmpty, "it is in custody's hands")
        #expect(!tracker.isQuiet)
        #expect(tracker.finished(file, taken(.moved(to: "")), at: at(600)).isEmpty)
        #expect(tracker.isQuiet)
        #expect(tracker.entries.isEmpty)
    }

    @Test("Every change starts the settle time anew, whether an event or a scan shows it")
    mutating func growthRestarts() {
        tracker.seen(file, stamp(size: 1), .closed, at: start)
        tracker.seen(file, stamp(size: 2), .scan(age: .zero), at: at(400))
        #expect(tracker.due(at: at(500)).isEmpty)
        #expect(tracker.due(at: at(900)) == [request(size: 2)], "who changed it is not known to have closed it")
    }

    @Test("A scan that shows the same changes nothing")
    mutating func scansDoNotDelay() {
        tracker.seen(file, stamp(size: 1), .scan(age: .zero), at: start)
        tracker.seen(file, stamp(size: 1), .scan(age: .zero), at: at(499))
        #expect(tracker.due(at: at(500)) == [request(size: 1)])
    }

    @Test("A file found at the start that is old already needs no longer settling")
    mutating func oldFiles() {
        tracker.seen(file, stamp(size: 1), .scan(age: .seconds(60)), at: start)
        #expect(tracker.due(at: at(500)) == [request(size: 1, unconfirmed: true, incomplete: true)])
    }

    @Test("A writer that pauses is waited for, ever longer, and taken when it closes")
    mutating func pausedWriter() {
        tracker.seen(file, stamp(size: 1), .event, at: start)
        var now = 0
        var pauses: [Int] = []
        for pause in [500, 500, 1_000, 2_000, 4_000, 8_000, 10_000, 10_000] {
            #expect(tracker.due(at: at(now + pause - 1)).isEmpty)
            now += pause
            let actions = tracker.due(at: at(now))
            #expect(actions.count == 1)
            pauses.append(pause)
            #expect(tracker.finished(file, .notYet(.writing), at: at(now)).isEmpty)
        }
        tracker.seen(file, stamp(size: 2), .closed, at: at(now + 100))
        #expect(tracker.due(at: at(now + 600)) == [request(size: 2, unconfirmed: true)])
    }

    @Test("Where nobody can tell whether it is open, a file must be quiet for longer")
    mutating func unconfirmed() {
        tracker.seen(file, stamp(size: 1), .scan(age: .zero), at: start)
        #expect(tracker.due(at: at(500)) == [request(size: 1)])
        _ = tracker.finished(file, .notYet(.unconfirmed), at: at(510))
        #expect(tracker.due(at: at(4_999)).isEmpty)
        #expect(tracker.due(at: at(5_000)) == [request(size: 1, unconfirmed: true)])
    }

    @Test("A file without its end is waited for, then taken as it is")
    mutating func incomplete() {
        tracker.seen(file, stamp(size: 1), .closed, at: start)
        #expect(tracker.due(at: at(500)).count == 1)
        _ = tracker.finished(file, .notYet(.incomplete), at: at(510))
        #expect(tracker.due(at: at(9_999)).isEmpty)
        #expect(tracker.due(at: at(10_000)) == [request(size: 1, unconfirmed: true, incomplete: true)])
    }

    @Test("A version that custody finds changed settles anew")
    mutating func changedInCustody() {
        tracker.seen(file, stamp(size: 1), .closed, at: start)
        _ = tracker.due(at: at(500))
        _ = tracker.finished(file, .notYet(.changed(stamp(size: 5))), at: at(520))
        #expect(tracker.due(at: at(1_019)).isEmpty)
        #expect(tracker.due(at: at(1_020)) == [request(size: 5)])
    }

    @Test("New content under the name is looked at once the old is in custody", arguments: [true, false])
    mutating func replaced(seenBefore: Bool) {
        tracker.seen(file, stamp(size: 1), .closed, at: start)
        _ = tracker.due(at: at(500))
        if seenBefore { tracker.seen(file, stamp(size: 2, inode: 2), .closed, at: at(510)) }
        let actions = tracker.finished(file, taken(seenBefore ? .moved(to: "") : .replaced), at: at(520))
        #expect(actions == [.look(file)])
    }

    @Test("An original that cannot be moved is tried again, less and less often, without being taken again")
    mutating func stuckOriginal() {
        tracker.seen(file, stamp(size: 1), .closed, at: start)
        _ = tracker.due(at: at(500))
        let error = FileSystemError(code: 30, operation: "move", path: "a.pdf")
        _ = tracker.finished(file, taken(.stuck(error)), at: at(500))
        #expect(tracker.isQuiet, "there is nothing left that waiting could finish")
        tracker.seen(file, stamp(size: 1), .scan(age: .zero), at: at(700))
        guard case .clear? = tracker.due(at: at(1_500)).first else {
            Issue.record("the original is not cleared again")
            return
        }
        _ = tracker.cleared(file, .stuck(error), at: at(1_500))
        #expect(tracker.due(at: at(3_499)).isEmpty)
        #expect(tracker.due(at: at(3_500)).count == 1)
    }

    @Test("A file that cannot be read gets a last look after five attempts")
    mutating func unreadable() {
        tracker.seen(file, stamp(size: 1), .closed, at: start)
        let error = FileSystemError(code: 5, operation: "read", path: "a.pdf")
        var now = at(500)
        for _ in 0..<5 {
            guard case .take? = tracker.due(at: now).first else {
                Issue.record("it is not tried again")
                return
            }
            _ = tracker.finished(file, .sourceFailed(error), at: now)
            now += .seconds(60)
        }
        guard case .giveUp? = tracker.due(at: now).first else {
            Issue.record("it is not given up")
            return
        }
    }

    @Test("A file out of reach is never given up, and after a while nobody waits for it")
    mutating func outOfReach() {
        tracker.seen(file, stamp(size: 1), .closed, at: start)
        let error = FileSystemError(code: 112, operation: "open the folder", path: "inbox")
        var now = at(500)
        for round in 1...30 {
            guard case .take? = tracker.due(at: now).first else {
                Issue.record("it is not looked at in round \(round)")
                return
            }
            _ = tracker.finished(file, .unreachable(error), at: now)
            #expect(tracker.isQuiet == (round >= 5))
            #expect((tracker.hindrance != nil) == (round >= 5))
            now += .seconds(60)
        }
        _ = tracker.due(at: now)
        #expect(tracker.finished(file, taken(.moved(to: "")), at: now).isEmpty)
        #expect(tracker.hindrance == nil)
    }

    @Test("What the service itself is short of is not counted against a file")
    mutating func shortage() {
        tracker.seen(file, stamp(size: 1), .closed, at: start)
        var now = at(500)
        for _ in 0..<10 {
            guard case .take? = tracker.due(at: now).first else {
                Issue.record("it is not tried again")
                return
            }
            _ = tracker.finished(file, .storageFailed("too many open files"), at: now)
            now += .seconds(300)
        }
    }

    @Test("A name that is gone is forgotten")
    mutating func forgets() {
        tracker.seen(file, stamp(size: 1), .closed, at: start)
        tracker.vanished(file)
        #expect(tracker.due(at: at(10_000)).isEmpty)
        #expect(tracker.isQuiet)
    }

    @Test("Ten thousand files are due in the order of their deadlines")
    mutating func manyFiles() {
        var generator = SystemRandomNumberGenerator()
        let order = Array(0..<10_000).shuffled(using: &generator)
        for index in order {
            tracker.seen(InboxFile(inbox: 0, path: "\(index)"), stamp(size: 1), .closed, at: at(index))
        }
        var taken: [String] = []
        for step in stride(from: 0, through: 10_500, by: 500) {
            for case .take(let request) in tracker.due(at: at(step)) { taken.append(request.file.display) }
        }
        #expect(taken == (0..<10_000).map(String.init))
        #expect(tracker.next == nil)
    }
}
