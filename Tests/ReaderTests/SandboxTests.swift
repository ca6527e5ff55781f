import Foundation
import Testing

/// What a reading process can still do once a document has taken it over.
@Suite struct SandboxTests {
    /// The account of this test, and, where it may change it, one without rights.
    static let accounts: [String?] = getuid() == 0 ? [nil, "65534"] : [nil]

    @Test(arguments: accounts)
    func nothingGetsOut(account: String?) async throws {
        let report = try await attempts(as: account)
        #expect(report.lines.contains("the document can be read"))
        #expect(report.escaped == [])
        #expect(report.refused.count >= 30)
    }

    /// Without it the attempts succeed, so that their failure above says something.
    @Test func withoutASandboxNearlyEverythingGetsOut() async throws {
        let report = try await attempts(as: nil, isFree: true)
        #expect(report.escaped.count >= 25, "\(report.refused)")
    }

    private struct Report {
        var lines: [String]
        var escaped: [String] { lines.filter { $0.hasSuffix("ESCAPED") } }
        var refused: [String] { lines.filter { $0.contains(" refused (") } }
    }

    private func attempts(as account: String?, isFree: Bool = false) async throws -> Report {
        try await withFolder { folder in
            try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: folder.path)
            for name in ["secret", "victim", "document"] {
                let file = folder.appendingPathComponent(name)
                try Data("\(name)\n".utf8).write(to: file)
                try FileManager.default.setAttributes([.posixPermissions: 0o666], ofItemAtPath: file.path)
            }
            let process = Process()
            let output = Pipe()
            process.executableURL = URL(fileURLWithPath: BuiltProgram.path("EscapeArtist"))
            process.arguments =
                [folder.path] + (isFree ? ["--free"] : []) + (account.map { ["--user", $0] } ?? [])
            process.standardOutput = output
            process.standardInput = FileHandle.nullDevice
            try process.run()
            let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
            process.waitUntilExit()
            #expect(process.terminationStatus == 0)
            return Report(lines: text.split(separator: "\n").map(String.init))
        }
    }
}
