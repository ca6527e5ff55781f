import Foundation
import Logging
import ReaderPool
import ReaderProtocol

/// Programs that were built beside the tests.
enum BuiltProgram {
    static func path(_ name: String) -> String {
        // The test bundle is run from the folder of the products, or by a runner that names the bundle first.
        let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0]
        return URL(fileURLWithPath: bundle).deletingLastPathComponent().appendingPathComponent(name).path
    }
}

/// A pool for the length of a test.
func withPool<Result: Sendable>(
    of program: String, size: Int = 1, arguments: [String] = [], answerLimit: Duration = .seconds(60),
    startLimit: Duration = .seconds(60), closeLimit: Duration = .seconds(1), idleLimit: Duration = .seconds(300),
    _ body: (ReaderPool) async throws -> Result
) async throws -> Result {
    let pool = try ReaderPool(
        configuration: ReaderPoolConfiguration(
            executable: BuiltProgram.path(program), size: size, arguments: arguments, documentLimit: answerLimit,
            pageLimit: answerLimit, startLimit: startLimit, closeLimit: closeLimit, idleLimit: idleLimit),
        environment: ProcessInfo.processInfo.environment,
        logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
    do {
        let result = try await body(pool)
        await pool.shutDown()
        return result
    } catch {
        await pool.shutDown()
        throw error
    }
}

/// A folder for the length of a test.
func withFolder<Result>(_ body: (URL) async throws -> Result) async throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try await body(folder)
}
