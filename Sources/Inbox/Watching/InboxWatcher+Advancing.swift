import Logging

extension InboxWatcher {
    /// Starts what can be started now, answers who waits, and sets the alarm for the next deadline.
    func advance(in group: inout DiscardingTaskGroup) {
        let now = clock.now
        perform(tracker.due(at: now), in: &group)
        for (index, folder) in folders.enumerated() {
            if let next = folder.nextScan, next <= now { scan(InboxFile(inbox: index, path: ""), in: &group) }
        }
        if let pause = storage.resumeAt, pause <= now { storage.resumeAt = nil }
        if let pause = admissionResumesAt, pause <= now { admissionResumesAt = nil }
        if storage.resumeAt == nil, admissionResumesAt == nil {
            // After a failure one file at a time, until one succeeds.
            let slots = storage.failures > 0 ? 1 : configuration.transfers
            while inFlight < slots, let action = ready.popFirst() { transfer(action, in: &group) }
        }
        synchronizeMoves(in: &group)
        answerWaiters()
        let deadlines = [tracker.next, storage.resumeAt, admissionResumesAt, folders.compactMap(\.nextScan).min()]
        setAlarm(at: deadlines.compactMap(\.self).min())
    }

    func perform(_ actions: [SettleTracker.Action], in group: inout DiscardingTaskGroup) {
        for action in actions {
            if case .look(let file) = action { look(at: file, in: &group) } else { ready.append(action) }
        }
    }

    private func transfer(_ action: SettleTracker.Action, in group: inout DiscardingTaskGroup) {
        inFlight += 1
        group.addTask { [chain, admission, signal, configuration] in
            switch action {
            case .take(let request):
                guard await admission.mayTake() else {
                    signal.yield(.notAdmitted(request))
                    return
                }
                let folder = configuration.folders[request.file.inbox]
                signal.yield(.finished(request, await chain.take(request, from: folder)))
            case .giveUp(let request):
                let folder = configuration.folders[request.file.inbox]
                signal.yield(.finished(request, await chain.giveUp(request, from: folder)))
            case .clear(let request):
                let folder = configuration.folders[request.file.inbox]
                signal.yield(.cleared(request, await chain.clear(request, from: folder)))
            case .look:
                preconditionFailure("a look is no transfer")
            }
        }
    }

    /// Makes the moves so far durable when nothing is left to take, and now and then during a long burst.
    private func synchronizeMoves(in group: inout DiscardingTaskGroup) {
        guard !isSynchronizing, chain.moves.count > (inFlight == 0 && ready.isEmpty ? 0 : 255) else { return }
        isSynchronizing = true
        group.addTask { [chain, signal] in
            await chain.synchronizeMoves()
            signal.yield(.synchronized)
        }
    }

    /// Looks at one name again.
    func look(at file: InboxFile, in group: inout DiscardingTaskGroup) {
        let path = configuration.folders[file.inbox].origin(of: file)
        group.addTask { [scans, signal] in
            let status = try? await scans { try FileStatus.of(path) }
            signal.yield(.looked(file, status ?? nil))
        }
    }

    /// Looks through an inbox, or the part of it below a folder.
    func scan(_ start: InboxFile, in group: inout DiscardingTaskGroup) {
        let inbox = start.inbox
        if start.path.isEmpty {
            if folders[inbox].isScanning {
                folders[inbox].mustScanAgain = true
                return
            }
            folders[inbox].isScanning = true
            folders[inbox].mustScanAgain = false
            folders[inbox].started += 1
            folders[inbox].nextScan = nil
        } else {
            folders[inbox].partialScans += 1
        }
        group.addTask { [scans, signal, source, rules, folder = configuration.folders[inbox]] in
            let scan = try? await scans { FolderScan.run(folder, from: start, ignoring: rules, watchingWith: source) }
            signal.yield(.scanned(start, scan ?? FolderScan()))
        }
    }

    private func answerWaiters() {
        guard !waiters.isEmpty else { return }
        let isAtRest =
            ready.isEmpty && inFlight == 0 && tracker.isQuiet && !isSynchronizing && chain.moves.count == 0
            && folders.allSatisfy { $0.partialScans == 0 }
        waiters.removeAll { waiter in
            let isLooked = zip(folders, waiter.scans).allSatisfy { $0.finished >= $1 }
            if isLooked && isAtRest {
                let problem = folders.first { !$0.problem.isEmpty }?.problem ?? tracker.hindrance
                waiter.answer.yield(problem.map { .blocked($0) } ?? .idle)
            } else if storage.isBlocked {
                waiter.answer.yield(.blocked(storage.lastError))
            } else {
                return false
            }
            return true
        }
    }

    private func setAlarm(at deadline: Instant?) {
        if let timer, timer.deadline == deadline { return }
        timer?.task.cancel()
        timer = deadline.map { deadline in
            (
                deadline,
                Task { [signal, clock] in
                    guard (try? await clock.sleep(until: deadline, tolerance: .zero)) != nil else { return }
                    signal.yield(.woke)
                }
            )
        }
    }
}
