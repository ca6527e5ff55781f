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
        let host = hostName()
        let process = Int(getpid())
        return WorkerRegistration(
            id: "\(host)-\(process)-\(Hex.digits(random.next(), count: 8))", host: host, processID: process,
            build: build, timeToLive: timeToLive, slots: slots)
    }

    /// Whether the worker ran on this machine in a process that no longer exists.
    package static func hasEndedHere(_ worker: WorkerRegistration) -> Bool {
        guard worker.host == hostName(), let process = pid_t(exactly: worker.processID), process > 0 else {
            return false
        }
        return kill(process, 0) != 0 && errno == ESRCH
    }

    private static func hostName() -> String {
        var buffer = [CChar](repeating: 0, count: 256)
        guard unsafe gethostname(&buffer, buffer.count - 1) == 0 else { return "localhost" }
        return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
