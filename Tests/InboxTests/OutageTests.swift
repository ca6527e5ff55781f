import CInotify
import Glibc
import Testing

@testable import Inbox

@Suite("Files whose inbox fails them")
struct OutageTests {
    @Test("A file that can be read at the last look is taken after all")
    func lastLook() async throws {
        let custody = try Custody()
        try custody.home.write(Samples.pdf(), to: "inbox/a.pdf")
        let lastLook = await custody.chain().giveUp(try custody.request("a.pdf"), from: custody.folder)
        guard case .taken(_, .new, .moved) = lastLook else {
            Issue.record("not taken: \(lastLook)")
            return
        }
        #expect(await custody.recorder.refusals.isEmpty)
    }

    enum Meaning: Sendable {
        case service, outOfReach, writing, gone, counted
    }

    @Test(
        "An error of the inbox is held against the file only when it is the file's own",
        arguments: [
            (EMFILE, false, Meaning.service), (ENFILE, true, .service), (ENOMEM, false, .service),
            (EIO, true, .outOfReach), (EACCES, true, .outOfReach), (ESTALE, false, .outOfReach),
            (EHOSTDOWN, false, .outOfReach), (ETIMEDOUT, false, .outOfReach), (ENOTCONN, true, .outOfReach),
            (EHOSTUNREACH, false, .outOfReach), (EAGAIN, false, .writing), (ENOENT, true, .gone),
            (EIO, false, .counted),
        ])
    func meanings(code: Int32, isOfFolder: Bool, meaning: Meaning) throws {
        let custody = try Custody()
        let request = TakeRequest(
            file: InboxFile(inbox: 0, path: "a.pdf"), stamp: .none, acceptsUnconfirmed: true, acceptsIncomplete: true)
        let error = SourceError(
            cause: FileSystemError(code: code, operation: "open", path: "a.pdf"), isOfFolder: isOfFolder)
        let found: Meaning?
        do {
            found =
                switch try custody.chain().outcome(of: error, request, from: custody.folder) {
                case .unreachable: .outOfReach
                case .notYet(.writing): .writing
                case .gone: .gone
                case .sourceFailed: .counted
                default: nil
                }
        } catch {
            found = .service
        }
        #expect(found == meaning)
    }

    @Test("A file that a file server holds for a client is waited for")
    func leased() async throws {
        let custody = try Custody()
        try custody.home.write(Samples.pdf(), to: "inbox/a.pdf")
        do {
            let holder = try Descriptor.open(Array((custody.home.path + "/inbox/a.pdf").utf8), O_RDWR)
            // Ignored by default, other than the usual signal.
            #expect(fcntl(holder.number, INTAKE_F_SETSIG, SIGURG) == 0)
            // Where the file system grants no leases, there is nothing to see.
            guard fcntl(holder.number, INTAKE_F_SETLEASE, F_WRLCK) == 0 else { return }
            guard case .notYet(.writing) = try await custody.takeOnce("a.pdf", patient: true) else {
                Issue.record("not waited for")
                return
            }
        }
        guard case .taken(_, .new, _) = try await custody.take("a.pdf") else {
            Issue.record("not taken once it was given back")
            return
        }
    }

    @Test("A service without descriptors tries again, and the file stays")
    func withoutDescriptors() async throws {
        await #expect(processExitsWith: .success) {
            let custody = try Custody()
            try custody.home.write(Samples.pdf(), to: "inbox/a.pdf")
            let request = try custody.request("a.pdf")
            var limit = rlimit()
            unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
            limit.rlim_cur = 3
            unsafe setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
            guard case .storageFailed = await custody.chain().giveUp(request, from: custody.folder) else {
                exit(1)
            }
            limit.rlim_cur = limit.rlim_max
            unsafe setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
            guard case .taken = try await custody.take("a.pdf") else { exit(2) }
        }
    }
}
