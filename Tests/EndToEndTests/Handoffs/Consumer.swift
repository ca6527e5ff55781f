import Foundation
import RecordSchema
import Testing

/// A real web server that takes messages and misbehaves as told: `Tests/Support/consumer.py`.
final class Consumer {
    private let process = Process()
    private let folder: URL
    let port: Int
    private let scheme: String

    /// Behaviours of its first answers, as the script names them; a port that was free before can be taken again.
    /// With a certificate, a file that holds its key, too, it speaks TLS.
    convenience init(_ behaviours: String..., in folder: URL, port: Int = 0, certificate: URL? = nil) throws {
        try self.init(behaviours, in: folder, port: port, certificate: certificate)
    }

    init(_ behaviours: [String], in folder: URL, port fixed: Int = 0, certificate: URL? = nil) throws {
        self.folder = folder
        scheme = certificate == nil ? "http" : "https"
        let file = folder.appending(path: UUID().uuidString + ".port")
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments =
            ["python3", FixtureTruth.project.appending(path: "Tests/Support/consumer.py").path(), file.path()]
            + [folder.appending(path: "consumer.log").path()] + behaviours
        process.environment = ProcessInfo.processInfo.environment.merging([
            "CONSUMER_PORT": "\(fixed)", "CONSUMER_CERTIFICATE": certificate?.path() ?? "",
        ]) { $1 }
        try process.run()
        port = try #require(Int(try Wait.until { try? String(contentsOf: file, encoding: .utf8) }))
    }

    deinit {
        // A child of the test runner has SIGTERM blocked.
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    var url: String { "\(scheme)://127.0.0.1:\(port)/intake" }

    /// What it was sent, in order.
    var requests: [JSONValue] { get throws { try Self.requests(in: folder) } }

    static func requests(in folder: URL) throws -> [JSONValue] {
        let log = folder.appending(path: "consumer.log")
        guard FileManager.default.fileExists(atPath: log.path()) else { return [] }
        return try String(contentsOf: log, encoding: .utf8).split(separator: "\n").map {
            try JSONValue(parsing: String($0))
        }
    }
}

enum Wait {
    struct TooLong: Error {}

    /// Waits for what another process does.
    @discardableResult
    static func until<Value>(seconds: Int = 30, _ look: () throws -> Value?) throws -> Value {
        for _ in 0..<seconds * 100 {
            if let value = try look() { return value }
            usleep(10_000)
        }
        throw TooLong()
    }
}
