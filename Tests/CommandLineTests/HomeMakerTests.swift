import Foundation
import Pipeline
import Testing

@Suite("Homes are made") struct HomeMakerTests {
    @Test(
        "What a killed `init` left is gone after the next one",
        arguments: [[], ["intake.yaml.partial"], ["Rules.partial/invoice.yaml"], ["audit.key.partial"]])
    func leftovers(names: [String]) throws {
        let folder = URL.temporaryDirectory.appending(path: "home-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        for name in names {
            let file = folder.appending(path: name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data("cut sho".utf8).write(to: file)
        }
        let home = Home(path: folder.path)
        let rules = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Rules")
        let report = try HomeMaker.make(home, environment: ["INTAKE_RULES": rules.path], executable: "/nowhere")

        #expect(report.made.contains(home.configurationFile))
        #expect(
            try String(contentsOf: URL(filePath: home.configurationFile), encoding: .utf8) == Configuration.template)
        let found = try FileManager.default.contentsOfDirectory(atPath: home.path).sorted()
        #expect(
            found == ["Rules", "audit.anchor", "audit.key", "exports", "inbox", "intake.yaml", "rejected", "store"])
    }
}
