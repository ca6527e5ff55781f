import FoundationEssentials
import Glibc
import Review
package import RuleEngine
import Yams

/// Reads `intake.yaml`: strictly, and naming every mistake with its place.
package enum ConfigurationReader {
    /// Blocking.
    ///
    /// - Throws: `InstallationError` naming file, line and column of every mistake.
    package static func read(_ path: String) throws(InstallationError) -> Configuration {
        let bytes: [UInt8]
        do throws(PlainFile.Failure) {
            bytes = try PlainFile.read(path, limit: RuleFile.maximumBytes)
        } catch {
            throw InstallationError(path, error)
        }
        do {
            return try configuration(try RuleFile.text(bytes, file: path), file: path)
        } catch {
            throw InstallationError(
                error.problems.map(\.description).joined(separator: "\n"),
                hint: "Correct \(path); `intake doctor` checks it.")
        }
    }

    package static func configuration(_ text: String, file: String) throws(RuleLoadingError) -> Configuration {
        // What an interrupted copy leaves; nobody means all defaults by it.
        guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
            let message = "the file is empty; expected settings, or a comment alone for all defaults"
            throw RuleLoadingError(problems: [RuleProblem(file: file, line: 1, column: 1, message: message)])
        }
        guard let root = try RuleFile.compose(text, file: file) else { return Configuration() }
        let reader = RuleFileReader(file: file, text: text)
        let configuration = ConfigurationSections(reader: reader, home: folder(of: file)).configuration(root)
        guard reader.problems.isEmpty else { throw RuleLoadingError(problems: reader.sortedProblems) }
        return configuration
    }

    private static func folder(of file: String) -> String {
        file.lastIndex(of: "/").map { String(file[..<$0]) } ?? "."
    }
}

extension InstallationError {
    /// Why settings could not be read.
    fileprivate init(_ path: String, _ failure: PlainFile.Failure) {
        switch failure {
        case .notRegular: self.init("\(path) is not a regular file.", hint: "Put a file of settings in its place.")
        case .tooLarge(let beginning):
            self.init(
                "\(RuleFile.tooLarge(beginning, file: path))",
                hint: "Correct \(path); the settings of a new home take a few lines.")
        case .failed(let code):
            self.init(
                "\(path) cannot be read: \(unsafe String(cString: strerror(code))).",
                hint: "Try again; when it stays so, check the disk.")
        case .missing, .unreadable:
            self.init(
                "\(path) cannot be read.",
                hint: "Make a home with `intake init --home DIR`, or name yours with --home or INTAKE_HOME.")
        }
    }
}

/// The sections of the file, each over the defaults.
struct ConfigurationSections {
    let reader: RuleFileReader
    /// The folder of the file, where relative paths start.
    let home: String

    func configuration(_ root: Node) -> Configuration {
        var result = Configuration()
        let keys = [
            "inboxes", "settle_seconds", "ignore", "languages", "workers", "reader", "limits", "review", "people",
            "notify", "audit", "export", "schedules", "handoffs", "retention", "shutdown_seconds", "database",
            "originals",
        ]
        guard let entries = reader.entries(root, "the settings", keys: keys) else { return result }
        if let node = entries["inboxes"], let elements = reader.elements(node, "inboxes") {
            result.inboxes = elements.map(inbox)
            if result.inboxes.isEmpty { reader.report(node, "expected at least one inbox") }
        }
        set(&result.settleSeconds, entries["settle_seconds"], "settle_seconds", 0...3_600)
        if let node = entries["ignore"], let elements = reader.elements(node, "ignore", orOne: true) {
            result.ignoredNames = elements.compactMap { reader.text($0, "a shell pattern") }
        }
        if let node = entries["languages"], let elements = reader.elements(node, "languages", orOne: true) {
            result.languages = elements.compactMap(language)
            if elements.isEmpty { reader.report(node, "expected at least one language, such as eng") }
        }
        set(&result.workers, entries["workers"], "workers", 0...512)
        if let node = entries["reader"] { result.reader = readerSettings(node) }
        if let node = entries["limits"] { result.limits = limits(node) }
        if let node = entries["review"] { result.review = review(node) }
        if let node = entries["people"] { result.people = people(node) }
        if let node = entries["notify"] { result.notify = notificationTargets(node) }
        if let node = entries["audit"] { result.audit = audit(node) }
        if let node = entries["export"] { result.export = export(node) }
        if let node = entries["schedules"], let elements = reader.elements(node, "schedules") {
            result.schedules = elements.compactMap(schedule)
        }
        if let node = entries["database"], let address = reader.text(node, "the database's address") {
            if StorageEngine.isAddress(address) {
                result.database = address
            } else {
                reader.report(node, "expected the address of a PostgreSQL database, such as postgres://user@host/name")
            }
        }
        if let node = entries["originals"] { result.originals = reader.text(node, "a folder") }
        if let node = entries["retention"] { result.retention = retention(node) }
        if let node = entries["handoffs"] { result.handoffs = handoffs(node, home: home) }
        set(&result.shutdownSeconds, entries["shutdown_seconds"], "shutdown_seconds", 0...3_600)
        return result
    }

    private func inbox(_ node: Node) -> Configuration.InboxFolder {
        var result = Configuration.InboxFolder()
        if case .scalar = node {
            result.path = reader.text(node, "the inbox's path") ?? result.path
            return result
        }
        let keys = ["path", "mode", "afterwards", "poll_seconds"]
        guard let entries = reader.entries(node, "an inbox", keys: keys) else { return result }
        if let node = entries["path"] { result.path = reader.text(node, "the inbox's path") ?? result.path }
        if let node = entries["mode"] {
            result.mode = reader.choice(node, "mode", as: Configuration.InboxFolder.Mode.self) ?? result.mode
        }
        if let node = entries["afterwards"] {
            result.afterwards =
                reader.choice(node, "afterwards", as: Configuration.InboxFolder.Afterwards.self) ?? result.afterwards
        }
        set(&result.pollSeconds, entries["poll_seconds"], "poll_seconds", 0.1...3_600)
        return result
    }

    /// Names of OCR models become arguments of a program and parts of file names.
    private func language(_ node: Node) -> String? {
        guard let name = reader.text(node, "a language such as eng") else { return nil }
        let isPlain = name.utf8.allSatisfy {
            (97...122).contains($0) || (65...90).contains($0) || (48...57).contains($0) || $0 == 95
        }
        if !isPlain || name.utf8.count > 40 {
            reader.report(node, "expected tesseract's name of a language, such as eng, deu or chi_sim")
            return nil
        }
        return name
    }

    private func readerSettings(_ node: Node) -> Configuration.Reader {
        var result = Configuration.Reader()
        // Homes made before each document had a process of its own hold the last one.
        let keys = [
            "processes", "page_seconds", "document_seconds", "memory_megabytes", "cpu_seconds", "recycle_after",
            "pages_per_step", "lost_pages",
        ]
        guard let entries = reader.entries(node, "reader", keys: keys) else { return result }
        set(&result.processes, entries["processes"], "processes", 0...256)
        set(&result.pageSeconds, entries["page_seconds"], "page_seconds", 1...3_600)
        set(&result.documentSeconds, entries["document_seconds"], "document_seconds", 1...3_600)
        set(&result.memoryMegabytes, entries["memory_megabytes"], "memory_megabytes", 200...1_000_000)
        set(&result.processorSeconds, entries["cpu_seconds"], "cpu_seconds", 1...86_400)
        set(&result.pagesPerStep, entries["pages_per_step"], "pages_per_step", 1...10_000)
        set(&result.lostPages, entries["lost_pages"], "lost_pages", 1...10_000)
        return result
    }

    private func limits(_ node: Node) -> Configuration.Limits {
        var result = Configuration.Limits()
        guard let entries = reader.entries(node, "limits", keys: ["file_megabytes", "pages", "backlog"]) else {
            return result
        }
        set(&result.fileMegabytes, entries["file_megabytes"], "file_megabytes", 1...10_000)
        set(&result.pages, entries["pages"], "pages", 1...100_000)
        set(&result.backlog, entries["backlog"], "backlog", 1...10_000_000)
        return result
    }

    private func review(_ node: Node) -> Configuration.ReviewPolicy {
        var result = Configuration.ReviewPolicy()
        let keys = [
            "claim_minutes", "due_hours", "remind_hours", "escalate_hours", "escalate_to", "expire_hours",
            "second_look_hours", "order", "pictures", "keys",
        ]
        guard let entries = reader.entries(node, "review", keys: keys) else { return result }
        set(&result.claimMinutes, entries["claim_minutes"], "claim_minutes", 0.1...10_000)
        set(&result.dueHours, entries["due_hours"], "due_hours", 0.01...10_000)
        if let node = entries["remind_hours"] {
            result.remindHours = reader.number(node, "remind_hours", in: 0.0001...10_000)
        }
        if let node = entries["escalate_hours"] {
            result.escalateHours = reader.number(node, "escalate_hours", in: 0.0001...10_000)
        }
        if let node = entries["escalate_to"] {
            result.escalateTo = (reader.elements(node, "escalate_to", orOne: true) ?? []).compactMap {
                reader.text($0, "a role")
            }
        }
        if let node = entries["expire_hours"] {
            result.expireHours = reader.number(node, "expire_hours", in: 0.0001...100_000)
        }
        set(&result.secondLookHours, entries["second_look_hours"], "second_look_hours", 0.0001...100_000)
        if let node = entries["order"] {
            result.order = reader.choice(node, "order", as: ReviewOrder.self) ?? result.order
        }
        if let node = entries["pictures"] {
            result.pictures =
                reader.choice(node, "pictures", as: Configuration.ReviewPolicy.Pictures.self) ?? result.pictures
        }
        if let node = entries["keys"] { result.keys = reviewKeys(node) }
        return result
    }

    private func reviewKeys(_ node: Node) -> ReviewKeys {
        let names = ReviewKeys.Command.allCases.map(\.rawValue)
        var own: [ReviewKeys.Command: String] = [:]
        for (name, node) in reader.entries(node, "keys", keys: names) ?? [:] {
            guard let command = ReviewKeys.Command(rawValue: name) else { continue }
            own[command] = reader.text(node, "the key of \(name)")
        }
        do {
            return try ReviewKeys(replacing: own)
        } catch {
            reader.report(node, error.description)
            return .standard
        }
    }

    private func export(_ node: Node) -> Configuration.Export {
        var result = Configuration.Export()
        guard let entries = reader.entries(node, "export", keys: ["continuous", "directory"]) else { return result }
        if let node = entries["continuous"] {
            result.isContinuous = reader.boolean(node, "continuous") ?? result.isContinuous
        }
        if let node = entries["directory"] { result.directory = reader.text(node, "directory") ?? result.directory }
        return result
    }

    private func schedule(_ node: Node) -> Configuration.ScheduledJob? {
        let keys = ["name", "cron", "zone", "job", "with"]
        guard let entries = reader.entries(node, "a schedule", keys: keys) else { return nil }
        for key in ["name", "cron", "job"] where entries[key] == nil {
            reader.report(node, "a schedule needs `\(key):`")
        }
        guard let name = entries["name"].flatMap({ reader.text($0, "name") }),
            let cronNode = entries["cron"], let cron = reader.text(cronNode, "cron"),
            let job = entries["job"].flatMap({
                reader.choice($0, "job", as: Configuration.ScheduledJob.Job.self)
            })
        else { return nil }
        let zone = entries["zone"].flatMap { reader.text($0, "zone") } ?? "UTC"
        if let problem = Configuration.ScheduledJob.problem(cron: cron, zone: zone) {
            reader.report(cronNode, problem)
        }
        var result = Configuration.ScheduledJob(name: name, cron: cron, zone: zone, job: job)
        for entry in entries["with"].flatMap({ reader.entries($0, "the job's settings") }) ?? [] {
            result.options[entry.key] = reader.text(entry.value, entry.key)
        }
        return result
    }

    func set(_ value: inout Double, _ node: Node?, _ what: String, _ range: ClosedRange<Double>) {
        if let node { value = reader.number(node, what, in: range) ?? value }
    }

    func set(_ value: inout Int, _ node: Node?, _ what: String, _ range: ClosedRange<Int>) {
        if let node { value = reader.integer(node, what, in: range) ?? value }
    }
}
