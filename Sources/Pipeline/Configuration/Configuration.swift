import FoundationEssentials
import Inbox
package import Review

/// What `intake.yaml` says. Every key has a default; an unknown key is a mistake.
package struct Configuration: Hashable, Sendable {
    package struct InboxFolder: Hashable, Sendable {
        package enum Mode: String, Sendable, CaseIterable { case watch, poll }
        package enum Afterwards: String, Sendable, CaseIterable { case move, delete }

        /// Absolute, or relative to the home.
        package var path = "inbox"
        package var mode = Mode.watch
        package var afterwards = Afterwards.move
        package var pollSeconds = 5.0
    }

    package struct Reader: Hashable, Sendable {
        /// Processes; 0 means one a core.
        package var processes = 0
        package var pageSeconds = 60.0
        package var documentSeconds = 60.0
        /// Megabytes of address space of the process of one document.
        package var memoryMegabytes = 2_000
        /// Seconds of processor time of the process of one document.
        package var processorSeconds = 600
        /// When more pages of a document are to be recognised, they are shared out in portions of at most as many.
        package var pagesPerStep = 5
        /// After so many pages of a document that brought their readers down, its others are not tried.
        package var lostPages = 5
    }

    package struct ReviewPolicy: Hashable, Sendable {
        package var claimMinutes = 15.0
        package var dueHours = 24.0
        package var remindHours: Double?
        package var escalateHours: Double?
        /// To whom a review goes that is escalated, and whom after that.
        package var escalateTo: [String] = []
        package var expireHours: Double?
        /// How long a disagreement about an accepted document waits for a second person.
        package var secondLookHours = 336.0
        package var order = ReviewOrder.priority
        package var pictures = Pictures.automatic
        package var keys = ReviewKeys.standard

        /// How parts of pages are shown in a terminal.
        package enum Pictures: String, Hashable, Sendable, CaseIterable {
            /// As the terminal says that it can.
            case automatic = "auto"
            case kitty, iterm2, sixel, symbols, none
        }
    }

    package struct Limits: Hashable, Sendable {
        package var fileMegabytes = 200
        package var pages = 2_000
        /// Documents waiting to be worked on at which new files stay in the inbox.
        package var backlog = 10_000
    }

    package struct Export: Hashable, Sendable {
        /// True: records leave as soon as they are accepted, without `intake export`.
        package var isContinuous = true
        package var directory = "exports"
    }

    package struct Audit: Hashable, Sendable {
        /// The file that only grows, by which a log that was cut short shows.
        package var anchor = "audit.anchor"
        /// How long an event may wait for its seal.
        package var sealSeconds = 10.0
    }

    package struct ScheduledJob: Hashable, Sendable {
        package enum Job: String, Sendable, CaseIterable {
            case reprocessStale = "reprocess-stale"
            case reprocessFailed = "reprocess-failed"
            case calibrate, report, retention, evaluate
        }

        package var name: String
        package var cron: String
        package var zone: String
        package var job: Job
        /// The job's own settings.
        package var options: [String: String] = [:]
    }

    /// The address of a PostgreSQL database that machines share; nil for one in the home.
    package var database: String?
    /// A folder that all machines see, for the bytes that arrive; nil for the database, or the home's store.
    package var originals: String?
    package var inboxes = [InboxFolder()]
    package var settleSeconds = 0.5
    /// Shell patterns of names that are not taken, besides dot files.
    package var ignoredNames = IgnoreRules.defaultPatterns
    /// Of documents, as tesseract names them; `auto` alone stands for those whose models are installed.
    package var languages = ["auto"]
    /// Documents worked on at the same time; 0 means sixteen times the number of cores.
    package var workers = 0
    package var reader = Reader()
    package var review = ReviewPolicy()
    package var people = People()
    package var notify: [NotificationTarget] = []
    package var audit = Audit()
    package var limits = Limits()
    package var export = Export()
    package var schedules = [
        ScheduledJob(name: "nightly", cron: "30 2 * * *", zone: "UTC", job: .reprocessStale),
        ScheduledJob(name: "retention", cron: "30 3 * * *", zone: "UTC", job: .retention),
    ]
    package var handoffs: [Handoff] = []
    package var retention = Retention()
    package var shutdownSeconds = 20.0

    package init() {}
}

extension Configuration {
    /// Documents worked on at the same time, on this machine.
    var workerSlots: Int { workers == 0 ? 16 * ProcessInfo.processInfo.activeProcessorCount : workers }

    /// Processes that read, on this machine.
    var readerProcesses: Int {
        reader.processes == 0 ? ProcessInfo.processInfo.activeProcessorCount : reader.processes
    }

    /// The file that `intake init` writes: every key with its default.
    package static let template = """
        # The settings of this installation. Every key may be left out; these are the defaults.
        # Relative paths start at this file's folder. `intake doctor` checks them.

        inboxes:
          - path: inbox            # watched, with its subfolders
            mode: watch            # watch, or poll for network shares
            afterwards: move       # move (to processed/ beside it), or delete
        settle_seconds: 0.5        # a file is taken when it has been quiet for this long
        ignore: ["*.tmp", "*.temp", "*.part", "*.partial", "*.filepart", "*.crdownload", "*.download", "*.opdownload",
                 "*.swp", "*~", "~$*", "Thumbs.db", "desktop.ini"]

        languages: auto            # of OCR, chosen page by page: all installed, or a list such as [eng, deu] (Debian
                                   # packages: tesseract-ocr-deu, -fra, -nld, -ita, -spa); the first reads every page
        workers: 0                 # documents at the same time; 0: sixteen times the number of cores; more share a commit
        reader:
          processes: 0             # documents read at the same time; 0: one a core
          page_seconds: 60         # a page that takes longer costs one attempt
          document_seconds: 60     # so does opening a document
          memory_megabytes: 2000   # for the process of one document
          cpu_seconds: 600         # the same
          pages_per_step: 5        # of documents with more scanned pages, machines share these out, so many at a time
          lost_pages: 5            # after so many pages that failed twice, a document's others are not tried

        limits:
          file_megabytes: 200      # larger files go to rejected/
          pages: 2000
          backlog: 10000           # at this many waiting documents, new files stay in the inbox

        review:
          claim_minutes: 15
          due_hours: 24
          # remind_hours: 8
          # escalate_hours: 48
          # escalate_to: [approver]  # who gets what is escalated; whom it goes to after that
          # expire_hours: 720      # rejected then, or what the rule file says
          second_look_hours: 336   # a blind look that differs stands, if nobody else decides until then
          order: priority          # or due, amount, type, seller, age
          pictures: auto           # of the page, in the terminal: or kitty, iterm2, sixel, symbols, none
          # keys: {right: a, edit: e, absent: n, illegible: i, reject: r, skip: s, escalate: E, undo: u}

        # people:                  # names of operating-system users; without any, everybody may do everything
        #   reviewers: [anna, "group:accounting"]   # decide what is in doubt
        #   approvers: [carla]     # give the second consent where rules ask for approvals
        #   operators: [dave]      # retry, reprocess, export, put rules in force
        #   deputies: [dave]       # may act for others, with --as NAME
        #   roles: {cfo: [erika]}  # more, for `role:` in rule files
        #   groups: {accounting: [bob, frida]}      # else groups of the operating system

        # notify:                  # told of reviews that wait too long, as JSON; a command by standard input, no shell
        #   - command: [/usr/local/bin/tell-team, --urgent]
        #     events: [reminded, escalated, expired]
        #     timeout_seconds: 30
        #   - {url: "https://chat.example/intake", secret_file: notify.secret}   # a webhook, as for handoffs

        audit:
          anchor: audit.anchor     # only grows; best where who keeps this home cannot write, or only append
          seal_seconds: 10         # the end of the log that is younger than this could be cut off unseen

        export:
          continuous: true         # write each accepted record to the directory at once
          directory: exports

        schedules:
          - name: nightly
            cron: "30 2 * * *"     # minute hour day month weekday
            zone: UTC
            job: reprocess-stale   # or reprocess-failed, retention, evaluate
          - name: retention
            cron: "30 3 * * *"
            job: retention

        retention:
          runs_days: 90            # then what steps left is removed; what happened stays in the log. 0: never
          # documents:             # nothing is removed from documents unless you say so: see docs/operations.md
          #   - after_days: 3650
          #     types: [receipt]
          #     remove: [original, pages]

        # handoffs:                # who else is given each accepted record: see docs/handoffs.md
        #   - name: erp
        #     kind: webhook        # or command, or directory
        #     url: https://erp.example/intake
        #     secret_file: secrets/erp

        # Several machines share a PostgreSQL database: docs/postgresql.md. INTAKE_DATABASE goes before this.
        # database: postgres://intake@db.example/intake
        # originals: /mnt/intake   # where documents are kept that all machines see; otherwise in that database

        shutdown_seconds: 20       # how long `intake run` lets work finish when it is told to stop

        """
}
