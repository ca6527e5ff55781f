import DocumentModel
import ReaderPool
import ReaderProtocol
import Testing

/// The pool with a reader that really crashes, hangs and writes garbage.
@Suite struct ReaderPoolTests {
    @Test(
        arguments: [
            ("/crash", ReaderFailure.Kind.crashed), ("/leave", .crashed), ("/noise", .crashed), ("/half", .crashed),
            ("/starve", .outOfMemory),
            ("/garbage", .garbage), ("/nonsense", .garbage), ("/wrong", .garbage),
        ])
    func aBrokenReaderCostsOneAttemptAndIsReplaced(path: String, kind: ReaderFailure.Kind) async throws {
        try await withPool(of: "BrokenReader") { pool in
            let failure = await #expect(throws: ReaderFailure.self) { try await pool.page(1, of: path) }
            #expect(failure?.kind == kind)
            let next = try await pool.page(1, of: "/good").number
            #expect(next == 1)
        }
    }

    @Test func aReaderThatSaysMoreThanItWasAskedIsReplaced() async throws {
        try await withPool(of: "BrokenReader") { pool in
            _ = try await pool.page(1, of: "/twice")
            for number in 1...3 {
                let next = try await pool.page(number, of: "/good").number
                #expect(next == number)
            }
        }
    }

    @Test func aHangingReaderIsKilledAtItsDeadline() async throws {
        try await withPool(of: "BrokenReader", answerLimit: .milliseconds(300)) { pool in
            let first = try await pool.page(1, of: "/good").words[0].text
            let failure = await #expect(throws: ReaderFailure.self) { try await pool.page(1, of: "/hang") }
            #expect(failure?.kind == .timedOut)
            let next = try await pool.page(1, of: "/good").words[0].text
            #expect(next != first)
        }
    }

    @Test func theEndOfWhatACrashedReaderSaidIsReported() async throws {
        try await withPool(of: "BrokenReader") { pool in
            let failure = await #expect(throws: ReaderFailure.self) { try await pool.page(1, of: "/leave") }
            #expect(failure?.message.contains("exit code 3") == true)
            #expect(failure?.message.contains("out of patience") == true)
            let crash = await #expect(throws: ReaderFailure.self) { try await pool.page(1, of: "/crash") }
            #expect(crash?.message.contains("signal 11") == true)
        }
    }

    @Test(arguments: ["/stay", "/forge"])
    func aProcessThatOutlivesItsDocumentAnswersNothingAboutTheNext(path: String) async throws {
        try await withPool(of: "BrokenReader") { pool in
            let first = try await pool.page(1, of: path).words[0].text
            let next = try await pool.page(2, of: "/good")
            #expect(next.number == 2)
            #expect(next.words[0].text != first)
        }
    }

    @Test func whatIsSaidToBeWrongWithAFileComesWithItsDescription() async throws {
        try await withPool(of: "BrokenReader") { pool in
            let complaints = try await pool.describe("/complaining").complaints
            #expect(complaints?.count == 5_000)
            #expect(complaints?.first == "Syntax Error: Unknown operator 'Q\u{1B}[31m'")
            let other = try await pool.describe("/good").complaints
            #expect(other == nil)
        }
    }

    @Test(arguments: [(19, nil), (20, 20), (4_000, 4_000)])
    func whatIsSaidToBeWrongWithAFileComesWithItsPage(_ said: Int, _ noted: Int?) async throws {
        try await withPool(of: "BrokenReader") { pool in
            for number in 1...2 {
                let complaints = try await pool.page(number, of: "/complaining-\(said)").complaints
                #expect(complaints?.count == noted, "what is said of recognition does not count")
                #expect(complaints.map(\.first) == noted.map { _ in "Syntax Error: Bad block header" })
            }
            let other = try await pool.page(1, of: "/good").complaints
            #expect(other == nil)
        }
    }

    @Test func oneBrokenPageDoesNotStopTheOthers() async throws {
        try await withPool(of: "BrokenReader", size: 2) { pool in
            let numbers = await withTaskGroup(of: Int?.self) { group in
                for number in 1...3 {
                    group.addTask { try? await pool.page(number, of: "/crash-2").number }
                }
                return await group.reduce(into: Set<Int>()) { if let number = $1 { $0.insert(number) } }
            }
            #expect(numbers == [1, 3])
        }
    }

    @Test func textPagesComeWithTheDescriptionAndAreAskedForOnce() async throws {
        try await withPool(of: "BrokenReader") { pool in
            let description = try await pool.describe("/a")
            #expect(description.pages.count == 3)
            let pages = try await pool.textPages(of: "/a")
            #expect(pages.map(\.number) == [1])
            // They are handed out once; this reader leaves when it is asked for them again.
            let failure = await #expect(throws: ReaderFailure.self) { try await pool.textPages(of: "/a") }
            #expect(failure?.kind == .crashed)
        }
    }

    @Test func aDescriptionHoldsWhenTheTextBehindItBringsTheReaderDown() async throws {
        try await withPool(of: "BrokenReader") { pool in
            let description = try await pool.describe("/crashing-text")
            #expect(description.pages.count == 3)
            let early = try await pool.textPages(of: "/crashing-text")
            #expect(early.isEmpty)
            let page = try await pool.page(2, of: "/crashing-text")
            #expect(page.number == 2)
        }
    }

    @Test func aReaderIsKeptForTheNextQuestion() async throws {
        try await withPool(of: "BrokenReader", size: 2) { pool in
            let first = try await pool.page(1, of: "/a").words[0].text
            let next = try await pool.page(2, of: "/a").words[0].text
            #expect(next == first)
        }
    }

    @Test func aReaderWithoutWorkIsSentAwayAndComesBack() async throws {
        try await withPool(of: "BrokenReader", idleLimit: .milliseconds(1)) { pool in
            for _ in 0..<20 {
                let next = try await pool.page(1, of: "/a").number
                #expect(next == 1)
            }
        }
    }

    @Test func cancellationFreesTheReaderAtOnce() async throws {
        try await withPool(of: "BrokenReader") { pool in
            let hanging = Task { try await pool.page(1, of: "/hang") }
            let queued = Task { try await pool.page(1, of: "/hang") }
            hanging.cancel()
            queued.cancel()
            await #expect(throws: CancellationError.self) { try await hanging.value }
            await #expect(throws: CancellationError.self) { try await queued.value }
            let next = try await pool.page(1, of: "/good").number
            #expect(next == 1)
        }
    }

    @Test func manyQuestionsAreAllAnswered() async throws {
        try await withPool(of: "BrokenReader", size: 3) { pool in
            let answers = try await withThrowingTaskGroup(of: Int.self) { group in
                for number in 1...200 { group.addTask { try await pool.page(number, of: "/\(number % 7)").number } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(answers.sorted() == Array(1...200))
        }
    }

    @Test func aShutDownPoolAnswersNothing() async throws {
        let pool = try await withPool(of: "BrokenReader") { $0 }
        await #expect(throws: CancellationError.self) { try await pool.page(1, of: "/good") }
    }

    @Test(
        arguments: [
            ("--mute", ReaderFailure.Kind.timedOut), ("--missing-language", .missingLanguage),
            ("--other-version", .unavailable),
        ])
    func aReaderThatGreetsWronglyIsNotUsed(option: String, kind: ReaderFailure.Kind) async throws {
        try await withPool(of: "BrokenReader", arguments: [option], startLimit: .milliseconds(500)) { pool in
            let failure = await #expect(throws: ReaderFailure.self) { try await pool.fingerprint() }
            #expect(failure?.kind == kind)
        }
    }

    @Test func aMissingProgramIsNamed() async throws {
        try await withPool(of: "no-such-reader") { pool in
            let failure = await #expect(throws: ReaderFailure.self) { try await pool.fingerprint() }
            #expect(failure?.kind == .unavailable)
            #expect(failure?.message.contains("no-such-reader") == true)
        }
    }

    @Test func theProgramIsFoundWhereTheEnvironmentSays() throws {
        #expect(try ReaderExecutable.locate(environment: ["INTAKE_READER": "/bin/true"]) == "/bin/true")
        let failure = #expect(throws: ReaderFailure.self) {
            try ReaderExecutable.locate(environment: ["INTAKE_READER": "/no/reader"])
        }
        #expect(failure?.message.contains("/no/reader") == true)
    }
}
