import Orchestration
import Testing

@Suite struct EventChainTests {
    static func log(_ count: Int) -> [RunEvent] {
        var events: [RunEvent] = []
        for sequence in 1...count {
            events.append(
                EventDraft(kind: .noted, step: "a", attempt: 1, actor: "ann", data: #"{"n":\#(sequence)}"#).placed(
                    run: RunIdentifier("r"), sequence: sequence, at: Timestamp(milliseconds: 5),
                    previous: events.last?.hash))
        }
        return events
    }

    @Test func aWholeLogHasNoProblems() {
        #expect(EventChain.problems(of: RunIdentifier("r"), events: Self.log(5), count: 5).isEmpty)
        #expect(EventChain.problems(of: RunIdentifier("r"), events: [], count: 0).isEmpty)
    }

    @Test(
        arguments: [
            { $0.data = "{}" }, { $0.actor = "bob" }, { $0.at = Timestamp(milliseconds: 6) }, { $0.kind = .dead },
            { $0.step = nil }, { $0.attempt = nil }, { $0.run = RunIdentifier("s") }, { $0.hash = "" },
            {
                $0.step = ""; $0.actor = "aann"
            },
        ] as [@Sendable (inout RunEvent) -> Void])
    func everyFieldIsCovered(change: @Sendable (inout RunEvent) -> Void) {
        for position in 0..<5 {
            var events = Self.log(5)
            change(&events[position])
            let problems = EventChain.problems(of: RunIdentifier("r"), events: events, count: 5)
            #expect(problems.count == 1)
            #expect(problems.first?.contains("event \(position + 1) ") == true)
        }
    }

    @Test func insertedMissingAndSwappedEventsShow() {
        let run = RunIdentifier("r")
        var events = Self.log(5)
        events.remove(at: 2)
        #expect(EventChain.problems(of: run, events: events, count: nil).count == 1)
        events = Self.log(5)
        events.swapAt(1, 2)
        #expect(EventChain.problems(of: run, events: events, count: 5).count == 1)
        events = Self.log(5)
        events.insert(events[1], at: 2)
        #expect(EventChain.problems(of: run, events: events, count: nil).count == 1)
        #expect(EventChain.problems(of: run, events: Array(Self.log(5).dropLast()), count: 5).count == 1)
    }

    /// Stored logs are checked with this hash: a change of the canonical form breaks them all.
    @Test func theHashIsFixed() {
        // printf '21:orchestration/event/10:1:r1:11:55:noted1:a1:13:ann7:{"n":1}' | sha256sum
        #expect(
            Self.log(1)[0].hash == "0855d1b03298b81c7b863804b5e48eeec761ec7e872b1d00001b4b1fbd24827c")
        #expect(
            EventDraft(kind: .noted, actor: "x").placed(
                run: RunIdentifier("r"), sequence: 1, at: Timestamp(milliseconds: 0), previous: nil
            ).data == "{}")
    }

    @Test func textIsEscaped() {
        #expect(
            JSONText.object([("a\"", .text("b\\\n\u{1}ü")), ("n", .number(-1)), ("l", .list(["x", "y"])), ("z", nil)])
                == #"{"a\"":"b\\\n\u0001ü","n":-1,"l":["x","y"]}"#)
    }
}
