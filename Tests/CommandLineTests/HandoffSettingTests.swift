import DocumentModel
import Orchestration
import Pipeline
import RecordStorage
import Testing

@Suite("The section `handoffs:`")
struct HandoffSettingTests {
    private func read(_ text: String) throws -> [Configuration.Handoff] {
        try ConfigurationReader.configuration(text, file: "/srv/home/intake.yaml").handoffs
    }

    @Test func everyKeyIsHeeded() throws {
        let handoffs = try read(
            """
            handoffs:
              - {name: erp, kind: webhook, url: "https://erp.example/x?key=hidden", secret_file: secrets/erp,
                 token_env: TOKEN, ca_file: /ca.pem, timeout_seconds: 5, attempts: 3, retry_seconds: 1,
                 longest_retry_seconds: 9, parallel: 2, statuses: [accepted, rejected], types: invoice}
              - {name: post, kind: command, command: [bin/post, -q], format: csv}
              - {name: files, kind: directory, directory: /srv/out}
            """)
        #expect(handoffs.map(\.name) == ["erp", "post", "files"])
        #expect(handoffs[0].shownTarget == "https://erp.example/x", "a query may hold a key")
        #expect(handoffs[0].route.statuses == [.accepted, .rejected] && handoffs[0].route.types == ["invoice"])
        #expect(handoffs[0].retry.maximumAttempts == 3 && handoffs[0].retry.base == 1_000)
        #expect(handoffs[0].retry.cap == 9_000 && handoffs[0].parallel == 2)
        #expect(handoffs[1].shownTarget == "/srv/home/bin/post -q" && handoffs[1].format == .csv)
        #expect(handoffs[2].shownTarget == "/srv/out" && handoffs[2].route.statuses == [.accepted])
    }

    @Test(arguments: [
        ("{name: a, kind: webhook, url: 'ftp://x'}", "begins with https:// or http://"),
        ("{name: a, kind: webhook, url: 'https://u:p@x/'}", "no password in the address"),
        ("{name: a, kind: webhook}", "a webhook needs `url:`"),
        ("{name: a, kind: webhook, url: 'https://x', command: ls}", "`command:` is of no use for a webhook"),
        ("{name: A b, kind: directory, directory: x}", "lower-case letters, digits and hyphens"),
        ("{name: a, kind: command, command: []}", "expected a program"),
        ("{name: a, kind: pigeon}", "unknown kind"),
        ("{kind: webhook, url: 'https://x'}", "a handoff needs `name:`"),
        ("{name: a, kind: webhook, url: 'https://x', secret_file: a, secret_env: B}", "not both"),
        ("{name: a, kind: webhook, url: 'https://x', format: csv}", "a webhook sends json"),
    ])
    func everyMistakeIsNamed(_ handoff: String, _ expected: String) {
        let error = #expect(throws: (any Error).self) { try read("handoffs:\n  - \(handoff)\n") }
        let text = error.map { "\($0)" } ?? ""
        #expect(text.contains(expected), "\(text)")
    }

    @Test func aNameIsGivenOnce() {
        #expect(throws: (any Error).self) {
            try read("handoffs: [{name: a, kind: directory, directory: x}, {name: a, kind: directory, directory: y}]")
        }
    }
}
