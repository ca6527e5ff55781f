import Foundation
import FuzzTargets
import Testing

/// Every input of the corpora goes where `scripts/fuzz` sends it; what a fuzzer found stays found.
@Suite struct CorpusTests {
    private static let corpora = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Corpora")

    struct Input: Sendable, CustomTestStringConvertible {
        var target: FuzzTarget
        var file: URL
        var testDescription: String { "\(target.name)/\(file.lastPathComponent)" }
    }

    private static func files(of target: FuzzTarget) throws -> [URL] {
        try FileManager.default.contentsOfDirectory(
            at: corpora.appending(path: target.name), includingPropertiesForKeys: nil
        ).sorted { $0.path() < $1.path() }
    }

    @Test(arguments: FuzzTarget.all.map(\.name)) func everyTargetHasACorpus(_ name: String) throws {
        let target = try #require(FuzzTarget.all.first { $0.name == name })
        let sizes = try Self.files(of: target).map { try Data(contentsOf: $0).count }
        #expect(!sizes.isEmpty)
        #expect(sizes.allSatisfy { $0 <= target.longest })
        #expect(sizes.reduce(0, +) < 64_000, "a corpus stays small")
    }

    @Test(
        arguments: try FuzzTarget.all.flatMap { target in
            try files(of: target).map { Input(target: target, file: $0) }
        })
    func isTakenApart(_ input: Input) throws {
        let bytes = Array(try Data(contentsOf: input.file))
        try input.target.run(bytes)
        // Each beginning of it, as when a writer was cut off, and each with one bit turned.
        for length in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 32)) {
            try input.target.run(Array(bytes.prefix(length)))
            var turned = bytes
            turned[length] ^= UInt8(1 << (length % 8))
            try input.target.run(turned)
        }
    }
}
