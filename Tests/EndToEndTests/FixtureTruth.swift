import Foundation

/// What is true of one document of `Fixtures/documents`, as `Fixtures/truth.jsonl` says.
struct FixtureTruth: Decodable, Sendable {
    enum State: String, Decodable, Sendable { case accepted, review, failed, rejected }

    var file: String
    var sha256: String
    var type: String?
    var state: State
    var mustAccept: Bool
    var why: String
    var fields: [String: String]
    var duplicateOf: String?

    var url: URL { Self.documents.appending(path: file) }
    /// The identity that the product gives it.
    var document: String { "sha256:" + sha256 }

    enum CodingKeys: String, CodingKey {
        case file, sha256, type, state
        case mustAccept = "must_accept"
        case why, fields
        case duplicateOf = "duplicate_of"
    }

    /// This file lies three folders below the project.
    static let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let documents = project.appending(path: "Fixtures/documents")

    static func named(_ file: String) throws -> FixtureTruth {
        guard let found = try all().first(where: { $0.file == file }) else { throw CocoaError(.fileNoSuchFile) }
        return found
    }

    static func all() throws -> [FixtureTruth] {
        let text = try String(contentsOf: project.appending(path: "Fixtures/truth.jsonl"), encoding: .utf8)
        return try text.split(separator: "\n").map { line in
            try JSONDecoder().decode(FixtureTruth.self, from: Data(line.utf8))
        }
    }
}
