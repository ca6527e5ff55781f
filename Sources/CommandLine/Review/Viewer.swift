import DocumentModel
import Glibc

/// The program that shows a document beside the terminal.
struct Viewer: Sendable {
    /// The program and its first arguments.
    let command: [String]

    init(environment: [String: String]) {
        let own = (environment["INTAKE_VIEWER"] ?? "").split(separator: " ").map(String.init)
        command = own.isEmpty ? ["xdg-open"] : own
    }

    /// Starts it on a file, apart from our terminal; what went wrong comes later, for a person.
    ///
    /// - Returns: what keeps it from starting.
    func open(_ path: String, page: Int = 1, failed: @escaping @Sendable (String) -> Void) -> String? {
        let name = InertText.line(command[0], limit: 60)
        let hint = "set INTAKE_VIEWER to a program that shows PDFs"
        guard unsafe access(path, R_OK) == 0 else { return "The stored file \(InertText.line(path)) cannot be read." }
        guard let child = Self.spawn(arguments(path, page)) else { return "\(name) could not be started; \(hint)." }
        let isWaiting = DetachedThread.start {
            var status: Int32 = 0
            while unsafe waitpid(child, &status, 0) < 0, errno == EINTR {}
            if status != 0 { failed("\(name) could not show the document; \(hint).") }
        }
        return isWaiting ? nil : "No thread could be started."
    }

    /// `{file}` and `{page}` in the command stand for them; without, the file comes last.
    func arguments(_ path: String, _ page: Int) -> [String] {
        guard command.contains(where: { $0.contains("{file}") }) else {
            return command.map { $0.replacing("{page}", with: "\(page)") } + [path]
        }
        return command.map { $0.replacing("{page}", with: "\(page)").replacing("{file}", with: path) }
    }

    private static func spawn(_ arguments: [String]) -> pid_t? {
        var actions = unsafe posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        unsafe posix_spawn_file_actions_init(&actions)
        unsafe posix_spawnattr_init(&attributes)
        defer {
            unsafe posix_spawn_file_actions_destroy(&actions)
            unsafe posix_spawnattr_destroy(&attributes)
        }
        unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        unsafe posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
        unsafe posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        // A group of its own: what the terminal sends to us is not for it.
        unsafe posix_spawnattr_setpgroup(&attributes, 0)
        unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
        var strings = unsafe arguments.map { unsafe strdup($0) } + [nil]
        defer { unsafe strings.forEach { unsafe free($0) } }
        var child = pid_t()
        let failure = unsafe posix_spawnp(&child, arguments[0], &actions, &attributes, &strings, environ)
        return failure == 0 ? child : nil
    }
}
