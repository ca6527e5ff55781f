import Delivery
import FoundationEssentials
import Pipeline
import Testing

@Suite("The settings file")
struct ConfigurationTests {
    private func read(_ text: String) throws -> Configuration {
        let file = FileManager.default.temporaryDirectory.appending(path: "intake-\(UUID().uuidString).yaml")
        try Data(text.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        return try ConfigurationReader.read(file.path)
    }

    @Test func theTemplateSaysTheDefaults() throws {
        #expect(try read(Configuration.template) == Configuration())
    }

    @Test(arguments: ["", "\n", " \r\n\n"]) func anEmptiedFileIsRefused(text: String) {
        let error = #expect(throws: InstallationError.self) { try read(text) }
        #expect(error?.message.contains(".yaml:1:1: the file is empty") == true)
    }

    private static let endless: [String] = [
        "? [workers]\n: 1\n", "reader: {[processes]: 1}\n",
        "a: &a [\u{85}*b]\n" + String(repeating: "- *a\n", count: 20),
        "inboxes: " + String(repeating: "[", count: 60) + String(repeating: "]", count: 60),
        "inboxes: " + String(repeating: "{", count: 900) + "[" + String(repeating: "0,", count: 125_000) + "]"
            + String(repeating: "}", count: 900),
    ]

    @Test(arguments: endless)
    func whatWouldTakeForEverIsRefusedWithItsPlace(text: String) {
        let error = #expect(throws: InstallationError.self) { try read(text) }
        #expect(error?.message.contains(/\.yaml:\d+:\d+: (a key that is|more than)/) == true, "\(error?.message ?? "")")
    }

    @Test(arguments: ["# nothing\n", "{}"])
    func whatIsLeftOutHasItsDefault(text: String) throws {
        #expect(try read(text) == Configuration())
    }

    @Test func everyKeyIsHeeded() throws {
        let settings = try read(
            """
            inboxes: [/srv/in, {path: two, mode: poll, afterwards: delete, poll_seconds: 9}]
            settle_seconds: 1.5
            ignore: "*.bak"
            languages: [deu, chi_sim]
            workers: 3
            reader: {processes: 1, page_seconds: 10, document_seconds: 20, memory_megabytes: 500, cpu_seconds: 5}
            limits: {file_megabytes: 7, pages: 8, backlog: 9}
            review: {claim_minutes: 1, due_hours: 2, remind_hours: 3, escalate_hours: 4, escalate_to: [a, b], expire_hours: 5, second_look_hours: 6}
            notify: [{command: [tell, -x]}, {name: beep, url: "https://a.test/b", events: expired, timeout_seconds: 2}]
            audit: {anchor: /srv/anchor, seal_seconds: 7}
            export: {continuous: false, directory: /srv/out}
            schedules: [{name: weekly, cron: "0 3 * * SUN", zone: Europe/Berlin, job: reprocess-failed}]
            shutdown_seconds: 6
            database: postgres://intake@db/intake
            originals: /mnt/originals
            """)
        #expect(settings.inboxes.map(\.path) == ["/srv/in", "two"])
        #expect(settings.inboxes.map(\.mode) == [.watch, .poll])
        #expect(settings.inboxes.map(\.afterwards) == [.move, .delete])
        #expect(settings.inboxes.last?.pollSeconds == 9)
        #expect(settings.settleSeconds == 1.5)
        #expect(settings.ignoredNames == ["*.bak"])
        #expect(settings.languages == ["deu", "chi_sim"])
        #expect(settings.workers == 3)
        #expect(settings.reader.processes == 1 && settings.reader.memoryMegabytes == 500)
        #expect(settings.reader.pageSeconds == 10 && settings.reader.documentSeconds == 20)
        #expect(settings.limits.fileMegabytes == 7 && settings.limits.pages == 8 && settings.limits.backlog == 9)
        #expect(settings.review.claimMinutes == 1 && settings.review.dueHours == 2)
        #expect(settings.review.remindHours == 3 && settings.review.escalateHours == 4)
        #expect(settings.review.escalateTo == ["a", "b"] && settings.review.expireHours == 5)
        #expect(settings.review.secondLookHours == 6)
        let agent = "intake/" + PipelineVersion.product
        #expect(
            settings.notify == [
                NotificationTarget(
                    name: "notice-1",
                    target: .program(ExternalProgram(arguments: ["tell", "-x"], limit: .seconds(30)))),
                NotificationTarget(
                    name: "beep", target: .webhook(Webhook(url: "https://a.test/b", limit: .seconds(2), agent: agent)),
                    events: ["expired"]),
            ])
        #expect(settings.audit.anchor == "/srv/anchor" && settings.audit.sealSeconds == 7)
        #expect(!settings.export.isContinuous && settings.export.directory == "/srv/out")
        #expect(settings.schedules.map(\.job) == [.reprocessFailed])
        #expect(settings.schedules.map(\.zone) == ["Europe/Berlin"])
        #expect(settings.shutdownSeconds == 6)
        #expect(settings.database == "postgres://intake@db/intake" && settings.originals == "/mnt/originals")
    }

    @Test func everyMistakeIsNamedWithItsPlace() throws {
        let error = #expect(throws: InstallationError.self) {
            try read(
                "workers: -1\nlanguages: []\nreader:\n  proceses: 2\nschedules:\n  - {name: x, cron: '* *'}\n"
                    + "database: mysql://secret@host\n")
        }
        for place in [":1:10:", ":2:12:", ":4:3:", ":6:5:", ":7:11:"] {
            #expect(error?.message.contains(place) == true, "\(place) in \(error?.message ?? "")")
        }
        #expect(error?.message.contains("did you mean \"processes\"?") == true)
    }
}
