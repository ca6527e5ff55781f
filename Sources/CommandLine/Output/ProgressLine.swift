import DocumentModel
import Glibc
import Synchronization

/// One line at the bottom of a terminal that says how far a long work is; nothing where there is no terminal.
package final class ProgressLine: Sendable {
    private let isOn: Bool
    private let width: Int
    private let shown = Mutex("")

    package init() {
        isOn = isatty(STDERR_FILENO) == 1
        width = Terminal.current(environment: [:]).width
    }

    package func show(_ text: String) {
        guard isOn else { return }
        let line = InertText.line(text, limit: max(10, width - 1))
        shown.withLock { shown in
            guard shown != line else { return }
            shown = line
            Console.write("\r\u{1B}[K" + line, to: STDERR_FILENO)
        }
    }

    package func clear() {
        guard isOn else { return }
        shown.withLock { shown in
            if !shown.isEmpty { Console.write("\r\u{1B}[K", to: STDERR_FILENO) }
            shown = ""
        }
    }

    /// Shows what `text` says, again and again, until the task is cancelled.
    package func follow(_ text: @Sendable () async -> String?) async {
        guard isOn else { return }
        while !Task.isCancelled {
            try? await Task.sleep(for: .milliseconds(500))
            if Task.isCancelled { break }
            if let text = await text() { show(text) }
        }
        clear()
    }
}
