import CLeptonica
import Foundation
import Testing

/// The reader as a program: its command line, and how it ends.
@Suite struct ReaderCommandTests {
    private struct Outcome {
        var status: Int32
        var output: Data
        var errors: String
    }

    /// Runs the reader with an empty standard input.
    private func run(_ arguments: [String]) throws -> Outcome {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: BuiltProgram.path("intake-reader"))
        process.arguments = arguments
        // As on a person's command line.
        process.environment = ProcessInfo.processInfo.environment.filter { $0.key != "OMP_THREAD_LIMIT" }
        let output = Pipe()
        let errors = Pipe()
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let written = output.fileHandleForReading.readDataToEndOfFile()
        let complaints = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Outcome(
            status: process.terminationStatus, output: written, errors: String(decoding: complaints, as: UTF8.self))
    }

    @Test func itSaysWhatItIs() throws {
        let outcome = try run(["--languages", "eng", "--version"])
        #expect(outcome.status == 0)
        #expect(String(decoding: outcome.output, as: UTF8.self).hasPrefix("intake-reader: poppler "))
    }

    @Test func itLeavesWhenItsInputEnds() throws {
        let outcome = try run(["serve"])
        #expect(outcome.status == 0)
        #expect(!outcome.output.isEmpty)
    }

    @Test(
        arguments: [
            [], ["read"], ["dump"], ["dump", "a", "b"], ["--resolution", "0", "serve"],
            ["--languages", "../eng", "serve"], ["--resolution"], ["--colour", "red", "serve"],
        ])
    func aWrongCommandLineIsExplained(arguments: [String]) throws {
        let outcome = try run(arguments)
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains("usage: intake-reader"))
        #expect(outcome.output.isEmpty)
    }

    @Test func aDumpIsJSON() async throws {
        try await withFolder { folder in
            let file = folder.appendingPathComponent("a.pdf")
            let page = PDFBuilder.Page(content: PDFBuilder.text(["Say hello"]))
            try PDFBuilder(pages: [page], title: #"Back\\slash and "quote""#).data.write(to: file)
            let outcome = try run(["dump", file.path])
            #expect(outcome.status == 0)
            let object = try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any]
            let pages = object?["pages"] as? [[String: Any]]
            let words = pages?.first?["words"] as? [[String: Any]]
            #expect(words?.compactMap { $0["text"] as? String } == ["Say", "hello"])
            let metadata = (object?["description"] as? [String: Any])?["metadata"] as? [String: String]
            #expect(metadata?["title"] == #"Back\slash and "quote""#)
        }
    }

    @Test func aDumpRecognisesPictures() async throws {
        try await withFolder { folder in
            let file = folder.appendingPathComponent("a.png")
            try Pictures.save(try Pictures.page(in: folder), to: file, format: Int32(IFF_PNG))
            let outcome = try run(["--languages", "eng", "dump", file.path])
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(String(decoding: outcome.output, as: UTF8.self).contains("48215"))
        }
    }

    /// The process that reads may write to no file.
    @Test func whatIsWrongIsAlsoSaidToAFile() async throws {
        try await withFolder { folder in
            let (file, errors) = (folder.appendingPathComponent("a.pdf"), folder.appendingPathComponent("errors"))
            try Data("%PDF-1.7\nnothing more".utf8).write(to: file)
            #expect(FileManager.default.createFile(atPath: errors.path, contents: nil))
            let process = Process()
            process.executableURL = URL(fileURLWithPath: BuiltProgram.path("intake-reader"))
            process.arguments = ["dump", file.path]
            process.standardInput = FileHandle.nullDevice
            process.standardOutput = FileHandle.nullDevice
            process.standardError = try FileHandle(forWritingTo: errors)
            try process.run()
            process.waitUntilExit()
            #expect(process.terminationStatus == 1)
            let said = try String(contentsOf: errors, encoding: .utf8)
            #expect(said.contains("the PDF cannot be opened"))
        }
    }

    @Test func aFileThatCannotBeReadIsNamedWithoutItsControlCharacters() throws {
        let outcome = try run(["dump", "/no/such\u{1B}[31mfile"])
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("/no/such"))
        #expect(!outcome.errors.contains("\u{1B}"))
    }
}
