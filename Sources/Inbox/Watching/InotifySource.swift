import CInotify
import Dispatch
import Glibc
import Synchronization

/// The kernel's reports about watched folders, read on a thread of Dispatch's own and delivered in batches.
final class InotifySource: Sendable {
    /// What the kernel reported.
    struct Report: Sendable {
        /// Names that appeared or changed, and whether the last writer closed them.
        var files: [InboxFile: Bool] = [:]
        /// Folders that appeared.
        var folders: Set<InboxFile> = []
        /// Inboxes whose watches are lost, wholly or in part.
        var lost: Set<Int> = []
        /// The kernel dropped reports: everything must be looked at.
        var overflowed = false

        var isEmpty: Bool { files.isEmpty && folders.isEmpty && lost.isEmpty && !overflowed }
    }

    private struct State {
        var folders: [Int32: InboxFile] = [:]
        var isStopped = false
    }

    // Creation matters for folders, links and hard links; a file's end is the closing by its writer, or its move here.
    private static let mask =
        UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_TO) | UInt32(IN_CREATE) | UInt32(IN_DELETE_SELF)
        | UInt32(IN_MOVE_SELF) | UInt32(IN_ONLYDIR) | UInt32(IN_EXCL_UNLINK)

    private let number: Int32
    /// Becomes readable to end the reading thread.
    private let stopping: Int32
    private let state = Mutex(State())

    init() throws(FileSystemError) {
        number = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
        guard number >= 0 else {
            throw FileSystemError(code: errno, operation: "watch with", path: "inotify")
        }
        stopping = eventfd(0, Int32(EFD_CLOEXEC))
        guard stopping >= 0 else {
            let code = errno
            _ = close(number)
            throw FileSystemError(code: code, operation: "watch with", path: "eventfd")
        }
    }

    deinit {
        _ = close(stopping)
        _ = close(number)
    }

    /// Starts to listen; `deliver` is called on a thread of its own until `stop`.
    func start(deliver: @escaping @Sendable (Report) -> Void) {
        DispatchQueue(label: "inbox-events").async { [self] in
            while wait() {
                let report = read()
                if !report.isEmpty { deliver(report) }
            }
        }
    }

    /// Ends the reading thread.
    func stop() {
        state.withLock { $0.isStopped = true }
        _ = eventfd_write(stopping, 1)
    }

    /// Blocks until there is something to read; false once stopped.
    private func wait() -> Bool {
        var polled = [
            pollfd(fd: number, events: Int16(POLLIN), revents: 0),
            pollfd(fd: stopping, events: Int16(POLLIN), revents: 0),
        ]
        let ready = unsafe polled.withUnsafeMutableBufferPointer { polled in
            retrying { unsafe poll(polled.baseAddress, nfds_t(polled.count), -1) }
        }
        return ready > 0 && polled[1].revents == 0
    }

    /// Watches an open folder; watching it again only renews its path.
    func watch(_ folder: borrowing Descriptor, as path: InboxFile) throws(FileSystemError) {
        // By descriptor, so that the folder that was opened is watched and no link that took its name.
        let name = Array("/proc/self/fd/\(folder.number)".utf8)
        // Held across the call: a report must find its folder.
        let code: Int32 = state.withLock { state in
            if state.isStopped { return 0 }
            let watch = unsafe withCString(name) { unsafe inotify_add_watch(number, $0, Self.mask) }
            guard watch >= 0 else { return errno }
            state.folders[watch] = path
            return 0
        }
        guard code == 0 else {
            throw FileSystemError(code: code, operation: "watch the folder", path: path.display)
        }
    }

    /// Stops watching what a complete scan of an inbox did not meet.
    func prune(inbox: Int, keeping visited: Set<InboxFile>) {
        state.withLock { state in
            for (watch, folder) in state.folders where folder.inbox == inbox && !visited.contains(folder) {
                _ = inotify_rm_watch(number, watch)
                state.folders[watch] = nil
            }
        }
    }

    private func read() -> Report {
        var report = Report()
        var buffer = [UInt8](repeating: 0, count: 64 * 1024)
        while true {
            let count = unsafe buffer.withUnsafeMutableBytes { buffer in
                retrying { unsafe Glibc.read(number, buffer.baseAddress, buffer.count) }
            }
            guard count > 0 else { return report }
            for event in InotifyEvent.parse(buffer[..<count]) { add(event, to: &report) }
        }
    }

    private func add(_ event: InotifyEvent, to report: inout Report) {
        if event.mask & UInt32(IN_Q_OVERFLOW) != 0 {
            report.overflowed = true
            return
        }
        let folder = state.withLock { state in
            event.mask & UInt32(IN_IGNORED) != 0
                ? state.folders.removeValue(forKey: event.watch) : state.folders[event.watch]
        }
        guard let folder else { return }
        if event.mask & (UInt32(IN_IGNORED) | UInt32(IN_DELETE_SELF) | UInt32(IN_MOVE_SELF) | UInt32(IN_UNMOUNT)) != 0 {
            report.lost.insert(folder.inbox)
        } else if !event.name.isEmpty {
            let child = folder.child(FileName(bytes: event.name))
            if event.mask & UInt32(IN_ISDIR) != 0 {
                report.folders.insert(child)
            } else {
                let isClosed = event.mask & (UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_TO)) != 0
                report.files[child, default: false] = isClosed || report.files[child] ?? false
            }
        }
    }
}
