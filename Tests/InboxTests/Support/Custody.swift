import Logging
import Testing

@testable import Inbox

/// The process died here, as far as the code under test can tell.
struct ImaginedCrash: Error {}

/// An inbox with a store beside it, and the chain between them.
struct Custody {
    let home: TemporaryFolder
    let recorder: MemoryRecorder
    let folder: InboxFolder
    let store: BlobStore

    init(
        original: InboxFolder.Original = .move, recorder: MemoryRecorder = MemoryRecorder(), inMemory: Bool = false
    ) throws {
        home = try TemporaryFolder(inMemory: inMemory)
        try home.makeFolder("inbox")
        self.recorder = recorder
        folder = InboxFolder(path: home.path + "/inbox", watching: .events, original: original)
        store = BlobStore(root: home.path + "/store")
        try store.prepare()
    }

    func chain(
        limits: CustodyLimits = CustodyLimits(),
        checkpoint: @escaping @Sendable (CustodyStep) throws -> Void = { _ in },
        now: @escaping @Sendable () -> Int64 = CustodyChain.wallClock
    ) -> CustodyChain {
        CustodyChain(
            store: store, recorder: recorder, limits: limits, files: BlockingWork(label: "test", threads: 2), now: now,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, checkpoint: checkpoint)
    }

    /// A chain that dies at a step.
    func chain(dyingAt step: CustodyStep) -> CustodyChain {
        chain { reached in
            if reached == step { throw ImaginedCrash() }
        }
    }

    /// A request for a file as it is now.
    func request(_ name: String, patient: Bool = false) throws -> TakeRequest {
        let file = InboxFile(inbox: 0, path: name)
        let status = try #require(try FileStatus.of(folder.origin(of: file)))
        return TakeRequest(
            file: file, stamp: status.stamp, acceptsUnconfirmed: true, acceptsIncomplete: patient)
    }

    /// Takes a file that nobody writes. A process that another test starts at this moment holds copies of all
    /// descriptors, the one just written to among them, until it runs its program; that is waited out.
    func take(_ name: String, patient: Bool = false, by chain: CustodyChain? = nil) async throws -> TakeResult {
        for _ in 0..<1_000 {
            let result = try await takeOnce(name, patient: patient, by: chain)
            guard case .notYet(.writing) = result else { return result }
            try await Task.sleep(for: .milliseconds(1))
        }
        return try await takeOnce(name, patient: patient, by: chain)
    }

    func takeOnce(_ name: String, patient: Bool = false, by chain: CustodyChain? = nil) async throws -> TakeResult {
        await (chain ?? self.chain()).take(try request(name, patient: patient), from: folder)
    }
}
