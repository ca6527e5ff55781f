import CProcess
import Glibc
import Tesseract

/// What must hold before the first byte of a document is read.
enum ProcessSetup {
    /// Starts the program anew when it may start threads to recognise a page: Tesseract heeds only what the environment
    /// says at its start, and the sandbox lets it start none.
    static func requireOneThread() {
        let limit = unsafe getenv("OMP_THREAD_LIMIT").map { unsafe String(cString: $0) }
        guard limit != "1", unsafe setenv("OMP_THREAD_LIMIT", "1", 1) == 0 else { return }
        _ = unsafe execv("/proc/self/exe", CommandLine.unsafeArgv)
    }

    static func prepare() {
        // A pipe without a reader is seen as an error of `write`, not as a signal.
        signal(SIGPIPE, SIG_IGN)
        // Whatever happens to the parent, no reader outlives it; the check closes the gap before this call.
        let parent = getppid()
        _ = intake_die_with_parent()
        if getppid() != parent { exit(0) }
        PictureLibrary.silence()
    }

    /// Keeps standard output for messages alone: libraries that print are sent to standard error.
    ///
    /// - Returns: the descriptor that messages are written to.
    static func reserveOutput() -> Int32 {
        let output = dup(STDOUT_FILENO)
        dup2(STDERR_FILENO, STDOUT_FILENO)
        return output
    }
}
