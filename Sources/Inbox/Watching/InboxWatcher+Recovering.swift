import Logging

extension InboxWatcher {
    /// Finishes what a crash left between taking and removing an original.
    ///
    /// Such names also belong to files that are being removed right now. So each folder is seen to once, at the first
    /// look that reaches it while nothing is being taken.
    func recover(_ scan: FolderScan, of inbox: Int, in group: inout DiscardingTaskGroup) {
        guard inFlight == 0 else { return }
        for file in scan.leftovers where !folders[inbox].recovered.contains(file.parent) {
            group.addTask { [chain, logger, folder = configuration.folders[inbox]] in
                let metadata: Logger.Metadata = ["file": "\(file.display)"]
                switch await chain.recover(file, from: folder) {
                case .deleted: logger.notice("Deleted an original whose bytes are kept", metadata: metadata)
                case .putBack: logger.notice("Put an original back into the inbox", metadata: metadata)
                case .gone: break
                case .failed(let error):
                    logger.warning(
                        "An original that an interrupted removal left cannot be seen to; the next start tries again",
                        metadata: metadata.merging(["error": "\(error)"]) { $1 })
                }
            }
        }
        folders[inbox].recovered = scan.visited
    }
}
