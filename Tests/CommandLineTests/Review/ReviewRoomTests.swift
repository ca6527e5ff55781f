import DocumentModel
import Orchestration
import OrchestrationTestKit
import Pipeline
import Review
import Testing

@testable import IntakeCommands

@Suite struct ReviewRoomTests {
    private static func questions() throws -> [ReviewTask] {
        try ["a", "b"].map { digit in
            let document = try #require(DocumentIdentifier(String(repeating: digit, count: 64)))
            return try DoubtfulInvoice.question { task in
                task.document = document
                task.name = digit + ".pdf"
                for index in task.fields.indices { task.fields[index].isFlagged = false }
                task.checks = []
                task.fields[0].chosen?.value = "529.87"
            }
        }
    }

    private static func sit(_ body: (ReviewHome, inout ReviewRoom) async throws -> Void) async throws {
        try await ReviewHome.with(try questions()) { home in
            var room = ReviewRoom(desk: home.desk("anna"), claimLength: .seconds(900), looksAhead: false)
            await room.begin()
            try await body(home, &room)
        }
    }

    private static var late: ContinuousClock.Instant { .now + .seconds(60) }

    @Test func acceptsOneAfterTheOther() async throws {
        try await Self.sit { home, room in
            #expect(room.item?.question.name == "a.pdf")
            #expect(room.screen.waiting == 2)
            #expect(await room.handle(.key(.enter), at: Self.late) == .stay)
            #expect(room.item?.question.name == "b.pdf")
            #expect(room.screen.notice == "a.pdf is accepted; u takes that back.")
            #expect(await room.handle(.key(.enter), at: Self.late) == .stay)
            #expect(room.item == nil)
            #expect(room.decided.map(\.name) == ["a.pdf", "b.pdf"])
            #expect(await room.handle(.key(.character("q")), at: Self.late) == .quit)
        }
    }

    /// The second of two quick Enters is meant for the first document.
    @Test func acceptsNothingUnseen() async throws {
        try await Self.sit { home, room in
            _ = await room.handle(.key(.enter), at: Self.late)
            _ = await room.handle(.key(.enter), at: .now)
            _ = await room.handle(.key(.character("r")), at: .now - .seconds(1))
            _ = await room.handle(.key(.character("1")), at: .now - .seconds(1))
            #expect(room.item?.question.name == "b.pdf")
            #expect(room.decided.count == 1)
        }
    }

    @Test func skipsAndComesBack() async throws {
        try await Self.sit { home, room in
            for name in ["a.pdf", "b.pdf"] {
                #expect(room.item?.question.name == name)
                _ = await room.handle(.key(.character("s")), at: Self.late)
            }
            #expect(room.item == nil)
            let next = try await home.desk("ben").next()
            #expect(next?.question.name == "a.pdf")
            _ = await room.handle(.key(.character("s")), at: Self.late)
            #expect(room.item?.question.name == "b.pdf")
        }
    }

    @Test func goesOnWhenSomebodyElseDecided() async throws {
        try await Self.sit { home, room in
            let document = try #require(room.item?.document)
            home.clock.advance(by: .seconds(3_600))
            try await home.desk("ben").reject(document, reason: "duplicate")
            _ = await room.handle(.key(.enter), at: Self.late)
            #expect(room.screen.notice == "a.pdf: It was decided already by ben.")
            #expect(room.item?.question.name == "b.pdf")
            #expect(room.decided.isEmpty)
        }
    }

    @Test func givesItsClaimBackAtTheEnd() async throws {
        try await Self.sit { home, room in
            let found = try await home.desk("ben").next()
            #expect(found?.question.name == "b.pdf")
            await room.close()
            let same = try await home.desk("cleo").next()
            #expect(same?.question.name == "a.pdf")
        }
    }

    @Test func pastesIntoValuesOnly() async throws {
        try await ReviewHome.with([try DoubtfulInvoice.question()]) { home in
            var room = ReviewRoom(desk: home.desk("anna"), claimLength: .seconds(900), looksAhead: false)
            await room.begin()
            _ = await room.handle(.paste("q\n1a"), at: Self.late)
            guard case .document(let before) = room.screen.content else { return }
            #expect(before.decisions.isEmpty)
            _ = await room.handle(.key(.character("e")), at: Self.late)
            _ = await room.handle(.paste("1\u{1B}[A\n€\u{301}"), at: Self.late)
            guard case .document(let after) = room.screen.content else { return }
            #expect(after.mode == .editing(EditedText("592.871[A €\u{301}")))
            _ = await room.handle(.clear, at: Self.late)
            guard case .document(let cleared) = room.screen.content else { return }
            #expect(cleared.mode == .editing(EditedText("")))
        }
    }

    @Test func claimsAheadAndGivesBack() async throws {
        try await ReviewHome.with(try Self.questions()) { home in
            var room = ReviewRoom(desk: home.desk("anna"), claimLength: .seconds(900))
            await room.begin()
            let ahead = await room.ahead?.value
            #expect(ahead?.question.name == "b.pdf")
            let nothing = try await home.desk("ben").next()
            #expect(nothing == nil)
            _ = await room.handle(.key(.enter), at: Self.late)
            #expect(room.item?.question.name == "b.pdf")
            await room.close()
            #expect(try await home.desk("ben").next()?.question.name == "b.pdf")
        }
    }

    @Test func whatWasClaimedAheadMayBeTakenByOthers() async throws {
        try await ReviewHome.with(try Self.questions()) { home in
            var room = ReviewRoom(desk: home.desk("anna"), claimLength: .seconds(900))
            await room.begin()
            let second = try #require(await room.ahead?.value)
            home.clock.advance(by: .seconds(3_600))
            try await home.desk("ben").reject(second.document, reason: "duplicate")
            _ = await room.handle(.key(.enter), at: Self.late)
            #expect(room.decided.map(\.name) == ["a.pdf"])
            #expect(room.item == nil)
        }
    }

    @Test func escalatesAndGoesOn() async throws {
        try await Self.sit { home, room in
            _ = await room.handle(.key(.character("E")), at: Self.late)
            #expect(room.screen.notice == "a.pdf is escalated to level 1.")
            #expect(room.item?.question.name == "b.pdf")
            // It is more urgent now, and anybody's.
            let first = try #require(try await home.desk("ben").next())
            #expect(first.question.name == "a.pdf" && first.task.level == 1)
        }
    }

    @Test func decidesOneFieldInAllDocumentsFirst() async throws {
        let questions = try ["a", "b"].map { digit in
            let document = try #require(DocumentIdentifier(String(repeating: digit, count: 64)))
            return try DoubtfulInvoice.question { task in
                task.document = document
                task.name = digit + ".pdf"
                for index in task.fields.indices {
                    task.fields[index].isFlagged = index == 0 || digit == "a" && index == 1
                }
            }
        }
        try await ReviewHome.with(questions) { home in
            var room = ReviewRoom(
                desk: home.desk("anna"), selection: ReviewSelection(field: "grand_total"), claimLength: .seconds(900))
            await room.begin()
            for _ in 1...2 { _ = await room.handle(.key(.character("1")), at: Self.late) }
            // The second had no other doubt; the first comes again for its date.
            #expect(room.decided.map(\.name) == ["b.pdf"])
            #expect(room.item?.question.name == "a.pdf")
            guard case .document(let session) = room.screen.content else { return }
            #expect(session.current?.name == "issue_date")
            _ = await room.handle(.key(.character("a")), at: Self.late)
            _ = await room.handle(.key(.enter), at: Self.late)
            #expect(room.decided.map(\.name) == ["b.pdf", "a.pdf"])
            let given = try await home.answer(about: questions[0])
            #expect(given.decisions.map(\.field) == ["grand_total", "issue_date", nil])
        }
    }
}
