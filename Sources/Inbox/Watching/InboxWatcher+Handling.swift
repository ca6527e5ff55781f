import Glibc
import Logging

extension InboxWatcher {
    func handle(_ signal: Signal, in group: inout DiscardingTaskGroup) {
        switch signal {
        case .reported(let report, let sightings):
            handle(report, sightings, in: &group)
        case .scanned(let start, let scan):
            handle(scan, from: start, in: &group)
        case .looked(let file, let status):
            if let status { saw(file, status, .event, in: &group) } else { tracker.vanished(file) }
        case .finished(let request, let result):
            inFlight -= 1
            note(result, of: request)
            perform(tracker.finished(request.file, result, at: clock.now), in: &group)
        case .notAdmitted(let request):
            inFlight -= 1
            // It keeps its place; while the door is closed nobody else needs to knock.
            ready.insert(.take(request), at: ready.startIndex)
            admissionResumesAt = clock.now + .milliseconds(500)
        case .cleared(let request, let fate):
            inFlight -= 1
            perform(tracker.cleared(request.file, fate, at: clock.now), in: &group)
        case .synchronized:
            isSynchronizing = false
        case .woke:
            timer = nil
        case .asked:
            wait(in: &group)
        }
    }

    private func handle(
        _ report: InotifySource.Report, _ sightings: [Sighted], in group: inout DiscardingTaskGroup
    ) {
        for sighted in sightings {
            guard let status = sighted.status else { continue }
            saw(sighted.file, status, sighted.isClosed ? .closed : .event, in: &group)
        }
        for folder in report.folders where !rules.ignores(folder.name) {
            if IgnoreRules.isNamedLikeDocument(folder.name) {
                look(at: folder, in: &group)
            } else {
                scan(folder, in: &group)
            }
        }
        for inbox in report.lost { scan(InboxFile(inbox: inbox, path: ""), in: &group) }
        if report.overflowed {
            logger.notice("Events were dropped; looking through every inbox")
            observe(.overflowed)
            for index in folders.indices { scan(InboxFile(inbox: index, path: ""), in: &group) }
        }
    }

    private func handle(_ scan: FolderScan, from start: InboxFile, in group: inout DiscardingTaskGroup) {
        let inbox = start.inbox
        // Another machine dates files by its own clock: one that is behind makes a file that is being written look old.
        let isDatedElsewhere = scan.isOnNetwork || configuration.folders[inbox].watching == .polling
        for found in scan.files {
            let age = isDatedElsewhere ? .zero : ages.age(of: found.status.stamp, wall: chain.now(), at: clock.now)
            saw(found.file, found.status, .scan(age: age), in: &group)
        }
        if start.path.isEmpty {
            folders[inbox].isScanning = false
            folders[inbox].finished += 1
            folders[inbox].isOnNetwork = scan.isOnNetwork
            // What a failure kept from being looked at is still there, and still watched.
            if scan.failures.isEmpty {
                source?.prune(inbox: inbox, keeping: scan.visited)
                tracker.forgetLeft(inbox: inbox, but: Set(scan.files.map(\.file)))
            }
            recover(scan, of: inbox, in: &group)
            report(scan, of: inbox)
            folders[inbox].nextScan = clock.now + pause(for: inbox, after: scan)
            if folders[inbox].mustScanAgain { self.scan(start, in: &group) }
        } else {
            folders[inbox].partialScans -= 1
        }
    }

    private func saw(
        _ file: InboxFile, _ status: FileStatus, _ sighting: SettleTracker.Sighting,
        in group: inout DiscardingTaskGroup
    ) {
        if status.kind == .directory, !IgnoreRules.isNamedLikeDocument(file.name) {
            tracker.vanished(file)
        } else {
            tracker.seen(file, status.stamp, sighting, kind: status.kind, at: clock.now)
        }
    }

    private func pause(for inbox: Int, after scan: FolderScan) -> Duration {
        let folder = configuration.folders[inbox]
        let hasEvents =
            source != nil && scan.failures.isEmpty && scan.unwatched.isEmpty
            && (folder.watching == .events || folder.watching == .automatic && !scan.isOnNetwork)
        return hasEvents ? configuration.rescanInterval : configuration.pollInterval
    }

    private func wait(in group: inout DiscardingTaskGroup) {
        guard !asking.isEmpty else { return }
        for index in folders.indices { scan(InboxFile(inbox: index, path: ""), in: &group) }
        let scans = folders.map { $0.started + ($0.mustScanAgain ? 1 : 0) }
        waiters += asking.map { Waiter(scans: scans, answer: $0) }
        asking = []
    }
}
