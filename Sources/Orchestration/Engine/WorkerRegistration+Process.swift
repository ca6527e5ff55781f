import FoundationEssentials
import Hashing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension WorkerRegistration {
    /// This process as a worker.
    package static func currentProcess(
        build: String, slots: Int, timeToLive: Policy.Milliseconds = 30_000,
        random: some RandomSource = SystemRandomSource()
    ) -> WorkerRegistration {
        let process = Int(getpid())
        return WorkerRegistration(
            id: "\(neighbourhood ?? hostName())-\(process)-\(Hex.digits(random.next(), count: 8))", host: hostName(),
            processID: process, build: build, timeToLive: timeToLive, slots: slots)
    }

    /// Whether the worker ran on this machine in a process that no longer exists.
    package static func hasEndedHere(_ worker: WorkerRegistration) -> Bool {
        guard let neighbourhood, worker.id.hasPrefix(neighbourhood + "-"),
            let process = pid_t(exactly: worker.processID), process > 0
        else { return false }
        return kill(process, 0) != 0 && errno == ESRCH
    }

    /// Begins the identifiers of all workers whose process numbers mean the same processes here. Machines and containers
    /// may share a name, so it also tells the running kernel and the table of processes; nil where that is not known.
    private static let neighbourhood: String? = {
        guard let boot = try? String(contentsOfFile: "/proc/sys/kernel/random/boot_id", encoding: .utf8),
            let processes = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/ns/pid")
        else { return nil }
        return "\(hostName())-\(ContentHash.sha256("\(boot) \(processes)").prefix(12))"
    }()

    private static func hostName() -> String {
        var buffer = [CChar](repeating: 0, count: 256)
        guard unsafe gethostname(&buffer, buffer.count - 1) == 0 else { return "localhost" }
        return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
