import Glibc
import Logging

extension InboxWatcher {
    /// Logs and counts how taking a file ended, and keeps account of the store's health.
    func note(_ result: TakeResult, of request: TakeRequest) {
        let file: Logger.Metadata = ["file": "\(request.file.display)"]
        switch result {
        case .taken, .refused, .notYet: folders[request.file.inbox].unreachable = nil
        case .gone, .unreachable, .sourceFailed, .storageFailed: break
        }
        switch result {
        case .taken(let arrival, let outcome, let fate):
            storageWorks()
            logger.info(
                "Took a document into custody",
                metadata: file.merging([
                    "document": "sha256:\(arrival.contentHash)", "size": "\(arrival.size)", "outcome": "\(outcome)",
                ]) { $1 })
            noteStuck(fate, file)
            observe(.taken(arrival, outcome, fate))
        case .refused(let refusal, let fate):
            storageWorks()
            let isKnown = if case .left(_, isKnown: true) = fate { true } else { false }
            logger.log(
                level: isKnown ? .debug : .warning,
                "\(refusal.reason.staysInInbox ? "Left alone" : "Refused a file"): \(refusal.explanation) \(refusal.advice)",
                metadata: file.merging(["reason": "\(refusal.reason.rawValue)"]) { $1 })
            noteStuck(fate, file)
            observe(.refused(refusal, fate))
        case .notYet(let reason):
            if reason == .writing, tracker.entries[request.file]?.waits == 4 {
                logger.notice("A file is open for writing; it is taken when its writer closes it", metadata: file)
            }
            logger.debug("A file is not finished yet", metadata: file.merging(["why": "\(reason)"]) { $1 })
            observe(.waiting(request.file, reason))
        case .gone:
            logger.debug("A file is gone before it was taken", metadata: file)
        case .unreachable(let error):
            noteUnreachable(error, inbox: request.file.inbox)
        case .sourceFailed(let error):
            logger.warning(
                "A file cannot be read; it is tried again", metadata: file.merging(["error": "\(error)"]) { $1 })
            observe(.sourceFailed(request.file, "\(error)"))
        case .storageFailed(let error):
            storageFails(error)
        }
    }

    private func noteStuck(_ fate: OriginalFate, _ file: Logger.Metadata) {
        guard case .stuck(let error) = fate else { return }
        logger.warning(
            "The original cannot be moved out of the inbox; it is safe in custody, and moving is tried again",
            metadata: file.merging(["error": "\(error)"]) { $1 })
    }

    private func noteUnreachable(_ error: FileSystemError, inbox: Int) {
        // Each kind of error once: a share that is down would otherwise fill the log, file by file.
        if folders[inbox].unreachable != error.code {
            logger.warning(
                "Files of an inbox are out of reach; they stay there, and it is tried again",
                metadata: ["inbox": "\(configuration.folders[inbox].path)", "error": "\(error)"])
        }
        folders[inbox].unreachable = error.code
        observe(.unavailable(inbox: inbox, "\(error)"))
    }

    private func storageWorks() {
        if storage.failures > 0 { logger.notice("Documents are taken again") }
        storage = StorageHealth()
    }

    private func storageFails(_ error: String) {
        // Each error once: a full disk would otherwise fill the log too.
        if storage.lastError != error {
            logger.error(
                "Documents cannot be taken; they stay in the inbox, and it is tried again",
                metadata: ["error": "\(error)"])
        }
        storage.lastError = error
        observe(.storageFailed(error))
        // Files that failed together count once.
        guard storage.resumeAt == nil else { return }
        storage.failures += 1
        let pause = Backoff(base: configuration.retryPause, limit: .seconds(60)).delay(after: storage.failures)
        storage.resumeAt = clock.now + pause
    }

    /// Logs what hinders a scan, once per problem, and that it is over.
    func report(_ scan: FolderScan, of inbox: Int) {
        let path: Logger.Metadata = ["inbox": "\(configuration.folders[inbox].path)"]
        let problem = scan.failures.first.map { "\($0)" } ?? ""
        if problem.isEmpty {
            if !folders[inbox].problem.isEmpty {
                logger.notice("The inbox can be looked through again", metadata: path)
            }
            observe(.scanned(inbox: inbox))
        } else {
            if problem != folders[inbox].problem {
                logger.error(
                    "An inbox cannot be looked through wholly; it is tried again",
                    metadata: path.merging(["error": "\(problem)"]) { $1 })
            }
            observe(.unavailable(inbox: inbox, problem))
        }
        folders[inbox].problem = problem
        reportPassedOver(scan, of: inbox)

        let watchProblem = scan.unwatched.first.map { "\($0)" } ?? ""
        if !watchProblem.isEmpty, watchProblem != folders[inbox].watchProblem {
            let hint = scan.unwatched.contains { $0.code == ENOSPC } ? "; raise fs.inotify.max_user_watches" : ""
            logger.warning(
                "An inbox cannot be watched wholly and is polled instead\(hint)",
                metadata: path.merging(["error": "\(watchProblem)"]) { $1 })
        }
        folders[inbox].watchProblem = watchProblem
    }

    /// Says once of each name that is never taken that it lies there.
    private func reportPassedOver(_ scan: FolderScan, of inbox: Int) {
        let fresh = scan.passedOver.subtracting(folders[inbox].passedOver)
        folders[inbox].passedOver = scan.passedOver
        guard !fresh.isEmpty else { return }
        let examples = fresh.map(\.display).sorted().prefix(3).joined(separator: ", ")
        logger.info(
            "Files are passed over because of their names",
            metadata: [
                "inbox": "\(configuration.folders[inbox].path)", "count": "\(fresh.count)", "such_as": "\(examples)",
            ])
    }
}
