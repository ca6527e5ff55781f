import ArgumentParser
import DocumentModel
import Extraction
import FoundationEssentials
import Logging
import ReaderPool
import RuleEngine

/// Reads labelled documents as the product does, and writes what it makes of them for a scorer: a line a document.
@main struct AccuracyCheck: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accuracy-check", abstract: "Extract, validate and route documents without a store.")

    @Option(help: "The folder of rule files.") var rules: String
    @Option(help: "The reader program.") var reader: String
    @Option(help: "Where the predictions go, as JSON lines.") var output: String
    @Option(help: "Where pages that were read before are kept.") var cache = "/tmp/accuracy-check"
    @Option(help: "Times each document is processed; the fastest counts.") var repeats = 1
    @Flag(help: "Write the scores as they are, to fit the calibration on.") var uncalibrated = false
    @Argument(help: "The documents.") var files: [String]

    func run() async throws {
        let outcome = RuleLoader.load(folder: URL(filePath: rules))
        guard outcome.problems.isEmpty else {
            throw ValidationError(outcome.problems.map { "\($0)" }.joined(separator: "\n"))
        }
        let pool = try ReaderPool(
            configuration: ReaderPoolConfiguration(
                executable: URL(filePath: reader).path, size: 2, languages: ["eng", "deu", "fra"]),
            environment: ProcessInfo.processInfo.environment, logger: Logger(label: "accuracy-check"))
        let shelf = try PageShelf(folder: cache, pool: pool)
        let desk = Desk(
            rules: outcome.rules, repeats: max(1, repeats), calibration: uncalibrated ? .none : .standard)
        var lines: [Int: [UInt8]] = [:]
        var times: [Double] = []
        try await withThrowingTaskGroup(of: (Int, Desk.Result).self) { group in
            var next = files.enumerated().makeIterator()
            func start() {
                guard let (index, file) = next.next() else { return }
                group.addTask { (index, desk.process(try await shelf.read(file))) }
            }
            for _ in 0..<2 { start() }
            while let (index, result) = try await group.next() {
                lines[index] = result.line
                if let time = result.milliseconds { times.append(time) }
                start()
            }
        }
        await pool.shutDown()
        let all = lines.sorted { $0.key < $1.key }.flatMap(\.value)
        try Data(all).write(to: URL(filePath: output))
        times.sort()
        guard let slowest = times.last else { return }
        let mean = times.reduce(0, +) / Double(times.count)
        print(
            "\(files.count) documents; ms a document: mean \(mean), median \(times[times.count / 2]), most \(slowest)")
    }
}
