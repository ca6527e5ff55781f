import DocumentModel
import Foundation
import OrchestrationTestKit
import RecordStorage
import SQLStorage
import Testing

@Suite struct RecordExportTests {
    private typealias Request = RecordExporter.Request

    private func names(_ folder: URL) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    }

    private func text(_ folder: URL, _ name: String) throws -> String {
        String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
    }

    private func file(_ digit: Character) -> String { "sha256-" + String(repeating: digit, count: 64) + ".json" }

    @Test(arguments: RecordEngine.all)
    func aFolderGetsEachRecordOnce(engine: RecordEngine) async throws {
        let bench = try await RecordBench(engine)
        let exporter = RecordExporter(store: bench.store, batchSize: 2)
        let folder = bench.folder.appending(path: "a/b/exports")
        let records = [try await bench.save("a"), try await bench.save("b"), try await bench.save("c")]
        try await bench.save("d") { $0.status = .review }
        #expect(try await bench.store.counts().unexported == 3)
        #expect(try await bench.store.counts().savedLastHour == 4)
        let report = try await exporter.export(to: folder.path, Request(format: .json))
        #expect(report == RecordExporter.Report(records: 3, cursor: 3, files: [file("a"), file("b"), file("c")]))
        #expect(try names(folder) == [file("a"), file("b"), file("c")])
        #expect(
            try text(folder, file("b")) == String(decoding: records[1].json(style: .indented), as: UTF8.self) + "\n")
        #expect(try await bench.store.counts().unexported == 0)
        bench.clock.advance(by: .seconds(3_600))
        #expect(try await bench.store.counts().savedLastHour == 0)
        #expect(try await exporter.export(to: folder.path, Request(format: .json)).records == 0)
    }

    @Test(arguments: RecordEngine.all)
    func aChangedRecordComesAgain(engine: RecordEngine) async throws {
        let bench = try await RecordBench(engine)
        let exporter = RecordExporter(store: bench.store)
        let folder = bench.folder.appending(path: "exports")
        try await bench.save("a")
        try await bench.save("b")
        _ = try await exporter.export(to: folder.path, Request(format: .json))
        try await bench.save("a") { $0.fields["currency"]?.value = "USD" }
        try await bench.save("b")
        let report = try await exporter.export(to: folder.path, Request(format: .json))
        #expect(report.files == [file("a")])
        #expect(try text(folder, file("a")).contains("USD"))
    }

    @Test(arguments: RecordEngine.all)
    func onlyTheNewestStateIsGiven(engine: RecordEngine) async throws {
        let bench = try await RecordBench(engine)
        try await bench.save("a") { $0.fields["currency"]?.value = "USD" }
        try await bench.save("b")
        let newest = try await bench.save("a")
        let entries = try await bench.store.outbox(after: 0, for: nil, includingUnaccepted: false, limit: 9)
        #expect(entries.map(\.sequence) == [2, 3])
        #expect(entries.last?.record == newest)
    }

    @Test(arguments: RecordEngine.all)
    func whatIsNoLongerAcceptedIsNotGivenAndComesBackOnlyWhenItChanged(engine: RecordEngine) async throws {
        let bench = try await RecordBench(engine)
        let exporter = RecordExporter(store: bench.store)
        let folder = bench.folder.appending(path: "exports").path
        try await bench.save("a")
        _ = try await exporter.export(to: folder, Request(format: .json))
        try await bench.save("a") { $0.status = .review }
        #expect(try await exporter.export(to: folder, Request(format: .json)).records == 0)
        try await bench.save("a")
        #expect(try await exporter.export(to: folder, Request(format: .json)).records == 0)
        try await bench.save("a") { $0.status = .review }
        try await bench.save("a") { $0.fields["currency"]?.value = "USD" }
        #expect(try await exporter.export(to: folder, Request(format: .json)).records == 1)
    }

    @Test(arguments: RecordEngine.all)
    func whatWasPassedWhileItWasWithdrawnIsGivenWhenItComesBack(engine: RecordEngine) async throws {
        let bench = try await RecordBench(engine)
        let exporter = RecordExporter(store: bench.store)
        let early = bench.folder.appending(path: "early").path
        let late = bench.folder.appending(path: "late").path
        try await bench.save("a")
        #expect(try await exporter.export(to: early, Request(format: .json)).files == [file("a")])
        try await bench.save("a") { $0.status = .review }
        try await bench.save("b")
        for folder in [early, late] {
            #expect(try await exporter.export(to: folder, Request(format: .json)).files == [file("b")])
        }
        try await bench.save("a") { $0.status = .failed }
        try await bench.save("a")
        #expect(try await bench.store.isExported(Sample.document("a")))
        #expect(try await exporter.export(to: early, Request(format: .json)).files == [])
        #expect(try await exporter.export(to: late, Request(format: .json)).files == [file("a")])
        #expect(try await exporter.export(to: late, Request(format: .json)).files == [])
        // Withdrawn and back once more: both have it.
        try await bench.save("a") { $0.status = .review }
        try await bench.save("a")
        for folder in [early, late] {
            #expect(try await exporter.export(to: folder, Request(format: .json)).files == [])
        }
        #expect(try await bench.store.counts().unexported == 0)
        try await bench.save("a") { $0.fields["currency"]?.value = "USD" }
        for folder in [early, late] {
            #expect(try await exporter.export(to: folder, Request(format: .json)).files == [file("a")])
        }
    }

    /// What happens to an accepted record while it is being given.
    enum Meanwhile: CaseIterable, Sendable { case isWithdrawn, isBack, isBackAfterAnother, isAnother }

    @Test(arguments: RecordEngine.all, Meanwhile.allCases)
    func whatChangesWhileItIsGivenIsNotGivenAgainAsItWas(engine: RecordEngine, _ meanwhile: Meanwhile) async throws {
        let bench = try await RecordBench(engine)
        let folder = bench.folder.appending(path: "exports").path
        try await bench.save("a")
        let slow = RecordExporter(store: bench.store) { [store = bench.store] _, _, move in
            if meanwhile == .isBackAfterAnother { try await bench.save("a") { $0.fields["currency"]?.value = "USD" } }
            try await bench.save("a") { $0.status = .review }
            if meanwhile == .isBack || meanwhile == .isBackAfterAnother { try await bench.save("a") }
            if meanwhile == .isAnother { try await bench.save("a") { $0.fields["currency"]?.value = "USD" } }
            if let move { try await store.advanceCursor(move) }
        }
        // In batches of 500: what is new afterwards is for the next look, or was found in the same one.
        let given = try await slow.export(to: folder, Request(format: .json)).records
        #expect(given == (meanwhile == .isAnother ? 2 : 1))
        if meanwhile == .isWithdrawn { try await bench.save("a") }
        let exporter = RecordExporter(store: bench.store)
        #expect(try await exporter.export(to: folder, Request(format: .json)).records == 0)
        #expect(try await bench.store.isExported(Sample.document("a")))
        try await bench.save("a") { $0.fields["currency"]?.value = "CHF" }
        #expect(try await exporter.export(to: folder, Request(format: .json)).records == 1)
    }

    @Test(arguments: RecordEngine.all)
    func everythingIsGivenWhenAskedFor(engine: RecordEngine) async throws {
        let bench = try await RecordBench(engine)
        let exporter = RecordExporter(store: bench.store)
        let folder = bench.folder.appending(path: "exports").path
        try await bench.save("a")
        try await bench.save("b") { $0.status = .review }
        try await bench.save("c") { $0.status = .failed }
        _ = try await exporter.export(to: folder, Request(format: .json))
        let all = Request(format: .json, includesUnaccepted: true)
        #expect(try await exporter.export(to: folder, all).records == 3)
        #expect(try await exporter.export(to: folder, all).records == 0)
    }

    @Test(arguments: RecordEngine.all)
    func consumersDoNotDisturbOneAnother(engine: RecordEngine) async throws {
        let bench = try await RecordBench(engine)
        let exporter = RecordExporter(store: bench.store)
        try await bench.save("a")
        for name in ["one", "two"] {
            let folder = bench.folder.appending(path: name).path
            #expect(try await exporter.export(to: folder, Request(format: .json)).records == 1)
            #expect(try await exporter.export(to: folder + "/../" + name, Request(format: .json)).records == 0)
        }
        let one = bench.folder.appending(path: "one").path
        #expect(try await exporter.export(to: one, Request(format: .csv)).records == 1)
    }

    @Test(arguments: RecordEngine.all)
    func aCursorCanBeGiven(engine: RecordEngine) async throws {
        let bench = try await RecordBench(engine)
        let exporter = RecordExporter(store: bench.store)
        let folder = bench.folder.appending(path: "exports").path
        for digit in "abc" { try await bench.save(digit) }
        #expect(try await exporter.export(to: folder, Request(format: .json)).cursor == 3)
        #expect(
            try await exporter.export(to: folder, Request(format: .json, since: 1)).files == [file("b"), file("c")])
        #expect(try await exporter.export(to: folder, Request(format: .json)).records == 0)
    }

    @Test(arguments: RecordEngine.all)
    func aCursorNeverGoesBack(engine: RecordEngine) async throws {
        let bench = try await RecordBench(engine)
        try await bench.store.advanceCursor(CursorMove(consumer: "x", cursor: 5))
        try await bench.store.advanceCursor(CursorMove(consumer: "x", cursor: 3))
        #expect(try await bench.store.cursor(of: "x") == 5)
        #expect(try await bench.store.cursor(of: "y") == 0)
    }

    @Test(arguments: RecordEngine.all, ExportFormat.allCases)
    func aCrashBeforeTheCursorMovesDoublesNothing(engine: RecordEngine, _ format: ExportFormat) async throws {
        let bench = try await RecordBench(engine)
        let folder = bench.folder.appending(path: "exports")
        for digit in "ab" { try await bench.save(digit) }
        let crashing = RecordExporter(store: ForgetfulStore(bench.store), batchSize: 1)
        await #expect(throws: ForgetfulStore.Crash.self) {
            try await crashing.export(to: folder.path, Request(format: format))
        }
        let before = try names(folder)
        #expect(before.count == 1)
        let content = try text(folder, before[0])
        let report = try await RecordExporter(store: bench.store, batchSize: 1).export(
            to: folder.path, Request(format: format))
        #expect(report.records == 2)
        #expect(try names(folder) == report.files)
        #expect(try text(folder, before[0]) == content)
    }

    @Test(arguments: RecordEngine.all)
    func aRepeatedBatchThatGrewTakesThePlaceOfTheSmallerOne(engine: RecordEngine) async throws {
        let bench = try await RecordBench(engine)
        let folder = bench.folder.appending(path: "exports")
        try await bench.save("a")
        await #expect(throws: ForgetfulStore.Crash.self) {
            try await RecordExporter(store: ForgetfulStore(bench.store)).export(
                to: folder.path, Request(format: .jsonLines))
        }
        try await bench.save("b")
        let report = try await RecordExporter(store: bench.store).export(to: folder.path, Request(format: .jsonLines))
        #expect(report.files == ["records-000000000001.jsonl"])
        #expect(try names(folder) == report.files)
        #expect(try text(folder, report.files[0]).split(separator: "\n").count == 2)
        try await bench.save("c")
        #expect(
            try await RecordExporter(store: bench.store).export(to: folder.path, Request(format: .jsonLines)).files
                == ["records-000000000003.jsonl"])
    }

    @Test(arguments: RecordEngine.all)
    func whatADeadExporterLeftIsRemoved(engine: RecordEngine) async throws {
        let bench = try await RecordBench(engine)
        let folder = bench.folder.appending(path: "exports")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data("half".utf8).write(to: folder.appending(path: ".intake-\(file("a")).tmp"))
        try Data("mine".utf8).write(to: folder.appending(path: "notes.tmp"))
        try await bench.save("a")
        _ = try await RecordExporter(store: bench.store).export(to: folder.path, Request(format: .json))
        #expect(try names(folder) == ["notes.tmp", file("a")])
    }

    @Test(arguments: RecordEngine.all)
    func aFolderThatCannotBeWrittenIsNamed(engine: RecordEngine) async throws {
        let bench = try await RecordBench(engine)
        try await bench.save("a")
        let path = bench.folder.appending(path: "file").path
        try Data().write(to: URL(filePath: path))
        let error = await #expect(throws: ExportError.self) {
            try await RecordExporter(store: bench.store).export(to: path + "/exports", Request(format: .json))
        }
        #expect(error?.description.contains(path) == true)
        #expect(try await bench.store.counts().unexported == 1)
    }

    @Test(arguments: RecordEngine.all)
    func exportersTakeTurns(engine: RecordEngine) async throws {
        let bench = try await RecordBench(engine)
        let folder = bench.folder.appending(path: "exports").path
        for digit in "abcdef" { try await bench.save(digit) }
        let counts = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    try await RecordExporter(store: bench.store, batchSize: 1).export(
                        to: folder, Request(format: .json)
                    ).records
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(counts.sorted() == [0, 0, 0, 6])
    }

    @Test(arguments: RecordEngine.all, [(ExportFormat.json, "[\n{"), (.jsonLines, "{"), (.csv, "document,name,")])
    func aStreamGetsEverythingInItsForm(
        engine: RecordEngine, _ form: (format: ExportFormat, beginning: String)
    ) async throws {
        let (format, beginning) = form
        let bench = try await RecordBench(engine)
        let exporter = RecordExporter(store: bench.store, batchSize: 1)
        for digit in "ab" { try await bench.save(digit) }
        var bytes: [UInt8] = []
        let report = try await exporter.export(to: { bytes += $0 }, Request(format: format))
        #expect(report == RecordExporter.Report(records: 2, cursor: 2, files: []))
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.hasPrefix(beginning))
        switch format {
        case .json: #expect(try JSONDecoder().decode([DocumentRecord].self, from: Data(bytes)).count == 2)
        case .jsonLines: #expect(text.split(separator: "\n").count == 2)
        case .csv: #expect(text.components(separatedBy: "\r\n").count == 4)
        }
        var empty: [UInt8] = []
        _ = try await exporter.export(to: { empty += $0 }, Request(format: format, since: 2))
        if format == .json { #expect(String(decoding: empty, as: UTF8.self) == "[]\n") }
    }

    @Test(arguments: RecordEngine.all)
    func aNamedStreamHasACursor(engine: RecordEngine) async throws {
        let bench = try await RecordBench(engine)
        let exporter = RecordExporter(store: bench.store)
        try await bench.save("a")
        let request = Request(format: .jsonLines)
        #expect(try await exporter.export(to: { _ in }, as: "books", request).records == 1)
        #expect(try await exporter.export(to: { _ in }, as: "books", request).records == 0)
        #expect(try await exporter.export(to: { _ in }, request).records == 1)
    }
}
